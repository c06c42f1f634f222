import Dates
import Diagnostics
import Rendering
import Testing

@testable import SiteCompiler

/// Whatever was changed in whatever order, a session has the bytes of a clean build.
struct SiteSessionTests {
  private static let options = BuildOptions(today: testDay)

  @Test("After every one of hundreds of random edits each byte is a clean build's", arguments: [1, 2, 35])
  func randomEdits(seed: UInt64) async {
    var site = EditedSite(seed: seed, theme: .plain)
    var session = SiteSession(site.project, Self.options)
    var atOnce = 0
    #expect(Self.difference(session, from: site) == nil)
    var (good, faults) = (site, 0)
    for number in 0..<100 {
      await Task.yield()
      // An editor mends mistakes sooner or later; else most of these edits would be to a broken site.
      let changes = faults > 2 ? site.restore(good) : site.edit()
      session.change(changes)
      if session.isCurrent { atOnce += 1 } else { session.adopt(session.compiled()) }
      let difference = Self.difference(session, from: site)
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
    var session = SiteSession(site.project, Self.options)
    #expect(session.edition.report.written == "")
    let changes = site.replace(old, by: new, in: "content/articles/b.md")
    session.change(changes)
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(Self.difference(session, from: site) == nil)
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
    var session = SiteSession(site.project, Self.options)
    session.change(site.replace("entities: []", by: "entities: [A new name]", in: "content/articles/b.md"))
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(Self.difference(session, from: site) == nil)
  }

  @Test(
    "An article that comes, moves and goes is shown at once, with what it brings along",
    arguments: [
      ("date: 2024-03-02", "date: 2024-03-01"), ("What b tells, date: 2024-02-01", "More, date: 2022-07-09"),
      ("entities: []", "entities: [A new name]"), ("aliases: []", "aliases: [/c.html]"),
      ("corrections: []", "corrections: [{ date: 2024-03-03, kind: minor, text: A word. }]"),
      (
        "source: one",
        "source: { title: Third, url: \"https://example.net/3\", publisher: Paper, date: 2020 }"
      ),
    ])
  func places(old: String, new: String) throws {
    var site = EditedSite(["a", "b", "d"], theme: .plain)
    var session = SiteSession(site.project, Self.options)
    let (first, moved) = ("content/articles/c.md", "content/articles/z.md")
    let text = try #require(site.files["content/articles/b.md"]).replacing("claim-b", with: "claim-c")
      .replacing(old, with: new)
    let inFolder = "content/articles/q/index.md"
    for edit in [
      [first: text], [first: nil, moved: text], [moved: nil, inFolder: text], [inFolder: nil],
    ] {
      session.change(site.put(edit))
      let isCurrent = session.isCurrent
      #expect(isCurrent)
      #expect(Self.difference(session, from: site) == nil, "\(edit.keys)")
    }
  }

  @Test("An event of which only the month is known any more leaves the page of its day")
  func lessExactDate() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    _ = site.replace("2024-02-01 }", by: "2022-07-09 }", in: path)
    var session = SiteSession(site.project, Self.options)
    session.change(site.replace("2022-07-09 }", by: "2022-07 }", in: path))
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(Self.difference(session, from: site) == nil)
  }

