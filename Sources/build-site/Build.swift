import ArgumentParser
import Diagnostics
import SiteCompiler
import Workspace

struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      Every problem of every file is reported in one run. Nothing is written while an error stands.
      Exit codes: 0 fine, 1 problems in content or templates, 64 wrong usage, 74 input or output failed.
      """)

  @OptionGroup var site: SiteArguments

  @Option(help: "The folder to write, from the site's folder.")
  var output = "public"

  @OptionGroup var reporting: ReportArguments

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let terminal = Terminal()
    let folder = try site.folder(output)
    let options = try site.options(over: folder)
    let stateFile = BuildStateFile(
      root: site.root, output: folder,
      options: [options.baseURL ?? "", "\(site.drafts)", "\(options.today)"])
    let state = stateFile.last()
    if let state, let last = LastBuild(state), !(reporting.strict && last.warnings > 0),
      stateFile.isCurrent(state),
      let report = DiagnosticReport(written: state["report"] ?? "", file: site.file)
    {
      reporting.print(report, on: terminal)
      sayClosingLine(of: last, took: clock.now - start, on: terminal)
      return
    }
    let progress = ProgressLine(terminal, shown: reporting.showsProgress)
    let (project, stamps) = try site.load().separated
    let writer = OutputWriter(to: folder, after: state)
    // Holes that a small site leaves are not worth the search.
    var pagesToTrim = stamps.count > 10_000 ? 0 : Int.max
    let compiled = compileSite(
      consume project, options,
      progress: { step in
        if step.pagesDone >= pagesToTrim {
          returnFreeMemory()
          pagesToTrim = step.pagesDone == 0 ? 0 : step.pagesDone + 20_000
        }
        progress.show(step)
      },
      standing: writer.standing, reread: site.file, into: writer.receive)
    progress.clear()
    reporting.print(compiled.report, on: terminal)
    guard reporting.accepts(compiled.report) else {
      writer.discard()
      terminal.printError("\(compiled.report.counts ?? "nothing found"); nothing was written")
      throw ExitCode(1)
    }
    let summary = try orExit { () throws(FileError) in try writer.publish() }
    let build = LastBuild(compiled, files: writer.files.count)
    stateFile.keep(stamps, writer.files, notes: build.notes + [("report", compiled.report.written)])
    sayClosingLine(of: build, summary, took: clock.now - start, on: terminal)
    // The system takes the memory back faster than we could.
    withExtendedLifetime(compiled) { endProgram() }
  }

  private func sayClosingLine(
    of build: LastBuild, _ summary: WriteSummary? = nil, took: Duration, on terminal: Terminal
  ) {
    guard !reporting.quiet else { return }
    let place = output.hasSuffix("/") ? output : "\(output)/"
    terminal.printError("\(build.closingLine(summary, took: took)) -> \(place)")
  }
}
