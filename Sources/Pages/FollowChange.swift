import Linking

extension SitePlan {
  /// The plan after one entry's words have changed; nil if that adds or takes away a page, or if a hyperlink
  /// leads nowhere.
  package func following(_ change: Relinked) -> SitePlan? {
    let site = change.linkage.site
    guard brokenLinks(in: change.bodies.new, self).isEmpty else { return nil }
    var pages = pages
    func replace(
      _ slices: [PageSlice], by new: [PageSlice], at route: Route,
      _ subject: (PageSlice) -> PlannedPage.Subject
    ) -> Bool {
      guard slices.count == new.count else { return false }
      guard slices != new else { return true }
      return new.allSatisfy { pages.replace(route.page($0.number), by: subject($0)) }
    }
    let hasSamePages =
      change.entities.allSatisfy { key in
        replace(
          self.site.entities[key].slices, by: site.entities[key].slices,
          at: address(of: .entity(key)).route
        ) { .entity(key, $0) }
      }
      && change.sources.allSatisfy { key in
        replace(
          self.site.sources[key].slices, by: site.sources[key].slices, at: address(of: .source(key)).route
        ) { .source(key, $0) }
      }
    return hasSamePages ? SitePlan(self, pages: pages, site: site) : nil
  }

  /// The page of a path below the output folder.
  package func page(at path: String) -> PlannedPage? {
    pages.position(of: path).map { pages[$0] }
  }
}

extension [PlannedPage] {
  fileprivate mutating func replace(_ route: Route, by subject: PlannedPage.Subject) -> Bool {
    guard let position = position(of: route.outputPath) else { return false }
    self[position] = PlannedPage(route: route, subject: subject)
    return true
  }

  /// Pages are sorted by route.
  fileprivate func position(of path: String) -> Int? {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].route.outputPath < path { low = middle + 1 } else { high = middle }
    }
    return low < endIndex && self[low].route.outputPath == path ? low : nil
  }
}
