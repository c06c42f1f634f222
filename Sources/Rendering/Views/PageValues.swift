import Content
import Linking
import Markdown
import Markup
import Pages
import Templates

/// Everything that one page's template sees, besides the strings.
struct PageValues {
  let frame: PageFrame
  let own: [(String, Value)]
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
    case .page(let key): editorsPage(key)
    case .search: searchPage()
    case .notFound:
      PageValues(frame: PageFrame(title: words[.notFound], kind: .notFound, isIndexed: false), own: [])
    case .redirect(let route): redirectPage(to: route)
    }
  }

  private func frontPage() -> PageValues {
    let frame = PageFrame(title: site.settings.title, description: site.settings.description, kind: .front)
    return PageValues(frame: frame, own: front())
  }

  private func articlePage(_ key: ArticleKey) -> PageValues {
    let linked = site.articles[key]
    let frame = PageFrame(
      title: linked.article.title.value, description: linked.article.summary?.value, kind: .article,
      language: linked.article.header.language?.value, breadcrumbs: [home, (words[.articles], .articles)],
      alternates: linked.translations.map { other in
        let article = site.articles[other].article
        let language = article.header.language?.value ?? site.settings.language
        return (language, article.title.value, facts.plan.address(of: .article(other)).route)
      },
      published: linked.article.date.value.publishedDay)
    return PageValues(frame: frame, own: [("article", .record(article(key)))])
  }

  private func claimPage(_ key: ClaimKey) -> PageValues {
    let linked = site.claims[key]
    let article = site.articles[linked.article].article
    let frame = PageFrame(
      title: linked.claim.claim.value, description: linked.claim.because?.value, kind: .claim,
      language: article.header.language?.value, breadcrumbs: [home, (words[.claims], .claims)],
      structuredData: structuredData { claimReview(key, in: facts, into: &$0) },
      published: article.date.value.publishedDay)
    return PageValues(frame: frame, own: [("claim", .record(claim(key)))])
  }

  private func entityPage(_ key: EntityKey, _ slice: PageSlice) -> PageValues {
    let entity = site.entities[key]
    let frame = PageFrame(
      title: entity.name, description: entity.entry?.role, kind: .entity,
      language: entity.entry?.header.language?.value, breadcrumbs: [home, (words[.entities], .entities)],
      slice: (slice, facts.plan.address(of: .entity(key)).route))
    return PageValues(frame: frame, own: [("entity", .record(self.entity(key, slice)))])
  }

  private func sourcePage(_ key: SourceKey, _ slice: PageSlice) -> PageValues {
    let frame = PageFrame(
      title: site.sources[key].source.title.value, kind: .source,
      breadcrumbs: [home, (words[.sources], .sources)],
      slice: (slice, facts.plan.address(of: .source(key)).route))
    return PageValues(frame: frame, own: [("source", .record(source(key, slice)))])
  }

  private func periodPage(_ number: Int, _ slice: PageSlice) -> PageValues {
    let listing = site.timeline.periods[number]
    let route = facts.plan.route(of: listing.period) ?? .timeline
    let above = listing.period.outside.compactMap { period in
      facts.plan.route(of: period).map { (words.title(of: period), $0) }
    }
    let frame = PageFrame(
      title: words.title(of: listing.period), kind: .period,
      breadcrumbs: [home, (words[.timeline], .timeline)] + above, slice: (slice, route))
    let level: PeriodLevel = listing.period.level == .year ? .month : .day
    return PageValues(
      frame: frame,
      own: [
        ("period", .record(period(number))),
        ("groups", periodGroups(listing.entries[slice], by: level, in: listing.period)),
        ("ongoing", .records(slice.number == 1 ? listing.ongoing.prefix(12).map { timelineEntry($0) } : [])),
        ("sources", .records(slice.number == 1 ? listing.sources.prefix(100).map(sourceCard) : [])),
      ])
  }

  private func editorsPage(_ key: PageKey) -> PageValues {
    let linked = site.pages[key]
    let frame = PageFrame(
      title: linked.page.title.value, description: linked.page.description, kind: .page,
      language: linked.page.header.language?.value, breadcrumbs: [home],
      alternates: linked.translations.map { other in
        let page = site.pages[other].page
        return (
          page.header.language?.value ?? site.settings.language, page.title.value,
          facts.plan.address(of: .page(other)).route
        )
      })
    return PageValues(
      frame: frame,
      own: [
        ("body", .html(html(of: linked.body))), ("contents", contents(of: linked.body)),
        ("extra", Value(linked.page.header.extra)),
      ])
  }

  private func searchPage() -> PageValues {
    PageValues(
      frame: PageFrame(title: words[.search], kind: .search, breadcrumbs: [home]),
      own: [("index_href", .text(href(.searchIndex))), ("everything", counts)])
  }

  private func redirectPage(to address: Address) -> PageValues {
    let title = facts.titles[address] ?? site.settings.title
    return PageValues(
      frame: PageFrame(title: title, kind: .redirect, isIndexed: false, canonical: address.route),
      own: [("target", .record(link(title, links.href(address))))])
  }

  var home: (title: String, route: Route) { (words[.home], .front) }
}
