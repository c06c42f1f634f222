import Dates
import Diagnostics
import Templates
import YAML

/// Reads the words of one language from `templates/strings/<language>.yml`.
///
/// A key holds a text, or for a text with a number in it one text a plural category. What the program needs
/// and the file lacks is an error, and so is what it lacks `besides`, of the site's own words; so is a date's
/// word that does not exist. A plural category or a date's word that is missing is a warning.
func readWords(
  _ file: InputFile, _ id: FileID, language: String, besides keys: [String] = []
) -> Checked<InterfaceWords> {
  let read = readYAML(0..<file.bytes.count, of: file, id: id)
  var reader = WordsReader(language: language)
  if let mapping = read.value?.mapping {
    reader.texts.reserveCapacity(mapping.pairs.count)
    for pair in mapping.pairs { reader.add(pair) }
  } else if let node = read.value {
    reader.diagnostics.append(noMapOfWords(at: node.place))
    reader.isUnreadable = true
  }
  if read.diagnostics.isEmpty, !reader.isUnreadable { reader.checkComplete(at: Place(id, 0..<0), keys) }
  let words = InterfaceWords(
    language: language, dates: DateVocabulary(reader.dates), texts: reader.texts, plurals: reader.plurals)
  return Checked(words, read.diagnostics + reader.diagnostics)
}

private struct WordsReader {
  let language: String
  /// The file holds no keys at all.
  var isUnreadable = false
  var texts: [String: String] = [:]
  var plurals: [String: [PluralCategory: String]] = [:]
  var dates: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
  /// Keys of the file, with their places.
  private var places: [(key: String, place: Place)] = []
  /// Keys that stand there, but not as they should.
  private var faulty: Set<String> = []

  init(language: String) { self.language = language }

  mutating func add(_ pair: YAMLPair) {
    places.append((pair.key, pair.keyPlace))
    if pair.key == "dates" {
      guard let words = pair.value.mapping else { return refuse(pair, noDateWords(at: pair.value.place)) }
      for word in words.pairs { addDateWord(word) }
    } else if let forms = pair.value.mapping {
      addForms(forms, of: pair)
    } else if !RecordShape.allows(pair.key) {
      refuse(pair, unusableKey(pair.key, at: pair.keyPlace))
    } else if CountedWord(rawValue: pair.key) != nil {
      refuse(pair, wantsForms(pair.key, at: pair.keyPlace))
    } else if let text = pair.value.scalar?.text {
      texts[pair.key] = text
      if let word = Word(rawValue: pair.key) {
        checkBraces(text, word.braces, of: pair.key, pair.value.place)
      }
    } else {
      refuse(pair, noText(pair.key, at: pair.value.place))
    }
  }

  private mutating func refuse(_ pair: YAMLPair, _ problem: Diagnostic) {
    faulty.insert(pair.key)
    diagnostics.append(problem)
  }

  // MARK: - texts with a number

  private mutating func addForms(_ forms: YAMLMapping, of pair: YAMLPair) {
    guard Word(rawValue: pair.key) == nil else {
      return refuse(pair, wantsOneText(pair.key, at: pair.keyPlace))
    }
    let unknown = forms.pairs.filter { PluralCategory(rawValue: $0.key) == nil }
    guard unknown.count < forms.pairs.count else {
      let nearest = nearestNames(to: pair.key, among: ["dates"])
      return refuse(pair, noPlurals(pair.key, nearest: nearest, at: pair.keyPlace))
    }
    var read: [PluralCategory: String] = [:]
    for form in forms.pairs {
      guard let category = PluralCategory(rawValue: form.key) else { continue }
      read[category] = form.value.scalar?.text ?? ""
    }
    plurals[pair.key] = read
    // A misspelt category is the one that would be missing.
    guard unknown.isEmpty else {
      diagnostics += unknown.map { unknownPlural($0.key, at: $0.keyPlace) }
      return
    }
    if read[.other] == nil { diagnostics.append(missingOther(pair.key, at: pair.keyPlace)) }
    checkForms(read, of: pair)
    if let word = CountedWord(rawValue: pair.key) { checkNumbers(forms, word) }
  }

