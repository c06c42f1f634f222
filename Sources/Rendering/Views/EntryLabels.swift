import Content
import Linking
import Pages

/// What every entry is called where it is linked, and where it can be read.
///
/// Side by side, since pages name entries hundreds of times: to look into each would fetch a great part of
/// the site from memory for every page. A class, so that who holds it has one thing to retain.
final class EntryLabels: Sendable {
  private let articles: Labels<LinkedArticle>
  private let claims: Labels<LinkedClaim>
  private let sources: Labels<LinkedSource>
  private let entities: Labels<LinkedEntity>
  private let events: Labels<LinkedEvent>
  private let pages: Labels<LinkedPage>

  /// A kind's labels, one array for each of their parts: who asks for one need not retain the others.
  fileprivate struct Labels<Entry>: Sendable {
    var titles: [String]
    /// As written by `LinkBase.marked`.
    var hrefs: [String]
    /// BCP 47 tags.
    var languages: [String]
  }

  init(_ site: LinkedSite, _ plan: SitePlan) {
    let own = site.settings.language
    func labels<Entry>(
      _ entries: [Entry], _ key: (Key<Entry>) -> EntryKey,
      _ label: (Entry) -> (title: String, language: String?)
    ) -> Labels<Entry> {
      let named = entries.map(label)
      return Labels(
        titles: named.map(\.title),
        hrefs: entries.keys.map { LinkBase.marked.href(plan.address(of: key($0))) },
        languages: named.map { $0.language ?? own })
    }
    articles = labels(site.articles, EntryKey.article) { ($0.article.title.value, $0.article.header.tag) }
    claims = labels(site.claims, EntryKey.claim) {
      ($0.claim.claim.value, site.articles[$0.article].article.header.tag)
    }
    sources = labels(site.sources, EntryKey.source) { ($0.source.title.value, $0.source.header.tag) }
    entities = labels(site.entities, EntryKey.entity) { ($0.name, $0.entry?.header.tag) }
    events = labels(site.events, EntryKey.event) { ($0.event.title.value, $0.event.header.tag) }
    pages = labels(site.pages, EntryKey.page) { ($0.page.title.value, $0.page.header.tag) }
  }

  /// Those of a site with the same addresses but for where on the timeline events stand.
  init(_ earlier: EntryLabels, of old: LinkedSite, for site: LinkedSite, _ plan: SitePlan) {
    let own = site.settings.language
    (sources, entities) = (earlier.sources, earlier.entities)
    var (articles, claims) = (earlier.articles, earlier.claims)
    for (index, article) in site.articles.enumerated() where article !== old.articles[index] {
      let language = article.article.header.tag ?? own
      articles.name(index, article.article.title.value, in: language)
      for claim in article.claims {
        claims.name(claim.index, site.claims[claim].claim.claim.value, in: language)
      }
    }
    for (index, claim) in site.claims.enumerated() where claim !== old.claims[index] {
      claims.titles[index] = claim.claim.claim.value
    }
    (self.articles, self.claims) = (articles, claims)
    var events = earlier.events
    if site.timeline !== old.timeline {
      events.hrefs = site.events.keys.map { LinkBase.marked.href(plan.address(of: .event($0))) }
    }
    for (index, event) in site.events.enumerated() where event !== old.events[index] {
      events.name(index, event.event.title.value, in: event.event.header.tag ?? own)
    }
    self.events = events
    var pages = earlier.pages
    for (index, page) in site.pages.enumerated() where page !== old.pages[index] {
      pages.name(index, page.page.title.value, in: page.page.header.tag ?? own)
    }
    self.pages = pages
  }

  func title(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): articles.titles[key.index]
    case .claim(let key): claims.titles[key.index]
    case .source(let key): sources.titles[key.index]
    case .entity(let key): entities.titles[key.index]
    case .event(let key): events.titles[key.index]
    case .page(let key): pages.titles[key.index]
    }
  }

  /// As written by `LinkBase.marked`.
  func href(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): articles.hrefs[key.index]
    case .claim(let key): claims.hrefs[key.index]
    case .source(let key): sources.hrefs[key.index]
    case .entity(let key): entities.hrefs[key.index]
    case .event(let key): events.hrefs[key.index]
    case .page(let key): pages.hrefs[key.index]
    }
  }

  /// The language of an entry's title, as a BCP 47 tag; that of a source is the source's own.
  func titleLanguage(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): articles.languages[key.index]
    case .claim(let key): claims.languages[key.index]
    case .source(let key): sources.languages[key.index]
    case .entity(let key): entities.languages[key.index]
    case .event(let key): events.languages[key.index]
    case .page(let key): pages.languages[key.index]
    }
  }
}

extension EntryLabels.Labels {
  fileprivate mutating func name(_ index: Int, _ title: String, in language: String) {
    titles[index] = title
    languages[index] = language
  }
}

extension EntryHeader {
  fileprivate var tag: String? { language?.value }
}
