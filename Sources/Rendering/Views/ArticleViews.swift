import Content
import Linking
import Markdown
import Pages
import Templates

extension Shapes {
  static let article = Shape(
    "article", "An article on its own page.",
    articleCardFields.dropLast() + [
      field("claims", .list(.record(claimBox)), "The claims that it checks.") {
        $0.records(claimBox, $0.site.articles[$1].claims)
      },
      field("body", .html, "Its text.") {
        .html($0.html(of: $0.site.articles[$1].body, of: .article($1), citing: .list))
      },
      field("why_checked", .optional(.text), "Why the desk checked this.") {
        .optional($0.article($1).whyChecked)
      },
      field("reviewed_by", .list(.record(link)), "Who read it a second time.") {
        $0.entityLinks($0.site.articles[$1].reviewedBy)
      },
      field("entities", .list(.record(entityCard)), "Entities that it names.") {
        $0.records(entityCard, $0.site.articles[$1].entities)
      },
      field("sources", .list(.record(citation)), "Its sources, in the order of their numbers.") {
        $0.records(citation, $0.site.articles[$1].citations)
      },
      field("events", .list(.record(timelineEntry)), "Events that it carries.") {
        $0.timelineEntries(of: $0.site.articles[$1].events)
      },
      field("corrections", .list(.record(correction)), "Its corrections, newest first.") {
        $0.records(correction, $0.site.articles[$1].corrections)
      },
      field("contents", .list(.record(heading)), "The headings of its text.") {
        $0.records(heading, $0.site.articles[$1].body.document.headings)
      },
      field(
        "earlier", .optional(.record(link)), "The article published before it, its translations passed over."
      ) {
        $0.link(to: $0.site.neighbours(of: $1).earlier.map { .article($0) })
      },
      field(
        "later", .optional(.record(link)), "The article published after it, its translations passed over."
      ) {
        $0.link(to: $0.site.neighbours(of: $1).later.map { .article($0) })
      },
      field("reading_words", .text, "How long it takes to read.") {
        .text($0.words.count(.minutes, max(1, ($0.article($1).body.wordCount + 219) / 220)))
      },
      field("extra", .open, "What stands under `extra:`.") { Value($0.article($1).header.extra) },
    ])

  static let citation = Shape<Citation>(
    "citation", "A source in an article's numbered list.",
    [
      field("number", .integer, "Its number in the text.") { .integer($1.number) },
      field("anchor", .text, "An id for its element: `source-3`.") { .text("source-\($1.number)") },
      field("source", .record(sourceCard), "The source.") { $0.record(sourceCard, $1.source) },
      field("places", .list(.record(link)), "Where the text cites it: `a`, `b` and so on.") {
        $0.records(
          link,
          $1.places.enumerated().map { .place(title: placeName($0), href: "#citation_\($1 + 1)") })
      },
      field("is_cited", .bool, "Whether the text cites it; else only the front matter or a claim names it.") {
        .bool(!$1.places.isEmpty)
      },
    ])

  static let heading = Shape<MarkdownDocument.Heading>(
    "heading", "A heading of the text.",
    [
      field("level", .integer, "2 to 6.") { .integer($1.level) },
      field("title", .text, "Its text.") { .text($1.text) },
      field("href", .url, "Its place on the page.") { .text("#\($1.id)") },
    ])
}

/// A source of an article's list.
struct Citation {
  let source: SourceKey
  let number: Int
  /// The positions in the text that cite it.
  let places: [Int]
}

extension LinkedArticle {
  fileprivate var citations: [Citation] {
    let places = body.citationPlaces
    return sources.enumerated().map { Citation(source: $1, number: $0 + 1, places: places[$1] ?? []) }
  }
}

/// `a` to `z`, then `aa`, `ab` and so on, from 0.
private func placeName(_ index: Int) -> String {
  let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index % 26)))
  return index < 26 ? letter : placeName(index / 26 - 1) + letter
}

extension LinkedBody {
  /// The citations that name each source, by their positions in the text.
  fileprivate var citationPlaces: [SourceKey: [Int]] {
    var places: [SourceKey: [Int]] = [:]
    for number in document.citations.indices {
      for case let source? in Set(sources(ofCitation: number)) { places[source, default: []].append(number) }
    }
    return places
  }
}

extension LinkedSite {
  /// The articles published before and after one, its own translations passed over.
  func neighbours(of key: ArticleKey) -> (earlier: ArticleKey?, later: ArticleKey?) {
    let versions = articles[key].translations
    func nearest(_ next: (LinkedArticle) -> ArticleKey?) -> ArticleKey? {
      var found = next(articles[key])
      while let other = found, versions.contains(other) { found = next(articles[other]) }
      return found
    }
    return (nearest(\.earlier), nearest(\.later))
  }
}
