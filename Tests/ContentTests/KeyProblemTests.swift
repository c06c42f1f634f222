import Diagnostics
import Testing

@testable import Content

struct KeyProblemTests {
  @Test(arguments: [
    (
      "articles", "summary: S",
      [
        "2:1: E0410 an article needs the key `date` -- write it like this: `date: 2024-03-02`",
        "2:1: E0410 an article needs the key `title` -- write it like this: `title: Has Russia handed out "
          + "two million passports?`",
      ]
    ),
    (
      "sources", "kind: primary",
      [
        "2:1: E0410 a source needs the key `title` -- write it like this: `title: Latest Defence "
          + "Intelligence update, 24 April 2023`"
      ]
    ),
    (
      "entities", "kind: person",
      [
        "2:1: E0410 an entity needs the key `name` -- write it like this: `name: National Resistance Center`"
      ]
    ),
    (
      "events", "title: T",
      ["2:1: E0410 an event needs the key `date` -- write it like this: `date: 2023-06-01`"]
    ),
    (
      "pages", "draft: true",
      ["2:1: E0410 a page needs the key `title` -- write it like this: `title: How we work`"]
    ),
    ("pages", "# nothing", ["2:1: E0406 a page has no keys -- write at least `title:`"]),
  ])
  func `a missing key is named with an example`(_ folder: String, _ keys: String, _ expected: [String]) {
    let site = read([InputFile(path: "content/site.yml", text: plainSite), file(folder, keys)])
    #expect(site.problems == expected.map { "content/\(folder)/x.md:" + $0 })
    // What an entity's name would be is not guessed; the others are kept for what they refer to.
    #expect(site.content.brokenIDs == (folder == "entities" ? [EntryID(.entity, "x")] : []))
  }

  private func file(_ folder: String, _ keys: String) -> InputFile {
    InputFile(path: "content/\(folder)/x.md", text: "---\n\(keys)\n---\n")
  }

  @Test func `a claim and an inline source miss their keys too`() {
    #expect(
      article("claims:\n  - because: B\nsources:\n  - { title: T }").problems == [
        "content/articles/a.md:5:5: E0410 a claim needs the key `claim` -- write it like this: `claim: More "
          + "than two million passports have been handed out.`",
        "content/articles/a.md:5:5: E0410 a claim needs the key `verdict` -- write it like this: `verdict: "
          + "unproven`",
        "content/articles/a.md:7:7: E0410 an inline source needs the key `url` -- write it like this: `url: "
          + "https://example.org/update`",
      ])
  }

  @Test(arguments: [
    (
      "authors: { a: b }",
      "4:12: E0411 expected a list of entity ids or names, found a mapping -- write it like this: `authors: "
        + "[the-desk]`"
    ),
    (
      "authors: [[a]]",
      "4:12: E0411 expected an entity id or a name, found a list -- write it like this: `authors: [the-desk]`"
    ),
    (
      "claims: a claim",
      "4:9: E0411 expected a list of mappings with `claim` and `verdict`, found a text -- write it like "
        + "this: `claims: [{ claim: More than two million were handed out., verdict: unproven }]`"
    ),
    (
      "sources: [[a]]",
      "4:12: E0411 expected a source id or a record with `title` and `url`, found a list -- write it like "
        + "this: `sources: [interfax-2024]`"
    ),
    (
      "draft: [true]",
      "4:9: E0411 expected `true` or `false`, found a list -- write it like this: `draft: true`"
    ),
    (
      "updated: { day: 1 }",
      "4:12: E0411 expected a date, found a mapping -- write it like this: `updated: 2024-03-05`"
    ),
  ])
  func `a value of another type is called what it is`(_ keys: String, _ expected: String) {
    #expect(article(keys).problems == ["content/articles/a.md:\(expected)"])
  }

  @Test func `front matter that is a list is no entry`() {
    #expect(
      read(["content/pages/x.md": "---\n- title: T\n---\n"]).problems == [
        "content/pages/x.md:2:3: E0411 expected a mapping with `title`, found a list -- write keys and "
          + "values: `key: value`"
      ])
  }

  @Test(arguments: ["", "~", "null", "''", "\"  \""])
  func `a key without a value is told of, and counts as left out`(_ value: String) {
    let site = article("updated: \(value)")
    #expect(
      site.problems == [
        "content/articles/a.md:4:1: W0414 the key `updated` has no value -- write a value, or remove the "
          + "key; put a text such as `null` in quotation marks"
      ])
    #expect(site.content.articles.map { $0.updated == nil } == [true])
    #expect(
      read(["content/pages/x.md": "---\ntitle: \(value)\n---\n"]).problems == [
        "content/pages/x.md:2:1: E0413 the key `title` has no value -- write it like this: `title: How we "
          + "work`"
      ])
  }

  @Test(arguments: ["\u{A0}\u{200B}", "\"\u{A0} \"", "\u{2060}"])
  func `a text of which nobody sees anything is no value`(value: String) {
    let problems = read(["content/pages/x.md": "---\ntitle: \(value)\n---\n"]).problems
    #expect(problems.count == 1 && problems[0].contains("2:1: E0413 the key `title` has no value"))
  }

  @Test func `a value that begins with a hash sign is a comment`() {
    #expect(
      read(["content/pages/x.md": "---\ntitle: #northern the\n---\n"]).problems == [
        "content/pages/x.md:2:1: E0413 the key `title` has no value, because `#northern the` is a comment in "
          + "YAML -- put a text that begins with `#` in quotation marks"
      ])
    #expect(
      article("summary: #1 is it\nauthors:\n  - #ключ\n  - b\nupdated: # later").problems == [
        "content/articles/a.md:4:1: W0414 the key `summary` has no value, because `#1 is it` is a comment in "
          + "YAML -- put a text that begins with `#` in quotation marks",
        "content/articles/a.md:6:4: W0414 an item under `authors` has no value, because `#ключ` is a comment "
          + "in YAML -- put a text that begins with `#` in quotation marks",
        "content/articles/a.md:8:1: W0414 the key `updated` has no value -- write a value, or remove the key; "
          + "put a text such as `null` in quotation marks",
      ])
  }

  @Test func `an item without a value is told of`() {
    let site = article("authors:\n  - a\n  -\n  - b")
    #expect(
      site.problems == [
        "content/articles/a.md:6:4: W0414 an item under `authors` has no value -- write a value, or remove "
          + "the item"
      ])
    #expect(site.content.articles.first?.authors.map(\.value) == ["a", "b"])
  }

  @Test func `empty lists and mappings are values`() {
    #expect(article("authors: []\nclaims: []\nextra: {}\naliases: []").problems == [])
  }

  @Test func `the word null in quotation marks is a text`() {
    #expect(article("authors: ['null']").content.articles.first?.authors.map(\.value) == ["null"])
  }

  @Test func `a single text stands for a list of one`() {
    let content = article("authors: the-desk\nsources: s\naliases: /old/").content.articles.first
    #expect(content?.authors.map(\.value) == ["the-desk"])
    #expect(content?.sources.map(id) == ["s"])
    #expect(content?.header.aliases.map(\.value) == ["/old/"])
  }

  @Test func `a single text with a comma may be several`() {
    #expect(
      article("authors: Anna Bell, Boris Cole").problems == [
        "content/articles/a.md:4:10: E0415 `Anna Bell, Boris Cole` may be one value or several -- "
          + "write several as `authors: [one, other]`, and one with a comma in it as `authors: [\"...\"]`"
      ])
    #expect(article("authors: ['Health, Ministry of']").problems == [])
  }
}
