import Testing

@Suite("Days of publication fit those of corrections, sources and claims")
struct PublicationDateTests {
  private func problems(_ files: [String: String]) -> [String] {
    let test = LinkedTestSite(files)
    #expect(test.unread == [])
    return test.problems
  }

  private func source(_ date: String, _ keys: String = "") -> String {
    "---\ntitle: S\ndate: \(date)\n\(keys)\n---\n"
  }

  @Test func `W0527: a claim after its check by more than its mark leaves open`() {
    func claim(_ date: String) -> String {
      article("claims: [{ claim: C, verdict: unproven, date: \(date) }]")
    }
    #expect(
      problems(["articles/a.md": claim("2034-05~")]) == [
        "W0527 warning articles/a.md:5:47: the claim is dated `2034-05~`, after the article that checks "
          + "the claim (`2024-01-01`) | correct one of the two dates, or say under `updated:` when this was "
          + "added | the article's last date stands here articles/a.md:3"
      ])
    for date in ["2024-06~", "2025-01-01?", "2024~", "202X"] {
      #expect(problems(["articles/a.md": claim(date)]) == [])
    }
  }

  @Test func `W0535: a day before there were articles on the web`() {
    let help = "on the web on `0204-05-14`, before 1990 | correct the year"
    #expect(
      problems([
        "articles/a.md": article("updated: 2024-02-01\nsources: [s]", date: "0204-05-14"),
        "sources/s.md": source("0190", "accessed: 0204-05-14"),
      ]) == [
        "W0535 warning articles/a.md:3:7: nothing was published \(help)",
        "W0535 warning sources/s.md:4:11: nothing was read \(help)",
      ])
    let claim = "claims: [{ claim: C, verdict: unproven, date: 1784 }]\nsources: [s]"
    #expect(problems(["articles/a.md": article(claim), "sources/s.md": source("1784")]) == [])
  }

  @Test func `W0536: a source of after the article`() {
    #expect(
      problems([
        "articles/a.md": article("sources: [s]"), "articles/b.md": article("sources: [s]"),
        "articles/c.md": article("updated: 2024-03-01\nsources: [s]"),
        "articles/d.md": article(
          "sources: [s]\ncorrections: [{ date: 2024-02-02, kind: minor, text: W. }]"),
        "sources/s.md": source("2024-02-02"),
      ]) == [
        "W0536 warning sources/s.md:3:7: the source `s` of `2024-02-02` was published after the article of "
          + "`2024-01-01` that cites it | correct one of the two dates, or say under `updated:` when the source "
          + "was added | the last date of `a` stands here articles/a.md:3"
      ])
    #expect(
      problems([
        "articles/a.md": article("sources: [s, t]"), "sources/s.md": source("2024-02-02"),
        "sources/t.md": source("2024-03"),
      ]) == [
        "W0536 warning articles/a.md:3:7: the article of `2024-01-01` cites 2 sources that were published after "
          + "it | correct the date, or say under `updated:` when the sources were added | "
          + "`s` is of `2024-02-02` sources/s.md:3 | `t` is of `2024-03` sources/t.md:3"
      ])
  }

  @Test(arguments: [
    ("date: 2030-01-01", "W0523"), ("date: 2024-03-01\naccessed: 2023-12-01", "W0524"),
    ("date: 2024-01", ""), ("date: 2024-05~", ""),
  ])
  func `a source's day that is doubted already is not doubted again`(keys: String, code: String) {
    let found = problems([
      "articles/a.md": article("sources: [s]"), "sources/s.md": "---\ntitle: S\n\(keys)\n---\n",
    ])
    #expect(found.map { String($0.prefix(5)) } == [code].filter { !$0.isEmpty })
  }

  @Test func `W0537: a last change of before a correction`() {
    let corrections =
      "corrections: [{ date: 2024-03-05, kind: minor, text: V. }, { date: 2024-02-02, kind: minor, text: W. }]"
    #expect(
      problems(["articles/a.md": article("updated: 2024-02-20\n\(corrections)")]) == [
        "W0537 warning articles/a.md:5:10: the article's last change, on `2024-02-20`, is older than its "
          + "correction of `2024-03-05` | write the day of the last correction under `updated:` | "
          + "corrected here articles/a.md:6"
      ])
    #expect(problems(["articles/a.md": article("updated: 2024-03\n\(corrections)")]) == [])
  }

  @Test func `W0538: a claim of after its appearance`() {
    func claim(_ date: String) -> String {
      article("claims: [{ claim: C, verdict: unproven, appeared: [s], date: \(date) }]", date: "2024-05-01")
    }
    #expect(
      problems(["articles/a.md": claim("2024-04-02"), "sources/s.md": source("2024-03-02")]) == [
        "W0538 warning articles/a.md:5:62: the claim of `2024-04-02` appeared before that, in `s` of "
          + "`2024-03-02` | correct one of the two dates, or take the source out of `appeared:` | "
          + "the source is dated here sources/s.md:3"
      ])
    for date in ["2024-03", "2024-03-02", "2024-04~", "2024-01-05"] {
      #expect(problems(["articles/a.md": claim(date), "sources/s.md": source("2024-03-02")]) == [])
    }
  }

  @Test(arguments: ["2023-03/2023-04", "2023-21", "2023", "202X"])
  func `W0539: an article that was published on no day`(date: String) {
    let help =
      "on one day, and `\(date)` is none | write the day, such as `2024-03-02`, or the month if the day is not "
      + "known"
    #expect(
      problems(["articles/a.md": article(date: date)]) == [
        "W0539 warning articles/a.md:3:7: an article is published \(help)"
      ])
    for day in ["2023-03", "2023-03-02~", "2023-03-XX"] {
      #expect(problems(["articles/a.md": article("updated: 2023-12", date: day)]) == [])
    }
  }
}
