import ArgumentParser
import SiteCompiler

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
  case .text, .short, .github, .sarif: print(report.markdown, terminator: "")
  }
}
