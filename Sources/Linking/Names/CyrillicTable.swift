/// How a name's Cyrillic letters are written in Latin ones.
///
/// Ukrainian by the table of the Cabinet of Ministers' resolution 55 of 27 January 2010; it is taken where a
/// name has `і`, `ї`, `є`, `ґ`, an apostrophe between Cyrillic letters, or an adjective in `-ський`,
/// `-цький`, `-зький` or their feminine form, and none of `ы`, `э`, `ё`, `ъ` or a letter that only other
/// languages use. All else is read as Russian.
enum CyrillicTable: Sendable {
  case ukrainian
  case russian

  init(for scalars: [Unicode.Scalar], language: String? = nil) {
    if scalars.contains(where: { notUkrainian.contains($0) }) {
      self = .russian
    } else if scalars.contains(where: { onlyUkrainian.contains($0) }) || hasInnerApostrophe(scalars)
      || hasUkrainianEnding(scalars) || language?.prefix(while: { $0 != "-" }).lowercased() == "uk"
    {
      self = .ukrainian
    } else {
      self = .russian
    }
  }

  /// Nil for a letter that no table knows.
  func romanised(_ scalar: Unicode.Scalar, startsWord: Bool, after before: Unicode.Scalar?) -> String? {
    switch self {
    case .ukrainian:
      if startsWord, let text = ukrainianStarts[scalar] { return text }
      if scalar == "г", before == "з" { return "gh" }
      return ukrainianLetters[scalar] ?? sharedLetters[scalar] ?? otherLetters[scalar]
    case .russian:
      return russianLetters[scalar] ?? sharedLetters[scalar] ?? otherLetters[scalar]
    }
  }
}

/// Joins letters that were written as a letter and a combining mark: the bare letter would be read otherwise.
func composedCyrillic(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
  var composed: [Unicode.Scalar] = []
  composed.reserveCapacity(scalars.count)
  for scalar in scalars {
    let whole: Unicode.Scalar? =
      switch (composed.last, scalar.value) {
      case ("и", 0x306): "й"
      case ("і", 0x308): "ї"
      case ("е", 0x308): "ё"
      case ("у", 0x306): "ў"
      default: nil
      }
    if let whole { composed[composed.count - 1] = whole } else { composed.append(scalar) }
  }
  return composed
}

private let onlyUkrainian: Set<Unicode.Scalar> = ["і", "ї", "є", "ґ"]

private let notUkrainian: Set<Unicode.Scalar> = [
  "ы", "э", "ё", "ъ", "ў", "ђ", "ј", "љ", "њ", "ћ", "џ", "ѓ", "ќ", "ѕ", "ә", "ғ", "қ", "ң", "ө", "ұ", "ү",
  "һ",
]

private func hasInnerApostrophe(_ scalars: [Unicode.Scalar]) -> Bool {
  scalars.indices.dropFirst().dropLast().contains { index in
    ["'", "\u{2019}", "\u{2BC}"].contains(scalars[index]) && isCyrillicLetter(scalars[index - 1])
      && isCyrillicLetter(scalars[index + 1])
  }
}

private func hasUkrainianEnding(_ scalars: [Unicode.Scalar]) -> Bool {
  scalars.split(whereSeparator: { !isCyrillicLetter($0) }).contains { word in
    guard word.count > 5 else { return false }
    let ending = word.suffix(5)
    return ["ський", "цький", "зький"].contains { ending.elementsEqual($0.unicodeScalars) }
      || ["цька", "ська"].contains { ending.suffix(4).elementsEqual($0.unicodeScalars) }
  }
}

private func isCyrillicLetter(_ scalar: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(scalar.value) }

private let sharedLetters: [Unicode.Scalar: String] = [
  "а": "a", "б": "b", "в": "v", "д": "d", "е": "e", "ж": "zh", "з": "z", "к": "k", "л": "l", "м": "m",
  "н": "n",
  "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
  "ш": "sh", "щ": "shch", "ь": "",
]

private let ukrainianLetters: [Unicode.Scalar: String] = [
  "г": "h", "ґ": "g", "є": "ie", "и": "y", "і": "i", "ї": "i", "й": "i", "ю": "iu", "я": "ia",
]

private let ukrainianStarts: [Unicode.Scalar: String] = [
  "є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya",
]

private let russianLetters: [Unicode.Scalar: String] = [
  "г": "g", "ё": "e", "и": "i", "й": "y", "ъ": "", "ы": "y", "э": "e", "ю": "yu", "я": "ya",
]

/// Letters of Belarusian, Serbian, Macedonian, Kazakh, Kyrgyz and Tatar.
private let otherLetters: [Unicode.Scalar: String] = [
  "і": "i", "ў": "u", "ґ": "g", "є": "ie", "ї": "i", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c",
  "џ": "dz", "ѓ": "gj", "ќ": "kj", "ѕ": "dz", "ә": "a", "ғ": "gh", "қ": "q", "ң": "ng", "ө": "o", "ұ": "u",
  "ү": "u", "һ": "h", "җ": "zh", "ѐ": "e", "ѝ": "i",
]
