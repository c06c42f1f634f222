import Diagnostics
import Testing

@testable import Content

struct UnknownKeyTests {
  @Test(arguments: [
    ("sumary: S", "E0412 unknown key `sumary` -- did you mean `summary`?"),
    ("entity: x", "E0412 unknown key `entity` -- did you mean `entities`?"),
    ("Summary: S", "E0412 unknown key `Summary` -- did you mean `summary`?"),
    ("reviewed_by: x", "E0412 unknown key `reviewed_by` -- did you mean `reviewed-by`?"),
    ("author: x", "E0412 unknown key `author` -- did you mean `authors`?"),
    ("source: x", "E0412 unknown key `source` -- did you mean `sources`?"),
    ("tags: [x]", "E0412 unknown key `tags` -- did you mean `entities`?"),
    ("lang: en", "E0412 unknown key `lang` -- did you mean `language`?"),
    ("verdict: refuted", "E0412 unknown key `verdict` -- `verdict` belongs under `claims:`"),
    ("bearing: x", "E0412 unknown key `bearing` -- `bearing` belongs under `evidence:` of `claims:`"),
    ("relays: x", "E0412 unknown key `relays` -- `relays` is a key of a source, not of an article"),
    (
      "mood: x",
      "E0412 unknown key `mood` -- an article has the keys `id`, `title`, `date`, `updated`, `authors`, "
        + "`reviewed-by`, `summary`, `language`, `translation-of`, `draft`, `featured`, `why-checked`, `entities`, "
        + "`sources`, `claims`, `events`, `corrections`, `share-image`, `aliases` and `extra`; a key of your "
        + "own belongs under `extra:`"
    ),
  ])
  func `an article's unknown key is explained`(_ keys: String, _ expected: String) {
    #expect(article(keys).problems == ["content/articles/a.md:4:1: \(expected)"])
  }

  @Test(arguments: [
    ("verdit: refuted", "6:5: E0412 unknown key `verdit` -- did you mean `verdict`?"),
    ("rating: refuted", "6:5: E0412 unknown key `rating` -- did you mean `verdict`?"),
  ])
  func `a misspelt key that is required is not called missing as well`(_ key: String, _ expected: String) {
    let site = article("claims:\n  - claim: C\n    \(key)")
    #expect(site.problems == ["content/articles/a.md:\(expected)"])
    #expect(site.content.brokenIDs == [EntryID(.claim, "a-1")])
  }

  @Test func `a key of the article is not one of its claim`() {
    #expect(
      claim("reviewed-by: x").problems == [
        "content/articles/a.md:7:5: E0412 unknown key `reviewed-by` -- `reviewed-by` belongs at the top "
          + "level, not into a claim"
      ])
  }

  @Test func `a record without extra does not offer it`() {
    #expect(
      site("rules: { speed: 3 }").problems == [
        "content/site.yml:3:10: E0412 unknown key `speed` -- the set of rules has the keys "
          + "`independent-origins`, `unverified-quotations`, `parties`, `too-few-origins`, "
          + "`circular-reporting`, `doubtful-relay-dates`, `withdrawn-sources`, `one-sided`, "
          + "`no-primary-source`, `parties-only`, `unconfirmed-information`, `unlike-figures` "
          + "and `long-claims`"
      ])
  }

  @Test func `a suggestion mends the key for certain`() throws {
    let site = article("sumary: S")
    let problem = try #require(site.diagnostics.first)
    #expect(site.pointedAt(problem) == "sumary")
    #expect(problem.fixes == [Diagnostic.FixIt(problem.place, replacing: "sumary", with: "summary")])
  }

  @Test func `another program's word for a key is no certain mend`() {
    #expect(article("tags: [x]").diagnostics.map(\.fixes) == [[]])
  }

  @Test func `the rest of a text after a comma is no unknown key`() {
    let site = claim("evidence: [{ source: s, bearing: supports, note: Yes, it did }]")
    #expect(
      site.problems == [
        "content/articles/a.md:7:59: E0430 `it did` stands after a comma like a key, but has no value -- "
          + "put the whole text in quotation marks: between `{` and `}` a comma ends it"
      ])
    #expect(claim("contacted: { who: P, date: 2024, 03 }").diagnostics.map(\.code) == ["E0430"])
  }

  @Test func `a mapping of which nothing belongs there is one mistake`() {
    #expect(
      article("sources:\n  - id: c\n    claim: C\n    verdict: refuted").diagnostics.map(\.code) == ["E0412"])
  }

  @Test(arguments: [
    "language: en\n xtra: {}", "draft: true:\n", "language: \"en\nauthors: [a]", "updated: 2024-03-02 x: y",
  ])
  func `what YAML took into a value is complained of once`(_ keys: String) {
    let site = article(keys)
    #expect(site.diagnostics.count == 1)
    #expect(site.diagnostics.allSatisfy { $0.code.description.hasPrefix("E01") })
  }

  @Test func `what has no file has no id`() {
    #expect(
      article("events: [{ id: e, title: E, date: 2023 }]").problems == [
        "content/articles/a.md:4:12: E0412 unknown key `id` -- an event of an article has no id of its own; "
          + "what has a file can have one"
      ])
  }

  @Test func `a key that is there already is not suggested`() {
    #expect(article("summary: S\nsumary: S").problems.allSatisfy { !$0.contains("did you mean") })
  }

  @Test func `an entry with an unknown key stays, and tells that it is damaged`() {
    #expect(article("sumary: S").content.articles.map(\.header.isDamaged) == [true])
    #expect(article("summary: S").content.articles.map(\.header.isDamaged) == [false])
  }

  @Test func `nothing under extra is unknown`() {
    #expect(article("extra: { sumary: S, verdict: [1, { bearing: x }] }").problems == [])
  }
}
