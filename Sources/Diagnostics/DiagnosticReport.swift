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
    let diagnostics = diagnostics.filter { seen.insert($0).inserted }
    let places = diagnostics.flatMap { [$0.place] + $0.related.map(\.place) }
    let located = Dictionary(grouping: places, by: \.file).map { id, places in
      (id, LocatedFile(files.whole(id), places))
    }
    let known = Dictionary(uniqueKeysWithValues: located)
    items = diagnostics.map { Item($0) { known[$0.file] ?? LocatedFile(files.whole($0.file), [$0]) } }
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
  fileprivate init(_ diagnostic: Diagnostic, in located: (Place) -> LocatedFile) {
    let file = located(diagnostic.place)
    self.diagnostic = diagnostic
    self.file = file.file
    start = file.position(of: diagnostic.place.range.lowerBound)
    end = file.position(of: diagnostic.place.range.upperBound)
    related = diagnostic.related.map {
      let file = located($0.place)
      return DiagnosticReport.RelatedItem(
        message: $0.message, file: file.file, start: file.position(of: $0.place.range.lowerBound))
    }
  }

  fileprivate var identity: [String] { [file.path, diagnostic.code.description, diagnostic.message] }

  fileprivate var sortKey: (String, Position, String, String) {
    (file.path, start, diagnostic.code.description, diagnostic.message)
  }
}

/// A file with the positions of the places that a report has in it, which are counted together.
private struct LocatedFile {
  let file: InputFile
  private let positions: [Int: Position]

  init(_ file: InputFile, _ places: [Place]) {
    self.file = file
    positions = file.positions(of: places.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
  }

  func position(of offset: Int) -> Position { positions[offset] ?? file.position(of: offset) }
}
