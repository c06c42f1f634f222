/// The classes of characters that CommonMark's rules speak of.
extension UInt8 {
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// A space, a tab or a line end.
  var isMarkdownSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
  /// Of an entry's id: a lower-case letter, a digit or a hyphen.
  var isIDByte: Bool { (0x61...0x7A).contains(self) || isASCIIDigit || self == UInt8(ascii: "-") }
  var isControl: Bool { self < 0x20 || self == 0x7F }
  var isContinuation: Bool { self & 0xC0 == 0x80 }

  var hexValue: UInt32? {
    switch self {
    case 0x30...0x39: UInt32(self) - 0x30
    case 0x41...0x46: UInt32(self) - 0x37
    case 0x61...0x66: UInt32(self) - 0x57
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// A Unicode white space character: general category Zs, tab, line feed, form feed or carriage return.
  var isMarkdownSpace: Bool {
    switch value {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Without width and without meaning here, as copied text often has them: nobody sees why a mark is none.
  var isInvisible: Bool { (0x200B...0x200F).contains(value) || value == 0x2060 || value == 0xFEFF }

  /// A punctuation character as CommonMark 0.30 has it: ASCII punctuation, or any general category P.
  var isMarkdownPunctuation: Bool {
    if value < 0x80 { return UInt8(value).isASCIIPunctuation }
    switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return true
    default: return false
    }
  }
}

/// The scalar that begins at an offset; a line end where the bytes end or are not UTF-8.
func scalar(at offset: Int, in bytes: [UInt8], until end: Int) -> Unicode.Scalar {
  guard offset < end else { return "\n" }
  let first = bytes[offset]
  if first < 0x80 { return Unicode.Scalar(first) }
  let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
  guard first >= 0xC2, offset + length <= end else { return "\n" }
  var value = UInt32(first) & (0x7F >> UInt32(length))
  for byte in bytes[(offset + 1)..<(offset + length)] {
    guard byte.isContinuation else { return "\n" }
    value = value << 6 | UInt32(byte & 0x3F)
  }
  return Unicode.Scalar(value) ?? "\n"
}

/// The scalar that ends at an offset; a line end where the bytes begin or are not UTF-8.
func scalar(before offset: Int, in bytes: [UInt8]) -> Unicode.Scalar {
  var start = offset - 1
  guard start >= 0 else { return "\n" }
  while start > 0, offset - start < 4, bytes[start].isContinuation { start -= 1 }
  return scalar(at: start, in: bytes, until: offset)
}

/// The end of the invisible characters that begin at an offset.
func endOfInvisible(_ bytes: [UInt8], from start: Int, until end: Int) -> Int {
  var index = start
  while index < end, bytes[index] == 0xE2 || bytes[index] == 0xEF,
    scalar(at: index, in: bytes, until: end).isInvisible
  {
    index += 3
  }
  return index
}
