import Content
import Markdown

/// A linked site whose entries have other keys than before, and of which nothing else is other.
package struct Renumbered: Sendable {
  package let linkage: Linkage
  package let keys: Renumbering
  package let before: LinkedSite

  /// Whether a claim with a figure has come or gone.
  package var changesFigures: Bool {
    keys.claims.added.contains { !linkage.site.claims[$0].claim.figures.isEmpty }
      || keys.claims.gone.contains { !before.claims[$0].claim.figures.isEmpty }
  }
}

extension Linkage {
  /// The same site with its entries under other keys, and with such as nothing refers to under new ones.
  ///
  /// `named` is all that has a key then; what has none any more must be named by nothing. What is `gone` has
  /// a key, but no reference finds it. `replace` changes where files lie, by the new keys.
  func renumbered(
    _ keys: Renumbering, _ named: NamedEntries, _ finder: MentionFinder,
    without gone: [(id: String, key: EntryKey)] = [], _ replace: @Sendable (inout ContentPaths) -> Void
  ) -> Renumbered {
    var parts = parts
    parts.finder = finder
    guard !keys.isEmpty else {
      parts.resolver = Resolver(parts.resolver, keys, named, without: gone, replace)
      return Renumbered(
        linkage: Linkage(site: site, parts: parts, options: options), keys: keys, before: site)
    }
    (parts.resolver, parts.bodies) = concurrently { [resolver = parts.resolver] in
      Resolver(resolver, keys, named, without: gone, replace)
    } _: { [bodies = parts.bodies] in
      bodies.renumbered(keys, named)
    }
    parts.timeline = parts.timeline.renumbered(keys)
    parts.wholes = keys.entities.spread(parts.wholes) { _ in nil }.map { keys.entities[$0] }
    parts.corrections = parts.corrections.map { $0.renumbered(keys) }
    parts.parties = keys.entities[parts.parties]
    parts.words = parts.words.map { Future(value: $0.value.renumbered(keys)) }
    return Renumbered(
      linkage: Linkage(site: site.renumbered(keys, parts), parts: parts, options: options), keys: keys,
      before: site)
  }
}

extension LinkedSite {
  fileprivate func renumbered(_ keys: Renumbering, _ parts: LinkedParts) -> LinkedSite {
    let (bodies, content) = (parts.bodies, parts.resolver.content)
    let (records, table) = (parts.resolver.entities.records, parts.resolver.sources.records)
    let articles = renumber(self.articles, keys.articles) {
      $0.renumbered(keys, body: bodies.articles[$1].body)
    }
    let claims = renumber(self.claims, keys.claims) { claim, _ in claim.renumbered(keys) }
    let events = renumber(self.events, keys.events) { $0.renumbered(keys, body: bodies.events[$1].body) }
    let sources = renumber(self.sources, keys.sources) { $0.renumbered(keys, notes: bodies.sources[$1].body) }
    let entities = renumber(self.entities, keys.entities) {
      $0.renumbered(keys, body: bodies.entities[$1]?.body)
    }
    return LinkedSite(
      settings: settings, media: media,
      articles: keys.articles.spread(articles) {
        LinkedArticle(of: content.articles[$0.index], body: bodies.articles[$0.index].body)
      },
      claims: keys.claims.spread(claims) { LinkedClaim(of: content.claims[$0.index]) },
      sources: keys.sources.spread(sources) {
        LinkedSource(of: table[$0.index], notes: bodies.sources[$0.index].body)
      },
      entities: keys.entities.spread(entities) { LinkedEntity(of: records[$0.index]) },
      events: keys.events.spread(events) {
        LinkedEvent(of: content.events[$0.index], body: bodies.events[$0.index].body)
      },
      pages: zip(pages, bodies.pages).map { $0.with(body: $1.body) },
      corrections: parts.corrections, parties: parts.parties, timeline: parts.timeline,
      skippedDrafts: content.skippedDrafts)
  }
}

/// Each entry as it is under other keys, made of what it was and of where it stands then.
private func renumber<Entry: Sendable>(
  _ entries: [Entry], _ moves: KeyMoves<Entry>, _ renumbered: @Sendable (Entry, Int) -> Entry
) -> [Entry] {
  concurrentMap(entries.keys) { key in
    moves.stays(key) ? renumbered(entries[key], moves[key].index) : entries[key]
  }
}

extension SiteBodies {
  fileprivate func renumbered(_ keys: Renumbering, _ named: NamedEntries) -> SiteBodies {
    var bodies = self
    bodies.articles = keys.articles.spread(concurrentMap(articles) { $0.renumbered(keys) }) {
      BodyLinks(unlinked: named.content.articles[$0.index].body)
    }
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

extension LinkedPage {
  fileprivate func with(body: LinkedBody) -> LinkedPage {
    LinkedPage(page: page, translationOf: translationOf, translations: translations, body: body)
  }
}

// MARK: - What nothing refers to yet

extension BodyLinks {
  fileprivate convenience init(unlinked document: MarkdownDocument) {
    let body = LinkedBody(
      LinkedBody.Written(document), references: [], citedItems: [], hyperlinks: [], mentions: [],
      citedSources: [])
    self.init(
      body: body, language: "", entities: NamingList(), cited: NamingList(), referencedSources: NamingList(),
      days: [],
      failures: [])
  }
}

extension LinkedArticle {
  fileprivate convenience init(of article: Article, body: LinkedBody) {
    self.init(
      article: article, authors: [], reviewedBy: [], translationOf: nil, translations: [], entities: [],
      sources: [], claims: [], events: [], corrections: [], body: body, earlier: nil, later: nil)
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
