import Content
import Linking
import Markdown
import Pages
import Templates

extension Shapes {
  static let claimBox = RecordShape(
    "claim box", "A claim as the article that checks it shows it.",
    claimCardFields + [
      field("anchor", .text, "An id for its element."),
      field("quotation", .optional(.text), "The claim's original wording."),
      field("quotation_language", .optional(.text), "The wording's BCP 47 language tag."),
      field("quotation_source", .optional(.record(link)), "Where the wording stands."),
      field("figures", .list(.record(figure)), "Numbers that the claim states."),
      field("support_words", .text, "`3 sources, 1 independent origin`."),
      field("undermine_words", .text, "The same for the evidence against."),
    ])

  static let citation = RecordShape(
    "citation", "A source in an article's numbered list.",
    [
      field("number", .integer, "Its number in the text."),
      field("anchor", .text, "An id for its element: `source-3`."),
      field("source", .record(sourceCard), "The source."),
      field("places", .list(.record(link)), "Where the text cites it: `a`, `b` and so on."),
      field("is_cited", .bool, "Whether the text cites it; else only the front matter or a claim names it."),
    ])

  static let heading = RecordShape(
    "heading", "A heading of the text.",
    [
      field("level", .integer, "2 to 6."),
      field("title", .text, "Its text."),
      field("href", .url, "Its place on the page."),
    ])

  static let article = RecordShape(
    "article", "An article on its own page.",
    articleCardFields.dropLast() + [
      field("claims", .list(.record(claimBox)), "The claims that it checks."),
      field("body", .html, "Its text."),
      field("why_checked", .optional(.text), "Why the desk checked this."),
      field("reviewed_by", .list(.record(link)), "Who read it a second time."),
      field("entities", .list(.record(entityCard)), "Entities that it names."),
      field("sources", .list(.record(citation)), "Its sources, in the order of their numbers."),
      field("events", .list(.record(timelineEntry)), "Events that it carries."),
      field("corrections", .list(.record(correction)), "Its corrections, newest first."),
      field("contents", .list(.record(heading)), "The headings of its text."),
      field("earlier", .optional(.record(link)), "The article published before it."),
      field("later", .optional(.record(link)), "The article published after it."),
      field("reading_words", .text, "How long it takes to read."),
      field("extra", .open, "What stands under `extra:`."),
    ])
}

extension Views {
  func article(_ key: ArticleKey) -> Record {
    let linked = site.articles[key]
    let article = linked.article
    return Shapes.article.record(
      articleCardValues(key).dropLast() + [
        ("claims", .records(linked.claims.map(claimBox))),
        ("body", .html(html(of: linked.body, citing: .list))),
        ("why_checked", .optional(article.whyChecked)),
        ("reviewed_by", entityLinks(linked.reviewedBy)),
        ("entities", .records(linked.entities.map(entityCard))),
        ("sources", .records(citations(of: linked))),
        (
          "events", .records(linked.events.compactMap { facts.entries[.event($0)] }.map { timelineEntry($0) })
        ),
        ("corrections", corrections(linked.corrections)),
        ("contents", contents(of: linked.body)),
        ("earlier", .optional(linked.earlier.map { link(to: .article($0)) })),
        ("later", .optional(linked.later.map { link(to: .article($0)) })),
        ("reading_words", .text(words.count(.minutes, max(1, (article.body.wordCount + 219) / 220)))),
        ("extra", Value(article.header.extra)),
      ])
  }

  func contents(of body: LinkedBody) -> Value {
    .records(
      body.document.headings.map { heading in
        Shapes.heading.record([
          ("level", .integer(heading.level)),
          ("title", .text(heading.text)),
          ("href", .text("#\(heading.id)")),
        ])
      })
  }

  private func claimBox(_ key: ClaimKey) -> Record {
    let linked = site.claims[key]
    let quote = linked.claim.quote
    let evidence = facts.evidence[key]
    return Shapes.claimBox.record(
      claimCardValues(key) + [
        ("anchor", .text("claim-\(linked.id)")),
        ("quotation", .optional(quote?.text.value)),
        ("quotation_language", .optional(quote?.language?.value)),
        ("quotation_source", .optional(linked.quoteSource.map { link(to: .source($0)) })),
        ("figures", .records(linked.claim.figures.map(figure))),
        ("support_words", .text(originWords(evidence.supports))),
        ("undermine_words", .text(originWords(evidence.undermines))),
      ])
  }

  private func citations(of linked: LinkedArticle) -> [Record] {
    let places = linked.body.citationPlaces
    return linked.sources.enumerated().map { index, key in
      let cited = places[key] ?? []
      let number = index + 1
      return Shapes.citation.record([
        ("number", .integer(number)),
        ("anchor", .text("source-\(number)")),
        ("source", .record(sourceCard(key))),
        ("places", .records(cited.enumerated().map { link(placeName($0), "#citation_\($1 + 1)") })),
        ("is_cited", .bool(!cited.isEmpty)),
      ])
    }
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
    for (number, group) in citations.enumerated() {
      for case let source? in Set(group) { places[source, default: []].append(number) }
    }
    return places
  }
}
