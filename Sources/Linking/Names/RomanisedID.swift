/// The id of an entity that only a name stands for: lower-case ASCII words joined by `-`, never empty.
///
///     "José Álvarez"          -> "jose-alvarez"
///     "Служба безпеки України" -> "sluzhba-bezpeky-ukrainy"
///     "Лаврова"               -> "lavrova"
///     "東京"                   -> "6771-4eac"
///
/// Latin letters lose their marks. Cyrillic follows the Ukrainian table of 2010 where the name shows that it
/// is Ukrainian (see `CyrillicTable`), else a plain form of BGN/PCGN for Russian. Greek follows ELOT 743
/// letter by letter. A scalar of any other script becomes its code in hexadecimal, a word of its own, so that
/// different names never merge. Apostrophes vanish, everything else separates; a name of nothing but
/// punctuation is written in codes. An id that would be too long for a file's name is cut and ends in a hash
/// of the whole.
///
/// The language of a text, where it is known, decides the table; a name that holds letters of another one is
/// read as it shows.
package func romanisedID(of name: String, language: String? = nil) -> String {
  let scalars = composedCyrillic(Array(name.lowercased().unicodeScalars))
  let cyrillic = CyrillicTable(for: scalars, language: language)
  var words = WordBuilder()
  for (index, scalar) in scalars.enumerated() {
    switch romanisedScalar(scalar) {
    case .text(let text): words.append(text)
    case .cyrillic:
      let startsWord = index == 0 || !isWordPart(scalars[index - 1])
      let before = index > 0 ? scalars[index - 1] : nil
      if let text = cyrillic.romanised(scalar, startsWord: startsWord, after: before) {
        words.append(text)
      } else {
        words.appendCode(of: scalar)
      }
    case .silent: break
    case .separator: words.endWord()
    case .code: words.appendCode(of: scalar)
    }
  }
  if words.isEmpty { for scalar in scalars { words.appendCode(of: scalar) } }
  return words.isEmpty ? "unnamed" : shortened(words.id)
}

/// What one lower-case scalar of a name contributes to its id.
private enum RomanisedScalar {
  case text(String)
  case cyrillic
  case silent
  case separator
  case code
}

private func romanisedScalar(_ scalar: Unicode.Scalar) -> RomanisedScalar {
  switch scalar.value {
  case 0x30...0x39, 0x61...0x7A: return .text(String(scalar))
  case 0x400...0x52F: return .cyrillic
  case 0x300...0x36F: return .silent
  case let value where apostrophes.contains(value): return .silent
  case 0..<0x80: return .separator
  default: break
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
    return romanisedLetter(named: scalar.properties.name ?? "").map { .text($0) } ?? .code
  case .decimalNumber, .letterNumber, .otherNumber:
    let type = scalar.properties.numericType
    guard type == .decimal || type == .digit, let value = scalar.properties.numericValue else { return .code }
    return .text(String(Int(value)))
  case .nonspacingMark, .spacingMark, .enclosingMark: return .code
  case .format, .control: return scalar.value == 0xAD ? .silent : .separator
  default: return .separator
  }
}

/// The Latin letters that a Latin or Greek letter's Unicode name stands for.
///
///     "LATIN SMALL LETTER E WITH ACUTE" -> "e"    "GREEK SMALL LETTER THETA" -> "th"
func romanisedLetter(named name: String) -> String? {
  var words = name.split(separator: " ")
  if words.first == "FULLWIDTH" { words.removeFirst() }
  guard words.count >= 4, words[2] == "LETTER" || words[2] == "LIGATURE" else { return nil }
  let isPlain = words.count == 4 || words[4] == "WITH" || words[4] == "PRECEDED"
  switch words[0] {
  case "LATIN":
    if let special = specialLatinLetters[words[3...].joined(separator: " ")] { return special }
    return isPlain && words[3].utf8.count <= 2 ? words[3].lowercased() : nil
  case "GREEK":
    if words[3] == "FINAL" { return "s" }
    return isPlain ? greekLetters[String(words[3])] : nil
  default: return nil
  }
}

private let specialLatinLetters = [
  "SHARP S": "ss", "DOTLESS I": "i", "DOTLESS J": "j", "ETH": "d", "THORN": "th", "ENG": "ng", "SCHWA": "a",
  "LONG S": "s", "KRA": "k", "FFI": "ffi", "FFL": "ffl",
]

private let greekLetters = [
  "ALPHA": "a", "BETA": "v", "GAMMA": "g", "DELTA": "d", "EPSILON": "e", "ZETA": "z", "ETA": "i",
  "THETA": "th",
  "IOTA": "i", "KAPPA": "k", "LAMDA": "l", "LAMBDA": "l", "MU": "m", "NU": "n", "XI": "x", "OMICRON": "o",
  "PI": "p", "RHO": "r", "SIGMA": "s", "TAU": "t", "UPSILON": "y", "PHI": "f", "CHI": "ch", "PSI": "ps",
  "OMEGA": "o",
]

/// `'`, backquote, acute, modifier apostrophes, typographic single quotation marks, prime.
private let apostrophes: Set<UInt32> = [
  0x27, 0x60, 0xB4, 0x2B9, 0x2BB, 0x2BC, 0x2BE, 0x2BF, 0x2018, 0x2019, 0x201B, 0x2032,
]

/// Whether a scalar goes on with a word: what follows it does not start one.
private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  switch romanisedScalar(scalar) {
  case .text, .cyrillic, .silent, .code: true
  case .separator: false
  }
}

private struct WordBuilder {
  private(set) var id = ""
  private var isInWord = false

  var isEmpty: Bool { id.isEmpty }

  mutating func append(_ text: String) {
    if text.isEmpty { return }
    if !isInWord, !id.isEmpty { id += "-" }
    id += text
    isInWord = true
  }

  mutating func appendCode(of scalar: Unicode.Scalar) {
    endWord()
    append(String(scalar.value, radix: 16))
    endWord()
  }

  mutating func endWord() { isInWord = false }
}

private func shortened(_ id: String) -> String {
  let most = 120
  guard id.utf8.count > most else { return id }
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for byte in id.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
  let digits = String(hash, radix: 16)
  var kept = id.prefix(most - digits.utf8.count - 1)
  while kept.last == "-" { kept.removeLast() }
  return kept + "-" + digits
}
