import Diagnostics
import Synchronization
import Testing

@testable import SiteCompiler

/// What the options of a build change.
struct OptionTests {
  private static let files = [
    "articles/a.md": article(title: "Published", "It stands alone."),
    "articles/b.md": article("draft: true", title: "Unfinished", "See [[a]]."),
    "events/c.md": "---\ntitle: Planned\ndate: 2024-03-01\ndraft: true\n---\n",
  ]

  @Test("Drafts are left out and counted, in no file of the site")
  func draftsLeft() {
    let site = TestSite(Self.files)
    #expect(site.problems == "")
    #expect(site.compiled.skippedDrafts == 2)
    #expect(
      site.files.filter { $0.value.contains("Unfinished") || $0.value.contains("Planned") }.keys.sorted()
        == [])
  }

  @Test("Drafts that are asked for are built like everything else")
  func draftsIncluded() {
    let site = TestSite(Self.files, BuildOptions(drafts: .included, today: testDay))
    #expect(site.compiled.skippedDrafts == 0)
    #expect(site.files["articles/b/index.html"]?.contains("Unfinished") == true)
    #expect(site.files["timeline/2024/03/01/index.html"]?.contains("Planned") == true)
  }

  @Test("The base address of the settings can be left out where another is given")
  func baseAddress() {
    let settings = testSettings.replacing("base-url: https://example.org/site/\n", with: "")
    let site = TestSite(
      ["site.yml": settings, "articles/a.md": article()],
      BuildOptions(baseURL: "https://example.net/x/", today: testDay))
    #expect(site.problems == "")
    #expect(site.files["sitemap.xml"]?.contains("<loc>https://example.net/x/articles/a/</loc>") == true)
  }

  @Test("Nothing is published while an error stands, and everything wrong is told")
  func errors() {
    let site = TestSite(["articles/a.md": article("vedict: x"), "articles/b.md": article("", "[[nothing]]")])
    #expect(site.output == nil)
    #expect(site.compiled.report.items.map { $0.diagnostic.code.description } == ["E0412", "E0507"])
  }

  @Test("Files of which a report shows a line are read again, and no other")
  func reread() {
    let files = [
      InputFile(path: "content/site.yml", text: testSettings),
      InputFile(path: "content/articles/a.md", text: article("vedict: x")),
      InputFile(path: "content/articles/b.md", text: article("", "[[nothing]]")),
      InputFile(path: "content/articles/c.md", text: article()),
    ]
    let asked = Mutex<[String]>([])
    let site = compileSite(
      ProjectFiles(files + TestTheme.plain.files), BuildOptions(today: testDay),
      reread: { path in
        asked.withLock { $0.append(path) }
        return files.first { $0.path == path }
      }, into: { _ in })
    #expect(
      TextPrinter(.plain).print(site.report) == TestSite(files + TestTheme.plain.files).problems)
    #expect(asked.withLock { $0.sorted() } == ["content/articles/a.md", "content/articles/b.md"])
  }

  @Test("A build over an earlier one is held against its record")
  func earlierRecord() {
    func site(_ wording: String, over record: String?) -> TestSite {
      let options = BuildOptions(today: testDay, earlierRecord: record.map { Array($0.utf8) })
      return TestSite(
        ["articles/a.md": article("claims: [{ claim: \(wording), verdict: unproven }]")], options)
    }
    let first = site("It is so.", over: nil)
    #expect(site("It is so.", over: first.files["record.json"]).problems == "")
    #expect(site("It was so.", over: first.files["record.json"]).problems.hasPrefix("error[E0641]: "))
    #expect(
      site("It was so.", over: "<html>").problems.hasPrefix(
        "warning[W0830]: the `record.json` of the earlier build cannot be read, so no change was looked for"))
  }

  @Test("A folder without anything is told what it lacks")
  func nothing() {
    let site = TestSite([])
    #expect(site.output == nil)
    #expect(site.compiled.report.items.map { $0.diagnostic.code.description }.contains("E0401"))
  }
}
