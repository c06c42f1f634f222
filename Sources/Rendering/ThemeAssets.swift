import Content
import Diagnostics

/// What a theme's templates and style sheets load: files that must lie below `templates/assets/`, and
/// addresses elsewhere.
struct ThemeAssets: Sendable {
  /// Files that are not there, and addresses that lead to them from some pages only.
  private(set) var diagnostics: [Diagnostic] = []
  /// What is loaded from elsewhere, which `site.yml` may allow.
  private(set) var elsewhere: [Loaded] = []
  private let names: [String]
  private var reported: Set<String> = []

  struct Loaded: Sendable {
    let address: String
    let directive: SecurityDirective
    let place: Place
  }

  init(of files: [ThemeFile]) {
    names = files.map(\.name).filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }
    let known = Set(names)
    for file in files {
      if file.name.hasPrefix(folder), file.name.hasSuffix(".css") {
        read(styleSheet: file, known)
      } else if file.name.hasSuffix(".html"), !file.name.hasPrefix(folder) {
        read(template: file, known)
      }
    }
  }

  private mutating func report(missing path: String, known: Set<String>, at place: Place) {
    // A file is missing once, however many pages load it, and a folder with all that should lie in it.
    guard !known.contains(path), reported.isEmpty || !known.isEmpty, reported.insert(path).inserted else {
      return
    }
    let near = nearestNames(to: path.hasPrefix("/") ? String(path.dropFirst()) : path, among: names, limit: 1)
    diagnostics.append(missingAsset(path, at: place, nearest: near))
  }

  // MARK: - templates

  private mutating func read(template: ThemeFile, _ known: Set<String>) {
    let text = withoutComments(template.file.bytes, from: "{#", to: "#}")
    let name: StaticString = "site.assets_href"
    for start in text.offsets(of: name) {
      let behind = start + name.utf8CodeUnitCount
      let close = text[behind...].prefix { $0 == 0x20 || $0 == UInt8(ascii: "-") }.endIndex
      guard text[close...].starts(with: "}}".utf8) else { continue }
      let end = text[(close + 2)...].firstIndex { "\"'{<> \t\r\n,".utf8.contains($0) } ?? text.count
      guard end < text.count, text[end] != UInt8(ascii: "{"), close + 2 < end else { continue }
      let path = withoutQuery(text[(close + 2)..<end])
      report(missing: path, known: known, at: Place(template.id, close + 2..<end))
    }
    var rest = text[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "=")) {
      rest = rest[(start + 1)...]
      guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        continue
      }
      read(attribute: rest.dropFirst().prefix { $0 != quote }, namedBefore: start, in: text, template.id)
    }
  }

  private mutating func read(
    attribute value: ArraySlice<UInt8>, namedBefore end: Int, in text: [UInt8], _ file: FileID
  ) {
    let isElsewhere =
      value.begins(with: "https://") || value.begins(with: "http://") || value.begins(with: "//")
    let isRelative =
      value.begins(with: "assets/") || value.begins(with: "./assets/") || value.begins(with: "../assets/")
    guard isElsewhere || isRelative, let tag = text[..<end].lastIndex(of: UInt8(ascii: "<")) else { return }
    let words = String(decoding: text[(tag + 1)..<end], as: UTF8.self).lowercased()
    let attribute = words.split { $0.isWhitespace }.last ?? ""
    let isLink = words.hasPrefix("link ") && attribute == "href"
    guard attribute == "src" || isLink else { return }
    let place = Place(file, value.startIndex..<value.endIndex)
    let address = String(decoding: value, as: UTF8.self)
    if isRelative { return diagnostics.append(relativeAsset(address, at: place)) }
    let whole = String(decoding: text[tag...].prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self).lowercased()
    let directive: SecurityDirective? =
      switch words.prefix(while: \.isLetter) {
      case "script": .scripts
      case "img": .images
      case "iframe": .frames
      case "audio", "video", "source": .media
      case "link" where whole.contains("stylesheet"): .styles
      default: nil
      }
    if let directive { elsewhere.append(Loaded(address: address, directive: directive, place: place)) }
  }

  // MARK: - style sheets

  private mutating func read(styleSheet: ThemeFile, _ known: Set<String>) {
    let text = withoutComments(styleSheet.file.bytes, from: "/*", to: "*/")
    let own = styleSheet.name.dropFirst(folder.count)
    let base = own.split(separator: "/").dropLast().map(String.init)
    for (range, isImport) in addresses(inStyleSheet: text) {
      let address = withoutQuery(text[range])
      let place = Place(styleSheet.id, range)
      if address.hasPrefix("https://") || address.hasPrefix("http://") || address.hasPrefix("//") {
        let isFont = [".woff2", ".woff", ".ttf", ".otf"].contains { address.hasSuffix($0) }
        let directive: SecurityDirective = isImport ? .styles : isFont ? .fonts : .images
        elsewhere.append(
          Loaded(address: String(decoding: text[range], as: UTF8.self), directive: directive, place: place))
      } else if let path = resolve(address, from: base) {
        report(missing: path, known: known, at: place)
      }
    }
  }

  /// What stands in `url(...)`, and behind `@import`, without quotation marks.
  private func addresses(inStyleSheet text: [UInt8]) -> [(Range<Int>, isImport: Bool)] {
    func value(from start: Int, isImport: Bool) -> (Range<Int>, isImport: Bool)? {
      let first = text[start...].prefix { $0 <= 0x20 }.endIndex
      guard first < text.count else { return nil }
      let quote = text[first]
      let isQuoted = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      guard isQuoted || !isImport else { return nil }
      let rest = text[(isQuoted ? first + 1 : first)...]
      let value = rest.prefix { isQuoted ? $0 != quote : $0 > 0x20 && $0 != UInt8(ascii: ")") }
      return value.endIndex < text.count ? (value.startIndex..<value.endIndex, isImport) : nil
    }
    let word: StaticString = "@import"
    let imported = text.offsets(of: word).compactMap {
      value(from: $0 + word.utf8CodeUnitCount, isImport: true)
    }
    let loaded = text.offsets(of: "url(").compactMap { start in
      let before = text[..<start].reversed().drop { $0 <= 0x20 }
      let isImport = before.starts(with: word.description.utf8.reversed())
      return value(from: start + 4, isImport: false).map { ($0.0, isImport) }
    }
    return imported + loaded
  }

  /// The path below `assets/` that a style sheet's address leads to; nil where it leads elsewhere, or nobody
  /// knows where.
  private func resolve(_ address: String, from base: [String]) -> String? {
    guard !address.isEmpty, !address.contains(where: { ":%\\{$".contains($0) }) else { return nil }
    guard !address.hasPrefix("/") else {
      return address.hasPrefix("/\(folder)") ? String(address.dropFirst(folder.count + 1)) : nil
    }
    var parts = base
    for part in address.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.isEmpty ? nil : parts.joined(separator: "/")
  }
}

