import Linking

extension SitePlan {
  /// The plan after one entry has changed; nil if a hyperlink or a picture leads nowhere.
  package func following(_ change: Relinked) -> SitePlan? {
    let site = change.linkage.site
    guard change.newBodies.allSatisfy({ brokenLinks(in: $0, self).isEmpty }),
      change.articles.allSatisfy({ hasShareImage(of: $0, in: site) })
    else { return nil }
    let periods = KeyMoves<Timeline.Listing>(
      from: self.site.timeline.periods.map(\.period), to: site.timeline.periods.map(\.period))
    let routes = periods.spread(periodRoutes) { Route(site.timeline.periods[$0].period) }
    let figures = figureCounts.replacing(
      change.claims.map { self.site.claims[$0].claim }, by: change.claims.map { site.claims[$0].claim })
    var pages = FollowedPages(pages: pages, known: known)
    if !periods.areNone { pages.renumber { $0.renumbered(periods) } }
    let hasAllPages =
      change.entities.allSatisfy { key in
        pages.replace(
          self.site.entities[key].slices, by: site.entities[key].slices,
          at: address(of: .entity(key)).route
        ) { .entity(key, $0) }
      }
      && change.sources.allSatisfy { key in
        pages.replace(
          self.site.sources[key].slices, by: site.sources[key].slices, at: address(of: .source(key)).route
        ) { .source(key, $0) }
      }
    guard hasAllPages, let events = follow(change, periods, routes, &pages),
      change.articles.allSatisfy({ pages.replaceRedirects(to: $0, self.site, site) }),
      pages.replaceFigures(figureCounts, by: figures)
    else { return nil }
    var entries = entries
    entries.events = events
    return SitePlan(
      self, pages, orders: orders.following(change), entries: entries, periodRoutes: routes, site: site,
      figureCounts: figures)
  }

  private func hasShareImage(of article: ArticleKey, in site: LinkedSite) -> Bool {
    guard let image = site.articles[article].article.shareImage else { return true }
    return missingFile(image, in: self) == nil
  }

  /// Gives the timeline's pages and the list of corrections what they show now; gives where the events stand,
  /// or nil if an old address would lead elsewhere.
  private func follow(
    _ change: Relinked, _ periods: KeyMoves<Timeline.Listing>, _ routes: [Route],
    _ pages: inout FollowedPages
  ) -> [Address]? {
    let (old, new) = (site, change.linkage.site)
    var events = entries.events
    var lists: [(Route, old: Int?, new: Int, size: Int, (PageSlice) -> PlannedPage.Subject)] = [
      (.corrections, old.corrections.count, new.corrections.count, PageSize.corrections, { .corrections($0) })
    ]
    if old.timeline !== new.timeline {
      lists.append(
        (
          .timeline, old.timeline.entries.count, new.timeline.entries.count, PageSize.timeline,
          { .timeline($0) }
        ))
      let before = periods.spread(old.timeline.periods.map { Optional($0) }) { _ in nil }
      for (number, after) in new.timeline.periods.enumerated()
      where !(before[number]?.shows(sameAs: after, old, new) ?? false) {
        lists.append(
          (
            routes[number], before[number]?.entries.count, after.entries.count, PageSize.timeline,
            { .period(number, $0) }
          ))
        for (key, address) in addresses(of: after, at: routes[number], in: new) {
          guard events[key.index] == address || new.events[key].event.header.aliases.isEmpty else {
            return nil
          }
          events[key.index] = address
        }
      }
    }
    for (route, before, after, size, subject) in lists where before != after {
      let slices = before.map { PageSlice.all(of: $0, size: size) } ?? []
      guard pages.replace(slices, by: PageSlice.all(of: after, size: size), at: route, subject) else {
        return nil
      }
    }
    return events
  }

  /// The page of a path below the output folder.
  package func page(at path: String) -> PlannedPage? {
    pages.position(of: path).map { pages[$0] }
  }
}

/// The pages of a plan while some of them come and go.
struct FollowedPages {
  private(set) var pages: [PlannedPage]
  private(set) var known: Set<String>
  /// The paths of pages that were taken away.
  private(set) var lost: Set<String> = []

  init(pages: [PlannedPage], known: Set<String>) { (self.pages, self.known) = (pages, known) }

  /// Gives every page the subject that it has now; a page without one goes.
  mutating func renumber(_ subject: (PlannedPage.Subject) -> PlannedPage.Subject?) {
    var kept: [PlannedPage] = []
    kept.reserveCapacity(pages.count)
    for page in pages {
      if let subject = subject(page.subject) {
        kept.append(PlannedPage(route: page.route, subject: subject))
      } else {
        lose(page.route.outputPath)
      }
    }
    pages = kept
  }

  /// Says false if a page that comes has the address of something else.
  mutating func replace(
    _ old: [PageSlice], by new: [PageSlice], at route: Route, _ subject: (PageSlice) -> PlannedPage.Subject
  ) -> Bool {
    guard old != new else { return true }
    for slice in old.dropFirst(new.count) { remove(route.page(slice.number).outputPath) }
    for slice in new {
      let page = PlannedPage(route: route.page(slice.number), subject: subject(slice))
      if slice.number > old.count {
        guard add(page) else { return false }
      } else if let position = pages.position(of: page.route.outputPath) {
        pages[position] = page
      }
    }
    return true
  }

