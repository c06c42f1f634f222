import Content

/// A site with every reference resolved, every mention found, and everything dated put in order.
///
/// Each array holds its entries by id, so that a key, and all that is sorted by keys, is the same whatever
/// the order in which files were read. Drafts that were not asked for are not in it.
package struct LinkedSite: Sendable {
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
  package let timeline: Timeline
  package let skippedDrafts: Int
}
