import ArgumentParser
import Diagnostics

/// How problems are printed; `text` goes to standard error, the others to standard output.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif
}

/// A report as text of a format, ready to be shown.
func words(of report: DiagnosticReport, as format: ReportFormat, _ style: TextPrinter.Style) -> String {
  switch format {
  case .text: TextPrinter(style).print(report)
  case .json: jsonLines(report)
  case .github: githubCommands(report)
  case .sarif: sarif(report) + "\n"
  }
}

func show(_ words: String, as format: ReportFormat, on terminal: Terminal) {
  switch format {
  case .text: terminal.printError(words, terminator: "")
  case .json, .github, .sarif: print(words, terminator: "")
  }
}

func print(_ report: DiagnosticReport, as format: ReportFormat, on terminal: Terminal) {
  show(words(of: report, as: format, terminal.style), as: format, on: terminal)
}
