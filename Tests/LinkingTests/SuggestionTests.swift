import Testing

@testable import Linking

@Suite("What leads nowhere says what may have been meant") struct SuggestionTests {
  private func problem(_ body: String, _ keys: String = "", _ more: [String: String] = [:]) -> String {
    let files = [
      "articles/a.md": article(keys, body), "articles/b.md": article(),
      "entities/maria-koval.md": entity("Maria Koval", "names: { uk: [Марія Коваль] }"),
      "sources/gauges.md": source("one", "", "[[article:b]]"), "articles/c.md": article("", "[@gauges]"),
    ]
    return LinkedTestSite(files.merging(more) { $1 }).problems.joined(separator: "\n")
  }

  @Test(arguments: [
    ("[[Марією Коваль]]", "did you mean `maria-koval`?"),
    ("[[the mayor|maria-koval]]", "did you mean `[[maria-koval|the mayor]]`?"),
    ("[[@gauges]]", "did you mean `[@gauges]`?"), ("[@https://example.org/one]", "did you mean `gauges`?"),
    ("[@A.pdf]", "write the id of a source, which is its file's name without `.md`"),
  ])
  func `in a body`(body: String, help: String) {
    let found = problem(body)
    #expect(found.hasSuffix(" | \(help)") && !found.contains("\n"), "\(found)")
  }

  @Test(arguments: ["articles/b.md", "https://example.org/articles/b/", "Bridge"])
  func `an original by its path, its address or its title`(reference: String) {
    let title = ["articles/b.md": "---\ntitle: Bridge\ndate: 2024-01-01\n---\n"]
    let found = problem("", "language: uk\ntranslation-of: \(reference)", title)
    #expect(found.hasPrefix("E0517") && found.hasSuffix("did you mean `b`?"), "\(found)")
  }

  @Test func `a language that could not be read is not taken for the site's`() {
    let test = LinkedTestSite([
      "articles/a.md": article(), "articles/b.md": article("language: xx-\ntranslation-of: a"),
    ])
    #expect(test.unread.map { $0.prefix(5) } == ["E0419"])
    #expect(test.problems == [])
  }

  @Test func `a claim is not held against the day of an article that has none`() {
    let claims = "claims: [{ id: c, claim: C., verdict: refuted, date: 2024-01-01 }]"
    let test = LinkedTestSite(["articles/a.md": "---\ntitle: T\ndate: soon\n\(claims)\n---\n"])
    #expect(test.unread.map { $0.prefix(5) } == ["E0201"])
    #expect(test.problems == [])
  }

  @Test(arguments: ["“Anna Bell”", "‘Anna Bell’", "„Anna Bell“", "<Anna Bell>"])
  func `W0542: a name with a word processor's quotation marks`(name: String) {
    let test = LinkedTestSite(["articles/a.md": article("authors: [\(name)]\nreviewed-by: [Boris Cole]")])
    #expect(test.problems.map { $0.prefix(5) } == ["W0542"])
    #expect(
      test.problems[0].contains("write `Anna Bell`; where YAML needs quotation marks, they are straight"))
  }

  @Test func `W0551: a note's mark without the note`() {
    let body = "It opened in 1972.[4] He want[s] x [5] 7[6] \\[7] a\\[8] b[9]\n\n[9]: https://example.org"
    #expect(
      LinkedTestSite(["articles/a.md": article("", body)]).problems == [
        "W0551 warning articles/a.md:7:19: `[4]` is shown as text: it is a note's mark without the note | write "
          + "the note in its place, `^[...]`, cite a source with `[@id]`, or take it out"
      ])
  }

  @Test func `W0551: the mark of a comment whose words stand below`() {
    let body = "It is good.[a] He want[s] more[b]. See [a] and[c]\n\n[a]Please check\n[c] also"
    #expect(
      LinkedTestSite(["articles/a.md": article("", body)]).problems.map { $0.prefix(127) } == [
        "W0551 warning articles/a.md:7:12: `[a]` is shown as text: it is the mark of a comment in another program "
          + "| delete it, and the l",
        "W0551 warning articles/a.md:7:47: `[c]` is shown as text: it is the mark of a comment in another program "
          + "| delete it, and the l",
      ])
  }

  private func problems(_ body: String) -> [String] {
    LinkedTestSite([
      "articles/a.md": article("sources: [notice-14, one]", body), "sources/notice-14.md": source("one"),
      "sources/one.md": source("two"), "entities/road-authority.md": entity("The authority"),
    ]).problems
  }

  @Test(
    "a source that a block quotation names without citing it",
    arguments: [
      ("-- @notice-14", "4: a quotation's last line names `notice-14`"), ("-- (@one)", "5:"),
      ("[-- @notice-14]", "5:"),
      ("-- [[notice-14]]", "6:"), ("-- [[source:notice-14]]", "13:"), ("— Anna, notice-14", "9:"),
      ("--notice-14", "3:"), ("@one", "1:"), ("(notice-14).", "2:"), ("-- notice-14, p. 4", "4:"),
    ])
  func uncitedLine(line: String, place: String) {
    let found = problems("> Words.\n> \(line)")
    let column = Int(place.prefix { $0 != ":" }) ?? 0
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("W0329 warning articles/a.md:8:\(column + 2):") == true, "\(found)")
    #expect(found.first?.contains("write the line as `> -- [@") == true)
  }

  @Test(arguments: [
    "-- Anna", "-- one", "-- [[road-authority]]", "-- @notice-15", "-- https://example.org/notice-14",
    "words of notice-14", "-- \\@notice-14", "one", "-- Notice-14", "-- a@one",
  ])
  func `a last line that names no source stays`(line: String) {
    #expect(problems("> Words.\n> \(line)").filter { $0.hasPrefix("W03") } == [])
  }

  @Test(
    "a source that a locator names is not cited",
    arguments: [
      ("cited by @one", "@one", 23), ("p. 4 of notice-14", "notice-14", 22), ("notice-14", "notice-14", 14),
    ])
  func locators(locator: String, written: String, column: Int) {
    let id = written.drop { $0 == "@" }
    #expect(
      problems("Seen [@one, \(locator)].") == [
        "W0525 warning articles/a.md:7:\(column - 1): `\(written)` is shown as text, though an entry has this id "
          + "| write `; @\(id)`; a backslash before it keeps it as it is"
      ])
  }

  @Test(arguments: [
    "p. 4-6", "one", "\\@one", "@notice-15", "a@one", "no. 14", "https://example.org/notice-14", "Notice-14",
  ])
  func `a locator without a source's id is one`(locator: String) {
    #expect(problems("Seen [@notice-14, \(locator)].") == [])
  }

  @Test func `words between quotation marks before a reference to a source are not checked`() {
    let words = "\"we have never closed it\""
    #expect(
      problems("\(words) [[notice-14]] \(words) [[road-authority]] \"it\" [[one]]").map { $0.prefix(32) } == [
        "W0338 warning articles/a.md:7:1:"
      ])
  }

  @Test(arguments: [
    "[@notice-14 und one]", "[@notice-14 and @one]", "[@notice-14, @one]", "[[notice-14]",
    "[\u{200B}[notice-14]]",
    "[a](<java\tscript:b>)",
  ])
  func `what reading has told is not told again`(body: String) {
    #expect(problems("See \(body).") == [])
  }
}
