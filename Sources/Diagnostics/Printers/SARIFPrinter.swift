import Markup

/// A log in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS standard).
///
/// Columns are counted in Unicode code points, which the log says (section 3.14.27).
package func sarif(_ report: DiagnosticReport) -> String {
  var json = JSONWriter(.pretty)
  json.object {
    $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
    $0.member("version", "2.1.0")
    $0.array("runs") {
      $0.object { run in
        run.member("columnKind", "unicodeCodePoints")
        run.object("tool") { $0.object("driver") { writeDriver(report, to: &$0) } }
        run.array("results") { for item in report.items { writeResult(item, to: &$0) } }
      }
    }
  }
  return String(decoding: json.bytes, as: UTF8.self)
}

private func writeDriver(_ report: DiagnosticReport, to json: inout JSONWriter) {
  json.member("name", "build-site")
  json.array("rules") {
    for code in Set(report.items.map(\.diagnostic.code.description)).sorted() {
      $0.object { $0.member("id", code) }
    }
  }
}

private func writeResult(_ item: DiagnosticReport.Item, to json: inout JSONWriter) {
  json.object { result in
    result.member("ruleId", item.diagnostic.code.description)
    result.member("level", item.diagnostic.severity.rawValue)
    result.object("message") {
      $0.member("text", "\(item.diagnostic.message). Help: \(item.diagnostic.help)")
    }
    result.array("locations") {
      $0.object { writeLocation(item.file.path, item.start, item.end, to: &$0) }
    }
    guard !item.related.isEmpty else { return }
    result.array("relatedLocations") {
      for related in item.related {
        $0.object {
          writeLocation(related.path, related.start, related.start, to: &$0)
          $0.object("message") { $0.member("text", related.message) }
        }
      }
    }
  }
}

private func writeLocation(_ path: String, _ start: Position, _ end: Position, to json: inout JSONWriter) {
  json.object("physicalLocation") {
    $0.object("artifactLocation") { $0.member("uri", percentEncoded(path: path)) }
    $0.object("region") {
      $0.member("startLine", start.line)
      $0.member("startColumn", start.column)
      $0.member("endLine", end.line)
      $0.member("endColumn", end.column)
    }
  }
}

private func percentEncoded(path: String) -> String {
  path.split(separator: "/", omittingEmptySubsequences: false)
    .map { percentEncoded(pathSegment: String($0)) }.joined(separator: "/")
}