/// What a theme loads from elsewhere and the content security policy keeps out.
package func checkLoading(by theme: ParsedTheme, _ settings: SiteSettings) -> [Diagnostic] {
  theme.loadedElsewhere.compactMap { loaded in
    let allowed = (settings.securitySources[loaded.directive] ?? []).map(\.value) + [settings.baseURL]
    let address = loaded.address.hasPrefix("//") ? "https:\(loaded.address)" : loaded.address
    return allowed.contains(where: address.hasPrefix)
      ? nil : blockedLoading(loaded.address, loaded.directive.rawValue, at: loaded.place)
  }
}

private let folder = "assets/"

private func withoutQuery(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }, as: UTF8.self)
}

/// A text with spaces for its comments, so that offsets stay.
private func withoutComments(_ bytes: [UInt8], from open: StaticString, to close: StaticString) -> [UInt8] {
  var text = bytes
  var ends = bytes.offsets(of: close)[...]
  var index = 0
  for start in bytes.offsets(of: open) where start >= index {
    ends = ends.drop { $0 < start + open.utf8CodeUnitCount }
    index = ends.first.map { $0 + close.utf8CodeUnitCount } ?? bytes.count
    for offset in start..<index { text[offset] = 0x20 }
  }
  return text
}

extension ArraySlice<UInt8> {
  fileprivate func begins(with words: StaticString) -> Bool {
    words.withUTF8Buffer { wanted in
      guard count >= wanted.count else { return false }
      for offset in wanted.indices where self[startIndex + offset] != wanted[offset] { return false }
      return true
    }
  }
}

extension [UInt8] {
  /// Where a text stands, in order.
  fileprivate func offsets(of words: StaticString) -> [Int] {
    words.withUTF8Buffer { wanted in
      var found: [Int] = []
      var rest = self[...]
      while let start = rest.firstIndex(of: wanted[0]) {
        if rest[start...].begins(with: words) { found.append(start) }
        rest = rest[(start + 1)...]
      }
      return found
    }
  }
}
