import Content
import Dates
import Diagnostics
import Scaffolding

extension EditedSite {
  /// What a key means, a reference leads to or a date says; else what the message means that stands there.
  func hover(at position: LSP.Position, in path: String) -> LSP.Hover? {
    let lines = text(at: path)
    let offset = lines.offset(of: position)
    if let (subject, range) = subject(at: offset, in: path), let contents = words(of: subject) {
      return LSP.Hover(contents: contents, range: lines.range(of: range))
    }
    let item = report.items.first {
      $0.file.path == path && $0.diagnostic.place.range.touches(offset) && $0.file.bytes == lines.bytes
    }
    guard let item, let text = explanation(of: item.diagnostic.code.description) else { return nil }
    return LSP.Hover(
      contents: LSP.MarkupContent(
        kind: .markdown, value: "**\(text.replacing("\n", with: "**\n", maxReplacements: 1))"),
      range: lines.range(of: item.diagnostic.place.range))
  }

  /// Where the entry stands that is pointed at, the file, or the verdict of the site's scale.
  func definition(at position: LSP.Position, in path: String) -> LSP.Location? {
    switch subject(at: text(at: path).offset(of: position), in: path)?.subject {
    case .entry(let entry):
      let edition = session.edition
      let place = edition.linkage.site.place(of: entry)
      let file = edition.files[place.file]
      return LSP.Location(
        uri: address(of: file.path), range: TextLines(file.bytes, encoding).range(of: place.range))
    case .verdict(let id):
      let settings = text(at: settingsPath)
      let outline = KeyOutline(settings.bytes, in: settings.bytes.indices)
      let value = outline.values.first {
        settings.bytes[$0.range].elementsEqual(id.utf8)
          && $0.key.map { outline.path(to: $0) } == ["verdicts", "id"]
      }
      return value.map {
        LSP.Location(uri: address(of: settingsPath), range: settings.range(of: $0.range))
      }
    case .file(let path):
      let start = LSP.Position(line: 0, character: 0)
      return LSP.Location(uri: address(of: path), range: LSP.Range(start: start, end: start))
    case .key, .date, nil: return nil
    }
  }

  private func words(of subject: Subject) -> LSP.MarkupContent? {
    let site = session.edition.linkage.site
    switch subject {
    case .key(let key): return documentation(of: key)
    case .date(let date): return LSP.MarkupContent(kind: .plaintext, value: date.words())
    case .verdict(let id):
      return site.settings.verdicts.first { $0.id == id }.map {
        LSP.MarkupContent(kind: .plaintext, value: "\($0.label)\n\($0.meaning)")
      }
    case .file(let path): return LSP.MarkupContent(kind: .plaintext, value: "file · \(path)")
    case .entry(let entry):
      let text = "\(site.title(of: entry))\n\(site.details(of: entry))"
      return LSP.MarkupContent(kind: .plaintext, value: text)
    }
  }
}

/// What a key means, with an example.
func documentation(of key: KeyDeclaration) -> LSP.MarkupContent {
  LSP.MarkupContent(
    kind: .markdown,
    value: """
      \(key.summary)\(key.isRequired ? " Required." : "")

      ```yaml
      \(key.example)
      ```
      """)
}
