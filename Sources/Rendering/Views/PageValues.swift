import Content
import Linking
import Markdown
import Markup
import Pages
import Templates

/// Everything that one page's template sees, besides the strings.
struct PageValues {
  let frame: PageFrame
  /// In the order of the template's own fields.
  let own: [Value]
}

extension Views {
  /// The values of a planned page.
  func values(of page: PlannedPage) -> PageValues {
    switch page.subject {
    case .front: frontPage()
    case .articles(let slice): articleList(slice)
    case .article(let key): articlePage(key)
    case .claims(let slice): claimList(slice)
    case .claim(let key): claimPage(key)
    case .entities(let slice): entityList(slice)
    case .entity(let key, let slice): entityPage(key, slice)
    case .timeline(let slice): timelineList(slice)
    case .period(let number, let slice): periodPage(number, slice)
    case .sources(let order, let slice): sourceList(order, slice)
    case .source(let key, let slice): sourcePage(key, slice)
    case .corrections(let slice): correctionList(slice)
    case .figures(let slice): figureList(slice)
    case .figure(let id, let slice): figurePage(id, slice)
    case .page(let key): editorsPage(key)
    case .search: searchPage()
    case .notFound:
      PageValues(frame: PageFrame(title: words[.notFound], kind: .notFound, isIndexed: false), own: [])
    case .redirect(let route): redirectPage(to: route)
    }
  }

  private func frontPage() -> PageValues {
    let frame = PageFrame(
      title: site.settings.title, description: site.settings.description, kind: .front,
      structuredData: structuredData { siteData(facts, into: &$0) })
    let page = FrontPage(site, facts.plan)
    return PageValues(frame: frame, own: values(of: Shapes.frontFields, page))
  }

  private func articlePage(_ key: ArticleKey) -> PageValues {
    let linked = site.articles[key]
    let frame = PageFrame(
      title: linked.article.title.value, description: linked.article.summary?.value, kind: .article,
      language: linked.article.header.language?.value, breadcrumbs: [home, (words[.articles], .articles)],
      alternates: linked.translations.map { other in
        let article = site.articles[other].article
        return PageFrame.Alternate(
          language: language(of: article.header), title: article.title.value,
          route: facts.plan.address(of: .article(other)).route)
      },
      structuredData: structuredData { articleData(key, in: facts, into: &$0) },
      published: linked.article.date.value.publishedDay,
      modified: linked.knownLastDay(in: site)?.description,
      shareImage: linked.article.shareImage.map { facts.mediaAddress($0.value) }, card: linked.claims.first,
      citation: citation(of: key, as: .article(key), id: linked.id))
    return PageValues(frame: frame, own: [record(Shapes.article, key)])
  }

  private func claimPage(_ key: ClaimKey) -> PageValues {
    let linked = site.claims[key]
    let article = site.articles[linked.article].article
    let frame = PageFrame(
      title: linked.claim.claim.value, description: linked.claim.because?.value, kind: .claim,
      language: article.header.language?.value, breadcrumbs: [home, (words[.claims], .claims)],
      structuredData: structuredData { claimReview(key, in: facts, into: &$0) },
      published: article.date.value.publishedDay,
      modified: site.articles[linked.article].knownLastDay(in: site)?.description,
      shareImage: article.shareImage.map { facts.mediaAddress($0.value) }, card: key,
      citation: citation(of: linked.article, as: .claim(key), id: "claim-\(linked.id)"))
    return PageValues(frame: frame, own: [record(Shapes.claim, key)])
  }

  private func entityPage(_ key: EntityKey, _ slice: PageSlice) -> PageValues {
    let entity = site.entities[key]
    let frame = PageFrame(
      title: entity.name, description: entity.entry?.role, kind: .entity,
      language: entity.entry?.header.language?.value, breadcrumbs: [home, (words[.entities], .entities)],
      structuredData: slice.number == 1 ? structuredData { entityData(key, in: facts, into: &$0) } : nil,
      list: .init(slice: slice, first: facts.plan.address(of: .entity(key)).route))
    return PageValues(frame: frame, own: [record(Shapes.entity, EntityPage(key: key, slice: slice))])
  }

  private func sourcePage(_ key: SourceKey, _ slice: PageSlice) -> PageValues {
    let frame = PageFrame(
      title: site.sources[key].source.title.value, kind: .source,
      breadcrumbs: [home, (words[.sources], .sources)],
      list: .init(slice: slice, first: facts.plan.address(of: .source(key)).route))
    return PageValues(frame: frame, own: [record(Shapes.source, SourcePage(key: key, slice: slice))])
  }

  private func periodPage(_ number: Int, _ slice: PageSlice) -> PageValues {
    let listing = site.timeline.periods[number]
    let route = facts.plan.route(of: listing.period) ?? .timeline
    let above = listing.period.outside.compactMap { period in
      facts.plan.route(of: period).map { (words.title(of: period), $0) }
    }
    let frame = PageFrame(
      title: words.title(of: listing.period), kind: .period,
      breadcrumbs: [home, (words[.timeline], .timeline)] + above, list: .init(slice: slice, first: route))
    let page = PeriodPage(number: number, slice: slice)
    return PageValues(frame: frame, own: values(of: Shapes.periodFields, page))
  }

  private func editorsPage(_ key: PageKey) -> PageValues {
    let linked = site.pages[key]
    let frame = PageFrame(
      title: linked.page.title.value, description: linked.page.description, kind: .page,
      language: linked.page.header.language?.value, breadcrumbs: [home],
      alternates: linked.translations.map { other in
        let page = site.pages[other].page
        return PageFrame.Alternate(
          language: language(of: page.header), title: page.title.value,
          route: facts.plan.address(of: .page(other)).route)
      })
    return PageValues(frame: frame, own: values(of: Shapes.pageFields, linked))
  }

  private func searchPage() -> PageValues {
    PageValues(
      frame: PageFrame(title: words[.search], kind: .search, breadcrumbs: [home]),
      own: values(of: Shapes.searchFields, ()))
  }

  private func redirectPage(to address: Address) -> PageValues {
    let title = facts.title(of: address) ?? site.settings.title
    return PageValues(
      frame: PageFrame(title: title, kind: .redirect, isIndexed: false, canonical: address.route),
      own: [link(title, links.href(address))])
  }

  /// The language that a page's entry says it is in; nil where it says none.
  func language(of subject: PlannedPage.Subject) -> String? {
    switch subject {
    case .article(let key): article(key).header.language?.value
    case .claim(let key): article(site.claims[key].article).header.language?.value
    case .entity(let key, _): site.entities[key].entry?.header.language?.value
    case .page(let key): site.pages[key].page.header.language?.value
    case .front, .articles, .claims, .entities, .timeline, .period, .sources, .source, .corrections, .search,
      .figures, .figure, .notFound, .redirect:
      nil
    }
  }

  var home: (title: String, route: Route) { (words[.home], .front) }
}
