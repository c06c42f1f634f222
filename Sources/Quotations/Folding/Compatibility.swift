/// What a scalar is spelled with elsewhere, after Unicode's compatibility decompositions (NFKC).
///
///     Ａ -> A      ² -> 2      ½ -> " 1/2 "      № -> " no "      Ⅷ -> viii      𝗔 -> A
///
/// Of the standard's 3,600 mappings these are the ones met in articles and posts. Ligatures need none: their
/// upper case is spelled out. Nil for all others. A space keeps what is a word of its own apart.
func compatibleSpelling(of value: UInt32) -> String? {
  switch value {
  case ..<0xAA: nil
  case 0xAA: "a"
  case 0xBA: "o"
  case 0xB2, 0xB3: digit(value - 0xB0)
  case 0xB9: "1"
  case 0xBC...0xBE: [" 1/4 ", " 1/2 ", " 3/4 "][Int(value - 0xBC)]
  case 0x132, 0x133: "ij"
  case 0x2044: "/"
  case 0x2070, 0x2074...0x2079: digit(value - 0x2070)
  case 0x2080...0x2089: digit(value - 0x2080)
  case 0x2116: " no "
  case 0x2120: " sm "
  case 0x2122: " tm "
  case 0x2150...0x215E: " \(fractions[Int(value - 0x2150)]) "
  case 0x2160...0x217F: romanNumbers[Int(value - 0x2160) % 16]
  case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0).map { String($0) }
  case 0x1D400...0x1D6A3: letter((value - 0x1D400) % 52)
  case 0x1D7CE...0x1D7FF: digit((value - 0x1D7CE) % 10)
  default: nil
  }
}

/// Every letter of the European alphabets that can also be written with combining marks, by all its
/// spellings.
///
/// The standard library takes canonically equivalent texts for equal, so that this table composes without one
/// of Unicode's own.
let composedScalars: [String: Unicode.Scalar] = {
  var table: [String: Unicode.Scalar] = [:]
  for range in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF] as [ClosedRange<UInt32>] {
    for value in range {
      guard let scalar = Unicode.Scalar(value), table[String(scalar)] == nil else { continue }
      table[String(scalar)] = scalar
    }
  }
  return table
}()

/// Whether a scalar may be a second encoding of another one: Greek letters with accents.
func isCanonicalCopy(_ value: UInt32) -> Bool { (0x1F00...0x1FFF).contains(value) }

private func digit(_ value: UInt32) -> String { String(value) }

/// The letter with a number from 0, capitals first.
private func letter(_ number: UInt32) -> String? {
  Unicode.Scalar(number < 26 ? 0x41 + number : 0x61 + number - 26).map { String($0) }
}

private let fractions = [
  "1/7", "1/9", "1/10", "1/3", "2/3", "1/5", "2/5", "3/5", "4/5", "1/6", "5/6", "1/8", "3/8", "5/8", "7/8",
]

private let romanNumbers = [
  "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m",
]
