import Linking

extension SitePlan {
  /// The plan of the same site with other keys, with pages for what has come and without those of what has
  /// gone; nil if a page would stand where something else stands.
  package func renumbered(_ change: Renumbered) -> SitePlan? {
    let (keys, site) = (change.keys, change.linkage.site)
    guard !keys.isEmpty else { return self }
    var followed = FollowedPages(pages: pages, known: known)
    followed.renumber { $0.renumbered(keys) }
    let entries = entries.renumbered(keys, site)
    let new: [(Route, PlannedPage.Subject)] =
      keys.articles.added.map { (entries.articles[$0.index].route, .article($0)) }
      + keys.claims.added.map { (entries.claims[$0.index].route, .claim($0)) }
      + keys.entities.added.map { (entries.entities[$0.index].route, .entity($0, .only)) }
      + keys.sources.added.map { (entries.sources[$0.index].route, .source($0, .only)) }
    guard new.allSatisfy({ followed.add(PlannedPage(route: $0, subject: $1)) }) else { return nil }
    let lists: [(Route, old: Int, new: Int, size: Int, (PageSlice) -> PlannedPage.Subject)] = [
      (.articles, self.site.articles.count, site.articles.count, PageSize.articles, { .articles($0) }),
      (.claims, self.site.claims.count, site.claims.count, PageSize.claims, { .claims($0) }),
      (.entities, self.site.entities.count, site.entities.count, PageSize.entities, { .entities($0) }),
      (.sources, self.site.sources.count, site.sources.count, PageSize.sources, { .sources(.publisher, $0) }),
      (
        .sourcesByDate, self.site.sources.count, site.sources.count, PageSize.sources, { .sources(.date, $0) }
      ),
    ]
    let figures = figureCounts.replacing(
      keys.claims.gone.map { self.site.claims[$0].claim },
      by: keys.claims.added.map { site.claims[$0].claim })
    guard followed.replaceFigures(figureCounts, by: figures) else { return nil }
    for (route, before, after, size, subject) in lists where before != after {
      let slices = (PageSlice.all(of: before, size: size), PageSlice.all(of: after, size: size))
      guard followed.replace(slices.0, by: slices.1, at: route, subject) else { return nil }
    }
    return SitePlan(
      self, followed, orders: orders.renumbered(keys, site), entries: entries, periodRoutes: periodRoutes,
      site: site, figureCounts: figures)
  }
}

extension PageSlice {
  /// The page of what has no list yet.
  fileprivate static let only = PageSlice(number: 1, total: 1, range: 0..<0)
}

extension PlannedPage.Subject {
  /// Nil if its entry is gone.
  fileprivate func renumbered(_ keys: Renumbering) -> Self? {
    switch self {
    case .article(let key): keys.articles.stays(key) ? .article(keys.articles[key]) : nil
    case .claim(let key): keys.claims.stays(key) ? .claim(keys.claims[key]) : nil
    case .entity(let key, let slice): keys.entities.stays(key) ? .entity(keys.entities[key], slice) : nil
    case .source(let key, let slice): keys.sources.stays(key) ? .source(keys.sources[key], slice) : nil
    case .front, .articles, .claims, .entities, .timeline, .period, .sources, .corrections, .figures,
      .figure, .page, .search, .notFound, .redirect:
      self
    }
  }
}

extension EntryAddresses {
  fileprivate func renumbered(_ keys: Renumbering, _ site: LinkedSite) -> EntryAddresses {
    var addresses = self
    addresses.articles = keys.articles.spread(articles) { Address(site.articles[$0]) }
    addresses.claims = keys.claims.spread(claims) { Address(site.claims[$0]) }
    addresses.sources = keys.sources.spread(sources) { Address(site.sources[$0]) }
    addresses.entities = keys.entities.spread(entities) { Address(site.entities[$0]) }
    addresses.events = keys.events.spread(events) { Address(undated: site.events[$0]) }
    return addresses
  }
}

extension ListOrders {
  /// What has come stands where it belongs as far as it is linked.
  fileprivate func renumbered(_ keys: Renumbering, _ site: LinkedSite) -> ListOrders {
    var orders = self
    orders.articles = keys.articles[articles]
    orders.claims = keys.claims[claims]
    orders.entities = keys.entities[entities]
    orders.sourcesByPublisher = keys.sources[sourcesByPublisher]
    orders.sourcesByDate = keys.sources[sourcesByDate]
    orders.articles.move(keys.articles.added) { site.isNewer($0, $1) }
    orders.claims.move(keys.claims.added) { site.isListedBefore($0, $1) }
    orders.entities.move(keys.entities.added) { site.sorting(of: $0) < site.sorting(of: $1) }
    orders.move(keys.sources.added, in: site)
    return orders
  }
}
