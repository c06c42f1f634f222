import Dates
import Diagnostics

// All wording of what can be wrong with a date.

/// `../..` is EDTF, but an entry that has it stands nowhere.
func dateWithoutEnds(_ text: Located<String>) -> Diagnostic {
  Diagnostic(
    "E0201", .error, "`\(text.value)` names no day, month or year", at: text.place,
    help: "give the interval a start or an end, as in `2019/..`")
}

/// EDTF allows a time of day, but readers are told of days.
func dateWithTime(_ text: Located<String>, day: String, fixes: [Diagnostic.FixIt]) -> Diagnostic {
  Diagnostic(
    "E0205", .error, "`\(text.value)` has a time of day, and dates here are days", at: text.place,
    help: "write `\(day)`", fixes: fixes)
}

func notADate(_ text: String, _ problem: EDTFProblem, at place: Place, fixes: [Diagnostic.FixIt])
  -> Diagnostic
{
  let help = problem.suggestion.map { "write `\($0)`" }
  let generic = "write a date as EDTF does, such as `2023-04-24`, `2023-04`, `2023~` or `2023-07/2023-09`"
  switch problem.reason {
  case .noDate:
    return Diagnostic(
      "E0201", .error, "`\(text)` is no date", at: place, help: help ?? generic, fixes: fixes)
  case .ambiguous(_, let choices):
    return Diagnostic(
      "E0202", .error, "`\(text)` may be one date or another", at: place, help: "write \(listed(choices))")
  case .otherNotation:
    return Diagnostic("E0201", .error, problem.words, at: place, help: help ?? generic, fixes: fixes)
  case .noSuchMonth, .noSuchDayNumber, .noSuchDay, .dayOfSeason, .noSuchTime:
    return noDate(
      text, "E0203", problem.words, at: place, help: help ?? "write a day that the calendar has",
      fixes: fixes)
  case .reversedInterval, .reversedRange:
    return noDate(
      text, "E0204", problem.words, at: place, help: help ?? "write the earlier date first",
      fixes: fixes)
  case .empty, .spaces, .endsTooEarly, .unexpected, .lowerCase, .yearDigits, .negativeZero, .needlessY,
    .yearTooFar, .exponentZero, .significantDigits, .monthAfterLongYear, .monthDigits, .dayDigits,
    .partsAfterDay, .twoQualifiers, .timeNotAlone, .timeWithoutDay, .secondSlash, .setNotClosed,
    .emptyMember, .openInsideSet, .unevenRange:
    return noDate(text, "E0201", problem.words, at: place, help: help ?? generic, fixes: fixes)
  }
}

private func noDate(
  _ text: String, _ code: Diagnostic.Code, _ why: String, at place: Place, help: String,
  fixes: [Diagnostic.FixIt] = []
) -> Diagnostic {
  Diagnostic(code, .error, "`\(text)` is no date: \(why)", at: place, help: help, fixes: fixes)
}
