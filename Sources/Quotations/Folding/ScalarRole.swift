import Linking

/// What a Unicode scalar does in a text whose words are compared.
enum ScalarRole: UInt8, Sendable {
  /// White space, dashes, quotation marks, punctuation: a word ends here.
  case gap
  case letter
  case digit
  /// A combining mark: belongs to what stands before it.
  case mark
  /// Soft hyphens, joiners, marks of direction: not there at all.
  case ignored
  /// Belongs to a word that goes on after it: `don’t`.
  case apostrophe
  /// Belongs to a number that goes on after it: `2,000`, `10:30`.
  case numberMark
  /// A word by itself: signs that are read aloud, such as `%` and `€`, and letters of scripts without spaces.
  case standalone

  init(_ value: UInt32) {
    switch value {
    case 0..<0x80: self = asciiRoles[Int(value)]
    case 0x80..<0x800: self = twoByteRoles[Int(value) - 0x80]
    default: self = ScalarRole(lookingUp: value)
    }
  }

  fileprivate init(lookingUp value: UInt32) {
    switch value {
    case 0x27, 0x60, 0xB4, 0x02BC, 0x02B9, 0x2018, 0x2019, 0x201B, 0x2032: self = .apostrophe
    case 0x2C, 0x2E, 0x2F, 0x3A: self = .numberMark
    case 0x23, 0x25, 0x26, 0x2B, 0x3C, 0x3D, 0x3E, 0x40, 0xA7, 0xB0, 0xB1, 0xD7, 0xF7, 0x2030:
      self = .standalone
    case 0xAD, 0x034F, 0x061C, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFE00...0xFE0F, 0xFEFF:
      self = .ignored
    default: self = ScalarRole(byWord: value)
    }
  }

  private init(byWord value: UInt32) {
    switch WordScalar(value) {
    case .letter: self = isDigit(value) ? .digit : .letter
    case .mark: self = .mark
    case .unspaced: self = .standalone
    case .gap:
      self = Unicode.Scalar(value)?.properties.generalCategory == .currencySymbol ? .standalone : .gap
    }
  }
}

/// Lower case after upper case, so that `ß` and `SS`, `ſ` and `S`, `ς` and `Σ` and the ligature `ﬁ` and `FI`
/// come to one spelling.
func appendCaseless(_ value: UInt32, to bytes: inout [UInt8]) {
  if value < 0x80 {
    let isCapital = (0x41...0x5A).contains(value)
    bytes.append(UInt8(value) | (isCapital ? 0x20 : 0))
  } else {
    bytes += value < 0x800 ? shortCaseless[Int(value)] : caseless(value)
  }
}

/// Looked up once, and apart from the next, which English texts do without.
private let asciiRoles: [ScalarRole] = (UInt32(0)..<0x80).map { ScalarRole(lookingUp: $0) }

/// The scalars that two bytes of UTF-8 hold, looked up once.
private let twoByteRoles: [ScalarRole] = (UInt32(0x80)..<0x800).map { ScalarRole(lookingUp: $0) }
private let shortCaseless: [[UInt8]] = (UInt32(0)..<0x800).map(caseless)

private func caseless(_ value: UInt32) -> [UInt8] {
  let dotlessI: UInt32 = 0x131
  guard let scalar = Unicode.Scalar(value) else { return [] }
  if value == dotlessI { return Array(String(scalar).utf8) }
  return scalar.properties.uppercaseMapping.unicodeScalars.flatMap { $0.properties.lowercaseMapping.utf8 }
}

private func isDigit(_ value: UInt32) -> Bool {
  if value < 0x80 { return value < 0x3A }
  return Unicode.Scalar(value)?.properties.generalCategory == .decimalNumber
}
