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
  private let keysByID: [String: [EntryKey]]
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
    var keys: [String: [EntryKey]] = [:]
    for (index, article) in content.articles.enumerated() {
      keys[article.header.id, default: []].append(.article(ArticleKey(index)))
    }
    for (index, owned) in content.claims.enumerated() {
      keys[owned.claim.id, default: []].append(.claim(ClaimKey(index)))
    }
    for id in sources.ids {
      if let key = sources.key(ofID: id) { keys[id, default: []].append(.source(key)) }
    }
    for (index, record) in entities.records.enumerated() {
      keys[record.id, default: []].append(.entity(EntityKey(index)))
    }
    for (index, owned) in content.events.enumerated() {
      keys[owned.event.header.id, default: []].append(.event(EventKey(index)))
    }
    for (index, page) in content.pages.enumerated() {
      keys[page.header.id, default: []].append(.page(PageKey(index)))
    }
    keysByID = keys
  }

  /// The same with other keys and other names for the entries, of which some are not found.
  init(
    _ earlier: Resolver, _ moves: Renumbering, _ named: NamedEntries,
    without gone: [(id: String, key: EntryKey)]
  ) {
    (content, entities, sources) = (named.content, named.entities, named.sources)
    (paths, days, brokenIDs) = (earlier.paths.renumbered(moves), earlier.days, earlier.brokenIDs)
    var keys = moves.isEmpty ? earlier.keysByID : earlier.keysByID.mapValues { moves.moved($0) }
    let added = named.ids(of: moves.added)
    for (id, key) in added { keys[id, default: []].append(key) }
    for (id, key) in gone {
      keys[id]?.removeAll { $0 == key }
      if keys[id]?.isEmpty == true { keys[id] = nil }
    }
    keysByID = keys
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
    let candidates = keysByID[text] ?? []
    if candidates.count > 1 { return .ambiguous(candidates.map(\.kind)) }
    if let entry = candidates.first { return .found(entry) }
    if let entity = entities.key(of: text) { return .found(.entity(entity)) }
    if brokenIDs.contains(text) { return .broken }
    if let kind = EntryKind.allCases.first(where: { content.drafts.contains(EntryID($0, text)) }) {
      return .draft(kind)
    }
    return .unknown
  }

  /// The kinds of the entries with an id; nil when none has it.
  func kinds(ofID id: String) -> [EntryKind]? { keysByID[id]?.map(\.kind) }

  /// The entry of one kind with the id; an entity by name as well.
  func entry(_ text: String, _ kind: EntryKind) -> Lookup {
    if let entry = keysByID[text]?.first(where: { $0.kind == kind }) { return .found(entry) }
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
    return keysByID.filter { $0.value.contains { $0.kind == kind } }.keys.sorted()
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
