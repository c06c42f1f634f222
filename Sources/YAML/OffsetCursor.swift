/// Turns libyaml's positions, which count Unicode scalars, into byte offsets; cheap because they come nearly
/// in order.
struct OffsetCursor {
  private let text: UnsafeBufferPointer<UInt8>
  private let start: Int
  private let isASCII: Bool
  private var character = 0
  private var offset = 0

  /// `text` is valid UTF-8 and begins at byte `start` of its file.
  init(_ text: UnsafeBufferPointer<UInt8>, start: Int, isASCII: Bool) {
    self.text = text
    self.start = start
    self.isASCII = isASCII
  }

  mutating func offset(ofCharacter target: Int) -> Int {
    if isASCII { return start + min(target, text.count) }
    while character < target, offset < text.count {
      offset += 1
      while offset < text.count, isContinuation(text[offset]) { offset += 1 }
      character += 1
    }
    while character > target, offset > 0 {
      offset -= 1
      while offset > 0, isContinuation(text[offset]) { offset -= 1 }
      character -= 1
    }
    return start + offset
  }
}

/// Whether a byte is the second, third or fourth of a character in UTF-8.
func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