  @Test("Dates in an article are found in its present language, also when all is compiled")
  func datesInAnotherLanguage() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    _ = site.replace("events: [", by: "events: [{ title: More, date: 2024-02-07 }, ", in: path)
    for (file, language) in [(path, "en"), ("content/articles/c.md", "uk")] {
      _ = site.replace("date: 2024-03-02", by: "date: 2024-03-02\nlanguage: \(language)", in: file)
    }
    var session = SiteSession(site.project, Self.options)
    #expect(session.edition.site != nil)
    let changes = site.replace("language: en", by: "language: uk", in: path)
    session.change(changes + site.replace("title: one", by: "title: Other", in: "content/sources/one.md"))
    #expect(!session.isCurrent)
    session.adopt(session.compiled())
    #expect(Self.difference(session, from: site) == nil)
  }

  @Test("A draft is there at once when it is published, and gone at once when an article becomes one")
  func publishedDraft() throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    _ = site.replace("date: 2024-03-02", by: "date: 2024-03-02\ndraft: true", in: path)
    var session = SiteSession(site.project, Self.options)
    #expect(Self.difference(session, from: site) == nil)
    for (isDraft, line) in [(false, "\nfeatured: true"), (true, "\ndraft: true"), (false, "")] {
      let old = isDraft ? "\nfeatured: true" : "\ndraft: true"
      session.change(site.replace(old, by: line, in: path))
      let isCurrent = session.isCurrent
      #expect(isCurrent)
      #expect(Self.difference(session, from: site) == nil)
      let linked = session.edition.stages.linked
      #expect(linked.skippedDrafts == (isDraft ? 1 : 0))
    }
  }

  @Test("Where drafts are shown, one comes, is published and goes at once")
  func shownDraft() throws {
    let options = BuildOptions(drafts: .included, today: testDay)
    var site = EditedSite(["a", "b"], theme: .plain)
    var session = SiteSession(site.project, options)
    let text = try #require(site.files["content/articles/b.md"]).replacing("claim-b", with: "claim-c")
    for edit in [text.replacing("aliases: []", with: "draft: true"), text, nil] {
      session.change(site.put(["content/articles/c.md": edit]))
      let isCurrent = session.isCurrent
      #expect(isCurrent)
      #expect(Self.difference(session, from: site, options) == nil)
    }
  }

  @Test("Translations are shown at once: when they come, change their language, and go")
  func translations() throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let (path, dated) = ("content/articles/d.md", "date: 2024-03-02")
    _ = site.replace(dated, by: "\(dated)\nlanguage: uk\ntranslation-of: a", in: "content/articles/b.md")
    var session = SiteSession(site.project, Self.options)
    let text = try #require(site.files["content/articles/b.md"]).replacing("claim-b", with: "claim-d")
    let arabic = text.replacing("language: uk", with: "language: ar")
    let alone = arabic.replacing("translation-of: a\n", with: "")
    for edit in [arabic, arabic.replacing("of: a", with: "of: b"), alone, arabic, nil] {
      session.change(site.put([path: edit]))
      let isCurrent = session.isCurrent
      #expect(isCurrent)
      #expect(Self.difference(session, from: site) == nil)
    }
  }

  @Test("Another language of an article, and its picture, are shown at once")
  func languageAndPicture() throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let dated = "date: 2024-03-02"
    _ = site.replace(dated, by: "\(dated)\nlanguage: uk", in: "content/articles/a.md")
    _ = site.put(["content/media/map.png": "\u{89}PNG"])
    var session = SiteSession(site.project, Self.options)
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
      #expect(Self.difference(session, from: site) == nil, "\(added)")
      session.change(site.restore(before))
      if !session.isCurrent { session.adopt(session.compiled()) }
    }
  }

  @Test(
    "An article that is no good, or that others lead to, does not come or go at once",
    arguments: [
      ("content/articles/d.md", "claims:\n", "claims: 3\n"),
      ("content/articles/d.md", "claim-d", "claim-a"),
      ("content/articles/one.md", "title: ", "id: one\ntitle: "),
      ("content/articles/d.md", "date: 2024-03-02", "date: 2024-03-02\nlanguage: tlh"),
    ])
  func noPlace(path: String, old: String, new: String) throws {
    var site = EditedSite(["a", "b"], theme: .plain)
    var session = SiteSession(site.project, Self.options)
    let text = try #require(site.files["content/articles/b.md"]).replacing("claim-b", with: "claim-d")
    session.change(site.put([path: text.replacing(old, with: new)]))
    #expect(!session.isCurrent)
    session.adopt(session.compiled())
    #expect(Self.difference(session, from: site) == nil)
  }

  @Test(
    "An article to which another one leads does not go unnoticed", arguments: ["[b](b.md)", "[[claim-b]]"])
  func missedArticle(link: String) throws {
    var site = EditedSite(["a", "b"], theme: .plain)
    _ = site.replace("Text", by: "Text \(link)", in: "content/articles/a.md")
    var session = SiteSession(site.project, Self.options)
    #expect(session.edition.site != nil)
    session.change(site.put(["content/articles/b.md": nil]))
    #expect(!session.isCurrent)
    session.adopt(session.compiled())
    #expect(Self.difference(session, from: site) == nil)
  }

  @Test("What one version of an article brought along goes with it, at once")
  func backAtOnce() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, Self.options)
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
    #expect(Self.difference(session, from: site) == nil)
    session.change(site.restore(before))
    let isStillCurrent = session.isCurrent
    #expect(isStillCurrent)
    #expect(Self.difference(session, from: site) == nil)
  }

  @Test("Claims of other articles follow a source that one of them writes out")
  func sharedSource() throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    let source = "{ title: Third, kind: primary, url: \"https://example.net/3\""
    _ = site.replace("source: one", by: "source: \(source) }", in: path)
    let linked = SiteSession(site.project, Self.options).edition.stages.linked
    let id = try #require(linked.sources.first { $0.source.isInline }?.id)
    _ = site.replace("source: one", by: "source: \(id)", in: "content/articles/c.md")
    var session = SiteSession(site.project, Self.options)
    #expect(session.edition.report.written == "")
    session.change(
      site.replace("\(source) }", by: "\(source), relays: [{ source: two, how: names }] }", in: path))
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(Self.difference(session, from: site) == nil)
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
    let linked = SiteSession(site.project, Self.options).edition.stages.linked
    let id = try #require(linked.sources.first { $0.source.isInline }?.id)
    _ = site.replace("kind: primary", by: "kind: primary\nrelays: [{ source: \(id), how: names }]", in: file)
    var session = SiteSession(site.project, Self.options)
    #expect(session.edition.site != nil)
    session.change(site.replace("date: 2020", by: facts, in: path))
    let isCurrent = session.isCurrent
    #expect(!isCurrent)
    session.adopt(session.compiled())
    #expect(Self.difference(session, from: site) == nil)
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
    var session = SiteSession(site.project, Self.options)
    #expect(session.edition.site != nil)
    session.change(site.replace(claim, by: "", in: path))
    let isCurrent = session.isCurrent
    #expect(isCurrent)
    #expect(Self.difference(session, from: site) == nil)
    let ledgers = session.edition.stages.evidence.figures
    #expect(ledgers.map { $0.entries.map(\.isComparable) } == [[true, true, true, true]])
  }

  @Test(
    "Whom only a second record of a source names is named by nobody",
    arguments: ["https://example.net/3", "https://example.com/two"])
  func copiedSource(address: String) {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, Self.options)
    let path = "content/articles/b.md"
    let record = "{ title: Third, url: \"\(address)\", publisher: "
    let edits = [
      ("sources: [two]", "sources: [two, \(record)Paper }, \(record)A new name }]"),
      ("entities: []", "entities: [A new name]"), ("entities: [A new name]", "entities: []"),
    ]
    for (old, new) in edits {
      session.change(site.replace(old, by: new, in: path))
      if !session.isCurrent { session.adopt(session.compiled()) }
      #expect(Self.difference(session, from: site) == nil, "\(new)")
    }
  }

  @Test("Words that their source does not have are not shown")
  func wrongQuotation() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, Self.options)
    session.change(
      site.replace(
        "Text", by: "> Never said by anybody.\n>\n> -- [@two]\n\nText", in: "content/articles/b.md"))
    let isCurrent = session.isCurrent
    #expect(!isCurrent)
  }

  /// The first thing in which a session's newest edition is not a clean build.
  private static func difference(
    _ session: SiteSession, from site: EditedSite, _ options: BuildOptions = options
  ) -> String? {
    let (clean, tree) = compileTree(site.project, options)
    guard session.isCurrent else { return "it is behind" }
    if session.edition.isChecked {
      let (report, expected) = (session.edition.report.written, clean.report.written)
      if report != expected { return "report:\n\(report)\ninstead of\n\(expected)" }
    }
    guard let tree, let shown = session.edition.site else {
      return (tree == nil) == (session.edition.site == nil) ? nil : "only one of the two has errors"
    }
    return tree.files.first { shown.file(at: $0.path).value?.bytes != $0.bytes }?.path
  }
}
