import ArgumentParser
import Diagnostics

/// How problems are printed; `text` goes to standard error, the others to standard output.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, github, sarif
}

func print(_ report: DiagnosticReport, as format: ReportFormat, on terminal: Terminal) {
  switch format {
  case .text: terminal.printError(TextPrinter(terminal.style).print(report), terminator: "")
  case .json: print(jsonLines(report), terminator: "")
  case .github: print(githubCommands(report), terminator: "")
  case .sarif: print(sarif(report))
  }
}
