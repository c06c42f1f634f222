/// What a Unicode scalar does at the edge of a name: whether a word may end before or after it.
package enum WordScalar: UInt8, Sendable {
  /// White space, punctuation, symbols: a word ends here.
  case gap
  /// A letter or a digit of a script that puts spaces between words.
  case letter
  /// A combining mark, or a joiner that holds two letters together: belongs to what stands before it.
  case mark
  /// A letter of a script without spaces between words, where a name may begin and end anywhere.
  case unspaced

  package init(_ value: UInt32) {
    switch value {
    case 0..<0x80: self = isASCIILetterOrDigit(value) ? .letter : .gap
    case 0x80..<0x800: self = twoByteScalars[Int(value)]
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF:
      self = WordScalar(byCategory: value, letters: .unspaced)
    case 0x200C, 0x200D, 0x2060: self = .mark
    case 0x2000...0x206F: self = .gap
    case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x30FF, 0x31F0...0x31FF: self = .unspaced
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .unspaced
    case 0x19E0...0x19FF, 0xA9E0...0xA9FF, 0xAA60...0xAA7F:
      self = WordScalar(byCategory: value, letters: .unspaced)
    case 0xFF66...0xFF9F: self = .unspaced
    default: self = WordScalar(byCategory: value, letters: .letter)
    }
  }

  fileprivate init(byCategory value: UInt32, letters: WordScalar) {
    switch Unicode.Scalar(value)?.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: self = letters
    case .decimalNumber, .letterNumber, .otherNumber: self = .letter
    case .nonspacingMark, .spacingMark, .enclosingMark: self = .mark
    default: self = .gap
    }
  }
}

/// The scalars that two bytes of UTF-8 hold, looked up once: Latin, Greek, Cyrillic, Hebrew and Arabic prose
/// is full of them.
private let twoByteScalars: [WordScalar] = (UInt32(0)..<0x800).map { value in
  switch value {
  case 0x00AD: .mark
  case 0x02BC: .gap
  default: WordScalar(byCategory: value, letters: .letter)
  }
}

private func isASCIILetterOrDigit(_ value: UInt32) -> Bool {
  (0x30...0x39).contains(value) || (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
}

/// The scalar that begins at `position`, and its length; a stray byte counts as one gap.
package func scalar(in text: [UInt8], at position: Int) -> (value: UInt32, length: Int) {
  let first = UInt32(text[position])
  let length = first < 0x80 ? 1 : first < 0xC0 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard length > 1, position + length <= text.count else { return (length == 1 ? first : 0xFFFD, 1) }
  var value = first & (0x7F >> UInt32(length))
  for offset in 1..<length { value = value << 6 | UInt32(text[position + offset] & 0x3F) }
  return (value, length)
}

/// The scalar that ends just before `position`, or nil at the start of the text.
package func scalar(in text: [UInt8], before position: Int) -> (value: UInt32, length: Int)? {
  guard position > 0 else { return nil }
  var start = position - 1
  while start > 0, position - start < 4, text[start] & 0xC0 == 0x80 { start -= 1 }
  return (scalar(in: text, at: start).value, position - start)
}
