import Linking

/// One page of the site: where it goes and what it shows.
package struct PlannedPage: Sendable {
  package let route: Route
  package let subject: Subject

  package enum Subject: Sendable, Hashable {
    case front
    case articles(PageSlice)
    case article(ArticleKey)
    case claims(PageSlice)
    case claim(ClaimKey)
    case entities(PageSlice)
    case entity(EntityKey, PageSlice)
    case timeline(PageSlice)
    /// A year, month or day, by its position in `Timeline.periods`.
    case period(Int, PageSlice)
    case sources(SourceOrder, PageSlice)
    case source(SourceKey, PageSlice)
    case corrections(PageSlice)
    case figures(PageSlice)
    /// The figures with one id.
    case figure(String, PageSlice)
    case page(PageKey)
    case search
    case notFound
    /// An old address that leads to a page.
    case redirect(to: Address)
  }

  package enum SourceOrder: Sendable, Hashable {
    case publisher, date
  }
}
