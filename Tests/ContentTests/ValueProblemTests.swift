import Diagnostics
import Testing

@testable import Content

struct ValueProblemTests {
  @Test(arguments: [
    (
      "draft: yes",
      "8: E0416 `yes` is neither `true` nor `false` -- write `true`; other words for it are taken as texts"
    ),
    (
      "draft: off",
      "8: E0416 `off` is neither `true` nor `false` -- write `false`; other words for it are taken as texts"
    ),
    ("draft: maybe", "8: E0416 `maybe` is neither `true` nor `false` -- write `true` or `false`"),
    ("language: ua", "11: E0419 `ua` is not a language tag -- did you mean `uk`?"),
    ("language: JP", "11: E0419 `JP` is not a language tag -- did you mean `ja`?"),
    ("language: english", "11: E0419 `english` is not a language tag -- did you mean `en`?"),
    ("language: en_US", "11: E0419 `en_US` is not a language tag -- did you mean `en-US`?"),
    (
      "language: e", "11: E0419 `e` is not a language tag -- write a BCP 47 tag such as `en`, `uk` or `pt-BR`"
    ),
    (
      "aliases: [old page]",
      "11: E0421 `old page` is no old address of this site -- write the path alone, from the site's root "
        + "and without spaces, `?` or `#`, such as `/old/address/`"
    ),
    (
      "id: Two Million",
      "5: E0404 `Two Million` cannot be an id -- an id is lower-case letters, digits and `-`: write "
        + "`two-million`"
    ),
    ("id: Так", "5: E0404 `Так` cannot be an id -- an id is lower-case letters, digits and `-`"),
    (
      "sources: https://example.org/a",
      "10: E0428 `https://example.org/a` is an address, where a source is asked for -- give it a title, as "
        + "in `{ title: ..., url: https://example.org/a }`, or write a source's id"
    ),
  ])
  func `an article's value that is none is explained`(_ keys: String, _ expected: String) {
    #expect(article(keys).problems == ["content/articles/a.md:4:\(expected)"])
  }

  @Test(arguments: [
    (
      "url: example.org",
      "6: E0420 `example.org` is no web address: it does not begin with `https://` -- write "
        + "`https://example.org`"
    ),
    (
      "url: javascript:alert(1)",
      "6: E0420 `javascript:alert(1)` is no web address: `javascript:` leads to no web page -- write an "
        + "address that begins with `https://` or `http://`"
    ),
    (
      "url: https://example.org/a b",
      "6: E0420 `https://example.org/a b` is no web address: a space stands in it -- copy the address from "
        + "the browser's address bar"
    ),
    (
      "url: https://...",
      "6: E0420 `https://...` is no web address: it names no host -- write the whole address, such as "
        + "`https://example.org/page`"
    ),
    (
      "url: http:/example.org",
      "6: E0420 `http:/example.org` is no web address: it names no host -- write the whole address, such as "
        + "`https://example.org/page`"
    ),
    (
      "snapshot: ../secret.txt",
      "11: E0422 `../secret.txt` is no path of a file of this site -- write the file's folders and name "
        + "with `/` between them, without `/` at the beginning and without `..`"
    ),
    (
      "kind: primery",
      "7: E0424 `primery` is none of `primary`, `secondary` and `tertiary` -- did you mean `primary`?"
    ),
    (
      "reliability: \u{412}",
      "14: E0424 `\u{412}` is none of `A`, `B`, `C`, `D`, `E` and `F` -- write `B` in Latin letters; another "
        + "alphabet has one that looks the same"
    ),
    (
      "reliability: \u{416}",
      "14: E0424 `\u{416}` is none of `A`, `B`, `C`, `D`, `E` and `F` -- write one of these words"
    ),
    ("reliability: b", "14: E0424 `b` is none of `A`, `B`, `C`, `D`, `E` and `F` -- did you mean `B`?"),
    (
      "status: unclear",
      "9: E0424 `unclear` is none of `live`, `corrected`, `retracted` and `gone` -- write one of these words"
    ),
    (
      "relays: [{ how: names }]",
      "12: E0429 a relay needs the key `source` -- name the source that is passed on, or write `how: "
        + "unattributed` if it is not known"
    ),
  ])
  func `a source's value that is none is explained`(_ keys: String, _ expected: String) {
    #expect(source(keys).problems == ["content/sources/s.md:3:\(expected)"])
  }

