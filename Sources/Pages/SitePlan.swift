import Dates
import Linking

/// Every page of the site with its unique route, and where everything on the site can be found.
package struct SitePlan: Sendable {
  /// Sorted by route.
  package let pages: [PlannedPage]
  package let orders: ListOrders
  /// Files below `content/` that are published as they are, by route.
  package let media: [MediaFile]
  /// By position in `Timeline.periods`.
  let periodRoutes: [Route]
  let periodNumbers: [TimelinePeriod: Int]
  let events: [Address]
  let site: LinkedSite
  let known: Set<String>

  package struct MediaFile: Sendable {
    package let route: Route
    /// The path from the site's root: `content/media/map.png`.
    package let inputPath: String
  }

  /// Where an entry can be read; an event stands on the page of its period.
  package func address(of entry: EntryKey) -> Address {
    switch entry {
    case .article(let key): Address(Route(folder: "articles", site.articles[key].id))
    case .claim(let key): Address(Route(folder: "claims", site.claims[key].id))
    case .source(let key): Address(Route(folder: "sources", site.sources[key].id))
    case .entity(let key): Address(Route(folder: "entities", site.entities[key].id))
    case .event(let key): events[key.index]
    case .page(let key): Address(Route(folder: site.pages[key].id))
    }
  }

  /// The page of a year, month or day; nil when nothing stands there.
  package func route(of period: TimelinePeriod) -> Route? { number(of: period).map { periodRoutes[$0] } }

  /// A period's position in `Timeline.periods`.
  package func number(of period: TimelinePeriod) -> Int? { periodNumbers[period] }

  /// Where a hyperlink leads; nil when the site has no such page or file.
  package func address(of target: LinkTarget) -> Address? {
    switch target {
    case .entry(let entry): address(of: entry)
    case .day(let day): route(of: .day(day)).map { Address($0) }
    case .path(let path): address(ofPath: path)
    }
  }

  /// `articles/deadline/`, `articles/deadline`, `/feed.xml` or `about/#history`, as an address of this site.
  private func address(ofPath path: String) -> Address? {
    let parts = path.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count == 2 ? String(parts[1]) : nil
    let trimmed = String(parts[0].drop { $0 == "/" })
    let folder = trimmed.isEmpty || trimmed.hasSuffix("/") ? trimmed : trimmed + "/"
    for candidate in [trimmed, "\(folder)index.html"] where known.contains(candidate) {
      return Address(Route(file: candidate), fragment: fragment)
    }
    return nil
  }
}
