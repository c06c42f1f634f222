import Testing

@testable import Evidence

@Suite("Corrections of one claim fit each other and the claim") struct CorrectionChainTests {
  /// What is found of corrections of a claim whose verdict is `refuted`.
  private func findings(_ corrections: String..., claim keys: String = "") -> [String] {
    let written = corrections.enumerated().map { number, keys in
      "  - { kind: substantive, text: W\(number)., claim: c, \(keys) }\n"
    }
    return RuledSite(
      claims: claim("unproven", ["s context , quote: so it is"], keys), sources: ["s": ""],
      article: "corrections:\n\(written.joined())"
    ).findings
  }

  @Test func `E0646: a change of the verdict that does not follow the one before`() {
    #expect(
      findings(
        "date: 2024-03-01, from: refuted, to: unproven", "date: 2024-02-01, from: supported, to: mixed") == [
          "E0646 error articles/a.md:5:71: the correction changes the verdict on `c` from `refuted`, and the one "
            + "before it left `mixed` | correct one of the two, or add the correction that is missing between them "
            + "| the verdict was changed to `mixed` here articles/a.md:6"
        ])
  }

  @Test(arguments: [
    ["date: 2024-03-01, from: mixed, to: unproven", "date: 2024-02-01, from: supported, to: mixed"],
    ["date: 2024-02, from: mixed, to: unproven", "date: 2024-02-20, from: supported, to: mixed"],
    ["date: 2024-02-01, from: mixed, to: unproven", "date: 2024-02-01, from: supported, to: mixed"],
    ["date: 2024-02-01, from: supported, to: unproven"],
  ])
  func `changes that follow each other`(corrections: [String]) {
    let written = corrections.enumerated().map { number, keys in
      "  - { kind: substantive, text: W\(number)., claim: c, \(keys) }\n"
    }
    #expect(
      RuledSite(claims: claim("unproven", []), article: "corrections:\n\(written.joined())").findings == [])
  }

  @Test func `a gap on one day is told once, a wrong day as a wrong last verdict alone`() {
    let day = "date: 2024-02-01"
    #expect(
      findings("\(day), from: supported, to: mixed", "\(day), from: refuted, to: unproven")
        .map { $0.prefix(5) } == ["E0646"])
    #expect(
      findings("date: 2024-03-01, from: supported, to: mixed", "date: 2024-02-01, from: mixed, to: unproven")
        .map { $0.prefix(5) } == ["E0645"])
    #expect(
      findings("date: 2024-03-01, from: mixed, to: mixed", "date: 2024-02-01, from: supported, to: refuted")
        .map { $0.prefix(5) } == ["E0530"])
  }

  @Test(arguments: [
    ("{ what: claim, from: It was so., to: It  was so! }", "the wording of `c`", "It  was so!", 9),
    ("{ what: quotation, from: so, to: so it was }", "a quotation of `c`", "so it was", 8),
    ("{ what: figure, from: 2 men, to: 3 men }", "a figure of `c`", "3 men", 13),
  ])
  func `E0647: a correction that ends with other words`(
    change: String, what: String, words: String, line: Int
  ) {
    let found = findings(
      "date: 2024-02-01, changed: [\(change)]", claim: "figures: [{ id: n, value: 4, unit: men }]")
    let column = 55 + change.count - 2 - words.count + 20
    #expect(
      found == [
        "E0647 error articles/a.md:5:\(column): the last correction of \(what) ends with `\(words)`, and this is "
          + "not what stands there | write under `to:` what the claim says now, or correct the claim | "
          + "the claim has it here articles/a.md:\(line)"
      ])
  }

  @Test(arguments: [
    "{ what: claim, from: X, to: 'It  is so.' }", "{ what: quotation, from: so, to: so it is }",
    "{ what: quotation, from: gone }", "{ what: figure, from: 2 men, to: '4 men, south' }",
    "{ what: figure, from: 2 men, to: four men }", "{ what: figure, from: 2 cars, to: 3 cars }",
  ])
  func `corrections that end with what stands there`(change: String) {
    #expect(
      findings("date: 2024-02-01, changed: [\(change)]", claim: "figures: [{ id: n, value: 4, unit: men }]")
        == [])
  }

  @Test func `a translation tells of a change on a day and in words of its own`() {
    func correction(_ date: String, _ to: String) -> String {
      "corrections: [{ date: \(date), kind: update, text: W., claim: c, from: mixed, to: unproven, "
        + "changed: [{ what: claim, from: A, to: \(to) }] }]"
    }
    let translation = "---\ntitle: T\ndate: 2024-02-01\nlanguage: uk\ntranslation-of: a\n"
    let site = RuledSite(
      claims: claim("unproven", []), article: correction("2024-01-05", "It is so."),
      more: ["articles/b.md": translation + correction("2024-02-05", "Це так.") + "\n---\n"])
    #expect(site.findings == [])
  }

  @Test func `what is wrong with a correction is not told again of the earlier build`() {
    func site(_ verdict: String, _ wording: String, _ keys: String) -> RuledSite {
      RuledSite(
        claims: claim(verdict, [], "single-origin: x", wording: wording),
        article:
          "corrections: [\(keys.isEmpty ? "" : "{ date: 2024-02-01, text: W., kind: update, \(keys) }")]")
    }
    let before = site("unproven", "It is so.", "")
    func changes(_ verdict: String, _ wording: String, _ keys: String) -> Int {
      site(verdict, wording, keys).changes(since: before).count
    }
    #expect(changes("refuted", "It is so.", "from: unproven, to: refuted") == 0)
    #expect(changes("refuted", "It is so.", "claim: c, from: refuted, to: refuted") == 0)
    #expect(
      changes("unproven", "It was.", "changed: [{ what: claim, from: It is so., to: It was. }]") == 0)
    #expect(
      changes("unproven", "It was.", "claim: c, changed: [{ what: claim, from: It is so., to: It. }]") == 0)
  }
}
