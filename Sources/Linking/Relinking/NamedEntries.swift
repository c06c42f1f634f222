import Content
import Diagnostics

/// All of a site that has an id and may come or go with a version of an article.
struct NamedEntries: Sendable {
  var content: PublishedContent
  var entities: EntityDirectory
  var sources: SourceTable

  init(_ resolver: Resolver) {
    (content, entities, sources) = (resolver.content, resolver.entities, resolver.sources)
  }

  /// Another version of an article in place of one; nil if it cannot stand there, or is wrong.
  init?(_ earlier: NamedEntries, with article: Article, at key: ArticleKey) {
    guard let content = earlier.content.carrying(article, at: key) else { return nil }
    self = earlier
    self.content = content
    let old = earlier.content.articles[key.index]
    let (before, after) = (old.inlineSources, article.inlineSources)
    if !before.elementsEqual(after, by: { $0.hasSameFacts(as: $1) }) {
      let known = Set(before.map(\.header.id))
      let isMore = before.elementsEqual(after.filter { known.contains($0.header.id) }) {
        $0.hasSameFacts(as: $1)
      }
      sources =
        (isMore ? sources.adding(after.filter { !known.contains($0.header.id) }) : nil)
        ?? SourceTable(files: content.sources, inline: content.inlineSources)
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

  /// What the keys of this and of another version of a site become in one that has the entries of both.
  func joined(with other: NamedEntries) -> (own: Renumbering, others: Renumbering) {
    var (own, others) = (Renumbering(), Renumbering())
    let (claims, otherClaims) = (content.claims, other.content.claims)
    (own.claims, others.claims) = KeyMoves.joining(claims.count, otherClaims.count) { left, right in
      let (first, second) = (claims[left].claim, otherClaims[right].claim)
      return first === second ? .same : JoiningOrder(first.id, second.id)
    }
    let (events, otherEvents) = (content.events, other.content.events)
    (own.events, others.events) = KeyMoves.joining(events.count, otherEvents.count) { left, right in
      let (first, second) = (events[left].event, otherEvents[right].event)
      return first === second ? .same : JoiningOrder(first.header.id, second.header.id)
    }
    let (records, otherRecords) = (sources.records, other.sources.records)
    (own.sources, others.sources) = KeyMoves.joining(records.count, otherRecords.count) { left, right in
      let (first, second) = (records[left], otherRecords[right])
      return first === second ? .same : JoiningOrder(first.header.id, second.header.id)
    }
    let (names, otherNames) = (entities.records, other.entities.records)
    (own.entities, others.entities) = KeyMoves.joining(names.count, otherNames.count) {
      JoiningOrder(names[$0].id, otherNames[$1].id)
    }
    return (own, others)
  }

  /// With keys for more; what is added is taken from `other`, where it has the keys that `known` says.
  func renumbered(_ keys: Renumbering, added other: NamedEntries, _ known: Renumbering) -> NamedEntries {
    var entries = self
    let (otherClaims, otherEvents) = (other.content.claims, other.content.events)
    let (names, records) = (other.entities.records, other.sources.records)
    entries.content.claims = keys.claims.spread(content.claims) { otherClaims[known.claims[$0].index] }
    entries.content.events = keys.events.spread(content.events) { otherEvents[known.events[$0].index] }
    entries.entities = entities.renumbered(keys.entities) { names[known.entities[$0].index] }
    entries.sources = sources.renumbered(keys.sources) { records[known.sources[$0].index] }
    return entries
  }
}

/// Which of two elements stands first in a joined list, or that they are the same one.
enum JoiningOrder {
  case first, same, second

  fileprivate init(_ left: String, _ right: String) {
    self = left == right ? .same : left < right ? .first : .second
  }
}

extension Renumbering {
  var reversed: Renumbering {
    var back = Renumbering()
    (back.claims, back.events) = (claims.reversed, events.reversed)
    (back.sources, back.entities) = (sources.reversed, entities.reversed)
    return back
  }
}

extension SourceTable {
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
