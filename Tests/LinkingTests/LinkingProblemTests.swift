import Testing

@Suite("Every problem of linking is told in one message")
struct LinkingProblemTests {
  private func problems(
    _ files: [String: String], media: [String] = [], sourceLocation: SourceLocation = #_sourceLocation
  ) -> [String] {
    let test = LinkedTestSite(files, media: media)
    #expect(test.unread == [], sourceLocation: sourceLocation)
    return test.problems
  }

  @Test func `E0501: a misspelt id of an entity`() {
    #expect(
      problems([
        "articles/a.md": article("entities: [oleg-agarkow, oleg-agarkov]"),
        "entities/oleg-agarkov.md": entity("Oleg Agarkov"),
      ]) == [
        "E0501 error articles/a.md:5:12: no entity has the id `oleg-agarkow` | did you mean `oleg-agarkov`?"
      ])
  }

  @Test func `W0502: a name that looks like an id`() {
    let test = LinkedTestSite(["articles/a.md": article("entities: [oleg-agarkov]")])
    #expect(
      test.problems == [
        "W0502 warning articles/a.md:5:12: `oleg-agarkov` looks like an id, but no entity has it | "
          + "write the entity's name as readers should see it, or add `content/entities/oleg-agarkov.md`"
      ])
    #expect(test.site.entities.map(\.name) == ["oleg-agarkov"])
  }

  @Test func `W0503: a new name that is nearly a known id`() {
    #expect(
      problems([
        "articles/a.md": article("entities: [interfaks, passports]"),
        "entities/interfax.md": entity("Interfax"), "entities/interfaxs.md": entity("Other"),
      ]) == [
        "W0503 warning articles/a.md:5:12: `interfaks` is taken for a new name, "
          + "though it is nearly a known id | did you mean `interfaxs`?"
      ])
  }

  @Test func `N0504: two spellings that come to one id`() {
    #expect(
      problems([
        "articles/a.md": article("entities: [José Álvarez]\nauthors: [Jose Alvarez, José Álvarez]"),
        "articles/b.md": article("entities: [Jose Alvarez, INTERFAX]"),
        "entities/interfax.md": entity("Interfax"),
      ]) == [
        "N0504 note articles/a.md:6:25: `José Álvarez` and `Jose Alvarez` are taken for one entity, "
          + "`jose-alvarez` | spell the name one way, "
          + "or list the other spelling under the entity's `aliases:` | "
          + "`Jose Alvarez` stands here articles/a.md:6",
        "N0504 note articles/b.md:5:26: `INTERFAX` and `Interfax` are taken for one entity, `interfax` | "
          + "spell the name one way, or list the other spelling under the entity's `aliases:` | "
          + "`Interfax` stands here entities/interfax.md:2",
      ])
  }

  @Test func `E0505: one alias of two entities`() {
    #expect(
      problems([
        "entities/a.md": entity("A Group", "aliases: [The Group]"),
        "entities/b.md": entity("B Group", "names: { uk: [\"The Group\"] }"),
      ]) == [
        "E0505 error entities/b.md:4:15: the name `The Group` belongs to two entities, `a` and `b` | "
          + "leave it to one of them, or make the two names differ | `a` has it here entities/a.md:4"
      ])
  }

  @Test func `E0506: parts in a ring`() {
    let test = LinkedTestSite([
      "entities/a.md": entity("Aa", "part-of: b"), "entities/b.md": entity("Bb", "part-of: c"),
      "entities/c.md": entity("Cc", "part-of: b"), "entities/d.md": entity("Dd", "part-of: a"),
    ])
    #expect(
      test.problems == [
        "E0506 error entities/b.md:4:10: an entity is a part of itself: `b` -> `c` -> `b` | "
          + "take out the `part-of` that is wrong | `c` is part of the next one here entities/c.md:4"
      ])
    #expect(test.site.entities.map { $0.partOf?.index } == [1, nil, nil, 0])
  }

  @Test func `E0507: a reference to nothing`() {
    #expect(
      problems([
        "articles/a.md": article("", "[[khersn]] [[source:nowhere]] [[Nobody At All]]"),
        "entities/kherson.md": entity("Kherson"),
      ]) == [
        "E0507 error articles/a.md:7:1: no entry has the id or the name `khersn` | did you mean `kherson`?",
        "E0507 error articles/a.md:7:12: no source has the id `nowhere` | "
          + "write the id of an entry: its file's name without `.md`",
        "E0507 error articles/a.md:7:31: no entry has the id or the name `Nobody At All` | "
          + "write the id of an entry: its file's name without `.md`",
      ])
  }

  @Test func `E0508: an id of several entries`() {
    #expect(
      problems([
        "articles/kherson.md": article("", "[[kherson]] [[entity:kherson]]"),
        "entities/kherson.md": entity("Kherson"), "pages/kherson.md": "---\ntitle: K\n---\n",
      ]) == [
        "E0508 error articles/kherson.md:7:1: `kherson` is the id of 3 entries | "
          + "say which kind you mean: `[[article:kherson]]`, `[[entity:kherson]]` or `[[page:kherson]]`"
      ])
  }

  @Test func `E0509: no kind of entry`() {
    #expect(
      problems(["articles/a.md": article("", "[[surce:x]] [[book:x]]")]) == [
        "E0509 error articles/a.md:7:1: `surce` is no kind of entry | did you mean `source`?",
        "E0509 error articles/a.md:7:13: `book` is no kind of entry | "
          + "write one of `article`, `claim`, `source`, `entity`, `event` or `page` before the colon",
      ])
  }

  @Test func `E0510: a draft is referred to`() {
    let files = [
      "articles/a.md": article("translation-of: d\nlanguage: uk", "[[d]] [[claim:c]] [x](d.md)"),
      "articles/d.md": article(
        "draft: true\nclaims: [{ id: c, claim: Words., verdict: refuted }]", "[[nothing]]"),
    ]
    let help =
      "a draft, so nothing published can refer to it | "
      + "publish it too, or take out the reference until it is published"
    #expect(
      problems(files) == [
        "E0510 error articles/a.md:5:17: the article `d` is \(help)",
        "E0510 error articles/a.md:8:1: the article `d` is \(help)",
        "E0510 error articles/a.md:8:7: the claim `c` is \(help)",
        "E0510 error articles/a.md:8:23: the article `d` is \(help)",
      ])
    #expect(LinkedTestSite(files).site.skippedDrafts == 1)
    let withDrafts = LinkedTestSite(files, drafts: .included)
    #expect(withDrafts.site.skippedDrafts == 0)
    #expect(withDrafts.problems.count == 1)
  }

  @Test func `E0511: no such heading`() {
    #expect(
      problems(["articles/a.md": article("", "[x](#figurs) [y](#)\n\n## Figures")]) == [
        "E0511 error articles/a.md:7:5: no heading of this text has the id `figurs` | "
          + "did you mean `#figures`?"
      ])
  }

  @Test func `E0512: no such file`() {
    let help = "write the path from this file's folder, or from `content/`"
    #expect(
      problems(
        [
          "articles/a.md": article(
            "", "[x](b.md) ![y](map.png) [z](media/mapp.png) ![n](../../../n.png) [p](p.pdf)")
        ], media: ["media/map.png"]) == [
          "E0512 error articles/a.md:7:5: there is no file `b.md` | \(help)",
          "E0512 error articles/a.md:7:16: there is no file `map.png` | did you mean `media/map.png`?",
          "E0512 error articles/a.md:7:29: there is no file `media/mapp.png` | did you mean `media/map.png`?",
          "E0512 error articles/a.md:7:50: there is no file `../../../n.png` | \(help)",
          "E0512 error articles/a.md:7:70: there is no file `p.pdf` | \(help)",
        ])
  }

  @Test(
    "E0512: an address elsewhere without its beginning",
    arguments: [
      ("www.example.com", "https://www.example.com"), ("example.org", "https://example.org"),
      ("desk@example.com", "mailto:desk@example.com"), ("aa.md", "articles/a.md"),
    ])
  func addressElsewhere(written: String, meant: String) {
    #expect(
      problems(["articles/a.md": article("", "[x](\(written))")]) == [
        "E0512 error articles/a.md:7:5: there is no file `\(written)` | did you mean `\(meant)`?"
      ])
  }

  @Test func `E0513: a citation of something else`() {
    #expect(
      problems(["articles/a.md": article("", "[@a]")]) == [
        "E0513 error articles/a.md:7:3: the article `a` cannot be cited: only sources can | link to it with "
          + "`[[a]]`, or cite a source that it rests on"
      ])
  }

  @Test func `E0510: a hyperlink to a draft's page`() {
    let draft = article("draft: true")
    #expect(
      problems(["articles/a.md": article("", "[x](/articles/b/)"), "articles/b.md": draft]) == [
        "E0510 error articles/a.md:7:5: the article `b` is a draft, so nothing published can refer to it | "
          + "publish it too, or take out the reference until it is published"
      ])
  }

  @Test func `E0513: no such source`() {
    #expect(
      problems([
        "articles/a.md": article("sources: [interfax-2024, interfax-2025]", "[@interfx-2024]"),
        "sources/interfax-2024.md": source("one"),
      ]) == [
        "E0513 error articles/a.md:5:26: no source has the id `interfax-2025` | "
          + "did you mean `interfax-2024`?",
        "E0513 error articles/a.md:7:3: no source has the id `interfx-2024` | did you mean `interfax-2024`?",
      ])
  }

  @Test func `E0513: a source whose file was renamed is one mistake`() {
    let files = [
      "articles/a.md": article("", "[@harbour-bulletin-7]\n\n[@ferry-timetable]"),
      "sources/bulletin-7.md": "---\ntitle: The harbour’s bulletin 7\nurl: https://example.org/7\n---\n",
      "sources/timetable.md": "---\ntitle: Times\nurl: https://ferry.example.org/timetable\n---\n",
    ]
    #expect(
      problems(files) == [
        "E0513 error articles/a.md:7:3: no source has the id `harbour-bulletin-7` | did you mean `bulletin-7`, "
          + "which nothing names? Its file could also keep the old id: `id: harbour-bulletin-7`",
        "E0513 error articles/a.md:9:3: no source has the id `ferry-timetable` | did you mean `timetable`, "
          + "which nothing names? Its file could also keep the old id: `id: ferry-timetable`",
      ])
    // Another number is another source.
    let other = files.merging(["articles/a.md": article("", "[@harbour-bulletin-8]")]) { $1 }
    #expect(problems(other).filter { $0.contains("which nothing names") } == [])
  }

  @Test func `W0514: two records of one source disagree`() {
    #expect(
      problems([
        "articles/a.md": article(
          """
          sources:
            - { title: Two, url: "https://EXAMPLE.org/one", publisher: The Desk, date: 2024 }
            - { title: one, url: "https://example.org/one", publisher: the desk }
          """),
        "sources/s.md": source("one", "publisher: Somebody\ndate: 2023"),
        "articles/b.md": article("sources: [s]\nauthors: [The Desk]"),
      ]).filter { !$0.hasPrefix("N0504") } == [
        "W0514 warning articles/a.md:6:7: two records of one source differ in "
          + "`title`, `publisher` and `date`: `https://EXAMPLE.org/one` | "
          + "make them agree, or refer to the source by its id `s` | "
          + "this record is taken sources/s.md:2",
        "W0514 warning articles/a.md:7:7: two records of one source differ in `publisher`: "
          + "`https://example.org/one` | make them agree, or refer to the source by its id `s` | "
          + "this record is taken sources/s.md:2",
      ])
  }

  @Test func `W0515: two files for one source`() {
    #expect(
      problems([
        "articles/a.md": article("sources: [s, t]"), "sources/s.md": source("one"),
        "sources/t.md": source("one"),
      ]) == [
        "W0515 warning sources/t.md:2:8: the sources `s` and `t` have one address, so they are one | "
          + "delete one of the two files | this file is taken sources/s.md:2"
      ])
  }

  @Test func `W0516: a source that nothing uses`() {
    #expect(
      problems(["sources/s.md": source("one")]) == [
        "W0516 warning sources/s.md:2:8: nothing cites or names the source `s` | "
          + "cite it with `[@s]`, or delete its file"
      ])
    #expect(
      problems(["sources/s.md": source("one"), "articles/d.md": article("draft: true", "[@s]")]) == [])
  }

  @Test func `E0517: a translation of nothing`() {
    #expect(
      problems([
        "articles/a.md": article("translation-of: bbb\nlanguage: uk"), "articles/bbbb.md": article(),
        "pages/p.md": "---\ntitle: P\ntranslation-of: original\nlanguage: uk\n---\n",
      ]) == [
        "E0517 error articles/a.md:5:17: no article has the id `bbb` | did you mean `bbbb`?",
        "E0517 error pages/p.md:3:17: no page has the id `original` | "
          + "name the page that this one translates",
      ])
  }

  @Test func `E0518: a translation into the same language`() {
    #expect(
      problems(["articles/a.md": article("translation-of: b"), "articles/b.md": article()]) == [
        "E0518 error articles/a.md:5:17: a translation of `b` cannot be in the same language, `en` | "
          + "set this file's `language:`, or take out `translation-of:`"
      ])
  }

  @Test func `E0519: a correction of no claim`() {
    #expect(
      problems([
        "articles/a.md": article(
          """
          claims: [{ id: two-million, claim: Words., verdict: refuted }]
          corrections:
            - { date: 2024-02, kind: minor, text: Words., claim: two-milion }
          """)
      ]) == [
        "E0519 error articles/a.md:7:56: no claim has the id `two-milion` | did you mean `two-million`?"
      ])
  }

  @Test(
    arguments: [
      ("[notice-14]", "[notice-14]", "`[@notice-14]` or `[[notice-14]]`"),
      ("*[notice-14, p. 4]*", "[notice-14, p. 4]", "`[@notice-14, p. 4]`"),
      ("(@notice-14)", "@notice-14", "`[@notice-14]` or `[[notice-14]]`"),
      ("- [road-authority]", "[road-authority]", "`[[road-authority]]`"),
      ("[notice-14@]", "[notice-14@]", "`[@notice-14]`"),
      ("{@notice-14}", "@notice-14", "`[@notice-14]` or `[[notice-14]]`"),
    ])
  func `W0525: an id in a single bracket`(body: String, written: String, meant: String) {
    let column = (body.firstRange(of: written)?.lowerBound.utf16Offset(in: body) ?? 0) + 1
    #expect(
      problems([
        "articles/a.md": article("sources: [notice-14]\nentities: [road-authority]", body),
        "sources/notice-14.md": source("one"),
        "entities/road-authority.md": "---\nname: The authority\n---\n",
      ]) == [
        "W0525 warning articles/a.md:8:\(column): `\(written)` is shown as text, though an entry has this id | "
          + "write \(meant); a backslash before it keeps it as it is"
      ])
  }

  @Test(
    arguments: [
      "\\[notice-14\\]", "`[notice-14]`", "[notice-15]", "[one]", "a@notice-14",
      "> \"[notice-14]\"\n> -- [@notice-14]",
      "[notice-14](https://example.org/)", "## [notice-14]", "[notice-14\n\nx]", "[see notice-14]",
      "[@notice-14]", "[notice-14@a.example]",
    ])
  func `what is no pointer raises no complaint about one`(body: String) {
    let found = problems([
      "articles/a.md": article("sources: [notice-14, one]", body), "sources/notice-14.md": source("one"),
      "sources/one.md": source("two"),
    ])
    #expect(found.allSatisfy { !$0.hasPrefix("W0525") })
  }

  @Test func `W0526: the same evidence twice`() {
    let evidence = [
      "{ source: s, bearing: supports }", "{ source: s, bearing: undermines }",
      "{ source: s, bearing: supports, quote: \"words\" }",
      "{ source: s, bearing: supports, credibility: 2 }",
    ]
    let claim =
      "claims:\n  - claim: C\n    verdict: refuted\n    evidence:\n"
      + evidence.map { "      - \($0)\n" }.joined()
    #expect(
      problems(["articles/a.md": article(claim), "sources/s.md": source("one")]) == [
        "W0526 warning articles/a.md:12:19: `s` stands twice in the evidence, each time as what supports the claim "
          + "| keep one of the two, or give each its own `quote:` or `note:` "
          + "| it stands here first articles/a.md:9"
      ])
  }

  @Test func `a broken entry raises no second complaint`() {
    let test = LinkedTestSite([
      "articles/a.md": article(
        "entities: [kherson]\nsources: [s]", "[[kherson]] [@s] [[entity:kherson]] [x](../sources/s.md)"),
      "entities/kherson.md": "---\nname: [\n---\n", "sources/s.md": "no front matter",
      "sources/unused.md": source("one"),
    ])
    #expect(test.unread.count == 2)
    #expect(test.problems == [])
    let damaged = LinkedTestSite(["articles/a.md": article("surces: [s]"), "sources/s.md": source("one")])
    #expect(damaged.unread.count == 1)
    #expect(damaged.problems == [])
  }
}
