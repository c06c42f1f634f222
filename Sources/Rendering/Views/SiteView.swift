import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let site = RecordShape(
    "site", "What holds for the whole site, from `content/site.yml`.",
    [
      field("title", .text, "Its title."),
      field("description", .text, "One sentence."),
      field("language", .text, "Its BCP 47 language tag."),
      field("base_url", .url, "Its absolute address, ending in `/`."),
      field("home_href", .url, "The front page."),
      field("assets_href", .url, "The folder of `templates/assets/`, ending in `/`."),
      field("publisher_name", .text, "Who publishes it."),
      field("publisher_url", .optional(.url), "The publisher's own address."),
      field("logo_href", .optional(.url), "The publisher's logo."),
      field("navigation", .list(.record(navigationLink)), "The lists and pages of `navigation:`."),
      field("verdicts", .list(.record(scaleStep)), "The scale of verdicts, best first."),
      field("feed_href", .url, "The Atom feed."),
      field("json_feed_href", .url, "The JSON feed."),
      field("search_href", .url, "The search page."),
      field("corrections_href", .url, "All corrections."),
      field("extra", .open, "What stands under `extra:`."),
    ])

  static let navigationLink = RecordShape(
    "navigation link", "One entry of the site's navigation.",
    [
      field("title", .text, "What it is called."),
      field("href", .url, "Where it leads."),
      field("is_current", .bool, "Whether the page is it, or lies below it."),
    ])
}

extension Views {
  /// The site as one of its pages sees it.
  func site(from page: Route) -> Record {
    let settings = site.settings
    return Shapes.site.record([
      ("title", .text(settings.title)),
      ("description", .text(settings.description)),
      ("language", .text(settings.language)),
      ("base_url", .text(settings.baseURL)),
      ("home_href", .text(href(.front))),
      ("assets_href", .text(links.folder("assets/"))),
      ("publisher_name", .text(settings.publisher.name)),
      ("publisher_url", .optional(settings.publisher.url)),
      ("logo_href", .optional(logoHref)),
      ("navigation", .records(settings.navigation.compactMap { navigationLink($0.value, from: page) })),
      ("verdicts", scale),
      ("feed_href", .text(href(.atomFeed))),
      ("json_feed_href", .text(href(.jsonFeed))),
      ("search_href", .text(href(.search))),
      ("corrections_href", .text(href(.corrections))),
      ("extra", Value(settings.extra)),
    ])
  }

  var logoHref: String? {
    site.settings.publisher.logo.map { logo in
      logo.value.contains("://") ? logo.value : links.folder(logo.value)
    }
  }

  private func navigationLink(_ word: String, from page: Route) -> Record? {
    guard let (title, route) = navigationTarget(word) else { return nil }
    let isCurrent = page == route || page.address.hasPrefix(route.address)
    return Shapes.navigationLink.record([
      ("title", .text(title)), ("href", .text(href(route))), ("is_current", .bool(isCurrent)),
    ])
  }

  private func navigationTarget(_ word: String) -> (String, Route)? {
    if let known = NavigationWord(rawValue: word) { return (words.title(of: known), known.route) }
    return facts.pages[word].map {
      (site.pages[$0].page.title.value, facts.plan.address(of: .page($0)).route)
    }
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
    }
  }
}
