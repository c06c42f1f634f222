import Testing

@testable import Linking

@Suite("Every problem of dates is told in one message")
struct DateProblemTests {
  private func problems(_ files: [String: String]) -> [String] { LinkedTestSite(files).problems }

  @Test func `W0520: an article of tomorrow`() {
    #expect(
      problems(["articles/a.md": article(date: "2024-06-02"), "articles/b.md": article(date: "2024-06")]) == [
        "W0520 warning articles/a.md:3:7: the article's date `2024-06-02` is later than today, 2024-06-01 | "
          + "correct the date, or keep the article a draft until then"
      ])
  }

  @Test func `W0523: another day of tomorrow`() {
    let correction = "corrections: [{ date: 2025-01, kind: minor, text: W. }]"
    let help = " | correct the date: it tells of something that has happened"
    #expect(
      problems([
        "articles/a.md": article("updated: 2025-01-01\nsources: [s]\n\(correction)"),
        "sources/s.md": "---\ntitle: S\ndate: 2030\naccessed: 2024-06-02\n---\n",
      ]) == [
        "W0523 warning articles/a.md:5:10: the day of the last change, `2025-01-01`, is later than today, "
          + "2024-06-01\(help)",
        "W0523 warning articles/a.md:7:23: the day of the correction, `2025-01`, is later than today, "
          + "2024-06-01\(help)",
        "W0523 warning sources/s.md:3:7: the day on which the source was published, `2030`, is later than "
          + "today, 2024-06-01\(help)",
        "W0523 warning sources/s.md:4:11: the day on which the source was read, `2024-06-02`, is later than "
          + "today, 2024-06-01\(help)",
      ])
  }

  @Test func `E0521 and E0522: changed before it was published`() {
    #expect(
      problems([
        "articles/a.md": article(
          "updated: 2024-01-04\ncorrections: [{ date: 2023, kind: minor, text: W. }]", date: "2024-01-05"),
        "articles/b.md": article("updated: 2024-01", date: "2024-01-05"),
      ]) == [
        "E0521 error articles/a.md:5:10: the article is dated `2024-01-05` but was updated earlier, on "
          + "`2024-01-04` | correct one of the two dates | published here articles/a.md:3",
        "E0522 error articles/a.md:6:23: the correction of `2023` is older than the article of "
          + "`2024-01-05` | correct one of the two dates | published here articles/a.md:3",
      ])
  }

  @Test func `W0527: a claim made after its check`() {
    func claims(_ date: String) -> String { "claims: [{ claim: C, verdict: unproven, date: \(date) }]" }
    #expect(
      problems([
        "articles/a.md": article(claims("2024-01-06"), date: "2024-01-05"),
        "articles/b.md": article("updated: 2024-01-06\n" + claims("2024-01-06"), date: "2024-01-05"),
        "articles/c.md": article(claims("2024-01-06~"), date: "2024-01-05"),
        "articles/d.md": article(claims("2024-01"), date: "2024-01-05"),
        "articles/e.md": article(claims("2025-01~"), date: "2024-01-05"),
      ]) == [
        "W0527 warning articles/a.md:5:47: the claim is dated `2024-01-06`, after the article that checks "
          + "the claim (`2024-01-05`) | correct one of the two dates, or say under `updated:` when this was "
          + "added | the article's last date stands here articles/a.md:3"
      ])
  }

  @Test func `W0527: somebody asked after the check that tells of it`() {
    func claims(_ date: String) -> String {
      "claims: [{ claim: C, verdict: unproven, contacted: { who: X Y, date: \(date), reply: none } }]"
    }
    #expect(
      problems([
        "articles/a.md": article(claims("2024-01-06"), date: "2024-01-05"),
        "articles/b.md": article("updated: 2024-01-06\n" + claims("2024-01-06"), date: "2024-01-05"),
        "articles/c.md": article(claims("2024-01-06~"), date: "2024-01-05"),
      ]).map { $0.prefix { $0 != "|" } } == [
        "W0527 warning articles/a.md:5:70: they were asked on `2024-01-06`, after the article that checks "
          + "the claim (`2024-01-05`) "
      ])
  }

  @Test(arguments: [
    ("On 31 April 2023 it.", "31 April 2023", 4), ("(2023-02-30)", "2023-02-30", 2),
    ("On February 29, 2023.", "February 29, 2023", 4),
  ])
  func `W0528: a day that the calendar does not have`(body: String, written: String, column: Int) {
    #expect(
      problems(["articles/a.md": article("", body)]) == [
        "W0528 warning articles/a.md:7:\(column): the calendar has no day `\(written)` | "
          + "correct the day or the month; put it in quotation marks if a source has it so"
      ])
  }

  @Test(arguments: [
    "29 February 2024", "\"31 April 2023\"", "\u{201C}31 April 2023\u{201D}", "32 April 2023",
    "`31 April 2023`", "2023-13-30", "x2023-02-30",
  ])
  func `what is no impossible day`(body: String) {
    #expect(problems(["articles/a.md": article("", "It was \(body).")]) == [])
  }

  @Test func `W0524: read before it was published`() {
    #expect(
      problems([
        "articles/a.md": article("sources: [s, t]"),
        "sources/s.md": "---\ntitle: S\ndate: 2023-05-02\naccessed: 2023-05-01\n---\n",
        "sources/t.md": "---\ntitle: T\ndate: 2023-05\naccessed: 2023-05-01\n---\n",
      ]) == [
        "W0524 warning sources/s.md:4:11: the source is dated `2023-05-02` but was read earlier, on `2023-05-01` "
          + "| correct one of the two dates | published here sources/s.md:3"
      ])
  }
}
