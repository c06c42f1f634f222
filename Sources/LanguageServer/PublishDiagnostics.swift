import Content
import Diagnostics
import SiteCompiler

extension EditedSite {
  /// What the editor's program is to show otherwise than it does: one notification for each file of which
  /// something else is known than before, an empty one for a file that was mended.
  mutating func news() -> [LSP.PublishDiagnosticsParams] {
    var found = Dictionary(grouping: report.items, by: \.file.path).mapValues(diagnostics)
    // What is known of an older text would show again what is mended already.
    for path in documents.keys where isAhead(path) { found[path] = published[path] }
    let isCurrent = session.isCurrent
    // Helix drops what tells of an older text than it has by then: what holds in the end is told once more.
    let confirmed = unconfirmed.filter { !isAhead($0) }
    unconfirmed.subtract(confirmed)
    let paths = Set(found.keys).union(published.keys).filter { found[$0] != published[$0] }.union(confirmed)
    published = found
    return paths.sorted().map { path in
      LSP.PublishDiagnosticsParams(
        uri: address(of: path), version: isCurrent ? documents[path]?.version : nil,
        diagnostics: found[path] ?? [])
    }
  }

  /// What is wrong in the documents that were typed in, as far as they show it by themselves and by what they
  /// point at: that is known at once, however large the site. The rest stays until all is looked at again.
  mutating func firstNews() -> [LSP.PublishDiagnosticsParams] {
    defer { typed = [] }
    return typed.sorted().compactMap { path in
      guard let document = documents[path] else { return nil }
      let own = diagnostics(of: problems(inFileAt: path).items)
      let rest = published[path, default: []].filter { !ownProblems[path, default: []].contains($0) }
      ownProblems[path] = own
      let found = own + rest
      guard found != published[path, default: []] else { return nil }
      published[path] = found.isEmpty ? nil : found
      return LSP.PublishDiagnosticsParams(uri: document.uri, version: document.version, diagnostics: found)
    }
  }

  /// Nothing for a file that is no entry.
  func problems(inFileAt path: String) -> DiagnosticReport {
    guard case .entry = contentRole(of: path) else { return DiagnosticReport([], in: InputFiles()) }
    let settings = InputFile(path: settingsPath, bytes: text(at: settingsPath).bytes)
    let file = InputFile(path: path, bytes: text(at: path).bytes)
    return SiteCompiler.problems(in: file, settings: settings, on: session.edition.linkage)
  }

  /// All items are of one file.
  func diagnostics(of items: [DiagnosticReport.Item]) -> [LSP.Diagnostic] {
    guard let file = items.first?.file else { return [] }
    let lines = TextLines(file.bytes, encoding)
    return items.map { item in
      LSP.Diagnostic(
        range: lines.range(of: item.diagnostic.place.range), severity: item.diagnostic.severity.number,
        code: item.diagnostic.code.description,
        message: "\(item.diagnostic.message)\n\(item.diagnostic.help)",
        relatedInformation: zip(item.diagnostic.related, item.related).map { related, shown in
          let lines = TextLines(shown.file.bytes, encoding)
          let range = lines.range(of: related.place.range)
          return .init(
            location: LSP.Location(uri: address(of: shown.file.path), range: range), message: shown.message)
        })
    }
  }
}

extension Severity {
  fileprivate var number: Int {
    switch self {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}
