import Dates
import Linking

/// Every page of the site with its unique route, and where everything on the site can be found.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class SitePlan: Sendable {
  /// Sorted by route.
  package let pages: [PlannedPage]
  package let orders: ListOrders
  /// Files below `content/` that are published as they are, by route.
  package let media: [MediaFile]
  /// By position in `Timeline.periods`.
  let periodRoutes: [Route]
  let periodNumbers: [TimelinePeriod: Int]
  let entries: EntryAddresses
  let site: LinkedSite
  let known: Set<String>
  let figureCounts: FigureCounts

  init(
    pages: [PlannedPage], orders: ListOrders, media: [MediaFile], timeline: PlannedTimeline, site: LinkedSite,
    known: Set<String>, figureCounts: FigureCounts
  ) {
    self.pages = pages
    self.orders = orders
    self.media = media
    periodRoutes = timeline.routes
    periodNumbers = timeline.numbers
    entries = EntryAddresses(of: site, events: timeline.events)
    self.site = site
    self.known = known
    self.figureCounts = figureCounts
  }

  /// The plan of a site with the same media; nil if a page is gone to which a body leads by its address.
  convenience init?(
    _ plan: SitePlan, _ followed: FollowedPages, orders: ListOrders, entries: EntryAddresses,
    periodRoutes: [Route], site: LinkedSite, figureCounts: FigureCounts
  ) {
    self.init(plan, followed, orders, entries, periodRoutes, site, figureCounts, plan.media)
    guard
      followed.lost.isSubset(of: followed.known)
        || !site.hasBody(where: { !brokenLinks(in: $0, self).isEmpty })
    else { return nil }
  }

  private init(
    _ plan: SitePlan, _ followed: FollowedPages, _ orders: ListOrders, _ entries: EntryAddresses,
    _ periodRoutes: [Route], _ site: LinkedSite, _ figureCounts: FigureCounts, _ media: [MediaFile]
  ) {
    pages = followed.pages
    known = followed.known
    self.orders = orders
    self.entries = entries
    self.media = media
    self.periodRoutes = periodRoutes
    periodNumbers = periodRoutes == plan.periodRoutes ? plan.periodNumbers : site.timeline.numbers
    self.site = site
    self.figureCounts = figureCounts
  }

  /// The plan with a file that `site` publishes besides, by its path from the site's root; nil if something
  /// else has its address, or is a file where it needs a folder.
  package func publishing(_ path: String, on site: LinkedSite) -> SitePlan? {
    var followed = FollowedPages(pages: pages, known: known)
    guard let file = site.media.first(where: { $0.inputPath == path }),
      case let route = Route(file: file.publishedPath), followed.claim(route)
    else { return nil }
    var media = media
    let place = media.firstPosition { $0.route.outputPath < file.publishedPath }
    media.insert(MediaFile(route: route, inputPath: path), at: place)
    return SitePlan(self, followed, orders, entries, periodRoutes, site, figureCounts, media)
  }

  package struct MediaFile: Sendable {
    package let route: Route
    /// The path from the site's root: `content/media/map.png`.
    package let inputPath: String
  }

  /// Where an entry can be read; an event stands on the page of its period.
  package func address(of entry: EntryKey) -> Address {
    switch entry {
    case .article(let key): entries.articles[key.index]
    case .claim(let key): entries.claims[key.index]
    case .source(let key): entries.sources[key.index]
    case .entity(let key): entries.entities[key.index]
    case .event(let key): entries.events[key.index]
    case .page(let key): entries.pages[key.index]
    }
  }

  /// The page of a year, month or day; nil when nothing stands there.
  package func route(of period: TimelinePeriod) -> Route? { number(of: period).map { periodRoutes[$0] } }

  /// A period's position in `Timeline.periods`.
  package func number(of period: TimelinePeriod) -> Int? { periodNumbers[period] }

  /// The page of the list of claims that shows the claim at a position of that list.
  package func claimList(from position: Int) -> Route {
    Route.claims.page(min(position, max(0, orders.claims.count - 1)) / PageSize.claims + 1)
  }

  /// The page of the list of entities that shows the entity at a position of that list.
  package func entityList(from position: Int) -> Route {
    Route.entities.page(position / PageSize.entities + 1)
  }

  /// The page of the source index that shows the source at a position of that list.
  package func sourceList(from position: Int, in order: PlannedPage.SourceOrder) -> Route {
    let page = position / PageSize.sources + 1
    return switch order {
    case .publisher: Route.sources.page(page)
    case .date: Route.sourcesByDate.page(page)
    }
  }

  /// Where a hyperlink leads; nil when the site has no such page or file.
  package func address(of target: LinkTarget) -> Address? {
    switch target {
    case .entry(let entry): address(of: entry)
    case .day(let day): route(of: .day(day)).map { Address($0) }
    case .path(let path): address(ofPath: path)
    }
  }

  /// `articles/deadline/`, `articles/deadline`, `/feed.xml`, `search/?q=kherson` or `about/#history`, as an
  /// address of this site.
  private func address(ofPath path: String) -> Address? {
    let (rest, fragment) = halves(of: path[...], at: "#")
    let (file, query) = halves(of: rest, at: "?")
    let trimmed = String(file.drop { $0 == "/" })
    let folder = trimmed.isEmpty || trimmed.hasSuffix("/") ? trimmed : trimmed + "/"
    for candidate in [trimmed, "\(folder)index.html"] where known.contains(candidate) {
      return Address(Route(file: candidate), query: query, fragment: fragment)
    }
    return nil
  }
}

/// A text before and after a character; nil after one that is not there.
private func halves(of text: Substring, at character: Character) -> (Substring, String?) {
  let parts = text.split(separator: character, maxSplits: 1, omittingEmptySubsequences: false)
  return (parts[0], parts.count == 2 ? String(parts[1]) : nil)
}

/// Where entries can be read, by their keys; every page names many of them.
struct EntryAddresses {
  var articles: [Address]
  var claims: [Address]
  var sources: [Address]
  var entities: [Address]
  var events: [Address]
  let pages: [Address]

  init(of site: LinkedSite, events: [Address]) {
    articles = site.articles.map(Address.init)
    claims = site.claims.map(Address.init)
    sources = site.sources.map(Address.init)
    entities = site.entities.map(Address.init)
    self.events = events
    pages = site.pages.map { Address(Route(folder: $0.id)) }
  }
}

extension Address {
  init(_ article: LinkedArticle) { self.init(Route(folder: "articles", article.id)) }

  init(_ claim: LinkedClaim) { self.init(Route(folder: "claims", claim.id)) }

  init(_ source: LinkedSource) { self.init(Route(folder: "sources", source.id)) }

  init(_ entity: LinkedEntity) { self.init(Route(folder: "entities", entity.id)) }

  /// Of an event that stands on no page of a period.
  init(undated event: LinkedEvent) { self.init(.timeline, fragment: "event-\(event.id)") }
}
