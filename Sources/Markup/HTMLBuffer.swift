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
    while let index = firstSpecial(in: text, from: clean) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      switch text[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&#34;")
      default: append("&#39;")
      }
      clean = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }
}

/// The first byte at or after an offset that is escaped; eight are looked at together.
private func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var index = start
  let raw = UnsafeRawBufferPointer(text)
  while index + 8 <= raw.count, !hasSpecial(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
    index += 8
  }
  while index < text.count {
    switch text[index] {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return index
    default: index += 1
    }
  }
  return nil
}

/// Whether one of eight bytes is escaped: `&` is 0x26 and `'` 0x27, `<` 0x3c and `>` 0x3e, so that each pair
/// differs in one bit.
private func hasSpecial(_ bytes: UInt64) -> Bool {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quote = bytes ^ (0x22 * ones)
  let ampersand = (bytes | ones) ^ (0x27 * ones)
  let bracket = (bytes | 0x02 * ones) ^ (0x3e * ones)
  // A byte that became zero borrows, which sets its highest bit.
  let zeros =
    ((quote &- ones) & ~quote) | ((ampersand &- ones) & ~ampersand) | ((bracket &- ones) & ~bracket)
  return zeros & (0x80 * ones) != 0
}
