import Dates

/// What the caller decides about a site's linking; nothing of it is read from the machine.
package struct LinkOptions: Sendable, Equatable {
  package let drafts: Drafts
  /// The day against which dates of publication are held.
  package let today: CivilDate
  /// How dates in prose are written, by language tag; a language without an entry is read as its shorter tag,
  /// then as English.
  package let dateVocabularies: [String: DateVocabulary]

  package init(drafts: Drafts, today: CivilDate, dateVocabularies: [String: DateVocabulary] = [:]) {
    self.drafts = drafts
    self.today = today
    self.dateVocabularies = dateVocabularies
  }

  /// What becomes of entries marked `draft: true`.
  package enum Drafts: Sendable {
    case leftOut, included
  }

  /// `uk-UA` falls back to `uk`, then to English.
  func dateVocabulary(for language: String) -> DateVocabulary {
    let short = language.prefix { $0 != "-" }
    return dateVocabularies[language] ?? dateVocabularies[String(short)] ?? .english
  }
}
