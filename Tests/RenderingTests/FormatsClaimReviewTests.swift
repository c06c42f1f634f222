import Linking
import Markup
import Pages
import Testing

@testable import Rendering

@Suite struct `ClaimReview` {
  @Test func `A claim on the scale has numbers, a reason, its author and where it appeared`() {
    #expect(
      review(of: 0) == """
        {"@context":"https://schema.org","@type":"ClaimReview",\
        "url":"https://example.org/passports/claims/two-million/",\
        "claimReviewed":"More than two million passports have been handed out.",\
        "datePublished":"2024-03-02","dateModified":"2024-03-07","inLanguage":"en",\
        "author":{"@type":"Organization",\(desk)},"publisher":{"@type":"NewsMediaOrganization",\(desk)},\
        "reviewRating":{"@type":"Rating","alternateName":"Refuted","ratingValue":1,"bestRating":2,"worstRating":1,\
        "ratingExplanation":"The figure counts something else."},\
        "itemReviewed":{"@type":"Claim","text":"два миллиона","inLanguage":"ru",\
        "author":{"@type":"Organization","@id":"https://example.org/passports/entities/kremlin/","name":"Kremlin",\
        "description":"The president's office",\
        "sameAs":["https://www.wikidata.org/entity/Q133274","https://example.org/kremlin"]},\
        "temporalCoverage":"2024-02~",\
        "firstAppearance":\(firstAppearance),\
        "appearance":[\(firstAppearance),\
        {"@type":"CreativeWork","name":"A relay","url":"https://example.net/"}]}}
        """)
  }

  @Test func `A claim beside the scale has no numbers`() {
    #expect(
      review(of: 1).contains(
        """
        "reviewRating":{"@type":"Rating","alternateName":"Unproven"},\
        "itemReviewed":{"@type":"Claim","datePublished":"2023-06-01"}}
        """))
  }

  @Test func `A desk's own numbers are given as they are, and a scale of one verdict has none`() {
    let settings = smallSite["site.yml"] ?? ""
    let rated = settings.replacing("bears it out.", with: "bears it out., rating: 9")
      .replacing("contradicts it.", with: "contradicts it., rating: 3")
    #expect(
      review(of: 0, in: facts(of: smallSite.merging(["site.yml": rated]) { $1 })).contains(
        #""ratingValue":3,"bestRating":9,"worstRating":3"#))
    let alone = settings.replacing("bears it out.", with: "bears it out., unrated: true")
    #expect(
      !review(of: 0, in: facts(of: smallSite.merging(["site.yml": alone]) { $1 })).contains("ratingValue"))
  }

  @Test func `What was changed in a claim stands in its review`() {
    let article = """
      ---
      title: A
      date: 2024-03-02
      claims: [{ id: c, claim: A, verdict: refuted }]
      corrections:
        - { date: 2024-03, kind: minor, text: "<b>", claim: c }
        - { date: 2024-03-05, kind: substantive, text: B, claim: c, from: supported, to: refuted }
        - { date: 2024-03-06, kind: minor, text: C }
        - { date: 2024-03, kind: minor, text: D., claim: c, changed: [{ what: figure, from: "2", to: "3" },
            { what: quotation, from: Q }] }
      ---
      """
    let text = review(of: 0, in: facts(of: smallSite.merging(["articles/two-million.md": article]) { $1 }))
    let first = "https://example.org/passports/claims/c/#correction-two-million"
    #expect(
      text.hasSuffix(
        """
        "correction":[{"@type":"CorrectionComment","text":"B [verdict – change_beforecolon Supported – \
        change_nowcolon Refuted]","datePublished":"2024-03-05",\
        "url":"\(first)-3"},{"@type":"CorrectionComment","text":"<b>","url":"\(first)-2"},\
        {"@type":"CorrectionComment","text":"D. [changed_figure – change_beforecolon 2 – change_nowcolon 3] \
        [changed_quotation – change_beforecolon Q – change_gone]","url":"\(first)-1"}]}
        """))
  }

  @Test func `In a page's script no text can end the script`() {
    let article = """
      ---
      title: A
      date: 2024-03-02
      claims:
        - { claim: "</script><script>alert(1)</script>", verdict: refuted }
      ---
      """
    let facts = facts(of: smallSite.merging(["articles/two-million.md": article]) { $1 })
    var json = JSONWriter(.compact, escaping: .script)
    claimReview(ClaimKey(0), in: facts, into: &json)
    let text = String(decoding: json.bytes, as: UTF8.self)
    #expect(text.contains("\\u003c/script\\u003e") && !text.contains("<"))
  }

  @Test func `Several authors are a list, and a person is one`() {
    let article = """
      ---
      title: A
      date: 2024-03
      claims:
        - { claim: A, verdict: refuted, by: [anna, kremlin] }
      ---
      """
    let anna = "---\nname: Anna\nkind: person\n---\n"
    let facts = facts(
      of: smallSite.merging(["articles/two-million.md": article, "entities/anna.md": anna]) { $1 })
    let text = review(of: 0, in: facts)
    #expect(text.contains(#""author":[{"@type":"Person","@id":"#))
    #expect(!text.contains("datePublished"), "a month is no day")
  }

  @Test func `All claims are a data feed`() {
    let feed = published()["data/claims.json"] ?? ""
    #expect(feed.hasPrefix("{\n  \"@context\": \"https://schema.org\",\n  \"@type\": \"DataFeed\","))
    #expect(feed.split(separator: "\n").count { $0.contains("\"@type\": \"DataFeedItem\"") } == 2)
    #expect(feed.split(separator: "\n").count { $0.contains("\"@type\": \"ClaimReview\"") } == 2)
  }

  @Test func `A site without claims has an empty data feed`() {
    let feed = published(without: ["articles/two-million.md"])["data/claims.json"] ?? ""
    #expect(feed.hasSuffix("\"dataFeedElement\": []\n}"))
  }

  @Test func `The logo's address is absolute, whatever the file is called`() {
    let settings = (smallSite["site.yml"] ?? "").replacing(
      "kind: organisation,", with: "logo: \"media/a é.svg\",")
    #expect(
      published(["site.yml": settings, "media/a é.svg": ""])["data/claims.json"]?
        .contains("\"logo\": \"https://example.org/passports/media/a%20%C3%A9.svg\"") == true)
  }

  private let desk = """
    "@id":"https://example.org/passports/#publisher","name":"The desk","url":"https://example.org/"
    """

  private let firstAppearance = """
    {"@type":"CreativeWork","name":"Two million passports & more","url":"https://example.com/a_b?c=d&e=f#g",\
    "archivedAt":["https://web.archive.org/web/2024/https://example.com/"],"datePublished":"2024-02-20",\
    "inLanguage":"ru"}
    """

  private func review(of claim: Int, in facts: SiteFacts = facts(of: smallSite)) -> String {
    var json = JSONWriter(.compact)
    claimReview(ClaimKey(claim), in: facts, into: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
