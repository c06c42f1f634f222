import Linking
import Markup
import Pages
import Templates

extension Shapes {
  static let page = Shape<FramedPage>(
    "page", "The page itself.",
    [
      field("title", .text, "Its title.") { .text($1.frame.title) },
      field("description", .optional(.text), "One or two sentences for search engines.") {
        .optional($1.frame.description)
      },
      field("canonical", .url, "Its absolute address; on a redirect that of the page it leads to.") {
        .text($0.facts.absolute.href($1.frame.canonical ?? $1.route))
      },
      field("kind", .text, "`front`, `article`, `claim`, `period` and so on: its template without `.html`.") {
        .text($1.frame.kind.rawValue)
      },
      field("language", .text, "Its BCP 47 language tag.") {
        .text($1.frame.language ?? $0.site.settings.language)
      },
      field("direction", .text, "`ltr` or `rtl`.") {
        .text(isRightToLeft($1.frame.language ?? $0.site.settings.language) ? "rtl" : "ltr")
      },
      field("is_indexed", .bool, "Whether search engines should list it.") { .bool($1.frame.isIndexed) },
      field("breadcrumbs", .list(.record(link)), "The pages above it, front page first.") { views, page in
        views.records(
          link, page.frame.breadcrumbs.lazy.map { .place(title: $0.title, href: views.href($0.route)) })
      },
      field("alternates", .list(.record(alternate)), "Its other language versions.") {
        $0.records(alternate, $1.frame.alternates)
      },
      field("structured_data", .optional(.html), "Script elements with JSON-LD.") {
        .optional($0.scripts(of: $1))
      },
      field("pagination", .optional(.record(pagination)), "The pages of a list that takes more than one.") {
        $0.record(pagination, $1.frame.list.flatMap { $0.slice.total > 1 ? $0 : nil })
      },
      field("social_type", .text, "Open Graph's type: `article` or `website`.") {
        .text([.article, .claim].contains($1.frame.kind) ? "article" : "website")
      },
      field("published", .optional(.text), "The ISO day of publication.") { .optional($1.frame.published) },
      field("modified", .optional(.text), "The ISO day of the last change.") {
        .optional($1.frame.modified)
      },
      field("share_image", .url, "The picture for networks, by its absolute address.") {
        .text($0.ownPicture(of: $1.frame) ?? $0.facts.absolute.href($0.cardRoute(of: $1.frame)))
      },
      field("share_image_words", .text, "What the picture shows, in words.") {
        .text($0.pictureWords(of: $1.frame))
      },
      field("share_image_is_card", .bool, "Whether it is drawn by the build: an SVG of 1200 by 630 pixels.") {
        .bool($0.ownPicture(of: $1.frame) == nil)
      },
      field("citation", .optional(.record(pageCitation)), "How an article or a claim is cited.") {
        $0.record(pageCitation, $1.frame.citation)
      },
    ])

  static let alternate = Shape<PageFrame.Alternate>(
    "alternate", "A language version of the page.",
    [
      field("language", .text, "Its BCP 47 language tag.") { .text($1.language) },
      field("href", .url, "Its absolute address.") { .text($0.facts.absolute.href($1.route)) },
      field("title", .text, "Its title.") { .text($1.title) },
      field("page_href", .url, "Its address, relative to the page.") { .text($0.href($1.route)) },
      field("language_name", .text, "What the language calls itself: `Українська`; else its tag.") {
        .text($0.facts.languageNames[$1.language] ?? $1.language)
      },
    ])

