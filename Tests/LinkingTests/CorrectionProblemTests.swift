import Testing

@Suite("Corrections that no reader could understand are told")
struct CorrectionProblemTests {
  /// What is found in an article with a claim and corrections with the given keys.
  private func problems(_ corrections: String...) -> [String] {
    let written = corrections.map { "  - { text: W., \($0) }\n" }.joined()
    let claims = "claims: [{ id: c, claim: It is so., verdict: refuted }]"
    let test = LinkedTestSite(["articles/a.md": article("\(claims)\ncorrections:\n\(written)")])
    #expect(test.unread == [])
    return test.problems
  }

  private let day = "date: 2024-02-01, kind: substantive"

  @Test(arguments: [
    ("from: supported, to: refuted", 60, "changes a verdict from `supported` to `refuted` and"),
    ("from: supported", 60, "names a verdict, `supported`, and"),
    ("changed: [{ what: claim, from: A, to: B }]", 92, "tells what was changed in a claim and"),
  ])
  func `E0529: a correction that names no claim`(keys: String, column: Int, what: String) {
    #expect(
      problems("\(day), \(keys)") == [
        "E0529 error articles/a.md:7:\(column): the correction \(what) does not say of which claim | "
          + "write the claim's id: `claim: c`"
      ])
  }

  @Test func `E0530: a verdict that stays as it was`() {
    #expect(
      problems("\(day), claim: c, from: refuted, to: refuted") == [
        "E0530 error articles/a.md:7:83: the correction changes the verdict from `refuted` to the same | "
          + "write the verdict before the change and the one after it, or leave out `from:` and `to:` | "
          + "the verdict before stands here articles/a.md:7"
      ])
  }

  @Test func `W0531: half of a change of the verdict`() {
    #expect(
      problems("\(day), claim: c, from: supported", "date: 2024-01-05, kind: minor, claim: c, to: refuted")
        == [
          "W0531 warning articles/a.md:7:70: the correction has `from: supported` and no `to:`, so readers see "
            + "neither | write `to:` as well, or leave out `from:` if the verdict is the same",
          "W0531 warning articles/a.md:8:62: the correction has `to: refuted` and no `from:`, so readers see "
            + "neither | write `from:` as well, or leave out `to:` if the verdict is the same",
        ])
  }

  @Test func `E0532: a claim that was removed and is there`() {
    #expect(
      problems("\(day), removed: [gone, c]") == [
        "E0532 error articles/a.md:7:70: the claim `c` was removed, the correction says, but the site has it | "
          + "take the claim out, or its id out of `removed:` | the claim stands here articles/a.md:5"
      ])
  }

  @Test func `W0533: a change of the verdict that is called minor`() {
    #expect(
      problems("date: 2024-02-01, kind: minor, claim: c, from: supported, to: refuted") == [
        "W0533 warning articles/a.md:7:41: a change of the verdict from `supported` to `refuted` is called "
          + "`minor` | write `kind: substantive`, or `kind: update` if new facts changed the verdict"
      ])
    #expect(problems("date: 2024-02-01, kind: update, claim: c, from: supported, to: refuted") == [])
  }

  @Test func `W0534: a correction that stands twice`() {
    #expect(
      problems("\(day), claim: c", "\(day), claim: c", "\(day)", "date: 2024-02-02, kind: minor, claim: c")
        == [
          "W0534 warning articles/a.md:8:7: the same correction of `2024-02-01` stands twice | "
            + "keep one of the two | it stands here first articles/a.md:7"
        ])
  }

  @Test func `of a correction with a key without a value nothing more is said`() {
    let keys = "\(day), from: supported, to: refuted, claim:"
    let test = LinkedTestSite(["articles/a.md": article("corrections: [{ text: W., \(keys) }]")])
    #expect(test.unread.count == 1)
    #expect(test.problems == [])
  }
}
