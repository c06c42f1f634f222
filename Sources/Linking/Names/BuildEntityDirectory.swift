import Content
import Diagnostics

/// Finds out which entities a site has: those of files, and those that plain names in lists make.
///
/// A text where an entity is asked for is an id, else a known name, else a new name. Names that are written
/// like ids come last, so that `oleg-agarkov` in one list finds the entity that `Oleg Agarkov` in another one
/// makes.
func buildEntityDirectory(
  _ content: PublishedContent, references: [Reference]
) -> Checked<EntityDirectory> {
  var builder = EntityDirectoryBuilder(content)
  let known = builder.withoutKnownIDs(references)
  for reference in known where !looksLikeID(reference.value) { builder.addName(reference) }
  for reference in known where looksLikeID(reference.value) { builder.addNameLikeID(reference) }
  return Checked(builder.directory(), builder.diagnostics)
}

/// Lower-case letters, digits and `-` only.
func looksLikeID(_ text: String) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
}

extension PublishedContent {
  /// The id of an entity that only a name stands for, read in the site's language.
  func entityID(of name: String) -> String { romanisedID(of: name, language: settings.language) }

  /// The site says of its own publisher what it is; of other names nothing is known.
  func kind(ofEntityNamed name: String) -> EntityKind {
    name == foldedText(settings.publisher.name) ? settings.publisher.kind : .other
  }
}

private struct EntityDirectoryBuilder {
  private let content: PublishedContent
  private var records: [EntityDirectory.Record] = []
  /// Every name with its entity's position in `records`, in the order in which prose prefers them.
  private var names: [(text: String, owner: Int)] = []
  private var ownersByID: [String: Int] = [:]
  private var ownersByName: [String: NameOwner] = [:]
  private var suggestions: IDSuggestions?
  private(set) var diagnostics: [Diagnostic] = []
  /// By Wikidata item the first entity that has it.
  private var itemOwners: [String: NameOwner] = [:]

  private struct NameOwner {
    let record: Int
    let place: Place
  }

  init(_ content: PublishedContent) {
    self.content = content
    for entity in content.entities {
      guard ownersByID[entity.header.id] == nil else { continue }
      ownersByID[entity.header.id] = records.count
      records.append(
        EntityDirectory.Record(
          id: entity.header.id, name: entity.name.value, kind: entity.kind, entry: entity,
          place: entity.header.place))
      addNames(of: entity, owner: records.count - 1)
      diagnostics += faultyNames(of: entity)
    }
  }

  private mutating func addNames(of entity: Entity, owner: Int) {
    let problems = diagnostics.count
    defer { if diagnostics.count == problems { addWikidataItem(of: entity, owner: owner) } }
    for name in [entity.name] + entity.aliases + entity.names.flatMap(\.names) {
      let folded = foldedText(name.value)
      if let first = ownersByName[folded] {
        if first.record != owner {
          diagnostics.append(
            sharedName(
              name, of: entity.header.id, alsoOf: records[first.record].id, first: first.place))
        }
      } else if !folded.isEmpty {
        ownersByName[folded] = NameOwner(record: owner, place: name.place)
        names.append((name.value, owner))
      }
    }
  }

  private mutating func addWikidataItem(of entity: Entity, owner: Int) {
    guard let item = entity.wikidata else { return }
    if let first = itemOwners[item.value] {
      diagnostics.append(
        sameWikidataItem(item, of: entity.header.id, alsoOf: records[first.record].id, first: first.place))
    } else {
      itemOwners[item.value] = NameOwner(record: owner, place: item.place)
    }
  }

  /// What is left to be read as names; a draft's id is reported, a broken entry's id was.
  mutating func withoutKnownIDs(_ references: [Reference]) -> [Reference] {
    references.filter { reference in
      let text = reference.value
      if ownersByID[text] != nil || ownersByName[foldedText(text)] != nil { return false }
      if content.broken.contains(EntryID(.entity, text)) { return false }
      if content.drafts.contains(EntryID(.entity, text)) {
        diagnostics.append(draftReferred(text, .entity, at: reference.place))
        return false
      }
      return true
    }
  }

  /// Takes a plain name to the entity whose id it comes to, which it makes if there is none.
  mutating func addName(_ reference: Reference) {
    let folded = foldedText(reference.value)
    guard !folded.isEmpty, ownersByName[folded] == nil else { return }
    let id = content.entityID(of: folded)
    let fault = NameFault(in: folded)
    if let fault { diagnostics.append(faultyName(reference, fault)) }
    if let owner = ownersByID[id] {
      let record = records[owner]
      if fault == nil, NameFault(in: record.name) == nil {
        diagnostics.append(
          sameNameSpelledDifferently(reference, record.name, id: id, first: placeOfName(of: record)))
      }
      ownersByName[folded] = NameOwner(record: owner, place: reference.place)
      names.append((reference.value, owner))
    } else {
      make(id: id, from: reference)
    }
  }

  /// Takes a text that looks like an id to the entity it means; says so if that is a guess.
  mutating func addNameLikeID(_ reference: Reference) {
    let text = reference.value
    guard ownersByID[text] == nil, ownersByName[text] == nil else { return }
    if let fault = NameFault(in: text), fault == .placeholder {
      diagnostics.append(faultyName(reference, fault))
      return make(id: content.entityID(of: text), from: reference)
    }
    let hasHyphen = text.utf8.contains(UInt8(ascii: "-"))
    let nearest = nearestIDs(to: text)
    guard nearest.isEmpty else {
      diagnostics.append(
        hasHyphen ? unknownEntity(reference, nearest: nearest) : nameNearID(reference, nearest: nearest))
      if !hasHyphen { make(id: content.entityID(of: text), from: reference) }
      return
    }
    if hasHyphen { diagnostics.append(nameLikeID(reference)) }
    make(id: content.entityID(of: text), from: reference)
  }

  private mutating func make(id: String, from reference: Reference) {
    let folded = foldedText(reference.value)
    let owner = ownersByID[id] ?? records.count
    if owner == records.count {
      ownersByID[id] = owner
      records.append(
        EntityDirectory.Record(
          id: id, name: folded, kind: content.kind(ofEntityNamed: folded), entry: nil, place: reference.place)
      )
    }
    ownersByName[folded] = NameOwner(record: owner, place: reference.place)
    // A star at the end means something in an alias only.
    if !folded.hasSuffix("*") { names.append((reference.value, owner)) }
  }

  private func placeOfName(of record: EntityDirectory.Record) -> Place {
    ownersByName[foldedText(record.name)]?.place ?? record.place
  }

  /// The table is built for the first text that needs it: most sites have none.
  private mutating func nearestIDs(to text: String) -> [String] {
    if suggestions == nil { suggestions = IDSuggestions(records.map(\.id)) }
    return suggestions?.nearest(to: text) ?? []
  }

  func directory() -> EntityDirectory {
    let order = sortedOrder(of: records.count) { records[$0].id < records[$1].id }
    var keys = Array(repeating: EntityKey(0), count: records.count)
    for (position, record) in order.enumerated() { keys[record] = EntityKey(position) }
    return EntityDirectory(
      records: order.map { records[$0] },
      names: names.map { MentionFinder.Name(text: $0.text, owner: keys[$0.owner]) },
      keysByID: ownersByID.mapValues { keys[$0] },
      keysByName: ownersByName.mapValues { keys[$0.record] })
  }
}
