import Content
import Dates
import Diagnostics
import Linking

@testable import Quotations

/// A whole small site: texts in, what its quotations come to and what is wrong with them out.
struct QuotationSite {
  let files: InputFiles
  let linked: LinkedSite
  let checks: QuotationChecks
  /// `E0661 articles/a.md:5:1: message | help`, severities other than the code's own in brackets.
  let problems: [String]

  /// `files` are paths below `content/`, or from the site's root when they begin with `/`.
  init(_ files: [String: String]) {
    let settings = ["site.yml": "title: A site\nbase-url: https://example.org/\n"]
    let all = settings.merging(files) { _, given in given }.map { path, text in
      InputFile(path: path.hasPrefix("/") ? String(path.dropFirst()) : "content/\(path)", text: text)
    }
    self.files = InputFiles(all.sorted { $0.path < $1.path })
    let content = readContent(self.files)
    linked = link(content.value, LinkOptions(drafts: .leftOut, today: day), of: self.files).value
    let checked = checkQuotations(linked, in: self.files)
    checks = checked.value
    problems = DiagnosticReport(checked.diagnostics, in: self.files).items.map { item in
      let path = item.file.path.hasPrefix("content/") ? item.file.path.dropFirst(8) : item.file.path[...]
      let severity = item.diagnostic.severity == .error ? " error" : ""
      return "\(item.diagnostic.code)\(severity) \(path):\(item.start.line):\(item.start.column): "
        + "\(item.diagnostic.message) | \(item.diagnostic.help)"
    }
  }

  func snapshot(of id: String, _ file: InputFile) throws -> Snapshot {
    let key = linked.sources.firstIndex { $0.id == id }.map { SourceKey($0) } ?? SourceKey(0)
    return try takeSnapshot(of: key, from: file, on: day, linked, in: files)
  }
}

private let day: CivilDate = {
  guard let day = CivilDate(iso: "2024-06-01") else { preconditionFailure("no such day") }
  return day
}()

/// An article with a body, and a source `x`.
func siteFiles(_ body: String, keys: String = "", source: String = "", more: [String: String] = [:])
  -> [String: String]
{
  [
    "articles/a.md": "---\ntitle: A\ndate: 2024-01-01\n\(keys)---\n\(body)\n",
    "sources/x.md": "---\ntitle: X\n\(source)---\n",
  ].merging(more) { _, given in given }
}
