/// Workflow commands that GitHub Actions shows beside the lines of a change.
///
/// Source: GitHub Actions documentation, "Workflow commands", setting an error, warning or notice message.
package func githubCommands(_ report: DiagnosticReport) -> String {
  report.items.map { item in
    let command =
      switch item.diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties = [
      "file=\(escapedProperty(item.file.path))", "line=\(item.start.line)", "endLine=\(item.end.line)",
    ]
    // The columns are of one line, so a range over several has none.
    if item.start.line == item.end.line {
      properties += ["col=\(item.start.column)", "endColumn=\(item.end.column)"]
    }
    properties.append("title=\(item.diagnostic.code)")
    let text = "\(item.diagnostic.message)\nhelp: \(item.diagnostic.help)"
    return "::\(command) \(properties.joined(separator: ","))::\(escapedData(text))\n"
  }.joined()
}

private func escapedData(_ text: String) -> String {
  text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
}

private func escapedProperty(_ text: String) -> String {
  escapedData(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
}
