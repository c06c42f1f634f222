import Markup
import Pages
import Templates

extension Shapes {
  static let page = RecordShape(
    "page", "The page itself.",
    [
      field("title", .text, "Its title."),
      field("description", .optional(.text), "One or two sentences for search engines."),
      field("canonical", .url, "Its absolute address; on a redirect that of the page it leads to."),
      field("kind", .text, "`front`, `article`, `claim`, `period` and so on: its template without `.html`."),
      field("language", .text, "Its BCP 47 language tag."),
      field("direction", .text, "`ltr` or `rtl`."),
      field("is_indexed", .bool, "Whether search engines should list it."),
      field("breadcrumbs", .list(.record(link)), "The pages above it, front page first."),
      field("alternates", .list(.record(alternate)), "Its other language versions."),
      field("structured_data", .optional(.html), "A script element with JSON-LD."),
      field("pagination", .optional(.record(pagination)), "The pages of a list that takes more than one."),
      field("social_type", .text, "Open Graph's type: `article` or `website`."),
      field("published", .optional(.text), "The ISO day of publication."),
    ])

  static let alternate = RecordShape(
    "alternate", "A language version of the page.",
    [
      field("language", .text, "Its BCP 47 language tag."),
      field("href", .url, "Its absolute address."),
      field("title", .text, "Its title."),
    ])

  static let pagination = RecordShape(
    "pagination", "A page's place among the pages of a list.",
    [
      field("number", .integer, "The page's number, from 1."),
      field("total", .integer, "How many pages the list takes."),
      field("words", .text, "`Page 2 of 7`."),
      field("previous_href", .optional(.url), "The page before."),
      field("next_href", .optional(.url), "The page after."),
      field("pages", .list(.record(pageLink)), "The first, the last and those around the page."),
    ])

  static let pageLink = RecordShape(
    "page link", "One page of a list, or a gap.",
    [
      field("number", .integer, "Its number; 0 for a gap."),
      field("href", .url, "Its address; the page's own for a gap."),
      field("is_current", .bool, "Whether it is the page itself."),
      field("is_gap", .bool, "Whether it stands for the pages left out."),
    ])
}

/// What a page's head and frame say of it.
struct PageFrame {
  let title: String
  var description: String?
  let kind: PageTemplate
  var language: String?
  var breadcrumbs: [(title: String, route: Route)] = []
  var alternates: [(language: String, title: String, route: Route)] = []
  var structuredData: SafeHTML?
  /// The slice and the route of the list's first page.
  var slice: (PageSlice, first: Route)?
  var published: String?
  var isIndexed = true
  /// The page to be known instead of this one.
  var canonical: Route?
}

extension Views {
  func page(_ frame: PageFrame, at route: Route) -> Record {
    let language = frame.language ?? site.settings.language
    let absolute = LinkBase(absolute: facts.baseURL)
    return Shapes.page.record([
      ("title", .text(frame.title)),
      ("description", .optional(frame.description)),
      ("canonical", .text(absolute.href(frame.canonical ?? route))),
      ("kind", .text(frame.kind.rawValue)),
      ("language", .text(language)),
      ("direction", .text(isRightToLeft(language) ? "rtl" : "ltr")),
      ("is_indexed", .bool(frame.isIndexed)),
      ("breadcrumbs", .records(frame.breadcrumbs.map { link($0.title, href($0.route)) })),
      ("alternates", .records(alternates(of: frame, absolute))),
      ("structured_data", frame.structuredData.map { .html($0) } ?? .none),
      ("pagination", .optional(frame.slice.flatMap { pagination($0, first: $1) })),
      ("social_type", .text(frame.kind == .article ? "article" : "website")),
      ("published", .optional(frame.published)),
    ])
  }

  private func alternates(of frame: PageFrame, _ absolute: LinkBase) -> [Record] {
    frame.alternates.map { alternate in
      Shapes.alternate.record([
        ("language", .text(alternate.language)),
        ("href", .text(absolute.href(alternate.route))),
        ("title", .text(alternate.title)),
      ])
    }
  }

  private func pagination(_ slice: PageSlice, first: Route) -> Record? {
    guard slice.total > 1 else { return nil }
    let number = slice.number
    let address = { (page: Int) in href(first.page(page)) }
    let shown = (1...slice.total).filter { $0 == 1 || $0 == slice.total || abs($0 - number) <= 2 }
    var pages: [Record] = []
    for (index, page) in shown.enumerated() {
      if index > 0, shown[index - 1] != page - 1 { pages.append(pageLink(0, address(number), .gap)) }
      pages.append(pageLink(page, address(page), page == number ? .current : .other))
    }
    let words = words[.pageOf].replacing("{number}", with: String(number))
      .replacing("{total}", with: String(slice.total))
    return Shapes.pagination.record([
      ("number", .integer(number)),
      ("total", .integer(slice.total)),
      ("words", .text(words)),
      ("previous_href", .optional(number > 1 ? address(number - 1) : nil)),
      ("next_href", .optional(number < slice.total ? address(number + 1) : nil)),
      ("pages", .records(pages)),
    ])
  }

  private enum PageLinkKind { case current, other, gap }

  private func pageLink(_ number: Int, _ href: String, _ kind: PageLinkKind) -> Record {
    Shapes.pageLink.record([
      ("number", .integer(number)),
      ("href", .text(href)),
      ("is_current", .bool(kind == .current)),
      ("is_gap", .bool(kind == .gap)),
    ])
  }
}

/// Whether a language's usual script runs from right to left, by its tag's first part or a script named in
/// it.
func isRightToLeft(_ language: String) -> Bool {
  let parts = language.lowercased().split(separator: "-")
  if parts.dropFirst().contains("latn") { return false }
  if parts.dropFirst().contains(where: { ["arab", "hebr", "thaa", "syrc"].contains($0) }) { return true }
  return ["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"]
    .contains(parts.first ?? "")
}
