/// Why a text is no EDTF date, where it goes wrong, and what to write instead where that is certain.
package struct EDTFProblem: Error, Sendable, Hashable {
  package let reason: Reason
  /// The bytes at fault, as UTF-8 offsets into the text; it is not empty unless the text is.
  package let range: Range<Int>
  /// The whole date as it should be written; always a valid one.
  package let suggestion: String?
  /// What `range` is to be replaced by; becomes a suggestion when the result is a date.
  let replacement: String?

  init(_ reason: Reason, _ range: Range<Int>, replacement: String? = nil, suggestion: String? = nil) {
    self.reason = reason
    self.range = range
    self.replacement = replacement
    self.suggestion = suggestion
  }

  package enum Reason: Sendable, Hashable {
    case empty
    case spaces
    /// Nothing that resembles a date; what was written, shortened.
    case noDate(written: String)
    /// A notation that may mean either of two dates.
    case ambiguous(written: String, choices: [String])
    case endsTooEarly
    case unexpected(String)
    case lowerCase
    /// A date in a notation that people use and EDTF does not.
    case otherNotation(written: String, Kind)

    case yearDigits(Int)
    case negativeZero
    case needlessY
    case yearTooFar
    case exponentZero
    case significantDigits
    case monthAfterLongYear
    case monthDigits
    case dayDigits
    case noSuchMonth(String)
    case noSuchDayNumber(String)
    case noSuchDay(SingleDate)
    case dayOfSeason
    case partsAfterDay
    case twoQualifiers

    case timeNotAlone
    case timeWithoutDay
    case noSuchTime(String)

    case secondSlash
    case reversedInterval
    case setNotClosed
    case emptyMember
    case openInsideSet
    case unevenRange
    case reversedRange
  }

  /// What a date in another notation was meant to be.
  package enum Kind: String, Sendable, Hashable {
    case day = "a day"
    case month = "a month"
    case season = "a part of a year"
    case decade = "a decade"
    case interval = "an interval"
    case approximate = "an approximate date"
    case uncertain = "an uncertain date"
    case unspecified = "an unspecified digit"
    case date = "a date"
  }
}

extension EDTFProblem {
  /// One sentence in lower case without a full stop, for editors: "2023 has no 29 February".
  package var words: String {
    switch reason {
    case .empty: "a date is missing"
    case .spaces: "a date is written without spaces"
    case .noDate(let written):
      "`\(written)` is no date in EDTF, such as 2023-04-24, 2023-04, 2023~ or 2023/2024"
    case .ambiguous(let written, let choices):
      "`\(written)` may mean \(choices.joined(separator: " or "))"
    case .endsTooEarly: "the date ends too early"
    case .unexpected(let text): "`\(text)` does not belong here in a date"
    case .lowerCase: "letters in a date are capitals"
    case .otherNotation(let written, let kind): "`\(written)` is not how EDTF writes \(kind.rawValue)"
    case .yearDigits(let count):
      count < 4 ? "a year has four digits, as in 0476" : "a year of more than four digits begins with Y"
    case .negativeZero: "there is no year -0000; the year before 0001 is 0000"
    case .needlessY: "only a year of more than four digits begins with Y"
    case .yearTooFar:
      "the year is too far away; years reach from Y-\(CivilDate.yearLimit) to Y\(CivilDate.yearLimit)"
    case .exponentZero: "the number after E is at least 1"
    case .significantDigits: "the number after S is at least 1 and at most the number of the year's digits"
    case .monthAfterLongYear: "a year with Y or S has no months"
    case .monthDigits: "a month has two digits, as in 2023-04"
    case .dayDigits: "a day has two digits, as in 2023-04-05"
    case .noSuchMonth(let digits): "month \(digits) does not exist"
    case .noSuchDayNumber(let digits): "day \(digits) does not exist"
    case .noSuchDay(let date): date.wordsForMissingDay
    case .dayOfSeason: "a season or another part of a year has no days"
    case .partsAfterDay: "nothing but a time follows the day"
    case .twoQualifiers: "a date that is both uncertain (?) and approximate (~) is marked %"
    case .timeNotAlone: "intervals and sets hold dates without a time of day"
    case .timeWithoutDay: "a time of day follows a whole day that nothing qualifies"
    case .noSuchTime(let text): "`\(text)` is no time of day such as T10:20:30Z"
    case .secondSlash: "an interval has one slash"
    case .reversedInterval: "the interval ends before it begins"
    case .setNotClosed: "a set begins and ends with matching brackets"
    case .emptyMember: "a date is missing in the set"
    case .openInsideSet: "only the first date of a set is open to the past, only the last to the future"
    case .unevenRange: "a range joins two years, two months or two days"
    case .reversedRange: "the range ends before it begins"
    }
  }

