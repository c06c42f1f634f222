import Content
import Dates
import Linking

/// The words of the pages themselves in one language, from `templates/strings/<language>.yml`.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class InterfaceWords: Sendable {
  /// A BCP 47 tag.
  package let language: String
  package let dates: DateVocabulary
  /// All texts without a plural, by key, as templates see them.
  let texts: [String: String]
  private let words: CaseTable<Word, String>
  private let counts: CaseTable<CountedWord, CountForms>
  private let pluralRule: PluralRule
  private let names: Names

  /// `plurals` are texts that depend on a number, by key, then by plural category.
  init(
    language: String, dates: DateVocabulary, texts: [String: String],
    plurals: [String: [PluralCategory: String]]
  ) {
    self.language = language
    self.dates = dates
    self.texts = texts
    words = CaseTable { texts[$0.rawValue] ?? $0.rawValue }
    pluralRule = PluralRule(language: language)
    names = Names(texts)
    counts = CaseTable { CountForms(plurals[$0.rawValue] ?? [:]) }
  }

  subscript(word: Word) -> String { words[word] }

  /// "3 sources" with the language's plural.
  func count(_ word: CountedWord, _ number: Int) -> String {
    counts[word].text(grouped(String(number)), pluralRule.category(of: number))
  }

  /// A decimal number with its digits in groups of three: `2,000,000`; five digits and more.
  func grouped(_ number: String) -> String {
    if number.utf8.count < 5 { return number }
    let sign = number.hasPrefix("-") ? "-" : ""
    let parts = number.dropFirst(sign.count).split(separator: ".", omittingEmptySubsequences: false)
    let digits = Array(parts[0])
    guard digits.count > 4 else { return number }
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += self[.groupSeparator] }
      grouped.append(digit)
    }
    return sign + grouped + (parts.count > 1 ? self[.decimalSeparator] + parts[1] : "")
  }

  func name(of kind: EntityKind) -> String { names.entity[kind] }
  func name(of kind: EntryKind) -> String { names.entry[kind] }
  func name(of kind: TimelineSubject.Kind) -> String { names.subject[kind] }
  func name(of kind: Source.Kind) -> String { names.source[kind] }
  func name(of medium: Source.Medium) -> String { names.medium[medium] }
  func name(of letter: Source.Reliability) -> String { names.reliability[letter] }
  func name(of status: Source.Status) -> String { names.status[status] }
  func name(of how: Source.Relay.How) -> String { names.relay[how] }
  func name(of kind: Correction.Kind) -> String { names.correction[kind] }
  func name(of what: Correction.Change.What) -> String { names.changed[what] }
  func name(of bearing: Claim.Bearing) -> String { names.bearing[bearing] }

  /// How an entry uses a source: "cited 2 times", "as evidence that supports".
  func manner(_ use: LinkedSource.Use) -> String {
    switch use.manner {
    case .cited: count(.mannerCited, use.count)
    case .referenced: count(.mannerReferenced, use.count)
    case .listed, .quoted, .appeared, .supports, .undermines, .context, .event, .relayed:
      names.manner[use.manner]
    }
  }

  func credibility(_ number: Int) -> String {
    texts["credibility_\(number)"] ?? "credibility_\(number)"
  }
}

/// The names of all cases of the enums that pages tell in words.
private struct Names: Sendable {
  let entity: CaseTable<EntityKind, String>
  let entry: CaseTable<EntryKind, String>
  let subject: CaseTable<TimelineSubject.Kind, String>
  let source: CaseTable<Source.Kind, String>
  let medium: CaseTable<Source.Medium, String>
  let reliability: CaseTable<Source.Reliability, String>
  let status: CaseTable<Source.Status, String>
  let relay: CaseTable<Source.Relay.How, String>
  let correction: CaseTable<Correction.Kind, String>
  let changed: CaseTable<Correction.Change.What, String>
  let bearing: CaseTable<Claim.Bearing, String>
  let manner: CaseTable<LinkedSource.Manner, String>

  init(_ texts: [String: String]) {
    func name(_ group: String, _ key: String) -> String { texts["\(group)_\(key)"] ?? "\(group)_\(key)" }
    entity = CaseTable { name("entity", $0.rawValue) }
    entry = CaseTable { name("kind", $0.rawValue) }
    subject = CaseTable { name("timeline", $0.rawValue) }
    source = CaseTable { name("source", $0.rawValue) }
    medium = CaseTable { name("medium", $0.rawValue) }
    reliability = CaseTable { name("reliability", $0.rawValue.lowercased()) }
    status = CaseTable { name("status", $0.rawValue) }
    relay = CaseTable { name("relay", $0.rawValue) }
    correction = CaseTable { name("correction", $0.rawValue) }
    changed = CaseTable { name("changed", $0.rawValue) }
    bearing = CaseTable { name("bearing", $0.rawValue) }
    manner = CaseTable { name("manner", $0.key) }
  }
}
