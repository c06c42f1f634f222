import Diagnostics
import Foundation
import Testing
import Workspace

@testable import SiteCompiler

/// What `check --fix` changes, and that it changes nothing else.
struct MendTests {
  @Test(
    "What can only have been meant in one way is mended",
    arguments: [
      ("titel: A # the title", "title: A # the title"), ("date: 24.04.2023", "date: 2023-04-24"),
      ("entities: [khersno]", "entities: [kherson]"), ("sources: [\"decre-14\"]", "sources: [\"decree-14\"]"),
      ("draft: no", "draft: false"), ("language: en_GB", "language: en-GB"),
      ("claims: [{ claim: C., verdict: suported }]", "claims: [{ claim: C., verdict: supported }]"),
      ("---\nSee [[khersno|there]].", "---\nSee [[kherson|there]]."),
      ("---\nSee [[sorce:decree-14]].", "---\nSee [[source:decree-14]]."),
      ("---\nSaid [@decre-14 p. 4].", "---\nSaid [@decree-14, p. 4]."),
      ("---\n## Figures\n[there](#figurs)", "---\n## Figures\n[there](#figures)"),
      ("summary: It is this: a text", "summary: \"It is this: a text\""),
    ])
  func certain(written: String, mended: String) throws {
    #expect(try Self.mended(written) == mended)
  }

  @Test(
    "What a person must decide stays as it is",
    arguments: [
      "titel: A\ntitl: B", "date: 04/05/2024", "sources: [decree-15]", "entities: [decree]", "headline: A",
      "---\nSee [[kherso]].",
    ])
  func uncertain(written: String) throws {
    let mended = try Self.mended(written)
    #expect(mended == written || written.hasPrefix("titel") && mended == "title: A\ntitl: B")
  }

  @Test("A fix that lets another mistake be seen is followed by that one's, and each counts")
  func rounds() {
    let project = Self.project("title: One: two\ndat: 2024-01-01\ndraft: no\nsummary: S")
    let mended = mendProject(project, BuildOptions(today: testDay))
    #expect(mended.files.map(\.before.path) == ["content/articles/a.md"])
    #expect(mended.files.map(\.fixCount) == [2])
    let again = mendProject(mended.project, BuildOptions(today: testDay))
    #expect(again.files.isEmpty)
  }

  @Test("In the site of mistakes nothing changes but the lines of fixes, also with Windows' line endings")
  func wholeSite() throws {
    let files = try loadProject(at: "\(Folders.goldenSites)/mistakes-of-every-kind").project.files
    let windows = files.map {
      InputFile(path: $0.path, bytes: $0.bytes.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] })
    }
    for files in [files, windows] {
      let mended = mendProject(ProjectFiles(files + TestTheme.plain.files), BuildOptions(today: testDay))
      #expect(mended.files.count >= 6)
      for file in mended.files {
        let lines = (file.before.bytes.split(separator: 0x0A), file.after.bytes.split(separator: 0x0A))
        #expect(lines.0.count == lines.1.count)
        #expect(zip(lines.0, lines.1).count { $0 != $1 } <= file.fixCount)
      }
    }
  }

  /// The last lines of an article after mending: as many as were written.
  private static func mended(_ written: String) throws -> String {
    let mended = mendProject(project(written), BuildOptions(today: testDay))
    let file = try #require(mended.project.files.first { $0.path == "content/articles/a.md" })
    let text = String(decoding: file.bytes, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .dropFirst(head(for: written).split(separator: "\n").count)
      .prefix(written.split(separator: "\n").count).joined(separator: "\n")
  }

  private static func head(for written: String) -> String {
    let keys = ["title: T", "date: 2024-01-01", "summary: S"].filter { key in
      !["titel", "titl", "headline", "title:", "date:", "dat:", "summary:"].contains {
        written.contains($0) && key.hasPrefix($0.prefix(3))
      }
    }
    return (["---"] + keys).joined(separator: "\n") + "\n"
  }

  private static func project(_ written: String) -> ProjectFiles {
    let end = written.hasPrefix("---") ? "" : "---\n"
    let files = [
      "articles/a.md": "\(head(for: written))\(written)\n\(end)", "site.yml": testSettings,
      "entities/kherson.md": "---\nname: Kherson\nkind: place\n---\n",
      "sources/decree-14.md": "---\ntitle: Decree\nurl: https://example.org/14\n---\n",
    ]
    return ProjectFiles(
      files.map { InputFile(path: "content/\($0.key)", text: $0.value) } + TestTheme.plain.files)
  }
}
