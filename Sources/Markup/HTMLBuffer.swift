/// A growing piece of HTML: literals of the program and of templates go in as they are, everything else is
/// escaped.
///
/// The five characters are written as Python's `markupsafe.escape` writes them, so that Jinja2 gives the same
/// bytes: `&amp;` `&lt;` `&gt;` `&#34;` `&#39;`.
package struct HTMLBuffer: Sendable {
  /// What was written, and room behind it.
  ///
  /// To append to an array asks for much more than a copy, and pages are made of hundreds of small pieces.
  private var storage: [UInt8] = []
  package private(set) var count = 0

  package init() {}

  package var html: SafeHTML { SafeHTML(bytes: bytes) }

  package var bytes: [UInt8] { Array(storage[..<count]) }

  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    storage.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
  }

  package mutating func reserve(_ count: Int) { if storage.count < count { grow(to: count) } }

  package mutating func removeAll() { count = 0 }

  /// Takes away what was written from an offset on.
  package mutating func removeHTML(from start: Int) -> SafeHTML {
    defer { count = start }
    return SafeHTML(bytes: Array(storage[start..<count]))
  }

  private mutating func grow(to size: Int) {
    storage += repeatElement(0, count: max(size, 2 * storage.count, 256) - storage.count)
  }

  private mutating func write(_ piece: UnsafeRawBufferPointer) {
    let end = count + piece.count
    if end > storage.count { grow(to: end) }
    storage.withUnsafeMutableBytes { room in
      UnsafeMutableRawBufferPointer(rebasing: room[count..<end]).copyMemory(from: piece)
    }
    count = end
  }

  private mutating func write(_ piece: some Collection<UInt8>) {
    if piece.withContiguousStorageIfAvailable({ write(UnsafeRawBufferPointer($0)) }) == nil {
      Array(piece).withUnsafeBytes { write($0) }
    }
  }

  /// Appends a literal of the program as it stands.
  package mutating func append(_ literal: StaticString) {
    literal.withUTF8Buffer { write(UnsafeRawBufferPointer($0)) }
  }

  package mutating func append(_ html: SafeHTML) { html.bytes.withUnsafeBytes { write($0) } }

  /// Appends bytes of this room's own making, as they stand.
  mutating func append(raw: UnsafeBufferPointer<UInt8>) { write(UnsafeRawBufferPointer(raw)) }

  mutating func append(raw: UInt8) { withUnsafeBytes(of: raw) { write($0) } }

  /// Appends text that a theme author wrote in a template outside all tags, as it stands.
  package mutating func append(templateText: some Collection<UInt8>) { write(templateText) }

  /// The same for bytes in hand, so that a template's literals are copied at once.
  package mutating func append(templateText: UnsafeRawBufferPointer) { write(templateText) }

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
    var digits = String(number)
    digits.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  package mutating func append(text: UnsafeBufferPointer<UInt8>) {
    let bytes = UnsafeRawBufferPointer(text)
    var clean = 0
    while let index = firstSpecial(in: text, from: clean) {
      write(UnsafeRawBufferPointer(rebasing: bytes[clean..<index]))
      switch text[index] {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&#34;")
      default: append("&#39;")
      }
      clean = index + 1
    }
    write(UnsafeRawBufferPointer(rebasing: bytes[clean...]))
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
