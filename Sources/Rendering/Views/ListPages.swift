import Linking
import Pages
import Templates

/// The lists of the site, page by page.
extension Views {
  func articleList(_ slice: PageSlice) -> PageValues {
    let articles = facts.plan.orders.articles[slice].map(articleCard)
    return list(words[.articles], .articles, slice, .articles, [("articles", .records(articles))])
  }

  func claimList(_ slice: PageSlice) -> PageValues {
    list(words[.claims], .claims, slice, .claims, [("groups", claimGroups(slice))])
  }

  func entityList(_ slice: PageSlice) -> PageValues {
    list(words[.entities], .entities, slice, .entities, [("groups", entityGroups(slice))])
  }

  func timelineList(_ slice: PageSlice) -> PageValues {
    let years = facts.periods.years.map { periodLink(site.timeline.periods[$0].period) }
    return list(
      words[.timeline], .timeline, slice, .timeline,
      [("years", .records(years)), ("groups", periodGroups(slice.range, by: .year, in: nil))])
  }

  func sourceList(_ order: PlannedPage.SourceOrder, _ slice: PageSlice) -> PageValues {
    let groups = sourceGroups(order, slice)
    switch order {
    case .publisher:
      let other = link(words[.sourcesByDate], href(.sourcesByDate))
      return list(
        words[.sources], .sources, slice, .sources,
        [("order", .text("publisher")), ("groups", groups), ("other_order", .record(other))])
    case .date:
      let other = link(words[.sourcesByPublisher], href(.sources))
      return list(
        words[.sourcesByDate], .sources, slice, .sourcesByDate,
        [("order", .text("date")), ("groups", groups), ("other_order", .record(other))])
    }
  }

  func correctionList(_ slice: PageSlice) -> PageValues {
    let keys = site.corrections.keys[slice]
    return list(words[.corrections], .corrections, slice, .corrections, [("corrections", corrections(keys))])
  }

  private func list(
    _ title: String, _ kind: PageTemplate, _ slice: PageSlice, _ route: Route, _ own: [(String, Value)]
  ) -> PageValues {
    PageValues(
      frame: PageFrame(title: title, kind: kind, breadcrumbs: [home], slice: (slice, route)), own: own)
  }
}
