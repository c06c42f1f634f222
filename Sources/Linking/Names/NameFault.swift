/// Why a text that stands where a name is asked for is probably none, or not one.
enum NameFault: Equatable {
  /// A web or an e-mail address.
  case address
  /// Each of the names that it seems to hold.
  case several([String])
  /// A sign or a word that stands for nobody.
  case placeholder
  /// What is left without the brackets.
  case bracket(String)
  /// What is left without quotation marks that YAML does not know.
  case quoted(String)
  /// A word in two scripts, and its letters that are the fewer.
  case scripts(word: String, strangers: String)

  /// Nil for what may well be a name.
  ///
  ///     desk@example.org -> address        Anna Bell and Boris Cole -> Anna Bell, Boris Cole
  ///     (the-desk)       -> the-desk       Mария -> M
  init?(in text: String) {
    if placeholders.contains(text.lowercased()) {
      self = .placeholder
    } else if isAddress(text) {
      self = .address
    } else if let names = severalNames(in: text) {
      self = .several(names)
    } else if let name = nameInBrackets(text) {
      self = .bracket(name)
    } else if let name = nameInQuotationMarks(text) {
      self = .quoted(name)
    } else if let (word, strangers) = wordInTwoScripts(of: text) {
      self = .scripts(word: word, strangers: strangers)
    } else {
      return nil
    }
  }
}

private let placeholders: Set = [
  "-", "--", "—", "–", "?", "??", "???", "...", "…", "n/a", "n.a.", "none", "unknown", "tbd", "tba", "todo",
  "xxx", "nobody", "no author", "not known", "unnamed", "невідомо", "невідомий", "немає", "неизвестно",
  "неизвестен", "нет",
]

/// The first word with Latin and Cyrillic letters, and those that are the fewer; a hyphen parts words.
func wordInTwoScripts(of text: String) -> (word: String, strangers: String)? {
  guard text.utf8.contains(where: { $0 >= 0xD0 }), text.unicodeScalars.contains(where: isLatin) else {
    return nil
  }
  for word in text.unicodeScalars.split(whereSeparator: { !$0.properties.isAlphabetic }) {
    let latin = word.filter(isLatin)
    let cyrillic = word.filter { (0x400...0x52F).contains($0.value) }
    guard !latin.isEmpty, !cyrillic.isEmpty else { continue }
    let strangers = latin.count <= cyrillic.count ? latin : cyrillic
    return (String(String.UnicodeScalarView(word)), String(String.UnicodeScalarView(strangers)))
  }
  return nil
}

private func isLatin(_ scalar: Unicode.Scalar) -> Bool {
  (0x41...0x5A).contains(scalar.value & ~0x20) || (0xC0...0x24F).contains(scalar.value)
}

private func isAddress(_ text: String) -> Bool {
  let lowered = text.lowercased()
  if lowered.contains("://") || lowered.hasPrefix("www.") || lowered.hasPrefix("mailto:") { return true }
  return text.split(separator: " ").contains { word in
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].dropFirst().dropLast().contains(".")
  }
}

/// The names between semicolons, or the full names on both sides of a word for "and".
private func severalNames(in text: String) -> [String]? {
  let listed = text.split(separator: ";").map(trimmed).filter { !$0.isEmpty }
  if listed.count > 1 { return listed }
  for word in wordsForAnd {
    let parts = text.split(separator: " \(word) ").map(trimmed)
    if parts.count > 1, parts.allSatisfy(isFullName) { return parts }
  }
  return nil
}

/// English, German, Spanish, Ukrainian, Russian.
private let wordsForAnd = ["and", "&", "und", "y", "та", "і", "и"]

/// Two or three words with capitals, none of which is of an organisation: `Anna Bell`, not `Johnson`.
private func isFullName(_ text: String) -> Bool {
  let words = text.split(separator: " ")
  return (2...3).contains(words.count)
    && words.allSatisfy { word in
      word.unicodeScalars.first?.properties.isUppercase == true
        && !wordsOfOrganisations.contains { word.lowercased().hasPrefix($0) }
    }
}

/// What words of organisations' names begin with: "National Oceanic and Atmospheric Administration".
private let wordsOfOrganisations = [
  "administration", "affairs", "agenc", "alliance", "associat", "authorit", "bank", "board", "bureau",
  "cent", "college", "commission", "committee", "compan", "corporation", "council", "court", "department",
  "desk", "development", "economic", "exchange", "federa", "foundation", "fund", "group", "health", "human",
  "information", "institut", "international", "ministr", "museum", "national", "office", "organi", "press",
  "public", "research", "school", "science", "security", "service", "social", "societ", "state", "trade",
  "transport", "union", "universit",
]

/// What is left of a name in brackets or with half a pair; nil where every bracket stands in a pair inside.
private func nameInBrackets(_ text: String) -> String? {
  let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{"]
  var open: [(bracket: Character, position: String.Index)] = []
  var isWhole = true
  var enclosesAll = false
  for position in text.indices {
    let character = text[position]
    if pairs.values.contains(character) {
      open.append((character, position))
    } else if let opening = pairs[character] {
      guard let last = open.popLast(), last.bracket == opening else {
        isWhole = false
        break
      }
      enclosesAll = last.position == text.startIndex && text.index(after: position) == text.endIndex
    }
  }
  guard !isWhole || !open.isEmpty || enclosesAll else { return nil }
  return trimmed(text.filter { pairs[$0] == nil && !pairs.values.contains($0) }[...])
}

/// What stands between a word processor's quotation marks; those of Ukrainian and Russian belong to names.
private func nameInQuotationMarks(_ text: String) -> String? {
  guard text.count > 2, let first = text.first, let last = text.last else { return nil }
  let inner = text.dropFirst().dropLast()
  let isPair = ["“”", "„“", "„”", "‘’", "‘'", "‚‘", "<>"].contains(String([first, last]))
  return isPair && !inner.contains(first) && !inner.contains(last) ? trimmed(inner) : nil
}

private func trimmed(_ text: Substring) -> String { foldedText(String(text)) }
