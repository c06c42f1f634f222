import Content
import Dates
import Diagnostics

/// What the stages of linking have found, ready to be put together.
struct LinkedParts: Sendable {
  var resolver: Resolver
  var finder: MentionFinder
  var wholes: [EntityKey?]
  var corrections: [LinkedCorrection]
  var parties: [EntityKey]
  var bodies: SiteBodies
  var timeline: Timeline
  /// Nil until `Linkage.gatheringWords`.
  var words: Future<SiteWords>?
}

/// Puts entries, back-links and the timeline together; every array is sorted by id, as its keys are.
func assembleSite(_ parts: LinkedParts) -> Checked<LinkedSite> {
  let content = parts.resolver.content
  let entries = EntryLinks(content, parts.resolver, parts.bodies, parts.finder, parts.corrections)
  let articleVersions = Translations(of: content.articles, content)
  let pageVersions = Translations(ofPages: content)
  let (entities, (sources, articles)) = concurrently {
    linkedEntities(parts, entries)
  } _: {
    (linkedSources(parts, entries), linkedArticles(parts, entries, articleVersions))
  }
  let site = LinkedSite(
    settings: content.settings, media: parts.resolver.paths.media,
    articles: articles, claims: entries.claims, sources: sources, entities: entities,
    events: content.events.enumerated().map { index, owned in
      LinkedEvent(
        event: owned.event, article: owned.article, entities: entries.events[index].entities,
        sources: entries.events[index].sources, body: parts.bodies.events[index].body)
    },
    pages: content.pages.enumerated().map { index, page in
      LinkedPage(
        page: page, translationOf: pageVersions.originals[index].map(PageKey.init),
        translations: pageVersions.others[index].map(PageKey.init), body: parts.bodies.pages[index].body)
    },
    corrections: parts.corrections, parties: parts.parties, timeline: parts.timeline,
    skippedDrafts: content.skippedDrafts)
  return Checked(site, articleVersions.diagnostics + pageVersions.diagnostics)
}

private func linkedArticles(
  _ parts: LinkedParts, _ entries: EntryLinks, _ versions: Translations
) -> [LinkedArticle] {
  let content = parts.resolver.content
  let count = content.articles.count
  var claims = Grouped<ClaimKey>(count: count)
  for (index, owned) in content.claims.enumerated() { claims.add(ClaimKey(index), to: owned.article.index) }
  var events = Grouped<EventKey>(count: count)
  for (index, owned) in content.events.enumerated() {
    if let article = owned.article { events.add(EventKey(index), to: article.index) }
  }
  var corrections = Grouped<CorrectionKey>(count: count)
  for (index, correction) in parts.corrections.enumerated() {
    corrections.add(CorrectionKey(index), to: correction.article.index)
  }
  let neighbours = neighboursInTime(content.articles)
  return content.articles.enumerated().map { index, article in
    let links = entries.articles[index]
    return LinkedArticle(
      article: article, authors: links.authors, reviewedBy: links.reviewedBy,
      translationOf: versions.originals[index].map(ArticleKey.init),
      translations: versions.others[index].map(ArticleKey.init), entities: links.entities,
      sources: links.sources,
      claims: content.inOrderWritten(claims[index]), events: content.inOrderWritten(events[index]),
      corrections: corrections[index], body: parts.bodies.articles[index].body,
      earlier: neighbours[index].earlier, later: neighbours[index].later)
  }
}

/// The articles published just before and just after each one; those of one day follow each other by id.
private func neighboursInTime(_ articles: [Article]) -> [(earlier: ArticleKey?, later: ArticleKey?)] {
  let order = sortedOrder(of: articles.count) {
    (articles[$0].date.value, $0) < (articles[$1].date.value, $1)
  }
  var neighbours: [(earlier: ArticleKey?, later: ArticleKey?)] = Array(
    repeating: (nil, nil), count: articles.count)
  for (earlier, later) in zip(order, order.dropFirst()) {
    neighbours[earlier].later = ArticleKey(later)
    neighbours[later].earlier = ArticleKey(earlier)
  }
  return neighbours
}

private func linkedSources(_ parts: LinkedParts, _ entries: EntryLinks) -> [LinkedSource] {
  let records = parts.resolver.sources.records
  let uses = sourceUses(of: entries, bodies: parts.bodies)
  var relayedBy = Grouped<SourceKey>(count: records.count)
  for (index, source) in entries.sources.enumerated() {
    for relay in source.relays {
      if let relayed = relay.source { relayedBy.add(SourceKey(index), to: relayed.index) }
    }
  }
  return records.enumerated().map { index, source in
    LinkedSource(
      source: source, publisher: entries.sources[index].publisher, authors: entries.sources[index].authors,
      relays: entries.sources[index].relays, relayedBy: relayedBy[index],
      notes: parts.bodies.sources[index].body,
      uses: uses[index])
  }
}

private func linkedEntities(_ parts: LinkedParts, _ entries: EntryLinks) -> [LinkedEntity] {
  let backlinks = entityBacklinks(of: entries, bodies: parts.bodies, parts: parts.wholes)
  return parts.resolver.entities.records.enumerated().map { index, record in
    LinkedEntity(
      id: record.id, name: record.name, kind: record.kind, entry: record.entry, place: record.place,
      partOf: parts.wholes[index], body: parts.bodies.entities[index]?.body, backlinks: backlinks[index])
  }
}

extension PublishedContent {
  /// The claims of one article by where they begin in its file: its page lists them as written.
  func inOrderWritten(_ keys: [ClaimKey]) -> [ClaimKey] {
    keys.sorted { claims[$0.index].claim.place.lower < claims[$1.index].claim.place.lower }
  }

  func inOrderWritten(_ keys: [EventKey]) -> [EventKey] {
    keys.sorted { events[$0.index].event.header.place.lower < events[$1.index].event.header.place.lower }
  }
}

extension Translations {
  init(of articles: [Article], _ content: PublishedContent) {
    let versions = articles.map { Version($0.header, $0.translationOf, content.settings) }
    self.init(versions, .article, content)
  }

  init(ofPages content: PublishedContent) {
    let versions = content.pages.map { Version($0.header, $0.translationOf, content.settings) }
    self.init(versions, .page, content)
  }
}

extension Translations.Version {
  fileprivate init(_ header: EntryHeader, _ translationOf: Reference?, _ settings: SiteSettings) {
    let isUnread = header.language == nil && header.isDamaged && translationOf != nil
    self.init(
      id: header.id, language: isUnread ? nil : (header.language?.value ?? settings.language).lowercased(),
      translationOf: translationOf)
  }
}
