import ArgumentParser
import Diagnostics

/// How problems are printed; `text` goes to standard error, the others to standard output.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, short, json, github, sarif

  static let allValueStrings = allCases.map(\.rawValue)
}

/// What every command takes that reports on a whole site.
struct ReportArguments: ParsableArguments {
  @Flag(help: "Warnings fail, too.")
  var strict = false

  @Flag(help: "Leave out progress and the closing line; `check` leaves out warnings, too.")
  var quiet = false

  @Option(help: "How problems are printed: \(ReportFormat.allValueStrings.joined(separator: ", ")).")
  var format = ReportFormat.text

  var showsProgress: Bool { !quiet && format == .text }

  /// Whether a site with these problems is good enough.
  func accepts(_ report: DiagnosticReport) -> Bool {
    report.count(of: .error) == 0 && !(strict && report.count(of: .warning) > 0)
  }

  func print(_ report: DiagnosticReport, on terminal: Terminal) {
    build_site.print(report, as: format, on: terminal)
  }
}

func print(_ report: DiagnosticReport, as format: ReportFormat, on terminal: Terminal) {
  switch format {
  case .text: terminal.printError(TextPrinter(terminal.style).print(report), terminator: "")
  case .short: print(shortLines(report), terminator: "")
  case .json: print(jsonLines(report), terminator: "")
  case .github: print(githubCommands(report), terminator: "")
  case .sarif: print(sarif(report))
  }
}
