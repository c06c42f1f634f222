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
    for pair in mapping.pairs { reader.add(pair) }
  } else if let node = read.value {
    reader.diagnostics.append(noMapOfWords(at: node.place))
  }
  if read.diagnostics.isEmpty { reader.checkComplete(at: Place(id, 0..<0), keys) }
  let words = InterfaceWords(
    language: language, dates: DateVocabulary(reader.dates), texts: reader.texts, plurals: reader.plurals)
  return Checked(words, read.diagnostics + reader.diagnostics)
}

private struct WordsReader {
  let language: String
  var texts: [String: String] = [:]
  var plurals: [String: [PluralCategory: String]] = [:]
  var dates: [String: String] = [:]
  var diagnostics: [Diagnostic] = []

  mutating func add(_ pair: YAMLPair) {
    if pair.key == "dates", let words = pair.value.mapping {
      for word in words.pairs { addDateWord(word) }
    } else if let forms = pair.value.mapping {
      addForms(forms, of: pair)
    } else if !RecordShape.allows(pair.key) {
      diagnostics.append(unusableKey(pair.key, at: pair.keyPlace))
    } else if let text = pair.value.scalar?.text {
      texts[pair.key] = text
    } else {
      diagnostics.append(noText(pair.key, at: pair.value.place))
    }
  }

  private mutating func addForms(_ forms: YAMLMapping, of pair: YAMLPair) {
    var read: [PluralCategory: String] = [:]
    for form in forms.pairs {
      guard let category = PluralCategory(rawValue: form.key) else {
        diagnostics.append(unknownPlural(form.key, at: form.keyPlace))
        continue
      }
      read[category] = form.value.scalar?.text ?? ""
    }
    if read[.other] == nil { diagnostics.append(missingOther(pair.key, at: pair.keyPlace)) }
    checkForms(read, of: pair)
    plurals[pair.key] = read
  }

  private mutating func checkForms(_ read: [PluralCategory: String], of pair: YAMLPair) {
    let missing = PluralRule(language: language).examples.filter {
      $0.category != .other && read[$0.category] == nil
    }
    guard let first = missing.first else { return }
    diagnostics.append(
      missingForms(
        missing.map(\.category), of: pair.key, language, example: first.number, at: pair.keyPlace))
  }

  private mutating func addDateWord(_ pair: YAMLPair) {
    guard DateVocabulary.keys.contains(pair.key) else {
      let nearest = nearestNames(to: pair.key, among: DateVocabulary.keys)
      diagnostics.append(unknownDateWord(pair.key, at: pair.keyPlace, nearest: nearest))
      return
    }
    dates[pair.key] = pair.value.scalar?.text ?? ""
  }

  mutating func checkComplete(at place: Place, _ keys: [String]) {
    let required = Set(requiredTexts)
    let missing =
      (requiredTexts + keys.filter { !required.contains($0) }).filter { texts[$0] == nil }
      + CountedWord.allCases.map(\.rawValue).filter { plurals[$0] == nil }
    if !missing.isEmpty { diagnostics.append(missingWords(missing, language, at: place)) }
    let english =
      language.prefix { $0 != "-" } == "en" ? [] : DateVocabulary.needed.filter { dates[$0] == nil }
    if !english.isEmpty { diagnostics.append(missingDateWords(english, language, at: place)) }
  }
}
