import Diagnostics

/// Everything that a site's editors wrote, entry by entry, before any reference is resolved.
///
/// Entries stand in the order of their files' paths, so that the order of reading never shows in the output.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class SiteContent: Sendable {
  package let settings: SiteSettings
  package let articles: [Article]
  package let sources: [Source]
  package let entities: [Entity]
  package let events: [Event]
  package let pages: [Page]
  /// Paths below `content/` of files that are published as they are: `media/map.png`,
  /// `articles/deadline/photo.jpg`.
  package let media: [String]
  /// Entries that could not be read, so that a reference to one raises no second complaint.
  package let brokenIDs: Set<EntryID>

  init(
    settings: SiteSettings, articles: [Article], sources: [Source], entities: [Entity], events: [Event],
    pages: [Page], media: [String], brokenIDs: Set<EntryID>
  ) {
    self.settings = settings
    self.articles = articles
    self.sources = sources
    self.entities = entities
    self.events = events
    self.pages = pages
    self.media = media
    self.brokenIDs = brokenIDs
  }

  /// The languages that entries with a page of their own say they are written in, some more than once.
  package var languages: [(tag: String, place: Place)] {
    (articles.map(\.header) + entities.map(\.header) + pages.map(\.header)).compactMap(\.language)
      .map { ($0.value, $0.place) }
  }
}
