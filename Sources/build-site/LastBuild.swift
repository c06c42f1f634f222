import Diagnostics
import SiteCompiler
import Workspace

/// What a build says of itself when it ends, kept for the next one in which nothing has changed.
struct LastBuild {
  let pages: Int
  let drafts: Int
  let warnings: Int
  let files: Int
  init(_ site: CompiledSite, files: Int) {
    pages = site.pageCount
    drafts = site.skippedDrafts
    warnings = site.report.count(of: .warning)
    self.files = files
  }

  /// Nil for a state that an editor or another program altered.
  init?(_ state: BuildState) {
    let numbers = Self.numberNames.compactMap { name in state[name].flatMap { Int($0) } }
    guard numbers.count == Self.numberNames.count else { return nil }
    (pages, drafts, warnings, files) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }

  private static let numberNames = ["pages", "drafts", "warnings", "files"]

  /// Everything that `init` reads.
  var notes: [(name: String, text: String)] {
    zip(Self.numberNames, [pages, drafts, warnings, files]).map { ($0, "\($1)") }
  }

  /// `Built 120 pages in 35 ms (3 written, 117 unchanged, 2 drafts skipped)`; without a summary nothing was
  /// written.
  func closingLine(_ summary: WriteSummary?, took: Duration) -> String {
    let unchanged = summary?.unchanged ?? files
    var parts = ["\(summary?.written ?? 0) written", "\(unchanged) unchanged"]
    if let summary, summary.removed > 0 { parts.append("\(summary.removed) removed") }
    if drafts > 0 { parts.append("\(drafts) draft\(drafts == 1 ? "" : "s") skipped") }
    if warnings > 0 { parts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
    let pages = "\(pages) page\(pages == 1 ? "" : "s")"
    return "Built \(pages) in \(took.words) (\(parts.joined(separator: ", ")))"
  }
}

extension Duration {
  /// `35 ms`; from ten seconds on `11.3 s`.
  var words: String {
    let milliseconds = components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000
    guard milliseconds >= 10_000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}
