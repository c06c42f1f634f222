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
}
