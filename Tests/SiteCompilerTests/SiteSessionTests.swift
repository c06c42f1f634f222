import Dates
import Diagnostics
import Rendering
import Testing

@testable import SiteCompiler

/// Whatever was changed in whatever order, a session has the bytes of a clean build.
struct SiteSessionTests {
  @Test("After every one of hundreds of random edits each byte is a clean build's", arguments: [1, 2, 35])
  func randomEdits(seed: UInt64) async {
    var site = EditedSite(seed: seed, theme: .plain)
    var session = SiteSession(site.project, EditedSite.options)
    var atOnce = 0
    #expect(session.difference(from: site) == nil)
    var (good, faults) = (site, 0)
    for number in 0..<100 {
      await Task.yield()
      // An editor mends mistakes sooner or later; else most of these edits would be to a broken site.
      let changes = faults > 2 ? site.restore(good) : site.edit()
      session.change(changes)
      if session.isCurrent { atOnce += 1 } else { session.adopt(session.compiled()) }
      let difference = session.difference(from: site)
      #expect(difference == nil, "edit \(number) of \(changes.map(\.path))")
      if difference != nil { return }
      (good, faults) = session.edition.site == nil ? (good, faults + 1) : (site, 0)
    }
    #expect(atOnce > 20)
  }

  @Test(
    "What one article says is shown at once",
    arguments: [
      ("verdict: refuted", "verdict: supported"), ("because: One.", "because: Two."),
      ("date: 2024-03-02", "date: 2024-03-03"), ("date: 2024-02-01 }", "date: 2024-02-02 }"),
      ("date: 2023-04-24", "date: 2023-04-25"), ("source: one", "source: two"), ("[desk]", "[desk, other]"),
      ("corrections: []", "corrections: [{ date: 2024-03-03, kind: minor, text: A word. }]"),
      ("updated: 2024-03-03", "reviewed-by: [other]"), ("entities: []", "entities: [other]"),
      ("sources: [two]", "sources: [one, two]"), ("The desk asked", "The other asked"),
      (
        "sources: [two]", "sources: [two, { title: Third, url: \"https://example.net/3\", publisher: Paper }]"
      ),
      (
        "source: one",
        "source: { title: Third, url: \"https://example.net/3\", relays: [{ source: two, how: names }] }"
      ),
      ("entities: []", "entities: [A new name]"), ("[desk]", "[desk, A new name]"),
      ("events: [", "events: [{ title: More, date: 2024-02-02 }, "),
      ("events: [{ title: What b tells, date: 2024-02-01 }]", "events: []"),
      (
        "claims:\n",
        "claims:\n  - { id: new, claim: It is., verdict: unproven, figures: [{ id: people, value: 6, unit: people }] }\n"
      ),
      ("date: 2024-03-02", "date: 2019-03-02"), ("2024-02-01 }", "2024-02-09 }"),
      ("2024-02-01 }", "2024-02 }"),
      ("events: [", "events: [{ title: More, date: 2024-02-07 }, "),
      ("updated: 2024-03-03", "featured: true"), ("aliases: []", "aliases: [/old/b/, /b.html]"),
      ("Text [@one] [@two].", "> As I said.\n>\n> -- [@two]"),
      ("id: people, value: 5", "id: others, value: 5"),
      ("figures: [{", "figures: [{ id: more, value: 9, unit: km }, {"),
    ])
  func atOnce(old: String, new: String) throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.report.written == "")
    let changes = site.replace(old, by: new, in: "content/articles/b.md")
    session.change(changes)
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(session.difference(from: site) == nil)
  }

  @Test(
    "A name that is new is found in other articles, however it is written there",
    arguments: [
      "A *new* na**me**", "A new na&#109;e", "A\nnew name", "A *new name*", "A &#110;ew name",
      "&#65; new name",
      "A new na\u{ad}me",
      "[A new name](b.md)",
    ])
  func writtenName(text: String) {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    _ = site.replace("A new name was", by: "\(text) was", in: "content/articles/c.md")
    var session = SiteSession(site.project, EditedSite.options)
    session.change(site.replace("entities: []", by: "entities: [A new name]", in: "content/articles/b.md"))
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(session.difference(from: site) == nil)
  }

  @Test(
    "What many other entries mention leads somewhere in all of them at once, and then nowhere again",
    arguments: [
      ("entities: []", "entities: [A new name]"),
      ("events: [", "events: [{ title: More, date: 2024-02-07 }, "),
    ])
  func manyOthers(old: String, new: String) {
    var site = EditedSite((0..<20).map { "a\($0)" }, theme: .plain)
    for (path, head) in [
      ("entities/third", "name: Third\nkind: person"), ("events/own", "title: Own\ndate: 2024-02"),
      ("pages/policy", "title: Policy"),
      ("sources/three", "title: three\nurl: https://example.com/three\ndate: 2023\nkind: primary"),
    ] {
      _ = site.put(["content/\(path).md": "---\n\(head)\n---\nA new name was heard on 7 February 2024.\n"])
    }
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.site != nil)
    let before = site
    for isBack in [false, true] {
      session.change(isBack ? site.restore(before) : site.replace(old, by: new, in: "content/articles/a7.md"))
      let isCurrent = session.isCurrent
      #expect(isCurrent)
      #expect(session.difference(from: site) == nil)
    }
  }

  @Test("An event of which only the month is known any more leaves the page of its day")
  func lessExactDate() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    _ = site.replace("2024-02-01 }", by: "2022-07-09 }", in: path)
    var session = SiteSession(site.project, EditedSite.options)
    session.change(site.replace("2022-07-09 }", by: "2022-07 }", in: path))
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(session.difference(from: site) == nil)
  }

  @Test("Dates in an article are found in its present language, also when all is compiled")
  func datesInAnotherLanguage() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    _ = site.replace("events: [", by: "events: [{ title: More, date: 2024-02-07 }, ", in: path)
    for (file, language) in [(path, "en"), ("content/articles/c.md", "uk")] {
      _ = site.replace("date: 2024-03-02", by: "date: 2024-03-02\nlanguage: \(language)", in: file)
    }
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.site != nil)
    let changes = site.replace("language: en", by: "language: uk", in: path)
    session.change(changes + site.replace("title: one", by: "title: Other", in: "content/sources/one.md"))
    #expect(!session.isCurrent)
    session.adopt(session.compiled())
    #expect(session.difference(from: site) == nil)
  }

  @Test("Another language of an article, and its picture, are shown at once")
  func languageAndPicture() throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let dated = "date: 2024-03-02"
    _ = site.replace(dated, by: "\(dated)\nlanguage: uk", in: "content/articles/a.md")
    _ = site.put(["content/media/map.png": "\u{89}PNG"])
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.site != nil, "\(session.edition.report.written)")
    for (added, isKnown) in [
      ("language: uk", true), ("share-image: media/map.png", true), ("share-image: media/none.png", false),
      ("language: ar", true), ("language: tlh", false),
    ] {
      let before = site
      session.change(site.replace(dated, by: "\(dated)\n\(added)", in: "content/articles/b.md"))
      let isCurrent = session.isCurrent
      #expect(isCurrent == isKnown, "\(added)")
      if !isKnown { session.adopt(session.compiled()) }
      #expect(session.difference(from: site) == nil, "\(added)")
      session.change(site.restore(before))
      if !session.isCurrent { session.adopt(session.compiled()) }
    }
  }

  @Test("What one version of an article brought along goes with it, at once")
  func backAtOnce() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, EditedSite.options)
    let before = site
    let path = "content/articles/b.md"
    _ = site.replace(
      "source: one", by: "source: { title: Third, url: \"https://example.net/3\", publisher: Paper }",
      in: path)
    _ = site.replace("entities: []", by: "entities: [A new name]", in: path)
    let changes = site.replace("events: [", by: "events: [{ title: More, date: 2024-02-02 }, ", in: path)
    session.change(changes)
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(session.difference(from: site) == nil)
    session.change(site.restore(before))
    let isStillCurrent = session.isCurrent
    #expect(isStillCurrent)
    #expect(session.difference(from: site) == nil)
  }

  @Test("Claims of other articles follow a source that one of them writes out")
  func sharedSource() throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    let source = "{ title: Third, kind: primary, url: \"https://example.net/3\""
    _ = site.replace("source: one", by: "source: \(source) }", in: path)
    let linked = SiteSession(site.project, EditedSite.options).edition.stages.linked
    let id = try #require(linked.sources.first { $0.source.isInline }?.id)
    _ = site.replace("source: one", by: "source: \(id)", in: "content/articles/c.md")
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.report.written == "")
    session.change(
      site.replace("\(source) }", by: "\(source), relays: [{ source: two, how: names }] }", in: path))
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(session.difference(from: site) == nil)
  }

  @Test(
    "A source that another one relays may not become later than that, nor relay it in turn, unnoticed",
    arguments: ["date: 2024", "date: 2023, relays: [{ source: one, how: names }]"])
  func relayedSource(facts: String) throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let (path, file) = ("content/articles/b.md", "content/sources/one.md")
    _ = site.replace(
      "sources: [two]", by: "sources: [two, { title: Third, url: \"https://example.net/3\", date: 2020 }]",
      in: path)
    let linked = SiteSession(site.project, EditedSite.options).edition.stages.linked
    let id = try #require(linked.sources.first { $0.source.isInline }?.id)
    _ = site.replace("kind: primary", by: "kind: primary\nrelays: [{ source: \(id), how: names }]", in: file)
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.site != nil)
    session.change(site.replace("date: 2020", by: facts, in: path))
    let isCurrent = session.isCurrent
    #expect(!isCurrent)
    session.adopt(session.compiled())
    #expect(session.difference(from: site) == nil)
  }

  @Test(
    "A claim that goes takes its figure along, whether or not the others were compared with it",
    arguments: ["", ", as-of: 2019"])
  func figure(date: String) {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    let claim =
      "  - { id: new, claim: It is., verdict: unproven, "
      + "figures: [{ id: people, value: 6, unit: households\(date) }] }\n"
    _ = site.replace("claims:\n", by: "claims:\n\(claim)", in: path)
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.site != nil)
    session.change(site.replace(claim, by: "", in: path))
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(session.difference(from: site) == nil)
    let ledgers = session.edition.stages.evidence.figures
    #expect(ledgers.map { $0.entries.map(\.isComparable) } == [[true, true, true, true]])
  }

  @Test(
    "Whom only a second record of a source names is named by nobody",
    arguments: ["https://example.net/3", "https://example.com/two"])
  func copiedSource(address: String) {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, EditedSite.options)
    let path = "content/articles/b.md"
    let record = "{ title: Third, url: \"\(address)\", publisher: "
    let edits = [
      ("sources: [two]", "sources: [two, \(record)Paper }, \(record)A new name }]"),
      ("entities: []", "entities: [A new name]"), ("entities: [A new name]", "entities: []"),
    ]
    for (old, new) in edits {
      session.change(site.replace(old, by: new, in: path))
      if !session.isCurrent { session.adopt(session.compiled()) }
      #expect(session.difference(from: site) == nil, "\(new)")
    }
  }

  @Test("Words that their source does not have are not shown")
  func wrongQuotation() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, EditedSite.options)
    session.change(
      site.replace(
        "Text", by: "> Never said by anybody.\n>\n> -- [@two]\n\nText", in: "content/articles/b.md"))
    let isCurrent = session.isCurrent
    #expect(!isCurrent)
  }
}
