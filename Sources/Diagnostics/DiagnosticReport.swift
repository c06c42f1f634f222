/// Every diagnostic of a run, placed by file, line and column, sorted, each mentioned once.
package struct DiagnosticReport: Sendable {
  package let items: [Item]

  package struct Item: Sendable {
    package let diagnostic: Diagnostic
    package let file: InputFile
    package let start: Position
    package let end: Position
    package let related: [RelatedItem]
  }

  package struct RelatedItem: Sendable {
    package let message: String
    package let file: InputFile
    package let start: Position

    package var path: String { file.path }
  }

  package init(_ diagnostics: [Diagnostic], in files: InputFiles) {
    var seen = Set<Diagnostic>()
    var wholes: [FileID: InputFile] = [:]
    func whole(_ place: Place) -> InputFile {
      if let known = wholes[place.file] { return known }
      let file = files.whole(place.file)
      wholes[place.file] = file
      return file
    }
    items = diagnostics.filter { seen.insert($0).inserted }
      .map { diagnostic in
        let file = whole(diagnostic.place)
        return Item(
          diagnostic: diagnostic, file: file,
          start: file.position(of: diagnostic.place.range.lowerBound),
          end: file.position(of: diagnostic.place.range.upperBound),
          related: diagnostic.related.map {
            let file = whole($0.place)
            let start = file.position(of: $0.place.range.lowerBound)
            return RelatedItem(message: $0.message, file: file, start: start)
          })
      }
      .sorted { $0.sortKey < $1.sortKey }
  }

  private init(items: [Item]) { self.items = items }

  /// The diagnostics of one severity.
  package func only(_ severity: Severity) -> DiagnosticReport {
    DiagnosticReport(items: items.filter { $0.diagnostic.severity == severity })
  }

  /// Both reports as one.
  package func adding(_ other: DiagnosticReport) -> DiagnosticReport {
    DiagnosticReport(items: (items + other.items).sorted { $0.sortKey < $1.sortKey })
  }

  /// What an earlier report of the same site does not say; a place may have moved within its file.
  package func news(since earlier: DiagnosticReport) -> DiagnosticReport {
    let known = Set(earlier.items.map(\.identity))
    return DiagnosticReport(items: items.filter { !known.contains($0.identity) })
  }

  package func count(of severity: Severity) -> Int {
    items.count { $0.diagnostic.severity == severity }
  }

  /// `2 errors, 1 warning`; nil where nothing was found.
  package var counts: String? {
    let parts = Severity.allCases.compactMap { severity in
      let count = count(of: severity)
      return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension DiagnosticReport.Item {
  fileprivate var identity: [String] { [file.path, diagnostic.code.description, diagnostic.message] }

  fileprivate var sortKey: (String, Position, String, String) {
    (file.path, start, diagnostic.code.description, diagnostic.message)
  }
}
