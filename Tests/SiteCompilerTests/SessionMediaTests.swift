import Diagnostics
import Testing

@testable import SiteCompiler

/// Pictures that come and change while a site is being looked at.
struct SessionMediaTests {
  private let article = "content/articles/b.md"
  private let photo = "content/media/photo.svg"
  private let small = "<svg width=\"4\" height=\"3\"/>"

  @Test("A new picture and an article that shows it are there at once, and again when it is a larger one")
  func newPicture() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, EditedSite.options)
    let picture = site.put([photo: small])
    session.change(site.replace("Text", by: "![A street](/media/photo.svg) Text", in: article) + picture)
    #expect(isShown(session))
    #expect(session.difference(from: site) == nil)
    session.change(site.put([photo: "<svg width=\"40\" height=\"30\"/>"]))
    #expect(isShown(session))
    #expect(session.difference(from: site) == nil)
    session.change(site.replace("![A street](/media/photo.svg) Text", by: "Text", in: article))
    session.change(site.put([photo: nil]))
    #expect(!isShown(session))
    session.adopt(session.compiled())
    #expect(session.difference(from: site) == nil)
  }

  @Test("After a new picture a compilation takes the texts as they were linked")
  func compiledAfterwards() {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    var session = SiteSession(site.project, EditedSite.options)
    session.change(site.put([photo: small, "content/media/2024/a.png": "GIF89a"]))
    #expect(isShown(session))
    let linked = session.edition.linkage
    session.adopt(session.compiled())
    #expect(session.edition.linkage.site.media == linked.site.media)
    #expect(session.difference(from: site) == nil)
  }

  @Test(
    "What is no picture, or lies where something else stands, wants the whole site",
    arguments: [
      ("Not found", "aliases: []"), ("<svg/>", "aliases: [/media/photo.svg]"),
      ("<svg/>", "aliases: [/media/photo.svg/old/]"),
    ])
  func displaced(text: String, aliases: String) {
    var site = EditedSite(["a", "b", "c"], theme: .plain)
    _ = site.replace("aliases: []", by: aliases, in: article)
    var session = SiteSession(site.project, EditedSite.options)
    #expect(session.edition.site != nil, "\(session.edition.report.written)")
    session.change(site.put([photo: text]))
    #expect(!isShown(session))
    session.adopt(session.compiled())
    #expect(session.difference(from: site) == nil)
  }

  @Test("W0853: a private copy that is published")
  func privateCopy() {
    var site = EditedSite(["a"], theme: .plain)
    _ = site.put(["content/media/copy.txt": site.files["snapshots/two.txt"], "content/media/own.txt": "Own."])
    let found = SiteSession(site.project, EditedSite.options).edition.report
    #expect(
      shortLines(found).hasPrefix(
        "content/media/copy.txt:1:1-1: warning[W0853]: this file is published, and it is the private copy "
          + "`snapshots/two.txt` (remove it"))
  }

  private func isShown(_ session: SiteSession) -> Bool { session.isCurrent }
}
