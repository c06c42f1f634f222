import Content
import Diagnostics
import Linking

/// Gives every page of a site its route.
///
/// Takes a linked site, gives the plan and what is wrong with addresses: two pages on one, an old address
/// that hides a page, navigation or hyperlinks that lead nowhere. It renders nothing.
package func planPages(_ site: LinkedSite) -> Checked<SitePlan> {
  let orders = ListOrders(site)
  let timeline = PlannedTimeline(site)
  var registry = RouteRegistry()
  registry.addLists(of: site)
  timeline.addPages(to: &registry)
  let figureCounts = FigureCounts(of: site)
  registry.addFigures(figureCounts)
  registry.addEntries(of: site)
  registry.addFiles(Route.dataFiles)
  let media = registry.addMedia(of: site)
  registry.addRedirects(of: site, events: timeline.events)
  let plan = SitePlan(
    pages: registry.pages.sorted { $0.route < $1.route }, orders: orders, media: media,
    timeline: timeline, site: site, known: Set(registry.owners.keys.map(\.outputPath)),
    figureCounts: figureCounts)
  return Checked(plan, registry.diagnostics + checkLinks(of: plan))
}

/// The timeline's pages, and where on them each event stands.
struct PlannedTimeline {
  let routes: [Route]
  let numbers: [TimelinePeriod: Int]
  let events: [Address]
  private let site: LinkedSite

  init(_ site: LinkedSite) {
    self.site = site
    let periods = site.timeline.periods
    routes = periods.map { Route($0.period) }
    numbers = site.timeline.numbers
    var events = site.events.map(Address.init(undated:))
    for (listing, route) in zip(periods, routes) {
      for (key, address) in addresses(of: listing, at: route, in: site) { events[key.index] = address }
    }
    self.events = events
  }

  func addPages(to registry: inout RouteRegistry) {
    registry.addList(.timeline, count: site.timeline.entries.count, size: PageSize.timeline) { .timeline($0) }
    for (number, listing) in site.timeline.periods.enumerated() {
      registry.addList(routes[number], count: listing.entries.count, size: PageSize.timeline) {
        .period(number, $0)
      }
    }
  }
}

extension Timeline {
  /// Every period's position in `periods`.
  var numbers: [TimelinePeriod: Int] {
    Dictionary(uniqueKeysWithValues: periods.enumerated().map { ($1.period, $0) })
  }
}

/// Where the events stand whose home a period is.
func addresses(
  of listing: Timeline.Listing, at route: Route, in site: LinkedSite
) -> [(EventKey, Address)] {
  PageSlice.all(of: listing.entries.count, size: PageSize.timeline).flatMap { slice in
    listing.entries[slice].compactMap { position in
      let entry = site.timeline.entries[position]
      guard entry.home == listing.period, case .event(let key) = entry.what else { return nil }
      return (key, Address(route.page(slice.number), fragment: "event-\(site.events[key].id)"))
    }
  }
}
