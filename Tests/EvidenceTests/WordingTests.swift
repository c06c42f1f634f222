import Testing

@testable import Evidence

@Suite("Wording, figures and words of likelihood") struct WordingTests {
  @Test func `W0631: a claim longer than search results show`() {
    let wording = String(repeating: "є", count: 75)
    #expect(RuledSite(claims: claim("unproven", [], wording: wording)).findings == [])
    #expect(
      RuledSite(claims: claim("unproven", [], wording: wording + ".")).findings == [
        "W0631 warning articles/a.md:7:12: the claim has 76 characters, and search results show about 75 of them | "
          + "word the claim more briefly, and leave what it needs beside it to the article"
      ])
  }

  @Test func `E0632: a claim that holds its verdict`() {
    #expect(
      RuledSite(claims: claim("unproven", [], wording: "\"Unproven: it is so.\"")).findings == [
        "E0632 error articles/a.md:7:12: the claim's wording holds its verdict, `Unproven` | word the claim as "
          + "those who make it would, for search results show the verdict beside it"
      ])
    #expect(RuledSite(claims: claim("unproven", [], wording: "It is unproven.")).codes == ["E0632"])
    for other in ["It is refuted.", "It is unprovenly so.", "Disunproven."] {
      #expect(RuledSite(claims: claim("unproven", [], wording: other)).codes == [])
    }
  }

  @Test func `W0633: two claims of one wording`() {
    let site = RuledSite(claims: claim("unproven", []) + claim("unproven", [], wording: "It is so.", id: "d"))
    #expect(
      site.findings == [
        "W0633 warning articles/a.md:10:12: the claims `c` and `d` have the same wording | check a claim once, and "
          + "lead to it from elsewhere with `[[c]]`, or word the two apart | it stands here first articles/a.md:7"
      ])
  }

  @Test(arguments: [("refuted", ["W0634"]), ("unproven", [])])
  func `W0634: a translation with another verdict`(verdict: String, codes: [String]) {
    let head = "---\ntitle: T\ndate: 2024-01-01\nlanguage: uk\ntranslation-of: a\nclaims:\n"
    let keys = "single-origin: x\n    reasons: { one-sided: x, no-primary-source: x }"
    let translation = head + claim(verdict, [], keys, wording: "Це так.", id: "d") + "---\n"
    let site = RuledSite(claims: claim("unproven", []), more: ["articles/b.md": translation])
    #expect(site.codes == codes)
    #expect(
      site.findings
        == (codes.isEmpty
          ? []
          : [
            "W0634 warning articles/b.md:9:14: the translation's verdict on `d` is `refuted`, and the original's on `c` "
              + "is `unproven` | write the same verdict in both, and correct both when it changes | the original's "
              + "verdict stands here articles/a.md:8"
          ]))
  }

  @Test func `W0630: figures of one id that count different things`() {
    let site = RuledSite(
      claims: claim(
        "unproven", [], "figures: [{ id: n, value: 2, unit: passports, population: south, as-of: 2024 }]")
        + claim(
          "unproven", [], "figures: [{ id: n, value: 1, unit: Passports, population: all, as-of: 2023 }]",
          id: "d")
        + claim("unproven", [], "figures: [{ id: n, value: 3, unit: passports, population: All }]", id: "e"))
    #expect(
      site.findings == [
        "W0630 warning articles/a.md:9:21: figures `n` count different things: `1 Passports, all, 2023` and "
          + "`2 passports, south, 2024` | give both the same `unit:` and `population:`, or the figures ids of their "
          + "own | the ledger's first figure stands here articles/a.md:13"
      ])
    let ledger = site.assessment.figures
    #expect(ledger.map(\.id) == ["n"])
    #expect(ledger[0].entries.map(\.figure.value.value) == ["1", "2", "3"])
    #expect(ledger[0].entries.map(\.isComparable) == [true, false, true])
  }

  @Test func `Figures are compared within a language, for words of two cannot be`() {
    func figure(_ unit: String) -> String {
      claim("unproven", [], "figures: [{ id: n, value: 1, unit: \(unit), as-of: 2024 }]", id: unit)
    }
    let site = RuledSite(
      claims: figure("passports"),
      more: [
        "articles/b.md":
          "---\ntitle: T\ndate: 2024-01-01\nlanguage: de\nclaims:\n\(figure("paesse"))\(figure("autos"))\n---\n"
      ])
    #expect(site.assessment.figures[0].entries.map(\.isComparable) == [true, false, true])
    #expect(site.findings.map { $0.prefix(5) } == ["W0630"])
  }

  @Test(
    "Words of likelihood have the yardstick's bands, the longest first",
    arguments: [
      ("It is almost certainly so, and Likely too.", ["almost certainly 95...100", "Likely 55...75"]),
      (
        "highly likely, highly\n unlikely, unlikely",
        ["highly likely 80...90", "highly unlikely 10...20", "unlikely 25...35"]
      ),
      (
        "A remote chance, a realistic possibility, probably probable.",
        ["remote chance 0...5", "realistic possibility 40...50", "probably 55...75", "probable 55...75"]
      ),
      ("almost sure, certain, likelihood, remotely", []),
      ("", []),
    ])
  func bands(text: String, words: [String]) {
    #expect(estimativeWords(in: text).map { "\($0.words) \($0.percent)" } == words)
  }

  @Test func `Only the words of an assessment have bands`() {
    let quote = "quote: { text: It is likely so., source: paper }"
    let assessment = "yardstick: phia"
    let sources = ["paper": "relays: [ministry]", "ministry": assessment]
    func words(_ evidence: [String], _ sources: [String: String]) -> [String] {
      RuledSite(claims: claim("unproven", evidence, quote), sources: sources)
        .assessment.claims[0].estimativeWords.map(\.words)
    }
    #expect(words(["ministry supports"], sources) == ["likely"])
    #expect(words(["paper supports"], sources) == [])
    #expect(words([], ["paper": assessment]) == ["likely"])
    #expect(words([], ["paper": ""]) == [])
  }
}