  @Test(arguments: [
    (
      "wikidata: '212'",
      "11: E0423 `212` is no Wikidata item -- write the item's `Q` and its number alone, such as `Q212`"
    ),
    ("names: { ukrainian: N }", "10: E0419 `ukrainian` is not a language tag -- did you mean `uk`?"),
    ("names: { uk: }", "10: W0414 an item under `names` has no value -- write a value, or remove the item"),
  ])
  func `an entity's value that is none is explained`(_ keys: String, _ expected: String) {
    #expect(entity(keys).problems == ["content/entities/e.md:3:\(expected)"])
  }

  @Test func `W0431: a value that stands twice in a list`() {
    #expect(
      entity("aliases: [A, B, A, C, B]").problems == [
        "content/entities/e.md:3:17: W0431 `A` stands twice under `aliases` -- keep one of the two",
        "content/entities/e.md:3:23: W0431 `B` stands twice under `aliases` -- keep one of the two",
      ])
  }

  @Test(arguments: [
    ("A [[kherson]] b", 10, "[[kherson]]"), ("A [@s, p. 4].", 10, "[@s, p. 4]"), ("[a](b)", 8, "[a](b)"),
    ("A **b c** d", 10, "**b c**"), ("A <b>c</b>", 10, "<b>"), ("A<br/>", 9, "<br/>"),
  ])
  func `W0437: markup where a text is plain`(text: String, column: Int, written: String) {
    #expect(
      entity("role: \"\(text)\"").problems == [
        "content/entities/e.md:3:\(column): W0437 readers see `\(written)` as it is written: `role` is no Markdown "
          + "-- write plain words; references, citations and emphasis belong in the text below the front matter"
      ])
  }

  @Test(arguments: [
    "A [b] c", "2 ** 3 ** 4", "a < b > c", "[[]]", "[@]", "<3>", "<https://a.example>", "*a*", "a@b", "**",
    "[a] (b)",
  ])
  func `what is no markup in a plain text`(text: String) {
    #expect(entity("role: \"\(text)\"").problems == [])
  }

  @Test func `W0432: a copy at the source's own address`() {
    #expect(
      read([
        "content/sources/s.md":
          "---\ntitle: S\nurl: https://a.example/\narchived: [https://b.example/, https://a.example/]\n---\n"
      ]).problems == [
        "content/sources/s.md:4:32: W0432 the copy of the source has the source's own address -- keep a copy "
          + "elsewhere, for example at web.archive.org, and write its address, or leave out `archived:`"
      ])
  }

  @Test(arguments: [
    (
      "figures: [{ id: p, value: 2_000_000 }]",
      "31: E0418 `2_000_000` is not a number -- write `2000000`: digits alone, with a point before a fraction"
    ),
    (
      "figures: [{ id: p, value: two million }]",
      "31: E0418 `two million` is not a number -- write digits alone, such as `2000000` or `1.5`; what is "
        + "counted belongs under `unit:`"
    ),
    (
      "figures: [{ id: p, value: '2,000' }]",
      "31: E0418 `2,000` is not a number -- write digits alone, with a point before a fraction, such as "
        + "`2000000` or `1.5`"
    ),
    (
      "evidence: [{ source: s, bearing: supports, credibility: 7 }]",
      "61: E0417 `7` is not a whole number from 1 to 6 -- write a number from 1 to 6"
    ),
    (
      "evidence: [{ source: s, bearing: support }]",
      "38: E0424 `support` is none of `supports`, `undermines` and `context` -- did you mean `supports`?"
    ),
  ])
  func `a claim's value that is none is explained`(_ keys: String, _ expected: String) {
    #expect(claim(keys).problems == ["content/articles/a.md:7:\(expected)"])
  }

  @Test(arguments: [
    (
      "refutd",
      "did you mean `refuted`? the scale has `refuted`, `supported`, `misleading` and `unproven`"
    ),
    ("wrong", "the scale has `supported`, `misleading`, `refuted` and `unproven`"),
  ])
  func `an unknown verdict lists the scale, nearest first`(_ verdict: String, _ help: String) {
    let site = article("claims:\n  - claim: C\n    verdict: \(verdict)")
    #expect(
      site.problems == [
        "content/articles/a.md:6:14: E0425 `\(verdict)` is no verdict of this site -- \(help)"
      ])
    #expect(site.content.brokenIDs == [EntryID(.claim, "a-1")])
  }

  @Test func `a correction's verdicts are held against the scale too`() {
    #expect(
      article("corrections: [{ date: 2024-03-05, kind: minor, text: T, to: true }]").problems == [
        "content/articles/a.md:4:61: E0425 `true` is no verdict of this site -- the scale has `supported`, "
          + "`misleading`, `refuted` and `unproven`"
      ])
  }

  @Test(arguments: [
    ("24.04.2023", 10, "E0201 `24.04.2023` is not how EDTF writes a day -- write `2023-04-24`", "24.04.2023"),
    (
      "'soon'", 11,
      "E0201 `soon` is no date -- write a date as EDTF does, such as `2023-04-24`, `2023-04`, `2023~` or "
        + "`2023-07/2023-09`", "soon"
    ),
    (
      "../..", 10,
      "E0201 `../..` names no day, month or year -- give the interval a start or an end, as in `2019/..`",
      "../.."
    ),
    (
      "2023-04-24-01", 20,
      "E0201 `2023-04-24-01` is no date: nothing but a time follows the day -- write a date as EDTF "
        + "does, such as "
        + "`2023-04-24`, `2023-04`, `2023~` or `2023-07/2023-09`", "-01"
    ),
    (
      "04/05/2023", 10, "E0202 `04/05/2023` may be one date or another -- write `2023-05-04` or `2023-04-05`",
      "04/05/2023"
    ),
    (
      "2023-02-29", 18,
      "E0203 `2023-02-29` is no date: 2023 has no 29 February -- write a day that the calendar has", "29"
    ),
    (
      "2024/2023", 10,
      "E0204 `2024/2023` is no date: the interval ends before it begins -- write the earlier date first",
      "2024/2023"
    ),
  ])
  func `a date that is none is explained at its place`(
    _ date: String, _ column: Int, _ expected: String, _ pointedAt: String
  ) {
    let site = article("updated: \(date)")
    #expect(site.problems == ["content/articles/a.md:4:\(column): \(expected)"])
    #expect(site.diagnostics.map(site.pointedAt) == [pointedAt])
  }

  @Test func `a date in another notation is mended for certain`() throws {
    for written in ["24.04.2023", "'24.04.2023'", "\"24.04.2023\""] {
      let site = article("updated: \(written)")
      let fix = try #require(site.diagnostics.first?.fixes.first)
      #expect(site.written(fix.place) == "24.04.2023")
      #expect(fix.replacement == "2023-04-24")
    }
  }

  @Test(arguments: ["2024-05-14T10:00:00Z", "\"2024-05-14T10:00:00\"", "2024-05-14T10:00:00+01:00"])
  func `E0205: a date with a time of day`(written: String) {
    let site = article("updated: \(written)")
    let bare = written.filter { $0 != "\"" }
    #expect(
      site.problems == [
        "content/articles/a.md:4:10: E0205 `\(bare)` has a time of day, and dates here are days -- "
          + "write `2024-05-14`"
      ])
    #expect(site.diagnostics.first?.fixes.map(\.replacement) == ["2024-05-14"])
    #expect(site.diagnostics.first?.fixes.map { site.written($0.place) } == [bare])
  }

  @Test func `the scalar as written counts`() {
    let site = read([
      "content/articles/a.md":
        "---\ntitle: no\ndate: 2024-03-02\nauthors: [010, 1_000, 2023-04-24, yes]\n---\n"
    ])
    #expect(site.problems == [])
    #expect(site.content.articles.first?.title.value == "no")
    #expect(site.content.articles.first?.authors.map(\.value) == ["010", "1_000", "2023-04-24", "yes"])
  }

  @Test(arguments: ["2000000", "-1.5", "0", "010", "0.5"])
  func `a decimal stays as it is written`(_ value: String) {
    let site = claim("figures: [{ id: p, value: \(value) }]")
    #expect(site.problems == [])
    #expect(site.content.articles.first?.claims.first?.figures.first?.value.value == value)
  }
}
