import Content
import Dates
import Diagnostics

/// Everything that a reference can be looked up in; a failed look-up is evidence, worded elsewhere.
///
/// Never changed and without identity: a class so that a copy costs one retain.
final class Resolver: Sendable {
  let content: PublishedContent
  let entities: EntityDirectory
  let sources: SourceTable
  let paths: ContentPaths
  /// Days on which something stands on the timeline.
  let days: Set<CivilDate>
  private let keysByID: [String: SameID]
  private let brokenIDs: Set<String>

  init(
    _ content: PublishedContent, _ entities: EntityDirectory, _ sources: SourceTable, _ paths: ContentPaths,
    _ timeline: Timeline
  ) {
    self.content = content
    self.entities = entities
    self.sources = sources
    self.paths = paths
    brokenIDs = Set(content.broken.lazy.map(\.id))
    days = timeline.days
    var keys: [String: SameID] = [:]
    func add(_ id: String, _ key: EntryKey) { keys[id, default: SameID()].append(key) }
    for (index, article) in content.articles.enumerated() {
      add(article.header.id, .article(ArticleKey(index)))
    }
    for (index, owned) in content.claims.enumerated() {
      add(owned.claim.id, .claim(ClaimKey(index)))
    }
    for id in sources.ids {
      if let key = sources.key(ofID: id) { add(id, .source(key)) }
    }
    for (index, record) in entities.records.enumerated() {
      add(record.id, .entity(EntityKey(index)))
    }
    for (index, owned) in content.events.enumerated() {
      add(owned.event.header.id, .event(EventKey(index)))
    }
    for (index, page) in content.pages.enumerated() {
      add(page.header.id, .page(PageKey(index)))
    }
    keysByID = keys
  }

  /// The same with other keys and other names for the entries, of which some are not found.
  init(
    _ earlier: Resolver, _ moves: Renumbering, _ named: NamedEntries,
    without gone: [(id: String, key: EntryKey)], _ replace: (inout ContentPaths) -> Void
  ) {
    (content, entities, sources) = (named.content, named.entities, named.sources)
    var paths = earlier.paths.renumbered(moves)
    replace(&paths)
    self.paths = paths
    (days, brokenIDs) = (earlier.days, earlier.brokenIDs)
    var keys = moves.isEmpty ? earlier.keysByID : earlier.keysByID.mapValues { $0.renumbered(moves) }
    let added = named.ids(of: moves.added)
    for (id, key) in added { keys[id, default: SameID()].append(key) }
    for (id, key) in gone {
      keys[id]?.remove(key)
      if keys[id]?.first == nil { keys[id] = nil }
    }
    keysByID = keys
  }

  /// The same with one more file below `content/media/`.
  convenience init(_ earlier: Resolver, publishing path: String) {
    self.init(earlier, Renumbering(), NamedEntries(earlier), without: []) { $0.publish(path) }
  }

  /// The same for content in which everything has the id that it had.
  init(_ earlier: Resolver, _ content: PublishedContent, days: Set<CivilDate>? = nil) {
    self.content = content
    entities = earlier.entities
    sources = earlier.sources
    paths = earlier.paths
    self.days = days ?? earlier.days
    keysByID = earlier.keysByID
    brokenIDs = earlier.brokenIDs
  }

  enum Lookup: Sendable, Equatable {
    case found(EntryKey)
    case ambiguous([EntryKind])
    case draft(EntryKind)
    /// Reported already.
    case broken
    case unknown
  }

  /// The only entry with the id, else the entity with the name.
  func entry(_ text: String) -> Lookup {
    if let candidates = keysByID[text], let entry = candidates.first {
      return candidates.others.isEmpty ? .found(entry) : .ambiguous(candidates.all.map(\.kind))
    }
    if let entity = entities.key(of: text) { return .found(.entity(entity)) }
    if brokenIDs.contains(text) { return .broken }
    if let kind = EntryKind.allCases.first(where: { content.drafts.contains(EntryID($0, text)) }) {
      return .draft(kind)
    }
    return .unknown
  }

  /// The kinds of the entries with an id; nil when none has it.
  func kinds(ofID id: String) -> [EntryKind]? { keysByID[id]?.all.map(\.kind) }

  /// The entry of one kind with the id; an entity by name as well.
  func entry(_ text: String, _ kind: EntryKind) -> Lookup {
    if let entry = keysByID[text]?.all.first(where: { $0.kind == kind }) { return .found(entry) }
    if kind == .entity, let entity = entities.key(of: text) { return .found(.entity(entity)) }
    if content.broken.contains(EntryID(kind, text)) { return .broken }
    return content.drafts.contains(EntryID(kind, text)) ? .draft(kind) : .unknown
  }

  /// Whether every look-up gives what the other one gives.
  func resolvesAlike(_ other: Resolver) -> Bool {
    keysByID == other.keysByID && days == other.days && brokenIDs == other.brokenIDs
      && content.broken == other.content.broken && content.drafts == other.content.drafts
      && entities.resolvesAlike(other.entities) && paths == other.paths
      && sources.records.elementsEqual(other.sources.records) { $0.header.id == $1.header.id }
  }

  func article(_ id: String) -> ArticleKey? {
    guard case .found(.article(let key)) = entry(id, .article) else { return nil }
    return key
  }

  func claim(_ id: String) -> ClaimKey? {
    guard case .found(.claim(let key)) = entry(id, .claim) else { return nil }
    return key
  }

  func event(_ id: String) -> EventKey? {
    guard case .found(.event(let key)) = entry(id, .event) else { return nil }
    return key
  }

  /// Where an entry has a page with headings of its own: `articles/deadline`.
  func pageFolder(of entry: EntryKey) -> String? {
    switch entry {
    case .article(let key): "articles/\(content.articles[key.index].header.id)"
    case .source(let key): "sources/\(sources.records[key.index].header.id)"
    case .entity(let key): "entities/\(entities.records[key.index].id)"
    case .page(let key): content.pages[key.index].header.id
    case .claim, .event: nil
    }
  }

  /// All ids, or those of one kind, for suggestions.
  func ids(of kind: EntryKind?) -> [String] {
    guard let kind else { return keysByID.keys.sorted() }
    return keysByID.filter { $0.value.all.contains { $0.kind == kind } }.keys.sorted()
  }
}

/// The entries with one id, nearly always one, which wants no array.
private struct SameID: Sendable, Equatable {
  private(set) var first: EntryKey?
  private(set) var others: [EntryKey] = []

  var all: [EntryKey] { first.map { [$0] + others } ?? [] }

  mutating func append(_ key: EntryKey) {
    if first == nil { first = key } else { others.append(key) }
  }

  mutating func remove(_ key: EntryKey) {
    others.removeAll { $0 == key }
    if first == key { first = others.isEmpty ? nil : others.removeFirst() }
  }

  func renumbered(_ keys: Renumbering) -> SameID {
    if let first, others.isEmpty, keys.stays(first) { return SameID(first: keys[first]) }
    var result = SameID()
    for key in all where keys.stays(key) { result.append(keys[key]) }
    return result
  }
}

extension EntryKey {
  package var kind: EntryKind {
    switch self {
    case .article: .article
    case .claim: .claim
    case .source: .source
    case .entity: .entity
    case .event: .event
    case .page: .page
    }
  }
}
