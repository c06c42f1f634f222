/// A growing piece of HTML: literals of the program and of templates go in as they are, everything else is
/// escaped.
///
/// The five characters are written as Python's `markupsafe.escape` writes them, so that Jinja2 gives the same
/// bytes: `&amp;` `&lt;` `&gt;` `&#34;` `&#39;`.
package struct HTMLBuffer: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init() {}

  package var html: SafeHTML { SafeHTML(bytes: bytes) }

  package var count: Int { bytes.count }

  package mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  package mutating func removeAll() { bytes.removeAll(keepingCapacity: true) }

  /// Appends a literal of the program as it stands.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ html: SafeHTML) { bytes.append(contentsOf: html.bytes) }

  /// Appends bytes of this room's own making, as they stand.
  mutating func append(raw: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: raw) }

  mutating func append(raw: UInt8) { bytes.append(raw) }

  /// Appends text that a theme author wrote in a template outside all tags, as it stands.
  package mutating func append(templateText: some Collection<UInt8>) {
    bytes.append(contentsOf: templateText)
  }

  /// The same for bytes in hand, so that a template's literals are copied at once.
  package mutating func append(templateText: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: templateText)
  }

  /// Appends text escaped for an element's content and for a quoted attribute value.
  package mutating func append(text: String) {
    var text = text
    text.withUTF8 { append(text: $0) }
  }

  /// Appends UTF-8 text escaped for an element's content and for a quoted attribute value.
  package mutating func append(text: some Collection<UInt8>) {
    if text.withContiguousStorageIfAvailable({ append(text: $0) }) == nil {
      Array(text).withUnsafeBufferPointer { append(text: $0) }
    }
  }

  package mutating func append(number: Int) {
    bytes.append(contentsOf: String(number).utf8)
  }

  package mutating func append(text: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    for index in text.indices where isSpecial(text[index]) {
      let escape: StaticString
      switch text[index] {
      case UInt8(ascii: "&"): escape = "&amp;"
      case UInt8(ascii: "<"): escape = "&lt;"
      case UInt8(ascii: ">"): escape = "&gt;"
      case UInt8(ascii: "\""): escape = "&#34;"
      case UInt8(ascii: "'"): escape = "&#39;"
      default: continue
      }
      bytes.append(contentsOf: text[clean..<index])
      append(escape)
      clean = index + 1
    }
    bytes.append(contentsOf: text[clean...])
  }
}

/// Whether a byte is one of the five that are escaped: `"` is 34, `&` 38, `'` 39, `<` 60, `>` 62.
private func isSpecial(_ byte: UInt8) -> Bool {
  let special: UInt64 = 1 << 34 | 1 << 38 | 1 << 39 | 1 << 60 | 1 << 62
  return byte < 64 && special >> UInt64(byte) & 1 == 1
}
