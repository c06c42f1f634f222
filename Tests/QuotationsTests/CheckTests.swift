import Diagnostics
import Linking
import Testing

@testable import Quotations

/// Which quotations of a site are checked, and what is known of them afterwards.
@Suite struct CheckTests {
  private let text = "One two three four five six seven eight nine ten."

  @Test("quotations of bodies, of claims and of evidence are checked, each by its key")
  func everyKind() {
    let claim = """
      claims:
        - claim: It is so.
          verdict: unproven
          quote: { text: "two three", source: x }
          evidence:
            - { source: x, bearing: supports }
            - { source: x, bearing: supports, quote: "three TWO" }

      """
    let body = "\"One two\" [@x] and \"nine ten\" [@x].\n\n> Seven [...] ten\n> -- [@x]"
    let page = "---\ntitle: P\n---\n\"five six\" [@x]\n"
    let site = QuotationSite(
      siteFiles(
        body, keys: claim,
        more: [
          "/snapshots/x.html": "<p>\(text)</p>", "pages/p.md": page,
          "entities/e.md": page.replacing("title: P", with: "name: E"),
          "events/v.md": page.replacing("title: P", with: "title: V\ndate: 2024-01-01"),
        ]))
    let article = EntryKey.article(ArticleKey(0))
    let outcomes = (0..<3).map { site.checks[.body(article, $0)]?.outcome }
    #expect(outcomes == [.verbatim, .verbatim, .withOmissions])
    #expect(site.checks[.claim(ClaimKey(0))]?.outcome == .verbatim)
    #expect(site.checks[.evidence(ClaimKey(0), 0)] == nil)
    #expect(site.checks[.evidence(ClaimKey(0), 1)]?.outcome == .notFound)
    for entry in [EntryKey.page(PageKey(0)), .entity(EntityKey(0)), .event(EventKey(0))] {
      #expect(site.checks[.body(entry, 0)]?.outcome == .verbatim, "\(entry)")
    }
    #expect(site.checks.copies.values.map(\.path) == ["snapshots/x.html"])
    #expect(site.problems.count == 1)
  }

  @Test("of several sources one must have the words; an unknown one leaves them unchecked")
  func severalSources() {
    let more = [
      "sources/y.md": "---\ntitle: Y\n---\n", "/snapshots/x.txt": text, "/snapshots/y.txt": "Nothing of it.",
    ]
    #expect(QuotationSite(siteFiles("\"One two\" [@y, p. 4; @x]", more: more)).problems == [])
    #expect(QuotationSite(siteFiles("\"One zwei\" [@x; @unknown]", more: more)).problems == [])
    #expect(QuotationSite(siteFiles("\"One zwei\" [@x; @y]", more: more)).problems.count == 1)
  }

  @Test("a copy and its fingerprint give one answer, and the same facts")
  func bothMeans() throws {
    let body = "> One two three four five six\n> -- [@x]\n\n\"ten\" [@x]"
    let files = siteFiles(body)
    let snapshot = try QuotationSite(files).snapshot(of: "x", InputFile(path: "x", text: text))
    #expect((snapshot.found, snapshot.notFound) == (2, 0))
    #expect(snapshot.fingerprint.path == "content/sources/x.fingerprint")
    let copy = ["/snapshots/x.txt": text]
    let fingerprint = ["sources/x.fingerprint": String(decoding: snapshot.fingerprint.bytes, as: UTF8.self)]
    let alone = QuotationSite(files.merging(fingerprint) { _, given in given })
    let both = QuotationSite(
      files.merging(fingerprint.merging(copy) { _, given in given }) { _, given in given })
    #expect(alone.problems == [] && both.problems == [])
    #expect(Array(alone.checks.copies.values) == [snapshot.facts])
    #expect(Array(both.checks.copies.values) == [snapshot.facts])
  }

  @Test("What is attested is the same with and without the private text")
  func attested() throws {
    let quoted = "> One two three four five six\n> -- [@x]\n\n\"ten\" [@x]"
    let text = InputFile(path: "x", text: text)
    let fingerprint = try QuotationSite(siteFiles(quoted)).snapshot(of: "x", text).fingerprint
    let later = siteFiles(
      quoted + ", \"nine\" [@y; @x], \"[three] four five six seven eight\" [@y; @x], \"no\" [@y]",
      more: [
        "sources/y.md": "---\ntitle: Y\n---\n", "/snapshots/y.txt": "No text of nine words.",
        "sources/x.fingerprint": String(decoding: fingerprint.bytes, as: UTF8.self),
      ])
    for site in [later, later.merging(["/snapshots/x.txt": self.text]) { $1 }].map(QuotationSite.init) {
      let x = site.linked.sources.firstIndex { $0.id == "x" }.map { SourceKey($0) }
      let checks = (0..<5).map { site.checks[.body(.article(ArticleKey(0)), $0)] }
      #expect(checks.map { $0?.attestedBy } == [x, x, nil, x, nil])
      #expect(checks.map { $0?.told == x } == [true, true, false, true, false])
      #expect(x.flatMap { site.checks.tallies[$0] }.map { [$0.attested, $0.total] } == [3, 3])
      #expect(Array(site.checks.fingerprints.keys) == [x])
    }
  }

  @Test("an earlier copy of another text is named, the same text is not")
  func replaced() throws {
    let first = QuotationSite(siteFiles("", source: "snapshot: snapshots/my-x.txt\n"))
    let file = InputFile(path: "page.html", text: "<p>\(text)")
    let snapshot = try first.snapshot(of: "x", file)
    #expect(snapshot.copy.path == "snapshots/my-x.txt" && snapshot.replaced == [])
    let fingerprint = String(decoding: snapshot.fingerprint.bytes, as: UTF8.self)
    let second = QuotationSite(
      siteFiles(
        "\"ten\" [@x]",
        more: ["/snapshots/x.txt": "<p>\(text)", "sources/x.fingerprint": fingerprint]))
    #expect(try second.snapshot(of: "x", file).replaced == [])
    let other = InputFile(path: "x", text: "A text of five words")
    #expect(
      try second.snapshot(of: "x", other).replaced == ["snapshots/x.txt", "content/sources/x.fingerprint"])
    #expect(throws: SnapshotFault.tooShort) {
      try second.snapshot(of: "x", InputFile(path: "x", text: "Four words"))
    }
    #expect(throws: SnapshotFault.notUTF8) {
      try second.snapshot(of: "x", InputFile(path: "x", bytes: [0xFF]))
    }
  }
}
