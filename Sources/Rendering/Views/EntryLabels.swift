import Linking
import Pages

/// What every entry is called where it is linked, and where it can be read.
///
/// Side by side, since pages name entries hundreds of times: to look into each would fetch a great part of
/// the site from memory for every page.
struct EntryLabels: Sendable {
  struct Label: Sendable {
    let title: String
    /// As written by `LinkBase.marked`.
    let href: String
  }

  private var articles: [Label]
  private var claims: [Label]
  private let sources: [Label]
  private let entities: [Label]
  private var events: [Label]
  private var pages: [Label]

  init(_ site: LinkedSite, _ plan: SitePlan) {
    func labels<Kind>(
      _ keys: some Sequence<Key<Kind>>, _ entry: (Key<Kind>) -> EntryKey, _ title: (Key<Kind>) -> String
    ) -> [Label] {
      keys.map { Label(title: title($0), href: LinkBase.marked.href(plan.address(of: entry($0)))) }
    }
    articles = labels(site.articles.keys, EntryKey.article) { site.articles[$0].article.title.value }
    claims = labels(site.claims.keys, EntryKey.claim) { site.claims[$0].claim.claim.value }
    sources = labels(site.sources.keys, EntryKey.source) { site.sources[$0].source.title.value }
    entities = labels(site.entities.keys, EntryKey.entity) { site.entities[$0].name }
    events = labels(site.events.keys, EntryKey.event) { site.events[$0].event.title.value }
    pages = labels(site.pages.keys, EntryKey.page) { site.pages[$0].page.title.value }
  }

  /// Those of a site with the same addresses but for where on the timeline events stand.
  init(_ earlier: EntryLabels, of old: LinkedSite, for site: LinkedSite, _ plan: SitePlan) {
    self = earlier
    for (index, article) in site.articles.enumerated() where article !== old.articles[index] {
      articles[index] = Label(title: article.article.title.value, href: articles[index].href)
    }
    for (index, claim) in site.claims.enumerated() where claim !== old.claims[index] {
      claims[index] = Label(title: claim.claim.claim.value, href: claims[index].href)
    }
    if site.timeline !== old.timeline {
      events = site.events.keys.map { key in
        Label(
          title: site.events[key].event.title.value,
          href: LinkBase.marked.href(plan.address(of: .event(key))))
      }
    }
    for (index, event) in site.events.enumerated() where event !== old.events[index] {
      events[index] = Label(title: event.event.title.value, href: events[index].href)
    }
    for (index, page) in site.pages.enumerated() where page !== old.pages[index] {
      pages[index] = Label(title: page.page.title.value, href: pages[index].href)
    }
  }

  subscript(entry: EntryKey) -> Label {
    switch entry {
    case .article(let key): articles[key.index]
    case .claim(let key): claims[key.index]
    case .source(let key): sources[key.index]
    case .entity(let key): entities[key.index]
    case .event(let key): events[key.index]
    case .page(let key): pages[key.index]
    }
  }
}