  /// Puts the old addresses of an article in place of those that it had; says false if one of them is not
  /// its own alone.
  fileprivate mutating func replaceRedirects(
    to key: ArticleKey, _ old: LinkedSite, _ new: LinkedSite
  ) -> Bool {
    let (before, after) = (old.articles[key].article.header.aliases, new.articles[key].article.header.aliases)
    guard before.map(\.value) != after.map(\.value) else { return true }
    let redirect = PlannedPage.Subject.redirect(to: Address(Route(folder: "articles", new.articles[key].id)))
    for path in before.compactMap({ Route(alias: $0.value)?.outputPath }) {
      guard let position = pages.position(of: path), pages[position].subject == redirect else { return false }
      remove(path)
    }
    return after.allSatisfy { alias in
      guard let route = Route(alias: alias.value), !route.isReserved, !clashes(route) else { return false }
      return add(PlannedPage(route: route, subject: redirect))
    }
  }

  /// Gives a file the address; says false if something else has it, or is a file where it needs a folder.
  mutating func claim(_ route: Route) -> Bool {
    !route.isReserved && !clashes(route) && known.insert(route.outputPath).inserted
  }

  /// Gives the ledgers of figures, and the list of these, the pages that they fill now; says false if a page
  /// that comes has the address of something else.
  mutating func replaceFigures(_ old: FigureCounts, by new: FigureCounts) -> Bool {
    replace(old.list, by: new.list, at: .figures) { .figures($0) }
      && new.difference(from: old).allSatisfy { id in
        replace(old.ledger(of: id), by: new.ledger(of: id), at: .figure(id)) { .figure(id, $0) }
      }
  }

  /// Whether one of two routes is a file where the other needs a folder.
  private func clashes(_ route: Route) -> Bool {
    let inside = "\(route.outputPath)/"
    return route.folders.contains(where: known.contains) || known.contains { $0.hasPrefix(inside) }
  }

  private mutating func lose(_ path: String) {
    known.remove(path)
    lost.insert(path)
  }

  private mutating func remove(_ path: String) {
    lose(path)
    if let position = pages.position(of: path) { pages.remove(at: position) }
  }

  /// Says false if something else has the page's address.
  mutating func add(_ page: PlannedPage) -> Bool {
    guard known.insert(page.route.outputPath).inserted else { return false }
    pages.insert(page, at: pages.place(of: page.route.outputPath))
    return true
  }
}

extension PlannedPage.Subject {
  fileprivate func renumbered(_ periods: KeyMoves<Timeline.Listing>) -> Self? {
    guard case .period(let number, let slice) = self else { return self }
    let key = Key<Timeline.Listing>(number)
    return periods.stays(key) ? .period(periods[key].index, slice) : nil
  }
}

extension [PlannedPage] {
  /// Pages are sorted by route.
  func position(of path: String) -> Int? {
    let place = place(of: path)
    return place < endIndex && self[place].route.outputPath == path ? place : nil
  }

  /// The position of the first page that does not come before a path.
  fileprivate func place(of path: String) -> Int {
    firstPosition { $0.route.outputPath < path }
  }
}

extension Timeline.Listing {
  /// Whether two states of a period list the same number of entries, each about the same as before and with
  /// the same home.
  fileprivate func shows(sameAs other: Self, _ old: LinkedSite, _ new: LinkedSite) -> Bool {
    let (before, after) = (old.timeline.entries, new.timeline.entries)
    // Whole entries would be retained, of all periods on every change of a date.
    return entries.count == other.entries.count
      && zip(entries, other.entries).allSatisfy {
        before[$0].what == after[$1].what && before[$0].home == after[$1].home
      }
  }
}

extension ListOrders {
  /// The orders after an article's date, the verdict of a claim of it or a source that it writes out may have
  /// changed.
  func following(_ change: Relinked) -> ListOrders {
    let (old, new) = (change.before, change.linkage.site)
    let moved = change.articles.filter {
      old.articles[$0].article.date.value != new.articles[$0].article.date.value
    }
    let isRated = change.claims.contains { old.claims[$0].verdict != new.claims[$0].verdict }
    var orders = self
    if !moved.isEmpty { orders.articles.move(moved) { new.isNewer($0, $1) } }
    if !moved.isEmpty || isRated { orders.claims.move(change.claims.sorted()) { new.isListedBefore($0, $1) } }
    orders.move(change.rewritten, in: new)
    return orders
  }

  mutating func move(_ sources: [SourceKey], in site: LinkedSite) {
    guard !sources.isEmpty else { return }
    sourcesByPublisher.move(sources) { site.sorting(of: $0) < site.sorting(of: $1) }
    sourcesByDate.move(sources) { site.isOlder($0, $1) }
  }
}

extension LinkedSite {
  func isNewer(_ left: ArticleKey, _ right: ArticleKey) -> Bool {
    (articles[right].article.date.value, left) < (articles[left].article.date.value, right)
  }

  func isListedBefore(_ left: ClaimKey, _ right: ClaimKey) -> Bool {
    let (first, second) = (claims[left], claims[right])
    if first.verdict != second.verdict { return first.verdict < second.verdict }
    return first.article == second.article ? left < right : isNewer(first.article, second.article)
  }
}

extension Array where Element: Equatable {
  /// Takes some elements out of a sorted array and puts them in where they belong now.
  mutating func move(_ elements: [Element], by precedes: (Element, Element) -> Bool) {
    removeAll { elements.contains($0) }
    for element in elements {
      insert(element, at: firstPosition { precedes($0, element) })
    }
  }
}