  static let pagination = Shape<PageFrame.ListPart>(
    "pagination", "A page's place among the pages of a list.",
    [
      field("number", .integer, "The page's number, from 1.") { .integer($1.slice.number) },
      field("total", .integer, "How many pages the list takes.") { .integer($1.slice.total) },
      field("words", .text, "`Page 2 of 7`.") {
        .text(
          $0.words[.pageOf].filling("{number}", with: String($1.slice.number))
            .filling("{total}", with: String($1.slice.total)))
      },
      field("previous_href", .optional(.url), "The page before.") {
        $1.slice.number > 1 ? .text($0.href($1.first.page($1.slice.number - 1))) : .none
      },
      field("next_href", .optional(.url), "The page after.") {
        $1.slice.number < $1.slice.total ? .text($0.href($1.first.page($1.slice.number + 1))) : .none
      },
      field("pages", .list(.record(pageLink)), "The first, the last and those around the page.") {
        $0.records(pageLink, $1.pageLinks)
      },
    ])

  static let pageLink = Shape<PageFrame.PageLink>(
    "page link", "One page of a list, or a gap.",
    [
      field("number", .integer, "Its number; 0 for a gap.") { .integer($1.number ?? 0) },
      field("href", .url, "Its address; the page's own for a gap.") { .text($0.href($1.route)) },
      field("is_current", .bool, "Whether it is the page itself.") { .bool($1.isCurrent) },
      field("is_gap", .bool, "Whether it stands for the pages left out.") { .bool($1.number == nil) },
    ])
}

extension Views {
  fileprivate func ownPicture(of frame: PageFrame) -> String? { frame.shareImage ?? facts.shareImage() }

  fileprivate func cardRoute(of frame: PageFrame) -> Route { frame.card.flatMap(facts.card) ?? .siteCard }

  fileprivate func pictureWords(of frame: PageFrame) -> String {
    guard ownPicture(of: frame) == nil else { return frame.title }
    guard let key = frame.card else { return site.settings.title }
    let verdict = site.settings.verdicts[site.claims[key].verdict].label
    return "\(verdict)\(words[.colon]) \(claim(key).claim.value)"
  }
}

/// A page's frame and where it stands.
struct FramedPage {
  let frame: PageFrame
  let route: Route
}

/// What a page's head and frame say of it.
struct PageFrame {
  let title: String
  var description: String?
  let kind: PageTemplate
  var language: String?
  var breadcrumbs: [(title: String, route: Route)] = []
  var alternates: [Alternate] = []
  var structuredData: SafeHTML?
  var list: ListPart?
  var published: String?
  var modified: String?
  /// An article's own picture for networks.
  var shareImage: String?
  /// The claim whose card networks show when there is no such picture.
  var card: ClaimKey?
  var citation: PageCitation?
  var isIndexed = true
  /// The page to be known instead of this one.
  var canonical: Route?
}

extension PageFrame {
  struct Alternate {
    let language: String
    let title: String
    let route: Route
  }

  /// A part of a list, and the route of the list's first page.
  struct ListPart {
    let slice: PageSlice
    let first: Route
  }

  /// A page of a list; one without a number stands for those left out.
  struct PageLink {
    let number: Int?
    let route: Route
    let isCurrent: Bool
  }
}

extension PageFrame.ListPart {
  fileprivate var pageLinks: [PageFrame.PageLink] {
    let number = slice.number
    let shown = (1...slice.total).filter { $0 == 1 || $0 == slice.total || abs($0 - number) <= 2 }
    var pages: [PageFrame.PageLink] = []
    for (index, page) in shown.enumerated() {
      if index > 0, shown[index - 1] != page - 1 {
        pages.append(.init(number: nil, route: first.page(number), isCurrent: false))
      }
      pages.append(.init(number: page, route: first.page(page), isCurrent: page == number))
    }
    return pages
  }
}

/// Whether a language's usual script runs from right to left, by its tag's first part or a script named in
/// it.
func isRightToLeft(_ language: String) -> Bool {
  let parts = language.lowercased().split(separator: "-")
  if parts.dropFirst().contains("latn") { return false }
  return parts.dropFirst().contains(where: rightToLeftScripts.contains)
    || rightToLeftLanguages.contains(parts.first ?? "")
}

private let rightToLeftScripts: [Substring] = ["arab", "hebr", "thaa", "syrc"]
private let rightToLeftLanguages: [Substring] = [
  "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi",
]
