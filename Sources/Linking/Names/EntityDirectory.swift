import Content
import Diagnostics

/// All entities of a site by id, and by every name that means one.
struct EntityDirectory: Sendable {
  /// By id.
  let records: [Record]
  /// Every name that prose is searched for.
  let names: [MentionFinder.Name]
  private let keysByID: [String: EntityKey]
  /// By folded name; see `foldedText`.
  private let keysByName: [String: EntityKey]

  struct Record: Sendable {
    let id: String
    let name: String
    let kind: EntityKind
    /// Nil for an entity that a name in a list made.
    let entry: Entity?
    let place: Place
  }

  init(
    records: [Record], names: [MentionFinder.Name], keysByID: [String: EntityKey],
    keysByName: [String: EntityKey]
  ) {
    self.records = records
    self.names = names
    self.keysByID = keysByID
    self.keysByName = keysByName
  }

  /// Whether the same texts mean the same entities, in lists and in prose.
  func resolvesAlike(_ other: EntityDirectory) -> Bool {
    keysByID == other.keysByID && keysByName == other.keysByName && names == other.names
  }

  /// With entities for further names, each of them shown already or new in every way; nil if one is neither.
  func adding(_ references: [Reference], of content: PublishedContent) -> EntityDirectory? {
    var new: [String: (record: Record, name: String)] = [:]
    for reference in references {
      let folded = foldedText(reference.value)
      if let key = key(of: reference.value) {
        guard records[key.index].entry != nil || records[key.index].name == folded else { return nil }
        continue
      }
      let id = content.entityID(of: folded)
      guard !folded.isEmpty, !folded.hasSuffix("*"), !looksLikeID(reference.value), keysByID[id] == nil,
        new[id].map({ $0.record.name == folded }) ?? true
      else { return nil }
      let kind = content.kind(ofEntityNamed: folded)
      if new[id] == nil {
        new[id] = (
          Record(id: id, name: folded, kind: kind, entry: nil, place: reference.place), reference.value
        )
      }
    }
    guard !new.isEmpty else { return self }
    let keys = KeyMoves<LinkedEntity>(adding: new.keys.sorted(), to: records, id: \.id)
    var coming = new.values.map(\.record).sorted { $0.id < $1.id }[...]
    let known = renumbered(keys) { _ in coming.removeFirst() }
    var (names, keysByID, keysByName) = (known.names, known.keysByID, known.keysByName)
    for key in keys.added {
      let record = known.records[key.index]
      keysByID[record.id] = key
      keysByName[record.name] = key
      names.append(MentionFinder.Name(text: new[record.id]?.name ?? record.name, owner: key))
    }
    return EntityDirectory(
      records: known.records, names: names, keysByID: keysByID, keysByName: keysByName)
  }

  /// Whether all that both know means the same, under the same names.
  func agrees(with earlier: EntityDirectory) -> Bool {
    func id(_ key: EntityKey?, in directory: EntityDirectory) -> String? {
      key.map { directory.records[$0.index].id }
    }
    return earlier.records.allSatisfy { record in
      guard let new = keysByID[record.id].map({ records[$0.index] }) else { return true }
      return new.name == record.name && new.kind == record.kind && (new.entry == nil) == (record.entry == nil)
    }
      && earlier.keysByID.allSatisfy { text, key in
        keysByID[text] == nil || id(keysByID[text], in: self) == id(key, in: earlier)
      }
      && earlier.keysByName.allSatisfy { text, key in
        keysByName[text] == nil || id(keysByName[text], in: self) == id(key, in: earlier)
      }
  }

  /// With keys for `added` entities, by id, that nothing names.
  func renumbered(_ keys: KeyMoves<LinkedEntity>, added: (EntityKey) -> Record) -> EntityDirectory {
    guard !keys.areNone else { return self }
    return EntityDirectory(
      records: keys.spread(records, added: added),
      names: names.map { MentionFinder.Name(text: $0.text, owner: keys[$0.owner]) },
      keysByID: keysByID.mapValues { keys[$0] }, keysByName: keysByName.mapValues { keys[$0] })
  }

  func key(ofID id: String) -> EntityKey? { keysByID[id] }

  /// The entity that a text means where an entity is asked for: by id, else by name.
  func key(of text: String) -> EntityKey? { keysByID[text] ?? keysByName[foldedText(text)] }

  func keys(of references: [Reference]) -> [EntityKey] {
    uniqued(references.compactMap { key(of: $0.value) })
  }
}

/// A name as it is compared where an entity is asked for: typographic spaces, apostrophes and hyphens made
/// plain.
package func foldedText(_ name: String) -> String { String(decoding: foldedName(name), as: UTF8.self) }
