import Markup

/// One JSON object a line: `code`, `severity`, `message`, `file`, `line`, `column`, `help`, and the range's
/// end.
package func jsonLines(_ report: DiagnosticReport) -> String {
  report.items.map { item in
    var json = JSONWriter(.compact)
    json.object {
      $0.member("code", item.diagnostic.code.description)
      $0.member("severity", item.diagnostic.severity.rawValue)
      $0.member("message", item.diagnostic.message)
      $0.member("file", item.file.path)
      $0.member("line", item.start.line)
      $0.member("column", item.start.column)
      $0.member("endLine", item.end.line)
      $0.member("endColumn", item.end.column)
      $0.member("help", item.diagnostic.help)
      if !item.related.isEmpty {
        $0.array("related") {
          for related in item.related {
            $0.object {
              $0.member("message", related.message)
              $0.member("file", related.path)
              $0.member("line", related.start.line)
              $0.member("column", related.start.column)
            }
          }
        }
      }
    }
    return String(decoding: json.bytes, as: UTF8.self) + "\n"
  }.joined()
}
