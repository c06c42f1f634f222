import Content
import Diagnostics

/// All of a site that has an id and may come or go with a version of an article.
struct NamedEntries: Sendable {
  var content: PublishedContent
  var entities: EntityDirectory
  var sources: SourceTable

  /// The ids of each kind, sorted.
  struct IDs {
    let claims: [String]
    let events: [String]
    let sources: [String]
    let entities: [String]
  }

  init(_ resolver: Resolver) {
    (content, entities, sources) = (resolver.content, resolver.entities, resolver.sources)
  }

  /// Another version of an article in place of one; nil if it cannot stand there, or is wrong.
  init?(_ earlier: NamedEntries, with article: Article, at key: ArticleKey) {
    guard let content = earlier.content.carrying(article, at: key) else { return nil }
    self = earlier
    self.content = content
    let old = earlier.content.articles[key.index]
    if !old.inlineSources.elementsEqual(article.inlineSources, by: { $0.hasSameFacts(as: $1) }) {
      sources = SourceTable(files: content.sources, inline: content.inlineSources)
    }
    guard earlier.sources.agree(about: old), sources.agree(about: article) else { return nil }
    guard !earlier.content.makesSameEntities(key, as: content, entities) else { return }
    let isMore = entities.references(in: old, besides: article).isEmpty
    if isMore, let more = entities.adding(entities.references(in: article, besides: old), of: content) {
      entities = more
    } else {
      let built = buildEntityDirectory(content, references: entityReferences(content, sources))
      guard !built.diagnostics.hasErrors, built.value.agrees(with: entities) else { return nil }
      if !built.value.resolvesAlike(entities) { entities = built.value }
    }
  }

  var ids: IDs {
    IDs(
      claims: content.claims.map(\.claim.id), events: content.events.map(\.event.header.id),
      sources: sources.records.map(\.header.id), entities: entities.records.map(\.id))
  }

  func ids(of keys: [EntryKey]) -> [(id: String, key: EntryKey)] {
    keys.map { key in
      switch key {
      case .article(let article): (content.articles[article.index].header.id, key)
      case .claim(let claim): (content.claims[claim.index].claim.id, key)
      case .event(let event): (content.events[event.index].event.header.id, key)
      case .source(let source): (sources.records[source.index].header.id, key)
      case .entity(let entity): (entities.records[entity.index].id, key)
      case .page(let page): (content.pages[page.index].header.id, key)
      }
    }
  }

  /// Whether nothing comes or goes with another version of an article.
  func hasSameIDs(as other: NamedEntries, at key: ArticleKey) -> Bool {
    let (old, new) = (other.content.articles[key.index], content.articles[key.index])
    return Set(old.claims.map(\.id)) == Set(new.claims.map(\.id))
      && Set(old.events.map(\.header.id)) == Set(new.events.map(\.header.id))
      && sources.hasSameIDs(as: other.sources) && entities.hasSameIDs(as: other.entities)
  }

  /// With keys for more; what is added is taken from where it is known.
  func renumbered(_ keys: Renumbering, added other: NamedEntries) -> NamedEntries {
    var entries = self
    entries.content.claims = keys.claims.spread(content.claims, named: \.claim.id, in: other.content.claims)
    entries.content.events = keys.events.spread(
      content.events, named: \.event.header.id, in: other.content.events)
    entries.entities = entities.renumbered(keys.entities, added: other.entities.records)
    entries.sources = sources.renumbered(keys.sources, added: other.sources.records)
    return entries
  }
}

extension NamedEntries.IDs {
  func union(_ other: Self) -> Self {
    Self(
      claims: merged(claims, other.claims), events: merged(events, other.events),
      sources: merged(sources, other.sources), entities: merged(entities, other.entities))
  }
}

extension Renumbering {
  init(from old: NamedEntries.IDs, to new: NamedEntries.IDs) {
    claims = KeyMoves(from: old.claims, to: new.claims)
    events = KeyMoves(from: old.events, to: new.events)
    sources = KeyMoves(from: old.sources, to: new.sources)
    entities = KeyMoves(from: old.entities, to: new.entities)
  }
}

/// Two sorted lists as one, each id once.
private func merged(_ left: [String], _ right: [String]) -> [String] {
  guard left != right else { return left }
  var result: [String] = []
  var rest = right[...]
  for id in left {
    while let next = rest.first, next < id { result.append(rest.removeFirst()) }
    if rest.first == id { rest.removeFirst() }
    result.append(id)
  }
  return result + rest
}

extension KeyMoves {
  /// `values` and `others` stand by their ids.
  fileprivate func spread<Value>(
    _ values: [Value], named id: (Value) -> String, in others: [Value]
  ) -> [Value] {
    guard !areNone else { return values }
    let known = Set(values.map(id))
    var rest = others.filter { !known.contains(id($0)) }[...]
    return spread(values, added: { _ in rest.removeFirst() })
  }
}

extension EntityDirectory {
  fileprivate func hasSameIDs(as other: EntityDirectory) -> Bool {
    records.elementsEqual(other.records) { $0.id == $1.id }
  }
}

extension SourceTable {
  fileprivate func hasSameIDs(as other: SourceTable) -> Bool {
    records.elementsEqual(other.records) { $0 === $1 || $0.header.id == $1.header.id }
  }

  /// Whether every source that the article writes out is the same, whichever record of it is taken; of one
  /// that has a file, whether it names nobody whom the file does not.
  fileprivate func agree(about article: Article) -> Bool {
    let own = article.header.place.file
    return copies.allSatisfy { copy in
      let taken = records[copy.taken.index]
      let isOwn = copy.source.header.place.file == own
      guard isOwn || taken.header.place.file == own else { return true }
      if taken.isInline { return copy.source.hasSameFacts(as: taken) }
      return !isOwn
        || Set(entityReferences(of: copy.source).values)
          .isSubset(of: entityReferences(of: taken).values)
    }
  }
}
