import Dates
import Testing

@testable import SiteCompiler

/// Articles that come, move, become drafts and go while a site is compiled again and again.
struct ArticlePlaceTests {
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
    var session = SiteSession(site.project, EditedSite.options)
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
      #expect(session.difference(from: site) == nil, "\(edit.keys)")
    }
  }

  @Test("A draft is there at once when it is published, and gone at once when an article becomes one")
  func publishedDraft() throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let path = "content/articles/b.md"
    _ = site.replace("date: 2024-03-02", by: "date: 2024-03-02\ndraft: true", in: path)
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.difference(from: site) == nil)
    for (isDraft, line) in [(false, "\nfeatured: true"), (true, "\ndraft: true"), (false, "")] {
      let old = isDraft ? "\nfeatured: true" : "\ndraft: true"
      session.change(site.replace(old, by: line, in: path))
      let isCurrent = session.isCurrent
      #expect(isCurrent)
      #expect(session.difference(from: site) == nil)
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
      #expect(session.difference(from: site, options) == nil)
    }
  }

  @Test("Translations are shown at once: when they come, change their language, and go")
  func translations() throws {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    let (path, dated) = ("content/articles/d.md", "date: 2024-03-02")
    _ = site.replace(dated, by: "\(dated)\nlanguage: uk\ntranslation-of: a", in: "content/articles/b.md")
    var session = SiteSession(site.project, EditedSite.options)
    let text = try #require(site.files["content/articles/b.md"]).replacing("claim-b", with: "claim-d")
    let arabic = text.replacing("language: uk", with: "language: ar")
    let alone = arabic.replacing("translation-of: a\n", with: "")
    for edit in [arabic, arabic.replacing("of: a", with: "of: b"), alone, arabic, nil] {
      session.change(site.put([path: edit]))
      let isCurrent = session.isCurrent
      #expect(isCurrent)
      #expect(session.difference(from: site) == nil)
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
    var session = SiteSession(site.project, EditedSite.options)
    let text = try #require(site.files["content/articles/b.md"]).replacing("claim-b", with: "claim-d")
    session.change(site.put([path: text.replacing(old, with: new)]))
    #expect(!session.isCurrent)
    session.adopt(session.compiled())
    #expect(session.difference(from: site) == nil)
  }

  @Test(
    "An article to which another one leads does not go unnoticed", arguments: ["[b](b.md)", "[[claim-b]]"])
  func missedArticle(link: String) throws {
    var site = EditedSite(["a", "b"], theme: .plain)
    _ = site.replace("Text", by: "Text \(link)", in: "content/articles/a.md")
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.site != nil)
    session.change(site.put(["content/articles/b.md": nil]))
    #expect(!session.isCurrent)
    session.adopt(session.compiled())
    #expect(session.difference(from: site) == nil)
  }
}
