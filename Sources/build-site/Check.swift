import ArgumentParser
import Diagnostics
import SiteCompiler
import Workspace

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report every problem of the site, and write nothing.",
    discussion: """
      --fix corrects what can only have been meant in one way, such as a misspelt key or a reference with \
      one near candidate; no other byte of a file changes, and what is left is reported. --fix --dry-run \
      prints the changes as a diff instead of making them.
      Exit codes: 0 fine, 1 problems in content or templates, 64 wrong usage, 74 input or output failed.
      """)

  @OptionGroup var site: SiteArguments

  @Option(
    help: "The folder of an earlier build, with whose record the site is compared.")
  var output = "public"

  @OptionGroup var reporting: ReportArguments

  @Flag(help: "Mend what is certain, and report what is left.")
  var fix = false

  @Flag(name: .customLong("dry-run"), help: "With --fix: show the changes and make none.")
  var dryRun = false

  @Flag(
    help: """
      Print what the codes of fact-checkers ask and where the site shows it: Markdown, or --format json. \
      See docs/transparency.md.
      """)
  var transparency = false

  func validate() throws {
    if transparency, fix { throw ValidationError("--transparency and --fix are two commands") }
    if dryRun, !fix { throw ValidationError("--dry-run goes with --fix: a check writes nothing by itself") }
  }

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let terminal = Terminal()
    let options = try site.options(over: try site.folder(output))
    var project = try site.load().project
    if transparency {
      return try printTransparency(project, options, as: reporting.format, on: terminal)
    }
    var fixed: [MendedFile] = []
    if fix { (project, fixed) = try mended(project, options, on: terminal) }
    let progress = ProgressLine(terminal, shown: reporting.showsProgress)
    let compiled = compileSite(project, options, progress: progress.show, into: { _ in })
    progress.clear()
    reporting.print(compiled.report, on: terminal)
    let isFine = reporting.accepts(compiled.report)
    if !isFine || !reporting.quiet {
      let pages = "\(compiled.pageCount) page\(compiled.pageCount == 1 ? "" : "s")"
      let counts = compiled.report.counts ?? "no problems"
      let checked = isFine ? "Checked \(pages) in \((clock.now - start).words): \(counts)" : counts
      let left = compiled.report.counts ?? "no problems"
      terminal.printError(dryRun ? "\(fixed.counts(after: "Would fix")); left after that: \(left)" : checked)
    }
    if !isFine { throw ExitCode(1) }
  }

  /// The site with everything certain mended, and the files that differ, which are written or shown first.
  private func mended(
    _ project: ProjectFiles, _ options: BuildOptions, on terminal: Terminal
  ) throws -> (ProjectFiles, [MendedFile]) {
    let mended = mendProject(project, options)
    if dryRun {
      for file in mended.files { print(unifiedDiff(file.before, file.after), terminator: "") }
    } else {
      let files = mended.files.map(\.after)
      try orExit { () throws(FileError) in try changeFiles(writing: files, removing: [], in: site.root) }
      if !reporting.quiet { terminal.printError(mended.files.counts(after: "Fixed")) }
    }
    return (mended.project, mended.files)
  }
}

extension [MendedFile] {
  /// `Fixed 2 problems in 1 file`, `Fixed nothing`
  fileprivate func counts(after verb: String) -> String {
    guard !isEmpty else { return "\(verb) nothing" }
    let fixes = reduce(0) { $0 + $1.fixCount }
    return "\(verb) \(fixes) problem\(fixes == 1 ? "" : "s") in \(count) file\(count == 1 ? "" : "s")"
  }
}
