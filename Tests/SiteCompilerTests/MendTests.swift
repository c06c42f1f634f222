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
      "---\nSee [[kherso]].", "sumary: One\nsummry: Two", "sumary: One\nsummary: Two",
      "\"sum\\u0061ry\": One",
    ])
  func uncertain(written: String) throws {
    #expect(try Self.mended(written) == written)
  }

  @Test(
    "Whatever a file's bytes are like, those besides a mistake stay",
    arguments: [
      { $0 }, { $0.replacing("\n", with: "\r\n") }, { "\u{FEFF}" + $0 }, { String($0.dropLast()) },
      { $0.replacing("mary: ", with: "mary:\t") }, { $0.replacing("\n", with: " \t\n", maxReplacements: 3) },
      { $0.replacing(/(sum+ary):/) { "\"\($0.output.1)\":" } },
      { $0.replacing(/(verdict|verdit):/) { "'\($0.output.1)':" } },
      { $0.replacing("---\nТекст", with: "# sumary: verdit 😀\n---\n`[[khersno]]` Текст") },
    ] as [@Sendable (String) -> String])
  func hostileBytes(variant: @Sendable (String) -> String) {
    let before = """
      ---
      title: 'Міст: чи є він 😀'
      date: 2024-01-01
      sumary: Ні. # sumary
      claims: [{ claim: "Вона 😀 зникла", verdit: suported, evidence: [{ source: decre-14, bearing: supprts }] }]
      events:
        - { date: 2024-01-02, title: Подія, sources: [{ titel: Звіт, url: https://example.org/z }, decre-14] }
      ---
      Текст 😀 [[khersno]] і [[khersno|місто]], [@decre-14, p. 4; @decre-14].

      """
    var after = before
    for (wrong, right) in [
      ("sumary: Н", "summary: Н"), ("verdit", "verdict"), ("suported", "supported"), ("decre-", "decree-"),
      ("supprts", "supports"), ("titel", "title"), ("khersno", "kherson"),
    ] {
      after = after.replacing(wrong, with: right)
    }
    let given = [before, after].map { Array(variant($0).utf8) }
    let mended = mendProject(
      Self.project(with: InputFile(path: "content/articles/b.md", bytes: given[0])),
      BuildOptions(today: testDay))
    let file = mended.project.files.first { $0.path == "content/articles/b.md" }
    #expect(
      file.map { String(decoding: $0.bytes, as: UTF8.self) } == String(decoding: given[1], as: UTF8.self))
    #expect(mended.files.map(\.before.path) == ["content/articles/b.md"])
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
    return project(
      with: InputFile(path: "content/articles/a.md", text: "\(head(for: written))\(written)\n\(end)"))
  }

  private static func project(with article: InputFile) -> ProjectFiles {
    let files = [
      "site.yml": testSettings, "entities/kherson.md": "---\nname: Kherson\nkind: place\n---\n",
      "sources/decree-14.md": "---\ntitle: Decree\nurl: https://example.org/14\n---\n",
    ]
    return ProjectFiles(
      [article] + files.map { InputFile(path: "content/\($0.key)", text: $0.value) } + TestTheme.plain.files)
  }
}
