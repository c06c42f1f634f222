/// How one text is read as a date: what `build-site date` prints for it, ready to be laid out.
package struct DateReading: Sendable, Hashable {
  package let edtf: String
  package let isValid: Bool
  /// The level of EDTF, 0 to 2; nil when it is no date.
  package let level: Int?
  /// The date in words; nil when it is no date.
  package let words: String?
  /// Earliest start, latest start, earliest end, latest end as ISO days; nil is open or unknown, all four are
  /// when it is no date.
  package let bounds: [String?]
  /// What is wrong, as one sentence with what to write instead; nil for a date.
  package let problem: String?
  /// What to write instead, where that is certain.
  package let suggestion: String?
}

/// Reads a text as EDTF and puts it into words; takes anything and always answers.
package func readDate(_ text: String, in vocabulary: DateVocabulary = .english) -> DateReading {
  switch EDTFDate.parse(text) {
  case .success(let date):
    DateReading(
      edtf: text, isValid: true, level: date.level, words: date.words(in: vocabulary),
      bounds: date.bounds.all.map { $0?.description }, problem: nil, suggestion: nil)
  case .failure(let problem):
    DateReading(
      edtf: text, isValid: false, level: nil, words: nil, bounds: [nil, nil, nil, nil],
      problem: problem.wordsWithSuggestion, suggestion: problem.suggestion)
  }
}
