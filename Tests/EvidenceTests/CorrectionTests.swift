import Testing

@testable import Evidence

@Suite("Nothing published is changed without a correction") struct CorrectionTests {
  private static let before = site()

  /// An article with one claim whose published parts can be replaced one by one.
  private static func site(
    verdict: String = "unproven", wording: String = "It is so.", quote: String = "so it is",
    value: String = "2",
    _ corrections: String = "", article: String = ""
  ) -> RuledSite {
    RuledSite(
      claims: claim(
        verdict, ["s context , quote: \(quote)"],
        "single-origin: x\n    figures: [{ id: n, value: \(value), unit: men }]", wording: wording),
      sources: ["s": ""], article: "corrections: [\(corrections)]\n\(article)")
  }

  private static func help(_ change: String) -> String {
    "add under `corrections:` an entry such as `{ date: ..., kind: minor, text: ..., claim: c, "
      + "changed: [{ \(change) }] }`, with the words as they stand here"
  }

  @Test func `E0640: a changed verdict`() {
    #expect(
      Self.site(verdict: "refuted").changes(since: Self.before) == [
        "E0640 error articles/a.md:9:14: the verdict on `c` was published as `unproven` and is `refuted` now, "
          + "without a correction from the one to the other | add under `corrections:` what was wrong, as "
          + "`{ date: ..., kind: substantive, text: ..., claim: c, from: unproven, to: refuted }`"
      ])
  }

  @Test func `E0645: a correction that ends with another verdict`() {
    func found(_ corrections: String...) -> [String] {
      let written = corrections.map { "{ kind: substantive, text: W., claim: c, \($0) }" }
      return Self.site(verdict: "refuted", written.joined(separator: ", ")).findings
        .filter { $0.hasPrefix("E0645") }
    }
    #expect(
      found("date: 2024-02-01, from: refuted, to: mixed", "date: 2024-01-02, to: refuted") == [
        "E0645 error articles/a.md:4:93: the last correction of the verdict on `c` ends with `mixed`, and the "
          + "verdict is `refuted` | correct the verdict or the correction's `to:`, whichever is wrong | "
          + "the verdict stands here articles/a.md:9"
      ])
    #expect(found("date: 2024-01-02, from: supported, to: mixed", "date: 2024-02-01, to: refuted").isEmpty)
    #expect(found("date: 2024-02, to: refuted", "date: 2024-02-03, to: mixed").isEmpty)
    #expect(found("date: 2024-02-01", "date: 2024-01-02, to: refuted").isEmpty)
  }

  @Test func `E0641: a changed wording`() {
    #expect(
      Self.site(wording: "It was so.").changes(since: Self.before) == [
        "E0641 error articles/a.md:8:12: the claim `c` was published as `It is so.` and reads `It was so.` now, "
          + "without a correction | \(Self.help("what: claim, from: \"...\", to: \"...\""))"
      ])
  }

  @Test func `E0642: a changed quotation, or one that is gone`() {
    #expect(
      Self.site(quote: "so it was").changes(since: Self.before) == [
        "E0642 error articles/a.md:11:47: a quotation of the claim `c` was published as `so it is` and reads "
          + "`so it was` now, without a correction | \(Self.help("what: quotation, from: \"...\", to: \"...\""))"
      ])
    let without = RuledSite(
      claims: claim("unproven", [], "figures: [{ id: n, value: 2, unit: men }]"), article: "corrections: []")
    #expect(
      without.changes(since: Self.before) == [
        "E0642 error articles/a.md:6:9: a quotation of the claim `c` was published as `so it is` and is gone now, "
          + "without a correction | \(Self.help("what: quotation, from: \"...\""))"
      ])
  }

  @Test func `E0643: a changed figure`() {
    #expect(
      Self.site(value: "3").changes(since: Self.before) == [
        "E0643 error articles/a.md:13:31: the figure `n` of the claim `c` was published as `2 men` and is `3 men` "
          + "now, without a correction | \(Self.help("what: figure, from: \"...\", to: \"...\""))"
      ])
  }

  @Test func `E0644: a claim that is gone`() {
    let gone = RuledSite(claims: "  []")
    #expect(
      gone.changes(since: Self.before) == [
        "E0644 error articles/a.md:2:8: the claim `c`, published as `It is so.` with the verdict `unproven`, is "
          + "gone, without a correction | explain it under `corrections:` of an article, as "
          + "`{ date: ..., kind: substantive, text: ..., removed: [c] }`, or bring the claim back under its id"
      ])
    let noted = "corrections: [{ date: 2024-02-01, kind: substantive, text: T, removed: [c] }]"
    #expect(RuledSite(claims: "  []", article: noted).changes(since: Self.before) == [])
    let draft = RuledSite(
      ["articles/a.md": "---\ntitle: T\ndate: 2024-01-01\ndraft: true\n---\n"], drafts: .leftOut)
    #expect(
      draft.changes(since: Self.before) == [
        "E0644 error articles/a.md:2:8: the claim `c`, published as `It is so.` with the verdict `unproven`, is "
          + "in a draft now, without a correction | explain it under `corrections:` of an article, as "
          + "`{ date: ..., kind: substantive, text: ..., removed: [c] }`, or take `draft: true` away again"
      ])
    let noArticle = RuledSite([:])
    #expect(noArticle.changes(since: Self.before).first?.hasPrefix("E0644 error site.yml:1:1: ") == true)
  }

  @Test func `Nothing is said of an article that could not be read`() {
    for text in [
      "---\ntitle: [\n---\n", "---\ntitle: T\n---\n", "---\ntitle: T\ndate: 2024-01-01\nclaim: []\n---\n",
    ] {
      #expect(RuledSite(["articles/a.md": text]).changes(since: Self.before) == [], "\(text)")
    }
  }

  @Test(
    "A new entry that names the claim and fits the verdicts is a correction",
    arguments: [
      ("claim: c, from: unproven, to: refuted", 0), ("claim: c, to: refuted", 1), ("claim: c", 1),
      ("claim: c, from: supported, to: refuted", 1), ("claim: c, from: refuted, to: unproven", 1), ("", 4),
    ])
  func entries(keys: String, problems: Int) {
    let entry = "{ date: 2024-02-01, kind: substantive, text: T\(keys.isEmpty ? "" : ", \(keys)") }"
    let after = Self.site(verdict: "refuted", wording: "It was so.", quote: "so it was", value: "3", entry)
    let wrong = after.findings.filter { $0.contains(" error ") }
    #expect(wrong.count + after.changes(since: Self.before).count == problems)
    #expect(after.changes(since: after) == [])
  }

  @Test(
    "An entry that tells what was changed covers that alone",
    arguments: [
      ("{ what: claim, from: It is so., to: It was so. }", ["quotation", "figure"]),
      ("{ what: claim, from: It so., to: It was so. }", ["claim", "quotation", "figure"]),
      ("{ what: quotation, from: so it is, to: so it was }", ["claim", "figure"]),
      ("{ what: quotation, from: so it is }", ["claim", "quotation", "figure"]),
      ("{ what: figure, from: 2 men, to: 3 men }", ["claim", "quotation"]),
    ])
  func changes(change: String, left: [String]) {
    let entry = "{ date: 2024-02-01, kind: minor, text: T, claim: c, changed: [\(change)] }"
    let found = Self.site(wording: "It was so.", quote: "so it was", value: "3", entry)
      .changes(since: Self.before)
    #expect(found.map { "\($0.split(separator: "what: ").last?.prefix { $0 != "," } ?? "")" } == left)
  }

  @Test func `An entry that was published already corrects nothing more`() {
    let old = "{ date: 2024-02-01, kind: minor, text: T, claim: c }"
    let new = "{ date: 2024-02-01, kind: minor, text: Another., claim: c }"
    let before = Self.site(old)
    #expect(Self.site(wording: "It was so.", old).changes(since: before).count == 1)
    #expect(
      Self.site(wording: "It was so.", old.replacing("T,", with: "Better.,")).changes(since: before).count
        == 1)
    #expect(Self.site(wording: "It was so.", "\(old), \(new)").changes(since: before) == [])
  }

  @Test func `W0648: a published correction that is gone`() {
    let first = "{ date: 2024-02-01, kind: minor, text: T, claim: c }"
    let second = "{ date: 2024-02-02, kind: substantive, text: U, claim: c, from: refuted, to: unproven }"
    let before = Self.site("\(first), \(second)")
    #expect(Self.site("\(second), \(first)").changes(since: before) == [])
    #expect(
      Self.site(first).changes(since: before) == [
        "W0648 warning articles/a.md:7:9: a correction of the claim `c` that was published is gone: "
          + "`2024-02-02 substantive refuted unproven` | bring it back under `corrections:`: readers who saw "
          + "what it corrects look for it"
      ])
  }

  @Test func `What is new needs no correction`() {
    let bare = RuledSite(claims: claim("unproven", []))
    let more = RuledSite(claims: claim("unproven", [], "quote: so") + claim("unproven", [], id: "d"))
    #expect(more.changes(since: bare) == [])
    #expect(Self.before.changes(since: bare) == [])
  }

  @Test func `Drafts are not published, even where a build shows them`() {
    let draft = RuledSite(claims: claim("unproven", []), article: "draft: true", drafts: .included)
    #expect(publishedRecord(of: draft.site).claims == [])
    #expect(RuledSite([:]).changes(since: draft) == [])
  }
}
