/// One line for each diagnostic, in the form of GNU's coding standards, which editors' programs read.
///
///     content/articles/deadline.md:7:3-9: error[E0412]: unknown key `verdit` (did you mean `verdict`?)
///
/// A range of several lines ends with its last line: `7:3-8.1`. The column after the range's last is given.
package func shortLines(_ report: DiagnosticReport) -> String {
  report.items.map { item in
    let (start, end) = (item.start, item.end)
    let last = start.line == end.line ? "\(end.column)" : "\(end.line).\(end.column)"
    let title = "\(item.diagnostic.severity.rawValue)[\(item.diagnostic.code)]"
    return "\(item.file.path):\(start.line):\(start.column)-\(last): \(title): "
      + "\(item.diagnostic.message) (\(item.diagnostic.help))\n"
  }.joined()
}
