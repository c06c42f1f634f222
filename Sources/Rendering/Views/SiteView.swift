import Content
import Linking
import Pages
import Templates

extension Shapes {
  /// Its subject is the route of the page that shows it.
  static let site = Shape<Route>(
    "site", "What holds for the whole site, from `content/site.yml`.",
    [
      field("title", .text, "Its title.") { views, _ in .text(views.site.settings.title) },
      field("description", .text, "One sentence.") { views, _ in .text(views.site.settings.description) },
      field("language", .text, "Its BCP 47 language tag.") { views, _ in
        .text(views.site.settings.language)
      },
      field("base_url", .url, "Its absolute address, ending in `/`.") { views, _ in
        .text(views.site.settings.baseURL)
      },
      field("home_href", .url, "The front page.") { views, _ in .text(views.href(.front)) },
      field("assets_href", .url, "The folder of `templates/assets/`, ending in `/`.") { views, _ in
        .text(views.links.folder("assets/"))
      },
      field("data_href", .url, "The folder of the data files, ending in `/`.") { views, _ in
        .text(views.links.folder("data/"))
      },
      field("publisher_name", .text, "Who publishes it.") { views, _ in
        .text(views.site.settings.publisher.name)
      },
      field("publisher_url", .optional(.url), "The publisher's own address.") { views, _ in
        .optional(views.site.settings.publisher.url)
      },
      field("logo_href", .optional(.url), "The publisher's logo.") { views, _ in .optional(views.logoHref) },
      field(
        "logo_width", .optional(.integer),
        "How many pixels it is wide when it is 32 high, where that is known."
      ) {
        views, _ in .optional(views.facts.logoWidth)
      },
      field("navigation", .list(.record(navigationLink)), "The lists and pages of `navigation:`.") {
        views, page in views.records(navigationLink, views.facts.navigation.lazy.map { ($0, page) })
      },
      field("verdicts", .list(.record(scaleStep)), "The scale of verdicts, best first.") { views, _ in
        views.records(scaleStep, views.facts.ratings.indices)
      },
      field("feed_href", .url, "The Atom feed.") { views, _ in .text(views.href(.atomFeed)) },
      field("json_feed_href", .url, "The JSON feed.") { views, _ in .text(views.href(.jsonFeed)) },
      field("search_href", .url, "The search page.") { views, _ in .text(views.href(.search)) },
      field("corrections_href", .url, "All corrections.") { views, _ in .text(views.href(.corrections)) },
      field("policy_pages", .list(.record(link)), "The site's pages among them, each once.") { views, _ in
        views.records(link, views.facts.policyPages.lazy.map { .entry(.page($0)) })
      },
      field("policies", .list(.record(policyLink)), "Where readers find what the desk promises.") {
        views, _ in views.records(policyLink, views.facts.policies)
      },
      field("content_security_policy", .text, "What pages may load and run, for a `<meta>` element.") {
        views, _ in .text(views.facts.contentSecurityPolicy)
      },
      field("extra", .open, "What stands under `extra:`.") { views, _ in Value(views.site.settings.extra) },
    ])

  static let policyLink = Shape<PolicyLink>(
    "policy link", "One of the desk's policies.",
    [
      field("kind", .text, "Its key under `policies:` in `site.yml`.") { .text($1.policy.rawValue) },
      field("href", .url, "Where it can be read, as an absolute address.") { .text($1.address) },
    ])

  static let navigationLink = Shape<(place: NavigationPlace, page: Route)>(
    "navigation link", "One entry of the site's navigation.",
    [
      field("title", .text, "What it is called.") { .text($1.place.title) },
      field("href", .url, "Where it leads.") { .text($0.href($1.place.route)) },
      field("is_current", .bool, "Whether the page is it, or lies below it.") {
        .bool($1.page.isWithin($1.place.route))
      },
    ])
}

/// A list or page of the site's navigation.
struct NavigationPlace {
  let title: String
  let route: Route

  init?(_ word: String, _ site: LinkedSite, _ plan: SitePlan, _ words: InterfaceWords) {
    if let known = NavigationWord(rawValue: word) {
      title = words.title(of: known)
      route = known.route
    } else {
      guard let named = site.pages.firstIndex(where: { $0.id == word }) else { return nil }
      let page = site.page(PageKey(named), in: words.language)
      title = site.pages[page].page.title.value
      route = plan.address(of: .page(page)).route
    }
  }
}

extension LinkedSite {
  /// The version of a page in a language, or the page itself if it has none.
  func page(_ key: PageKey, in language: String) -> PageKey {
    let versions = [key] + pages[key].translations
    return versions.first { pages[$0].page.header.language?.value ?? settings.language == language } ?? key
  }
}

extension Views {
  var logoHref: String? {
    site.settings.publisher.logo.map { facts.mediaAddress($0.value, links) }
  }
}

extension SiteFacts {
  var logoWidth: Int? {
    site.settings.publisher.logo.flatMap { imageSizes[$0.value] }
      .map { max(1, (32 * $0.width + $0.height / 2) / $0.height) }
  }
}

extension InterfaceWords {
  func title(of word: NavigationWord) -> String {
    switch word {
    case .articles: self[.articles]
    case .claims: self[.claims]
    case .timeline: self[.timeline]
    case .entities: self[.entities]
    case .sources: self[.sources]
    case .corrections: self[.corrections]
    case .search: self[.search]
    case .figures: self[.figures]
    }
  }
}
