import ArgumentParser
import Diagnostics
import SiteCompiler
import Workspace

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the site.",
    discussion: """
      Every problem of every file is reported in one run. Nothing is written while an error stands.
      Exit codes: 0 fine, 1 problems in content or templates, 64 wrong usage, 74 input or output failed.
      """)

  @OptionGroup var site: SiteArguments

  @Option(help: "The folder to write, from the site's folder.")
  var output = "public"

  @Flag(help: "Warnings stop the build, too.")
  var strict = false

  @Flag(help: "Say nothing of a good build but its warnings.")
  var quiet = false

  @Option(help: "How problems are printed: \(ReportFormat.allValueStrings.joined(separator: ", ")).")
  var format = ReportFormat.text

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let terminal = Terminal()
    let progress = ProgressLine(terminal, shown: !quiet && format == .text)
    let folder = try site.folder(output)
    let options = try site.options(over: folder)
    let compiled = compileSite(try site.load(), options) { progress.show($0) }
    progress.clear()
    print(compiled.report, as: format, on: terminal)
    guard let tree = compiled.output, !(strict && compiled.report.count(of: .warning) > 0) else {
      terminal.printError(failure(of: compiled.report))
      throw ExitCode(1)
    }
    let summary = try orExit { () throws(FileError) in try writeOutput(tree, to: folder) }
    if !quiet {
      terminal.printError(closingLine(compiled, summary, took: clock.now - start))
    }
  }

  private func failure(of report: DiagnosticReport) -> String {
    let counts = [(report.count(of: .error), "error"), (report.count(of: .warning), "warning")]
      .filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return "\(counts.joined(separator: ", ")); nothing was written"
  }

  /// `Built 120 pages in 35 ms (3 written, 117 unchanged, 2 drafts skipped) -> public/`
  private func closingLine(_ compiled: CompiledSite, _ summary: WriteSummary, took: Duration) -> String {
    var parts = ["\(summary.written) written", "\(summary.unchanged) unchanged"]
    if summary.removed > 0 { parts.append("\(summary.removed) removed") }
    let drafts = compiled.skippedDrafts
    if drafts > 0 { parts.append("\(drafts) draft\(drafts == 1 ? "" : "s") skipped") }
    let warnings = compiled.report.count(of: .warning)
    if warnings > 0 { parts.append("\(warnings) warning\(warnings == 1 ? "" : "s")") }
    let pages = "\(compiled.pageCount) page\(compiled.pageCount == 1 ? "" : "s")"
    let place = output.hasSuffix("/") ? output : "\(output)/"
    return "Built \(pages) in \(words(took)) (\(parts.joined(separator: ", "))) -> \(place)"
  }

  private func words(_ duration: Duration) -> String {
    let milliseconds =
      duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
    guard milliseconds >= 10_000 else { return "\(milliseconds) ms" }
    return "\(milliseconds / 1000).\(milliseconds % 1000 / 100) s"
  }
}
