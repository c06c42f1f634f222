import Diagnostics
import Hashing

/// The styles and scripts that stand in templates, as a content security policy names them: `'sha256-...'`.
struct InlineHashes: Sendable, Equatable {
  var styles: [String] = []
  var scripts: [String] = []
}

/// Finds the code within templates that browsers run only if the content security policy knows it.
///
/// What is the same on every page gets a hash; what cannot have one is reported.
func inlineCode(in templates: [ThemeFile]) -> Checked<InlineHashes> {
  var scanner = InlineScanner()
  for template in templates { scanner.scan(template) }
  return Checked(
    InlineHashes(styles: Set(scanner.styles).sorted(), scripts: Set(scanner.scripts).sorted()),
    scanner.diagnostics)
}

private struct InlineScanner {
  var styles: [String] = []
  var scripts: [String] = []
  var diagnostics: [Diagnostic] = []

  mutating func scan(_ template: ThemeFile) {
    let text = template.file.bytes
    var index = 0
    while let start = text[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = start + 1
      let name = text[index...].prefix(while: isLetter)
      if text[index...].starts(with: "!--".utf8) {
        index = end(of: "-->", in: text, from: index)
      } else if !name.isEmpty {
        let tag = Tag(in: text, from: name.endIndex)
        index = tag.end
        for attribute in tag.blocked {
          diagnostics.append(blockedAttribute(lowercased(text[attribute]), at: Place(template.id, attribute)))
        }
        if spells(name, "style") || spells(name, "script") && !tag.loadsOrHoldsData {
          index = takeCode(lowercased(name), in: text, from: tag.end, Place(template.id, start..<tag.end))
        }
      }
    }
  }

  /// Where the element's content ends.
  private mutating func takeCode(_ name: String, in text: [UInt8], from start: Int, _ place: Place) -> Int {
    let end = end(of: "</\(name)", in: text, from: start) - name.utf8.count - 2
    let code = text[start..<max(start, end)]
    if printsUnsafely(code, in: name) {
      // That is an error, which says the same.
    } else if code.indices.contains(where: { isTemplateCode(code, $0) }) {
      diagnostics.append(changingCode(name, at: place))
    } else {
      // Browsers hash the text with its line ends made one.
      let hash = "'\(SHA256(of: withoutCarriageReturns(code)).integrity)'"
      if name == "style" { styles.append(hash) } else { scripts.append(hash) }
    }
    return max(start, end)
  }

  /// Whether a value stands in the code that the templates' own check refuses: any but JSON in a script.
  private func printsUnsafely(_ code: ArraySlice<UInt8>, in element: String) -> Bool {
    guard code.indices.contains(where: { isTemplateCode(code, $0) }) else { return false }
    let values = String(decoding: code, as: UTF8.self).split(separator: "{{").dropFirst()
    return values.contains { element == "style" || !$0.prefix { $0 != "}" }.contains("tojson") }
  }

  /// The offset after a text of ASCII in whatever case, or the end.
  private func end(of words: String, in text: [UInt8], from start: Int) -> Int {
    let words = words.utf8.map(inLowerCase)
    var rest = text[min(start, text.count)...]
    while let found = rest.firstIndex(of: words[0]) {
      rest = rest[(found + 1)...]
      if text[found...].prefix(words.count).elementsEqual(words, by: { inLowerCase($0) == $1 }) {
        return found + words.count
      }
    }
    return text.count
  }
}

/// A start tag from behind its name on.
private struct Tag {
  /// The names of attributes that browsers do not run. Where the template prints something in the value, that
  /// is an error, which says the same.
  private(set) var blocked: [Range<Int>] = []
  private(set) var end: Int
  /// Whether it is a script that names a file, or one that is data and not code.
  private(set) var loadsOrHoldsData = false

  init(in text: [UInt8], from start: Int) {
    end = start
    var attribute = text[start..<start]
    while end < text.count, text[end] != UInt8(ascii: ">") {
      if isTemplateCode(text[...], end) {
        end = Self.endOfTemplateCode(in: text, from: end)
      } else if text[end] == UInt8(ascii: "\"") || text[end] == UInt8(ascii: "'") {
        let value = text[(end + 1)...].prefix { $0 != text[end] }
        if spells(attribute, "type"), value.suffix(4).elementsEqual("json".utf8) { loadsOrHoldsData = true }
        if value.indices.contains(where: { text[$0] == UInt8(ascii: "{") && text[$0 + 1] == text[$0] }),
          blocked.last == attribute.indices
        {
          blocked.removeLast()
        }
        end = value.endIndex + 1
      } else if isLetter(text[end]) {
        attribute = text[end...].prefix { isLetter($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":") }
        if spells(attribute, "style") || spells(attribute.prefix(2), "on") {
          blocked.append(attribute.indices)
        }
        if spells(attribute, "src") { loadsOrHoldsData = true }
        end = attribute.endIndex
      } else {
        end += 1
      }
    }
    end = min(end + 1, text.count)
  }

  private static func endOfTemplateCode(in text: [UInt8], from start: Int) -> Int {
    let close = text[start + 1] == UInt8(ascii: "{") ? UInt8(ascii: "}") : text[start + 1]
    var index = start + 2
    while index + 1 < text.count, text[index] != close || text[index + 1] != UInt8(ascii: "}") { index += 1 }
    return min(index + 2, text.count)
  }
}

/// Whether `{{`, `{%` or `{#` stands there.
private func isTemplateCode(_ text: ArraySlice<UInt8>, _ index: Int) -> Bool {
  text[index] == UInt8(ascii: "{") && index + 1 < text.endIndex && "{%#".utf8.contains(text[index + 1])
}

private func isLetter(_ byte: UInt8) -> Bool {
  UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
}

private func inLowerCase(_ byte: UInt8) -> UInt8 {
  UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
}

/// Whether a name is a word of small letters, but for its case.
private func spells(_ name: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
  guard name.count == word.utf8CodeUnitCount else { return false }
  return word.withUTF8Buffer { name.elementsEqual($0) { inLowerCase($0) == $1 } }
}

private func lowercased(_ text: some Collection<UInt8>) -> String {
  String(decoding: text, as: UTF8.self).lowercased()
}

private func withoutCarriageReturns(_ text: ArraySlice<UInt8>) -> [UInt8] {
  guard text.contains(0x0d) else { return Array(text) }
  return String(decoding: text, as: UTF8.self).replacing("\r\n", with: "\n").utf8.map { $0 }
}
