import ArgumentParser
import Diagnostics
import Scaffolding
import SiteCompiler
import Workspace

struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write the file of a new article, source, entity, event or page.",
    discussion: """
      Every key of the entry is in the file, explained; keys can be given values as options, such as
      --publisher, --url or --date, a key of a list more than once. The file's name is made from the title, \
      in any script. A file that is there is never overwritten.
      Example: build-site new source "Notice 14" --publisher "Road authority" --url https://example.org/14
      """)

  @Option(help: "The site's folder, which holds content/ and templates/.")
  var root = "."

  @Option(help: "The entry's id; default: made from the title.")
  var id: String?

  @Option(help: "The day that counts as today; default: the machine's.")
  var today: String?

  @Argument(help: "What is written: \(NewKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: NewKind

  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp("The title, or an entity's name; then keys and values.", valueName: "title"))
  var words: [String]

  func run() throws {
    let (title, values) = try titleAndValues()
    guard let settings = try? readFile(at: "\(root)/\(ProjectFiles.settingsPath)") else {
      throw wrongUsage("`\(root)` has no content/site.yml: go to the site's folder, or name it with --root")
    }
    let language = values.last { $0.key == "language" }?.value ?? siteLanguage(settings)
    guard let id = id ?? idFromTitle(title, language: language, latin: latinLetters) else {
      throw wrongUsage("no id can be made from `\(title)`; give one with --id")
    }
    guard id.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) })
    else {
      throw wrongUsage("an id is lower-case letters, digits and `-`, not `\(id)`")
    }
    let today = "\(try day(today, option: "--today"))"
    let request = SkeletonRequest(kind, title: title, values: values, today: today)
    let path = "\(kind.folder)\(id).md"
    let file = InputFile(path: path, text: skeleton(of: request))
    if fileExists(at: "\(root)/\(path)") || fileExists(at: "\(root)/\(kind.folder)\(id)/index.md") {
      Terminal().printError(
        "error: the \(kind.rawValue) `\(id)` is already there, in `\(path)`; choose another id with --id")
      throw ExitCode(1)
    }
    let report = problems(in: file)
    if report.count(of: .error) > 0 {
      build_site.print(report, as: .text, on: Terminal())
      Terminal().printError("\(report.counts ?? ""); nothing was written")
      throw ExitCode(1)
    }
    try orExit { () throws(FileError) in try createFiles([file], in: root) }
    if kind == .event, !values.contains(where: { $0.key == "date" }) {
      print("\(path)\nIts date is today's, \(today): write there when it happened.\n\(nextStep(id))")
    } else {
      print("\(path)\n\(nextStep(id))")
    }
  }

  /// Words that are no option and no option's value are the title, before the options or after them.
  private func titleAndValues() throws -> (title: String, values: [(key: String, value: String)]) {
    var titleWords: [String] = []
    var values: [(key: String, value: String)] = []
    var rest = words[...]
    while let option = rest.popFirst() {
      guard option.hasPrefix("--") else {
        titleWords.append(option)
        continue
      }
      let halves = option.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = String(halves[0])
      guard kind.keyNames.contains(key) else {
        let known = nearestNames(to: key, among: kind.keyNames + ["id", "root", "today"]).prefix(1).map {
          "--\($0)"
        }
        throw wrongUsage("unknown option `\(option)`" + (didYouMean(known).map { "; \($0)" } ?? ""))
      }
      guard let value = halves.count == 2 ? String(halves[1]) : rest.popFirst() else {
        throw wrongUsage("`\(option)` has no value")
      }
      values.append((key, value))
    }
    let title = titleWords.joined(separator: " ")
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw wrongUsage("a title is missing: `build-site new \(kind.rawValue) \"...\"`")
    }
    return (title, values)
  }

  private func nextStep(_ id: String) -> String {
    switch kind {
    case .article:
      """
      Write the article; `build-site serve --drafts` shows it while you do.
      Take out `draft: true` when it is ready, and run `build-site check`.
      """
    case .source:
      """
      Cite it with `[@\(id)]`.
      Keep a private copy with `build-site snapshot \(id) FILE`, so that quotations are checked.
      """
    case .entity: "Prose that names it is linked by itself; elsewhere refer to it with `[[\(id)]]`."
    case .event: "List its sources under `sources:`, and run `build-site check`."
    case .page:
      """
      Write the page; `build-site serve --drafts` shows it while you do.
      Take out `draft: true` when it is ready. For the menu add `\(id)` to `navigation:` in content/site.yml.
      """
    }
  }
}

extension NewKind: ExpressibleByArgument {}
