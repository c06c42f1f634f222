import ArgumentParser
import SiteCompiler

struct Transparency: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what the codes of fact-checkers ask, and where the site shows it.",
    discussion: "As Markdown, or with --format json for machines. See docs/transparency.md.")

  @OptionGroup var site: SiteArguments

  @Option(help: "How the report is printed: text (Markdown), json.")
  var format = ReportFormat.text

  func run() throws {
    try printTransparency(site.load().project, site.options(), as: format, on: Terminal())
  }
}

/// Prints what the codes of fact-checkers ask and where the site shows it: Markdown, or JSON for machines.
func printTransparency(
  _ project: ProjectFiles, _ options: BuildOptions, as format: ReportFormat, on terminal: Terminal
) throws {
  let compiled = compileTransparency(project, options)
  guard let report = compiled.report else {
    print(compiled.problems, as: format, on: terminal)
    throw ExitCode(1)
  }
  switch format {
  case .json: print(report.json, terminator: "")
  case .text, .github, .sarif: print(report.markdown, terminator: "")
  }
}
