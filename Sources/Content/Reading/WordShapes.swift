/// The shapes of single words, as functions of their bytes.

/// Lower-case letters, digits and `-`, with a letter or a digit at both ends.
func isID(_ text: String) -> Bool {
  guard let first = text.utf8.first, let last = text.utf8.last, isLowerOrDigit(first), isLowerOrDigit(last)
  else {
    return false
  }
  return text.utf8.allSatisfy { isLowerOrDigit($0) || $0 == UInt8(ascii: "-") }
}

/// `Two_Million!` becomes `two-million`; nil if nothing of the text can stand in an id.
func suggestedID(for text: String) -> String? {
  let words = asciiWords(of: text)
  return words.isEmpty ? nil : words.joined(separator: "-")
}

/// The runs of ASCII letters and digits, in lower case.
func asciiWords(of text: some StringProtocol) -> [String] {
  text.lowercased().utf8.split { !isLowerOrDigit($0) }.map { String(decoding: $0, as: UTF8.self) }
}

/// Strictly digits, perhaps after a `-`.
func wholeNumber(_ text: String) -> Int? {
  let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  guard !digits.isEmpty, digits.allSatisfy(isDigit), digits.count == 1 || digits.first != UInt8(ascii: "0")
  else {
    return nil
  }
  return Int(text)
}

/// Digits, at most one `.` between them, perhaps a leading `-`.
func isDecimal(_ text: String) -> Bool {
  let number = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
  let parts = number.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isDigit) }
}

/// `2_000_000` and `2 000 000` without what groups their digits; nil for `2,000`, which may be a fraction.
func likelyDecimal(_ text: String) -> String? {
  let separators: Set<Unicode.Scalar> = ["_", " ", "'", "\u{2019}", "\u{A0}", "\u{2009}", "\u{202F}"]
  let bare = String(String.UnicodeScalarView(text.unicodeScalars.filter { !separators.contains($0) }))
  if isDecimal(bare) { return bare }
  let groups = bare.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
  guard groups.count > 2, let first = groups.first, (1...3).contains(first.count),
    groups.dropFirst().allSatisfy({ $0.count == 3 }), groups.allSatisfy({ $0.allSatisfy(isDigit) })
  else { return nil }
  return groups.map { String(decoding: $0, as: UTF8.self) }.joined()
}

func likelyBoolean(_ text: String) -> String? {
  switch text.lowercased() {
  case "true", "yes", "on", "y", "1": "true"
  case "false", "no", "off", "n", "0": "false"
  default: nil
  }
}

/// `Q` and a number without leading zeros.
func isWikidataItem(_ text: String) -> Bool {
  text.utf8.first == UInt8(ascii: "Q") && text.utf8.count > 1 && text.utf8.dropFirst().allSatisfy(isDigit)
    && text.utf8.dropFirst().first != UInt8(ascii: "0")
}

/// The shape of a BCP 47 tag (RFC 5646, section 2.1): `en`, `pt-BR`, `zh-Hant`, `sr-Latn-RS`, `x-private`.
///
/// Of its words only languages of two letters are looked up.
func isLanguageTag(_ text: String) -> Bool {
  var parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)[...]
  guard let language = parts.popFirst(),
    parts.allSatisfy({ (1...8).contains($0.count) && $0.allSatisfy(isAlphanumeric) })
  else { return false }
  if language.elementsEqual("x".utf8) { return !parts.isEmpty }
  guard (2...3).contains(language.count), language.allSatisfy(isLetter),
    isLanguageCode(String(decoding: language, as: UTF8.self))
  else { return false }
  if let script = parts.first, script.count == 4, script.allSatisfy(isLetter) { parts.removeFirst() }
  if let region = parts.first, isRegion(region) { parts.removeFirst() }
  while let variant = parts.first, isVariant(variant) { parts.removeFirst() }
  guard let singleton = parts.first else { return true }
  return singleton.count == 1 && parts.count > 1
}

/// `Q212` of `https://www.wikidata.org/wiki/Q212` and of `q212`.
func likelyWikidataItem(_ text: String) -> String? {
  let name = text.prefix { $0 != "#" && $0 != "?" }.split(separator: "/").last.map { $0.uppercased() } ?? ""
  return isWikidataItem(name) ? name : nil
}

/// `en_US` becomes `en-US`, and `ua`, which is a country, `uk`.
func likelyLanguageTag(_ text: String) -> String? {
  let names = [
    "english": "en", "german": "de", "french": "fr", "spanish": "es", "ukrainian": "uk", "russian": "ru",
    "polish": "pl", "italian": "it", "turkish": "tr", "portuguese": "pt", "arabic": "ar", "chinese": "zh",
  ]
  if let tag = names[text.lowercased()] ?? languagesByCountry[text.lowercased()]
    ?? languagesByLongCode[text.lowercased()]
  {
    return tag
  }
  let dashed = String(
    decoding: text.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  return isLanguageTag(dashed) ? dashed : nil
}

private func isRegion(_ part: Substring.UTF8View.SubSequence) -> Bool {
  part.count == 2 && part.allSatisfy(isLetter) || part.count == 3 && part.allSatisfy(isDigit)
}

private func isVariant(_ part: Substring.UTF8View.SubSequence) -> Bool {
  part.count >= 5 || part.count == 4 && part.first.map(isDigit) == true
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

func isLowerOrDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (0x61...0x7A).contains(byte) }
