import Content
import Markdown

/// A linked site whose entries have other keys than before, and of which nothing else is other.
package struct Renumbered: Sendable {
  package let linkage: Linkage
  package let keys: Renumbering
}

extension Linkage {
  /// The same site with its entries under other keys, and with such as nothing refers to under new ones.
  ///
  /// `named` is all that has a key then; what has none any more must be named by nothing. What is `gone` has
  /// a key, but no reference finds it.
  func renumbered(
    _ keys: Renumbering, _ named: NamedEntries, _ finder: MentionFinder,
    without gone: [(id: String, key: EntryKey)] = []
  ) -> Renumbered {
    var parts = parts
    parts.finder = finder
    parts.resolver = Resolver(parts.resolver, keys, named, without: gone)
    guard !keys.isEmpty else {
      return Renumbered(linkage: Linkage(site: site, parts: parts, options: options), keys: keys)
    }
    parts.bodies = parts.bodies.renumbered(keys, named)
    parts.timeline = parts.timeline.renumbered(keys)
    parts.wholes = keys.entities.spread(parts.wholes) { _ in nil }.map { keys.entities[$0] }
    parts.corrections = parts.corrections.map { $0.renumbered(keys) }
    parts.parties = keys.entities[parts.parties]
    return Renumbered(
      linkage: Linkage(site: site.renumbered(keys, parts), parts: parts, options: options), keys: keys)
  }
}

extension LinkedSite {
  fileprivate func renumbered(_ keys: Renumbering, _ parts: LinkedParts) -> LinkedSite {
    let (bodies, content) = (parts.bodies, parts.resolver.content)
    let (records, table) = (parts.resolver.entities.records, parts.resolver.sources.records)
    let articles = renumber(self.articles, KeyMoves()) { article, index in
      article?.renumbered(keys, body: bodies.articles[index].body) ?? self.articles[index]
    }
    let claims = renumber(self.claims, keys.claims) { claim, index in
      claim?.renumbered(keys) ?? LinkedClaim(of: content.claims[index])
    }
    let events = renumber(self.events, keys.events) { event, index in
      event?.renumbered(keys, body: bodies.events[index].body)
        ?? LinkedEvent(of: content.events[index], body: bodies.events[index].body)
    }
    let sources = renumber(self.sources, keys.sources) { source, index in
      source?.renumbered(keys, notes: bodies.sources[index].body)
        ?? LinkedSource(of: table[index], notes: bodies.sources[index].body)
    }
    let entities = renumber(self.entities, keys.entities) { entity, index in
      entity?.renumbered(keys, body: bodies.entities[index]?.body) ?? LinkedEntity(of: records[index])
    }
    return LinkedSite(
      settings: settings, media: media, articles: articles, claims: claims, sources: sources,
      entities: entities, events: events, pages: zip(pages, bodies.pages).map { $0.with(body: $1.body) },
      corrections: parts.corrections, parties: parts.parties, timeline: parts.timeline,
      skippedDrafts: skippedDrafts)
  }
}

/// What stands under every new key, made of what stood there before, if anything, and of the key.
private func renumber<Entry: Sendable>(
  _ entries: [Entry], _ moves: KeyMoves<Entry>, _ entry: @Sendable (Entry?, Int) -> Entry
) -> [Entry] {
  let spread = moves.spread(entries.map { Optional($0) }) { _ in nil }
  return concurrentMap(Array(spread.enumerated())) { entry($0.element, $0.offset) }
}

extension SiteBodies {
  fileprivate func renumbered(_ keys: Renumbering, _ named: NamedEntries) -> SiteBodies {
    var bodies = self
    bodies.articles = concurrentMap(articles) { $0.renumbered(keys) }
    bodies.events = keys.events.spread(concurrentMap(events) { $0.renumbered(keys) }) {
      BodyLinks(unlinked: named.content.events[$0.index].event.body)
    }
    bodies.sources = keys.sources.spread(concurrentMap(sources) { $0.renumbered(keys) }) {
      BodyLinks(unlinked: named.sources.records[$0.index].notes)
    }
    bodies.entities = keys.entities.spread(entities.map { $0?.renumbered(keys) }) { _ in nil }
    bodies.pages = pages.map { $0.renumbered(keys) }
    return bodies
  }
}

// MARK: - What nothing refers to yet

extension BodyLinks {
  fileprivate init(unlinked document: MarkdownDocument) {
    let body = LinkedBody(
      document: document, references: [], citations: [], hyperlinks: [], mentions: [], citedSources: [])
    self.init(body: body, entities: [], cited: [], referencedSources: [], days: [], failures: [])
  }
}

extension LinkedClaim {
  fileprivate convenience init(of owned: PublishedContent.OwnedClaim) {
    self.init(
      claim: owned.claim, article: owned.article, by: [], appeared: [], quoteSource: nil,
      verdict: owned.verdict, evidence: [], entities: [], contacted: nil, corrections: [])
  }
}

extension LinkedEvent {
  fileprivate convenience init(of owned: PublishedContent.OwnedEvent, body: LinkedBody) {
    self.init(event: owned.event, article: owned.article, entities: [], sources: [], body: body)
  }
}

extension LinkedSource {
  fileprivate convenience init(of source: Source, notes: LinkedBody) {
    self.init(
      source: source, publisher: nil, authors: [], relays: [], relayedBy: [], notes: notes, uses: [])
  }
}

extension LinkedEntity {
  fileprivate convenience init(of record: EntityDirectory.Record) {
    self.init(
      id: record.id, name: record.name, kind: record.kind, entry: record.entry, place: record.place,
      partOf: nil, body: nil,
      backlinks: Backlinks(
        said: [], inClaims: [], events: [], authoredArticles: [], reviewedArticles: [], publishedSources: [],
        authoredSources: [], parts: [], mentions: [], appearsWith: []))
  }
}
