/// A report as text, so that what a build found can be told again when nothing has changed since.
extension DiagnosticReport {
  /// Everything but the bytes of the files.
  package var written: String {
    var writer = FieldWriter()
    for item in items {
      let diagnostic = item.diagnostic
      let texts = [
        diagnostic.code.description, diagnostic.severity.rawValue, diagnostic.message, diagnostic.help,
      ]
      for text in texts { writer.add(text) }
      writer.add(item.file.path, diagnostic.place)
      writer.add("\(diagnostic.related.count)")
      for (related, shown) in zip(diagnostic.related, item.related) {
        writer.add(related.message)
        writer.add(shown.path, related.place)
      }
      // A fix stands in the diagnostic's own file.
      writer.add("\(diagnostic.fixes.count)")
      for fix in diagnostic.fixes {
        writer.add(fix.replacement)
        // Nothing replaces nothing, so that an empty text stands for the whole place.
        writer.add(fix.written ?? "")
        writer.add(item.file.path, fix.place)
      }
    }
    return writer.text
  }

  /// Reads what `written` gives; `file` gives a file by its path, nil when it is there no more.
  ///
  /// Nil for any other text, or without one of its files.
  package init?(written text: String, file: @escaping (String) -> InputFile?) {
    var reader = FieldReader(text, file)
    var diagnostics: [Diagnostic] = []
    while !reader.isAtEnd {
      guard let diagnostic = reader.diagnostic() else { return nil }
      diagnostics.append(diagnostic)
    }
    self.init(diagnostics, in: reader.files)
  }
}

/// Fields one after the other, each with its length.
private struct FieldWriter {
  var text = ""

  mutating func add(_ field: String) { text += "\(field.utf8.count) \(field)\n" }

  mutating func add(_ path: String, _ place: Place) {
    for field in [path, "\(place.lower)", "\(place.upper)"] { add(field) }
  }
}

private struct FieldReader {
  private(set) var files = InputFiles()
  private var rest: Substring.UTF8View
  private var numbers: [String: FileID] = [:]
  private let file: (String) -> InputFile?

  init(_ text: String, _ file: @escaping (String) -> InputFile?) {
    rest = text[...].utf8
    self.file = file
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func diagnostic() -> Diagnostic? {
    guard let code = field(), let severity = field().flatMap(Severity.init), let message = field(),
      let help = field(), let place = place(), let related = list({ $0.related() }),
      let fixes = list({ $0.fix() })
    else { return nil }
    return Diagnostic(
      Diagnostic.Code(stringLiteral: code), severity, message, at: place, help: help, related: related,
      fixes: fixes)
  }

  private mutating func related() -> Diagnostic.Related? {
    guard let message = field(), let place = place() else { return nil }
    return Diagnostic.Related(message, at: place)
  }

  private mutating func fix() -> Diagnostic.FixIt? {
    guard let replacement = field(), let written = field(), let place = place() else { return nil }
    return Diagnostic.FixIt(place, replacing: written.isEmpty ? nil : written, with: replacement)
  }

  private mutating func list<Item>(_ item: (inout Self) -> Item?) -> [Item]? {
    guard let count = field().flatMap({ UInt32($0) }) else { return nil }
    var items: [Item] = []
    for _ in 0..<count {
      guard let next = item(&self) else { return nil }
      items.append(next)
    }
    return items
  }

  private mutating func place() -> Place? {
    guard let path = field(), let lower = field().flatMap({ Int($0) }),
      let upper = field().flatMap({ Int($0) }),
      0 <= lower, lower <= upper, let number = number(of: path)
    else { return nil }
    return Place(number, lower..<upper)
  }

  private mutating func number(of path: String) -> FileID? {
    if let known = numbers[path] { return known }
    guard let file = file(path) else { return nil }
    let number = files.add(file)
    numbers[path] = number
    return number
  }

  private mutating func field() -> String? {
    guard let blank = rest.firstIndex(of: UInt8(ascii: " ")), let count = UInt32(Substring(rest[..<blank]))
    else {
      return nil
    }
    let start = rest.index(after: blank)
    guard let end = rest.index(start, offsetBy: Int(count), limitedBy: rest.endIndex), end < rest.endIndex
    else {
      return nil
    }
    defer { rest = rest[rest.index(after: end)...] }
    return String(rest[start..<end])
  }
}