  /// The words, and what to write instead: "`24.04.2023` is not how EDTF writes a day; did you mean
  /// `2023-04-24`?"
  package var wordsWithSuggestion: String {
    suggestion.map { "\(words); did you mean `\($0)`?" } ?? words
  }
}

extension SingleDate {
  fileprivate var wordsForMissingDay: String {
    guard let month = month?.value, let day = day?.value else { return "no day has these digits" }
    let name = DateVocabulary.english.monthName(month, .nominative)
    if month == 2, day == 29 {
      let wording = DateWording(vocabulary: .english, style: .long)
      return year.value.map { "\(wording.year($0)) has no 29 February" }
        ?? "none of these years has a 29 February"
    }
    return "\(name) has no day \(day)"
  }
}

// MARK: - What may have been meant

/// Looks for what was meant by a text that is no date; a suggestion is given only when it is a date itself.
func explain(_ problem: EDTFProblem, in text: String) -> EDTFProblem {
  let whole = 0..<text.utf8.count
  if let withoutSpaces = mended(spacesOf: text) {
    return EDTFProblem(.spaces, whole, suggestion: withoutSpaces)
  }
  if let meant = otherNotation(text), meant.date != text {
    do throws(EDTFProblem) {
      let date = try readEDTF(meant.date)
      return EDTFProblem(.otherNotation(written: text, meant.kind), whole, suggestion: date.text)
    } catch {
      return EDTFProblem(error.reason, whole)
    }
  }
  if let choices = ambiguousNotation(text) {
    return EDTFProblem(.ambiguous(written: text, choices: choices), whole)
  }
  let capitals = text.uppercased()
  if capitals != text, isEDTF(capitals) { return EDTFProblem(.lowerCase, whole, suggestion: capitals) }
  if !whole.isEmpty, !resemblesDate(text) {
    return EDTFProblem(.noDate(written: text.count > 40 ? text.prefix(39) + "…" : text), whole)
  }
  guard let replacement = problem.replacement else { return problem }
  let bytes = Array(text.utf8)
  let mended = String(
    decoding: bytes[..<problem.range.lowerBound] + replacement.utf8 + bytes[problem.range.upperBound...],
    as: UTF8.self)
  return EDTFProblem(problem.reason, problem.range, suggestion: isEDTF(mended) ? mended : nil)
}

/// The date that is left when spaces are taken away: those around it, or all of them.
private func mended(spacesOf text: String) -> String? {
  guard text.utf8.contains(where: Byte.isSpace) else { return nil }
  let bytes = text.utf8.filter { !Byte.isSpace($0) }
  let withoutSpaces = String(decoding: bytes, as: UTF8.self)
  if isEDTF(withoutSpaces) { return withoutSpaces }
  let trimmed = trimmingSpaces(text)
  guard trimmed.utf8.count < text.utf8.count, let date = otherNotation(trimmed)?.date else { return nil }
  return isEDTF(date) ? date : nil
}

/// Begins as dates do and has no letters but those of EDTF.
private func resemblesDate(_ text: String) -> Bool {
  let beginnings = "0123456789XY-?~%[{./".utf8
  guard let first = text.utf8.first, beginnings.contains(first) else { return false }
  return text.utf8.allSatisfy { !Byte.isLetter($0) || "XYESTZ".utf8.contains($0) }
}

private func isEDTF(_ text: String) -> Bool { (try? readEDTF(text)) != nil }

/// Without the ASCII white space at its ends.
func trimmingSpaces(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.firstIndex(where: { !Byte.isSpace($0) }),
    let last = bytes.lastIndex(where: { !Byte.isSpace($0) })
  else { return "" }
  return String(text[first...last])
}
