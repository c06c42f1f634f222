/// The first spot of a text that no file of a site may hold.
package enum TextFault: Equatable {
  case notUTF8(Int)
  /// A character of that code, which no editor means to write: a control character or a line break other than
  /// LF and CR.
  case forbidden(Range<Int>, scalar: UInt32)

  package var offset: Int {
    switch self {
    case .notUTF8(let offset): offset
    case .forbidden(let range, _): range.lowerBound
    }
  }
}

/// Looks for bytes that are no UTF-8 and for forbidden characters; tells, too, if all bytes are ASCII.
package func scanText(_ text: UnsafeBufferPointer<UInt8>) -> (fault: TextFault?, isASCII: Bool) {
  var isASCII = true
  var index = 0
  while index < text.count {
    let byte = text[index]
    if byte >= 0x20, byte < 0x7F {
      index += 1
    } else if byte < 0x80 {
      guard byte == 0x0A || byte == 0x09 || byte == 0x0D else {
        return (.forbidden(index..<index + 1, scalar: UInt32(byte)), isASCII)
      }
      index += 1
    } else {
      isASCII = false
      guard let (scalar, length) = decodeScalar(text, at: index) else { return (.notUTF8(index), false) }
      if isForbidden(scalar) { return (.forbidden(index..<index + length, scalar: scalar), false) }
      index += length
    }
  }
  return (nil, isASCII)
}

/// Whether no text of a site may hold the character: HTML or XML cannot (controls, U+FFFE, U+FFFF); it is
/// invisible and cuts a text in two (U+0085, U+2028 and U+2029 are line breaks to YAML 1.1) or stands in the
/// middle of one (U+FEFF); or pages mark the way to the site's root by it until they are finished (U+10FFFD).
func isForbidden(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x09, 0x0A, 0x0D: false
  case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF, 0x10FFFD: true
  default: false
  }
}

/// The character of two to four bytes that begins at `index`; nil if it is not well formed (RFC 3629, section
/// 4).
private func decodeScalar(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, length: Int)? {
  let lead = text[index]
  let length: Int
  let smallest: UInt32
  var scalar: UInt32
  switch lead {
  case 0xC2...0xDF: (length, smallest, scalar) = (2, 0x80, UInt32(lead & 0x1F))
  case 0xE0...0xEF: (length, smallest, scalar) = (3, 0x800, UInt32(lead & 0x0F))
  case 0xF0...0xF4: (length, smallest, scalar) = (4, 0x10000, UInt32(lead & 0x07))
  default: return nil
  }
  guard index + length <= text.count else { return nil }
  for next in index + 1..<index + length {
    guard isContinuation(text[next]) else { return nil }
    scalar = scalar << 6 | UInt32(text[next] & 0x3F)
  }
  guard scalar >= smallest, scalar <= 0x10FFFF, !(0xD800...0xDFFF).contains(scalar) else { return nil }
  return (scalar, length)
}
