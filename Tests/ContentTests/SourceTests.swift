import Diagnostics
import Testing

@testable import Content

struct InlineSourceTests {
  @Test(arguments: [
    ("https://example.org/update", "example-org-update-71a92cbf"),
    ("HTTPS://WWW.Example.org/Update?id=1#top", "example-org-update-fe070371"),
    ("https://example.org", "example-org-20fc8dc7"),
    ("https://uk.wikipedia.org/wiki/Херсон", "uk-wikipedia-org-wiki-37493499"),
    (
      "https://example.org/a-very-long-path/with-many-words/that-goes-on/and-on/and-on/until-it-is-cut",
      "example-org-a-very-long-path-with-many-words-6407db25"
    ),
  ])
  func `an address gives an id`(_ address: String, _ id: String) {
    let found = idOfSource(at: address)
    #expect(found == id)
    #expect(isID(found))
  }

  @Test func `addresses that differ in the case of the host are one`() {
    #expect(idOfSource(at: "https://Example.org/a") == idOfSource(at: "HTTPS://example.ORG/a"))
    #expect(idOfSource(at: "https://example.org/a") != idOfSource(at: "https://example.org/A"))
    #expect(idOfSource(at: "https://example.org/a?x=1") != idOfSource(at: "https://example.org/a?x=2"))
  }

  @Test func `a source may be written out wherever one is asked for`() throws {
    let inline = "{ title: T, url: https://example.org/a, publisher: P, kind: primary, relays: [b] }"
    let site = read([
      "content/articles/a.md": """
      ---
      title: T
      date: 2024-03-02
      sources: [\(inline)]
      claims:
        - claim: C
          verdict: refuted
          quote: { text: Q, source: \(inline) }
          appeared: [\(inline)]
          evidence: [{ source: \(inline), bearing: supports }]
      events: [{ title: E, date: 2023, sources: [\(inline)] }]
      ---
      """,
      "content/sources/s.md":
        "---\ntitle: T\nrelays: [\(inline), { source: \(inline), how: translates }]\n---\n",
      "content/events/e.md":
        "---\ntitle: T\ndate: 2023\nsources: \n  - title: T\n    url: https://example.org/a\n---\n",
    ])
    #expect(site.problems == [])
    let article = try #require(site.content.articles.first)
    let claim = try #require(article.claims.first)
    let relays = try #require(site.content.sources.first).relays
    let event = try #require(site.content.events.first)
    let all =
      article.sources + [try #require(claim.quote?.source)] + claim.appeared + claim.evidence.map(\.source)
      + article.events.flatMap(\.sources) + relays.compactMap(\.source) + event.sources
    #expect(all.count == 8)
    #expect(Set(all.map(id)) == ["inline \(idOfSource(at: "https://example.org/a"))"])
    #expect(site.written(all[0].place) == "title")
  }

  @Test func `an inline source has no id of its own`() {
    let site = article("sources:\n  - { id: mine, title: T, url: https://example.org/a }")
    #expect(site.diagnostics.map(\.code) == ["E0412"])
    guard case .inline(let source)? = site.content.articles.first?.sources.first else {
      Issue.record("no inline source")
      return
    }
    #expect(source.header.isDamaged)
  }

  @Test func `a broken inline source is left out`() {
    let site = article("sources:\n  - { title: T, url: ftp://example.org }\n  - b")
    #expect(site.diagnostics.map(\.code) == ["E0420"])
    #expect(site.content.articles.first?.sources.map(id) == ["b"])
  }
}

struct SettingsTests {
  @Test func `a site needs a title and an address`() {
    #expect(
      read(["content/site.yml": "language: en"]).problems == [
        "content/site.yml:1:1: E0410 `content/site.yml` needs the key `base-url` -- write it like this: "
          + "`base-url: https://example.org/passports/`",
        "content/site.yml:1:1: E0410 `content/site.yml` needs the key `title` -- write it like this: "
          + "`title: Passports under occupation`",
      ])
    #expect(read(["content/site.yml": ""]).diagnostics.map(\.code) == ["E0406"])
  }

