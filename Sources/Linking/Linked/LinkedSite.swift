import Content

/// A site with every reference resolved, every mention found, and everything dated put in order.
///
/// Each array holds its entries by id, so that a key, and all that is sorted by keys, is the same whatever
/// the order in which files were read. Drafts that were not asked for are not in it.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedSite: Sendable {
  package let settings: SiteSettings
  /// By published path.
  package let media: [LinkedMedia]
  package let articles: [LinkedArticle]
  package let claims: [LinkedClaim]
  package let sources: [LinkedSource]
  package let entities: [LinkedEntity]
  package let events: [LinkedEvent]
  package let pages: [LinkedPage]
  /// Newest first.
  package let corrections: [LinkedCorrection]
  /// Entities that the settings name as parties to the conflict.
  package let parties: [EntityKey]
  package let timeline: Timeline
  package let skippedDrafts: Int

  init(
    settings: SiteSettings, media: [LinkedMedia], articles: [LinkedArticle], claims: [LinkedClaim],
    sources: [LinkedSource], entities: [LinkedEntity], events: [LinkedEvent], pages: [LinkedPage],
    corrections: [LinkedCorrection], parties: [EntityKey], timeline: Timeline, skippedDrafts: Int
  ) {
    self.settings = settings
    self.media = media
    self.articles = articles
    self.claims = claims
    self.sources = sources
    self.entities = entities
    self.events = events
    self.pages = pages
    self.corrections = corrections
    self.parties = parties
    self.timeline = timeline
    self.skippedDrafts = skippedDrafts
  }

  func with(media: [LinkedMedia]) -> LinkedSite {
    LinkedSite(
      settings: settings, media: media, articles: articles, claims: claims, sources: sources,
      entities: entities, events: events, pages: pages, corrections: corrections, parties: parties,
      timeline: timeline, skippedDrafts: skippedDrafts)
  }

  /// Whether any text in Markdown is of a kind.
  package func hasBody(where isOfKind: (LinkedBody) -> Bool) -> Bool {
    articles.contains { isOfKind($0.body) } || events.contains { isOfKind($0.body) }
      || pages.contains { isOfKind($0.body) } || sources.contains { isOfKind($0.notes) }
      || entities.contains { $0.body.map(isOfKind) ?? false }
  }

  /// All texts in Markdown.
  package var bodies: [LinkedBody] {
    articles.map(\.body) + events.map(\.body) + pages.map(\.body) + sources.map(\.notes)
      + entities.compactMap(\.body)
  }
}
