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

  /// `plurals` are texts that depend on a number, by key, then by plural category.
  init(
    language: String, dates: DateVocabulary, texts: [String: String],
    plurals: [String: [PluralCategory: String]]
  ) {
    self.language = language
    self.dates = dates
    self.texts = texts
    words = CaseTable { texts[$0.rawValue] ?? $0.rawValue }
    counts = CaseTable { CountForms(plurals[$0.rawValue] ?? [:]) }
  }

  subscript(word: Word) -> String { words[word] }

  /// "3 sources" with the language's plural.
  func count(_ word: CountedWord, _ number: Int) -> String {
    counts[word].text(grouped(String(number)), PluralCategory(of: number, in: language))
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

  func name(of kind: EntityKind) -> String { named("entity", kind.rawValue) }
  func name(of kind: EntryKind) -> String { named("kind", kind.rawValue) }
  func name(of kind: TimelineSubject.Kind) -> String { named("timeline", kind.rawValue) }
  func name(of kind: Source.Kind) -> String { named("source", kind.rawValue) }
  func name(of medium: Source.Medium) -> String { named("medium", medium.rawValue) }
  func name(of letter: Source.Reliability) -> String { named("reliability", letter.rawValue.lowercased()) }
  func name(of status: Source.Status) -> String { named("status", status.rawValue) }
  func name(of how: Source.Relay.How) -> String { named("relay", how.rawValue) }
  func name(of kind: Correction.Kind) -> String { named("correction", kind.rawValue) }
  func name(of bearing: Claim.Bearing) -> String { named("bearing", bearing.rawValue) }

  /// How an entry uses a source: "cited 2 times", "as evidence that supports".
  func manner(_ use: LinkedSource.Use) -> String {
    switch use.manner {
    case .cited: count(.mannerCited, use.count)
    case .referenced: count(.mannerReferenced, use.count)
    case .listed, .quoted, .appeared, .supports, .undermines, .context, .event, .relayed:
      named("manner", use.manner.key)
    }
  }

  func credibility(_ number: Int) -> String { named("credibility", String(number)) }

  private func named(_ group: String, _ key: String) -> String {
    let key = "\(group)_\(key)"
    return texts[key] ?? key
  }
}
