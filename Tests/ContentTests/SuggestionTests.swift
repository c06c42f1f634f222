import Testing

@testable import Content

@Suite("What people write elsewhere is understood, and what to write here is said") struct SuggestionTests {
  @Test(arguments: [
    ("medium: tweet", "did you mean `post`?"), ("medium: Satellite image", "did you mean `image`?"),
    ("kind: first-hand", "did you mean `primary`?"), ("status: deleted", "did you mean `gone`?"),
    ("language: ukr", "did you mean `uk`?"),
    ("url: t.me/desk/14", "write `https://t.me/desk/14`"),
    ("url: <https://example.org/a>", "write `https://example.org/a`"),
    ("url: \"[A post](https://example.org/a)\"", "write `https://example.org/a`"),
    ("url: https://https://example.org/a", "write `https://example.org/a`"),
    ("url: https://example.org/a...", "open the page, and copy the whole address"),
    (
      "date: between 2024-05-13 and 2024-05-15", "write `2024-05-13/2024-05-15` or `[2024-05-13..2024-05-15]`"
    ),
    ("date: 1.2.24", "write `2024-02-01` or `1924-02-01`"),
    ("date: 2024-05-14T04:10+03:00", "write `2024-05-14`"),
  ])
  func `a source's value`(keys: String, help: String) throws {
    let problems = source(keys).problems
    #expect(problems.count == 1 && problems[0].contains(" -- \(help)"), "\(problems)")
  }

  @Test(arguments: [
    ("bearing: contradicts", "did you mean `undermines`?"),
    ("bearing: supports, credibility: C2", "write `2`; a letter grades the source, under `reliability:`"),
    ("bearing: supports, credibility: Probably true", "write `2`; a letter"),
  ])
  func `evidence`(keys: String, help: String) {
    let problems = claim("evidence: [{ source: s, \(keys) }]").problems
    #expect(problems.count == 1 && problems[0].contains(" -- \(help)"), "\(problems)")
  }

  @Test func `a text with several commas is one mistake, and a number's comma a point`() {
    #expect(claim("contacted: { who: A, B, C, reply: none }").problems.count == 1)
    let number = claim("figures: [{ id: p, value: 2,4 }]").problems
    #expect(number.count == 1 && number[0].contains("write `2.4`"), "\(number)")
  }

  @Test(arguments: [
    ("images/a.png", "did you mean `content/media/`?"), ("articles/a.md.txt", "name it `a.md`"),
    ("articles/a.MD", "name it `a.md`"), ("articles/a.docx", "copy its text into a file that ends in `.md`"),
  ])
  func `a file that is out of place`(path: String, help: String) {
    let problems = read([:], media: ["content/\(path)"]).problems
    #expect(problems.count == 1 && problems[0].contains(" -- \(help)"), "\(problems)")
  }

  @Test(arguments: ["https://www.wikidata.org/wiki/Q64#P31", "q64"])
  func `a Wikidata item`(item: String) {
    let text = "---\nname: N\nwikidata: \(item)\n---\n"
    let problems = read(["content/entities/e.md": text]).problems
    #expect(problems.count == 1 && problems[0].contains("such as `Q64`"), "\(problems)")
  }

  @Test(arguments: [
    (
      "https://web.archive.org/web/*/https://t.me/desk/14",
      "`https://web.archive.org/web/*/https://t.me/desk/14` leads to no copy, but to the archive's form or list"
        + " -- open the copy itself, and write its address, in which a row of digits says when it was made"
    ),
    (
      "https://web.archive.org/web/20240515101010/https://t.me/desk/13",
      "the copy is one of `https://t.me/desk/13`, and the source has another address -- write the address of "
        + "this source's copy, or correct `url:`"
    ),
  ])
  func `W0439: an archived address that is no copy`(copy: String, problem: String) {
    #expect(
      source("url: https://t.me/desk/14\narchived: \"\(copy)\"").problems == [
        "content/sources/s.md:4:11: W0439 \(problem)"
      ])
  }

  @Test(arguments: [
    "https://web.archive.org/web/20240515101010/https://t.me/s/desk/14", "https://archive.ph/AbC12",
    "https://web.archive.org/web/20240515101010id_/https://t.me/desk/14?single",
  ])
  func `an address of a copy`(copy: String) {
    #expect(source("url: https://t.me/desk/14\narchived: \"\(copy)\"").problems == [])
  }

  @Test(arguments: ["AT&amp;T", "a&nbsp;b", "It&#39;s"])
  func `W0437: a character's name in plain text`(title: String) {
    #expect(source("interests: \(title)").problems.map { $0.contains("W0437 readers see `&") } == [true])
    #expect(source("interests: AT&T; and &c;").problems == [])
  }

  @Test func `E0409: a front matter below another`() {
    let problems = article("", body: "---\ntitle: T\n---\nWords.").problems
    #expect(problems.count == 1 && problems[0].contains(": E0409 "), "\(problems)")
    #expect(article("", body: "---\nWords.").problems == [])
  }
}
