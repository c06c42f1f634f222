import Linking
import Pages
import Templates

/// The lists of the site, page by page.
extension Views {
  func articleList(_ slice: PageSlice) -> PageValues {
    let articles = records(Shapes.articleCard, facts.plan.orders.articles[slice])
    return list(words[.articles], .articles, slice, .articles, [articles])
  }

  func claimList(_ slice: PageSlice) -> PageValues {
    list(words[.claims], .claims, slice, .claims, [claimGroups(slice), tally])
  }

  func entityList(_ slice: PageSlice) -> PageValues {
    list(words[.entities], .entities, slice, .entities, [entityGroups(slice)])
  }

  func timelineList(_ slice: PageSlice) -> PageValues {
    list(words[.timeline], .timeline, slice, .timeline, values(of: Shapes.timelineFields, slice))
  }

  func sourceList(_ order: PlannedPage.SourceOrder, _ slice: PageSlice) -> PageValues {
    let own = values(of: Shapes.sourceListFields, SourceList(order: order, slice: slice))
    switch order {
    case .publisher: return list(words[.sources], .sources, slice, .sources, own)
    case .date: return list(words[.sourcesByDate], .sources, slice, .sourcesByDate, own)
    }
  }

  func correctionList(_ slice: PageSlice) -> PageValues {
    let corrections = records(Shapes.correction, site.corrections.keys[slice])
    return list(words[.corrections], .corrections, slice, .corrections, [corrections])
  }

  func list(
    _ title: String, _ kind: PageTemplate, _ slice: PageSlice, _ route: Route, _ own: [Value]
  ) -> PageValues {
    PageValues(
      frame: PageFrame(
        title: title, kind: kind, breadcrumbs: [home], list: .init(slice: slice, first: route)), own: own)
  }
}
