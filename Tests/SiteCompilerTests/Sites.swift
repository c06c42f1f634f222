import Dates
import Diagnostics
import Foundation
import Workspace

@testable import Rendering
@testable import SiteCompiler

/// The folders that tests read sites from.
enum Folders {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  static let repository = tests.deletingLastPathComponent().path(percentEncoded: false)
  static let goldenSites = tests.appending(path: "GoldenSites").path(percentEncoded: false)
  /// A theme for tests in which the theme does not matter.
  static let plainTheme = "\(goldenSites)/_theme"
}

/// The day on which every test site is built.
let testDay: CivilDate = {
  guard let day = CivilDate(iso: "2024-06-01") else { preconditionFailure("no such day") }
  return day
}()

/// A theme's files, read once.
struct TestTheme: Sendable {
  let files: [InputFile]

  /// Shows what a page holds and nothing else, in English words of its own and in others that the project
  /// ships.
  static let plain = TestTheme(
    files: TestTheme(below: Folders.plainTheme).files
      + TestTheme.shipped.files.filter { file in
        ["ar", "ru", "uk"].contains { file.path == "templates/strings/\($0).yml" }
      })
  /// What the project ships.
  static let shipped = TestTheme(below: Folders.repository)
  /// Shows every value that any template could show.
  static let everything = TestTheme(
    files: plain.files.filter { !$0.path.hasSuffix(".html") }
      + PageTemplate.allCases.map { page in
        let values = ["site", "page"] + page.fields.map(\.name)
        let text = values.map { "<script type=\"application/json\">{{ \($0) | tojson }}</script>\n" }.joined()
        return InputFile(path: "templates/\(page.fileName)", text: text)
      })

  private init(files: [InputFile]) { self.files = files }

  private init(below folder: String) {
    files = ((try? loadProject(at: folder))?.project.files ?? []).filter { $0.path.hasPrefix("templates/") }
  }
}

/// A whole small site: texts in, the published files or what is wrong with them out.
struct TestSite {
  let compiled: CompiledSite
  /// Nil while an error stands.
  let output: OutputTree?

  /// `files` are paths below `content/` with their texts; a `site.yml` is added where there is none.
  init(
    _ files: [String: String], theme: TestTheme = .plain,
    _ options: BuildOptions = BuildOptions(today: testDay),
    order: ([InputFile]) -> [InputFile] = { $0 }
  ) {
    let content = files.merging(["site.yml": testSettings]) { given, _ in given }
      .map { InputFile(path: "content/\($0.key)", text: $0.value) }
    (compiled, output) = compileTree(ProjectFiles(order(content + theme.files)), options)
  }

  init(_ files: [InputFile], _ options: BuildOptions = BuildOptions(today: testDay)) {
    (compiled, output) = compileTree(ProjectFiles(files), options)
  }

  /// Published texts by path; empty while an error stands.
  var files: [String: String] {
    Dictionary(
      uniqueKeysWithValues: (output?.files ?? []).map {
        ($0.path, String(decoding: $0.bytes, as: UTF8.self))
      })
  }

  /// What a person sees of everything found wrong.
  var problems: String { TextPrinter(.plain).print(compiled.report) }
}

let testSettings = """
  title: A site
  description: For tests.
  base-url: https://example.org/site/
  language: en
  publisher: { name: The Desk, kind: organisation }
  verdicts:
    - { id: supported, label: Supported, meaning: Yes. }
    - { id: refuted, label: Refuted, meaning: No. }
    - { id: unproven, label: Unproven, meaning: Unknown., unrated: true }
  navigation: [articles]

  """

/// An article with the least front matter, some keys more, and a body.
func article(_ keys: String = "", title: String = "T", date: String = "2024-01-01", _ body: String = "")
  -> String
{
  "---\ntitle: \(title)\ndate: \(date)\nsummary: S.\n\(keys)\n---\n\(body)\n"
}