  @Test func `an address from elsewhere stands in for the site's own`() {
    let site = read(["content/site.yml": "title: T"], baseURL: "https://example.com/preview")
    #expect(site.problems == [])
    #expect(site.content.settings.baseURL == "https://example.com/preview/")
    #expect(read([:], baseURL: "https://example.com/").content.settings.baseURL == "https://example.com/")
    #expect(
      read([:], baseURL: "example.com").problems == [
        "content/site.yml:1:1: E0420 `example.com` is no web address: it does not begin with `https://` -- "
          + "write the whole address, from `https://` on"
      ])
  }

  @Test func `a site's address has no query`() {
    #expect(
      read(["content/site.yml": "title: T\nbase-url: https://example.org/?a=b"]).problems == [
        "content/site.yml:2:11: E0420 `https://example.org/?a=b` is no web address: a site's address has "
          + "neither `?` nor `#` -- write the address of the site's front page"
      ])
  }

  @Test func `a site's address is a folder`() {
    #expect(
      read(["content/site.yml": "title: T\nbase-url: https://example.org/a/Index.html"]).problems == [
        "content/site.yml:2:11: E0420 `https://example.org/a/Index.html` is no web address: a site's address "
          + "is a folder, not a file -- write `https://example.org/a/`"
      ])
    for address in ["https://example.html", "https://example.org/v2.0/", "https://example.org/index.html/"] {
      #expect(read(["content/site.yml": "title: T\nbase-url: \(address)"]).problems == [])
    }
  }

  @Test func `what is left out has a usual value`() {
    let settings = site("").content.settings
    #expect(settings.language == "en")
    #expect(settings.publisher.name == "Passports")
    #expect(settings.verdicts.map(\.id) == ["supported", "misleading", "refuted", "unproven"])
    #expect(settings.verdicts.map(\.isUnrated) == [false, false, false, true])
    #expect(settings.rules.independentOrigins == 2)
    #expect(!settings.allowsRawHTML)
  }

  @Test func `a publisher may be a name alone`() {
    #expect(site("publisher: The desk").content.settings.publisher.name == "The desk")
  }

  @Test func `a scale has each verdict once and one at least`() {
    #expect(
      site("verdicts:\n  - { id: a, label: A }\n  - { id: a, label: B }").problems == [
        "content/site.yml:5:11: E0426 the scale has the verdict `a` twice -- give each verdict an id of its "
          + "own"
      ])
    #expect(
      site("verdicts:\n  - { id: a, label: A }\n  - { id: b, label: \"a\" }").problems == [
        "content/site.yml:5:21: E0438 two verdicts of the scale have the label `a` -- word the two apart, for "
          + "readers see the label alone"
      ])
    #expect(
      site("verdicts: []").problems == [
        "content/site.yml:3:11: E0427 the scale has no verdict -- list the verdicts, best first, or remove "
          + "the key for the usual scale"
      ])
  }

  @Test(arguments: [
    (
      "{ id: a, label: A, rating: 0 }",
      "E0417 `0` is not a whole number from 1 to 100 -- write a number from 1 to 100"
    ),
    (
      "{ id: a, label: A, rating: 5 }, { id: b, label: B }",
      "E0433 the verdict `b` has no `rating`, but others of the scale have -- give every rated verdict a "
        + "number, or none, so that the order gives them"
    ),
    (
      "{ id: a, label: A, rating: 5 }, { id: b, label: B, unrated: true, rating: 1 }",
      "E0434 the verdict `b` is unrated, but has the rating `1` -- remove the number, or `unrated: true`"
    ),
    (
      "{ id: a, label: A, rating: 5 }, { id: b, label: B, rating: 5 }",
      "E0435 the rating `5` of `b` is not below `5`, that of a better verdict -- list the verdicts best "
        + "first, with the highest number for the best"
    ),
  ])
  func `a desk's own numbers fall from verdict to verdict`(_ scale: String, _ problem: String) {
    let problems = site("verdicts: [\(scale)]").problems
    #expect(problems.map { $0.drop { $0 != " " }.dropFirst() } == [problem[...]])
  }

  @Test(arguments: ["'unsafe-inline'", "*", "https://a.org; script-src *", "http://a.org", "javascript:"])
  func `a content security policy takes origins and hashes alone`(_ source: String) {
    #expect(
      site("content-security-policy: { script-src: [\"\(source)\"] }").problems.map {
        $0.drop { $0 != " " }.dropFirst()
      } == [
        """
        E0436 `\(source)` cannot be allowed by a content security policy -- write an origin such as \
        `https://images.example.org`, or a hash such as `'sha256-...'`
        """
      ])
  }

  @Test func `a scale that cannot be read raises no complaint about claims`() {
    let site = read([
      "content/site.yml": plainSite + "\nverdicts: [{ id: yes it is, label: A }]",
      "content/articles/a.md": "---\ntitle: T\ndate: 2024\nclaims: [{ claim: C, verdict: anything }]\n---\n",
    ])
    #expect(site.diagnostics.map(\.code) == ["E0404"])
  }

  @Test func `the id of something else is changed into none`() {
    #expect(site("navigation: [about.md, https://example.org/x, Our Team]").problems == [])
    let removed = article(
      "corrections: [{ date: 2024-03-01, kind: minor, text: T, removed: [Three Million] }]")
    #expect(
      removed.problems.map { $0.suffix(from: $0.firstIndex(of: "E") ?? $0.startIndex) } == [
        "E0404 `Three Million` cannot be an id -- an id is lower-case letters, digits and `-`"
      ])
    #expect(removed.diagnostics.allSatisfy { $0.fixes.isEmpty })
    #expect(!article("id: Three Million").diagnostics.allSatisfy { $0.fixes.isEmpty })
  }

  @Test func `a date of many digits is changed into none`() {
    for (date, help) in [
      ("202404", "write `2024-04` or `Y202404`"), ("1712016000", "write a date as EDTF does, such as"),
    ] {
      let source = source("date: \(date)")
      #expect(source.problems.count == 1 && source.problems[0].contains(" -- \(help)"), "\(source.problems)")
      #expect(source.diagnostics.allSatisfy { $0.fixes.isEmpty })
    }
  }

  @Test func `an unknown rule is an unknown key`() {
    #expect(
      site("rules: { independent-origin: 2 }").problems == [
        "content/site.yml:3:10: E0412 unknown key `independent-origin` -- did you mean `independent-origins`?"
      ])
  }
}