  private mutating func checkForms(_ read: [PluralCategory: String], of pair: YAMLPair) {
    let missing = PluralRule(language: language.lowercased()).examples.filter {
      $0.category != .other && read[$0.category] == nil
    }
    guard let first = missing.first else { return }
    diagnostics.append(
      missingForms(
        missing.map(\.category), of: pair.key, language, example: first.number, at: pair.keyPlace))
  }

  // MARK: - names in braces

  private mutating func checkNumbers(_ forms: YAMLMapping, _ word: CountedWord) {
    for form in forms.pairs {
      guard let text = form.value.scalar?.text else { continue }
      let count = diagnostics.count
      checkBraces(text, word.braces, of: word.rawValue, form.value.place)
      if diagnostics.count == count, form.key == PluralCategory.other.rawValue, !text.contains("{n}") {
        diagnostics.append(missingNumber("n", of: word.rawValue, at: form.value.place))
      }
    }
  }

  /// Complains of braces that nothing is filled in for; `known` are the names that something is.
  private mutating func checkBraces(_ text: String, _ known: [String], of key: String, _ place: Place) {
    guard !known.isEmpty, let braces = firstUnknown(in: text, known) else { return }
    diagnostics.append(unknownBraces(braces, of: key, known: known, at: place))
  }

  private func firstUnknown(in text: String, _ known: [String]) -> String? {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      guard let close = rest[open...].firstIndex(of: "}") else { return String(rest[open...]) }
      let name = rest[rest.index(after: open)..<close]
      if !known.contains(String(name)) { return String(rest[open...close]) }
      rest = rest[rest.index(after: close)...]
    }
    return nil
  }

  private mutating func addDateWord(_ pair: YAMLPair) {
    guard DateVocabulary.keys.contains(pair.key) else {
      let nearest = nearestNames(to: pair.key, among: DateVocabulary.keys)
      diagnostics.append(unknownDateWord(pair.key, at: pair.keyPlace, nearest: nearest))
      return
    }
    guard let text = pair.value.scalar?.text else {
      diagnostics.append(noText(pair.key, at: pair.value.place))
      return
    }
    dates[pair.key] = text
    checkBraces(text, DateVocabulary.names, of: pair.key, pair.value.place)
  }

  // MARK: - what is missing

  mutating func checkComplete(at place: Place, _ keys: [String]) {
    let required = requiredTexts.filter { texts[$0] == nil }
    let missing =
      (required + keys.filter { texts[$0] == nil && !required.contains($0) }
      + CountedWord.allCases.map(\.rawValue).filter { plurals[$0] == nil }).filter { !faulty.contains($0) }
    if !missing.isEmpty { report(missing, keys, at: place) }
    let english =
      language.lowercased().prefix { $0 != "-" } == "en"
      ? [] : DateVocabulary.needed.filter { dates[$0] == nil }
    if !english.isEmpty { diagnostics.append(missingDateWords(english, language, at: place)) }
  }

  /// Tells which keys are missing: each by the one that was probably meant to be it, the others together.
  private mutating func report(_ missing: [String], _ keys: [String], at place: Place) {
    let known = Set(requiredTexts + keys + CountedWord.allCases.map(\.rawValue))
    let places = Dictionary(places, uniquingKeysWith: { $1 })
    let others = places.keys.filter { !known.contains($0) }
    var absent: [String] = []
    for key in missing {
      let near = nearestNames(to: key, among: others, limit: 1)
      if let written = misspeltName(key, among: near), let at = places[written] {
        diagnostics.append(misspeltWord(written, meant: key, language, at: at))
      } else {
        absent.append(key)
      }
    }
    if !absent.isEmpty { diagnostics.append(missingWords(absent, language, at: place)) }
  }
}
