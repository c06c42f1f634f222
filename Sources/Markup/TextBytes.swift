/// What the writers of this room share: literals go in as they are, clean spans of text in one piece.
extension [UInt8] {
  mutating func append(literal: StaticString) {
    literal.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends text with some bytes replaced; `replacement` gives `nil` for a byte that may stay, and sees the
  /// text and an index.
  ///
  /// A replacement takes the place of `length` bytes, so that a character of several bytes can be replaced as
  /// a whole. Eight bytes that are `plain` are not looked at one by one.
  @inline(__always)
  mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, plain: (UInt64) -> Bool = { _ in false },
    replacing replacement: (UnsafeBufferPointer<UInt8>, Int) -> (with: StaticString, length: Int)?
  ) {
    let raw = UnsafeRawBufferPointer(text)
    var clean = 0
    var index = 0
    var unlooked = 0
    while index < text.count {
      if index >= unlooked {
        unlooked = index + 8
        if unlooked <= text.count, plain(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
          index = unlooked
          continue
        }
      }
      // No format replaces a lower-case letter, which is what most of a text is.
      if text[index] &- UInt8(ascii: "a") < 26 {
        index += 1
        continue
      }
      guard let (with, length) = replacement(text, index) else {
        index += 1
        continue
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[clean..<index]))
      append(literal: with)
      index += length
      clean = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[clean...]))
  }
}

/// Hands over a text's bytes in one piece, whatever holds them.
func withBytes<Result>(
  of text: some Collection<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
) -> Result {
  text.withContiguousStorageIfAvailable(body) ?? Array(text).withUnsafeBufferPointer(body)
}
