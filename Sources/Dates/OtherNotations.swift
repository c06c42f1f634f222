/// Reads dates the way people write them elsewhere and gives the EDTF for them; nil unless there is only one
/// way to understand them.
///
/// `24.04.2023`, `24/04/2023`, `2023/04/24`, `2023-4-24`, `20230424`, `24 April 2023`, `April 24th, 2023`,
/// `2023 April`, `04/2023`, `spring 2023`, `Q1 2023`, `1990s`, `about 2023`, `since 2019`, `2021-2023`,
/// `199u`, `2004/open`. Not `04/05/2023`.
func otherNotation(_ text: String) -> (date: String, kind: EDTFProblem.Kind)? {
  // Nobody writes a date this long, and the work below should be bounded.
  guard text.utf8.count <= 60 else { return nil }
  let text = text.lowercased()
  return qualified(text) ?? halfOpen(text) ?? plain(text) ?? interval(text) ?? shortInterval(text)
    ?? olderDraft(text) ?? withOtherHyphens(text) ?? adorned(text)
}

private typealias Meant = (date: String, kind: EDTFProblem.Kind)

// MARK: - Words before a date

private func qualified(_ text: String) -> Meant? {
  let approximate = [
    "about ", "around ", "approximately ", "approx. ", "approx ", "circa ", "ca. ", "ca ", "c. ", "c.",
  ]
  let uncertain = ["possibly ", "probably ", "perhaps ", "maybe "]
  if let date = dateAfter(approximate, in: text) { return (date + "~", .approximate) }
  if let date = dateAfter(uncertain, in: text) { return (date + "?", .uncertain) }
  return nil
}

private func halfOpen(_ text: String) -> Meant? {
  if let date = dateAfter(["since ", "from "], in: text) { return (date + "/..", .interval) }
  if let date = dateAfter(["until ", "till ", ".."], in: text) { return ("../" + date, .interval) }
  // A date of EDTF begins and ends with its first and last day.
  if let date = dateAfter(["before "], in: text), let day = neighbour(of: date, by: -1) {
    return ("../" + day, .interval)
  }
  if let date = dateAfter(["after "], in: text), let day = neighbour(of: date, by: 1) {
    return (day + "/..", .interval)
  }
  if text.hasSuffix(".."), let date = oneDate(String(text.dropLast(2))) { return (date + "/..", .interval) }
  return nil
}

/// The day before or after a day; nil for what is no day.
private func neighbour(of date: String, by days: Int) -> String? {
  CivilDate(iso: date).flatMap { CivilDate(dayNumber: $0.dayNumber + days) }?.description
}

/// `2024-05-13/14`, as ISO 8601 shortens an interval within a month.
private func shortInterval(_ text: String) -> Meant? {
  guard let (start, end) = halves(text, at: "/"), let first = CivilDate(iso: start),
    isNumber(end[...], digits: 2...2)
  else { return nil }
  let last = String(start.dropLast(2)) + end
  guard let second = CivilDate(iso: last), first < second else { return nil }
  return ("\(start)/\(last)", .interval)
}

/// A day among signs or with a word behind it that adds to it: `“2024-05-13”`, `2024-05-13 // Monday`.
private func adorned(_ text: String) -> Meant? {
  // Marks that mean something in EDTF stay.
  guard !text.contains(where: { "~?%".contains($0) }) else { return nil }
  let words = text.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.filter { $0.contains { $0 != "-" } }
  guard let date = words.first(where: { $0.contains(where: \.isNumber) }), CivilDate(iso: String(date)) != nil
  else { return nil }
  let others = words.filter { $0 != date }
  return others.count + 1 == words.count && others.allSatisfy { wordsOfDays.contains(String($0)) }
    ? (String(date), .day) : nil
}

private let wordsOfDays: Set = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu",
  "fri", "sat", "sun", "morning", "afternoon", "evening", "night", "noon", "midnight", "понеділок",
  "вівторок", "середа", "четвер", "пʼятниця", "субота", "неділя", "понедельник", "вторник", "среда",
  "пятница", "суббота", "воскресенье", "ранок", "вечір", "ніч", "утро", "вечер", "ночь", "року", "года",
]

private func dateAfter(_ beginnings: [String], in text: String) -> String? {
  guard let beginning = beginnings.first(where: { text.hasPrefix($0) }) else { return nil }
  return oneDate(trimmingSpaces(String(text.dropFirst(beginning.count))))
}

/// A single unqualified date, in EDTF or in another notation.
private func oneDate(_ text: String) -> String? {
  let date = plain(text)?.date ?? text.uppercased()
  guard let read = try? readEDTF(date), let single = read.single, single.qualifier.isEmpty,
    !date.utf8.contains(Byte.time)
  else { return nil }
  return date
}

private func interval(_ text: String) -> Meant? {
  for separator in [" to ", " until ", " - ", " – ", " — ", "–", "—", "..", "-", "/"] {
    guard let (first, second) = halves(text, at: separator) else { continue }
    guard separator != "-" || first.utf8.count == 4 && second.utf8.count == 4 else { continue }
    if let start = oneDate(trimmingSpaces(first)), let end = oneDate(trimmingSpaces(second)) {
      return ("\(start)/\(end)", .interval)
    }
  }
  return nil
}

/// The texts before and after a separator that occurs once.
private func halves(_ text: String, at separator: String) -> (String, String)? {
  let bytes = Array(text.utf8)
  let wanted = Array(separator.utf8)
  guard bytes.count > wanted.count else { return nil }
  let places = (0...bytes.count - wanted.count).filter { bytes[$0..<$0 + wanted.count].elementsEqual(wanted) }
  guard places.count == 1, let place = places.first else { return nil }
  return (
    String(decoding: bytes[..<place], as: UTF8.self),
    String(decoding: bytes[(place + wanted.count)...], as: UTF8.self)
  )
}

/// Hyphens, dashes and minus signs that word processors put in the place of ASCII's.
private func withOtherHyphens(_ text: String) -> Meant? {
  let hyphens: Set<Unicode.Scalar> = ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"]
  var mended = ""
  for scalar in text.unicodeScalars { mended.unicodeScalars.append(hyphens.contains(scalar) ? "-" : scalar) }
  return mended == text ? nil : (mended.uppercased(), .date)
}

/// `u` for an unspecified digit, `open` and `unknown` for ends of intervals: the draft of 2012.
private func olderDraft(_ text: String) -> Meant? {
  if let (start, end) = halves(text, at: "/"), let date = oneDate(end), start == "unknown" {
    return ("/" + date, .interval)
  }
  if let (start, end) = halves(text, at: "/"), let date = oneDate(start) {
    if ["open", "present", "now", "today", "ongoing"].contains(end) { return (date + "/..", .interval) }
    if end == "unknown" { return (date + "/", .interval) }
  }
  if text.contains("-??") { return (text.replacing("-??", with: "-XX"), .unspecified) }
  let bytes = text.utf8.map { $0 == UInt8(ascii: "u") ? Byte.unspecified : $0 }
  guard bytes.contains(Byte.unspecified), bytes.allSatisfy({ !Byte.isLetter($0) || $0 == Byte.unspecified })
  else { return nil }
  return text.utf8.contains(UInt8(ascii: "u")) ? (String(decoding: bytes, as: UTF8.self), .unspecified) : nil
}

// MARK: - One date

private func plain(_ text: String) -> Meant? {
  let words = tokens(of: text)
  return numeric(text) ?? withTime(text) ?? named(words) ?? season(words) ?? decade(text)
}

/// Numbers between dots, slashes, hyphens or underscores.
private func numeric(_ text: String) -> Meant? {
  let bytes = Array(text.utf8)
  if bytes.count == 8, number(bytes) != nil {
    return day(text.prefix(4), text.dropFirst(4).prefix(2), text.suffix(2))
  }
  guard let separator = bytes.first(where: { !Byte.isDigit($0) }),
    [Byte.dot, Byte.slash, Byte.hyphen, UInt8(ascii: "_")].contains(separator)
  else { return nil }
  let parts = text.utf8.split(separator: separator, omittingEmptySubsequences: false).compactMap {
    Substring($0)
  }
  guard parts.allSatisfy({ isNumber($0, digits: 1...4) }) else { return nil }
  let lengths = parts.map(\.utf8.count)
  if parts.count == 3, lengths[0] == 4, lengths[1] <= 2, lengths[2] <= 2 {
    return day(parts[0], parts[1], parts[2])
  }
  if parts.count == 3, lengths[2] == 4, lengths[0] <= 2, lengths[1] <= 2 {
    return dayBeforeYear(parts, isDotted: separator == Byte.dot)
  }
  if parts.count == 2, lengths[0] == 4, lengths[1] <= 2 { return month(parts[0], parts[1]) }
  if parts.count == 2, lengths[1] == 4, lengths[0] <= 2 { return month(parts[1], parts[0]) }
  return nil
}

/// With dots the day comes first everywhere; with slashes or hyphens a number above 12 or two equal ones must
/// tell.
private func dayBeforeYear(_ parts: [Substring], isDotted: Bool) -> Meant? {
  guard let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
  if isDotted || first > 12 || first == second { return day(parts[2], parts[1], parts[0]) }
  return second > 12 ? day(parts[2], parts[0], parts[1]) : nil
}

/// A day followed by a time that EDTF writes otherwise: the day is what counts here.
private func withTime(_ text: String) -> Meant? {
  let start = String(text.prefix(10))
  let rest = text.utf8.dropFirst(10)
  guard CivilDate(iso: start) != nil, rest.contains(Byte.colon),
    rest.first == Byte.space, !rest.contains(Byte.slash)
  else { return nil }
  return (start, .day)
}

/// `24 April 2023`, `April 24, 2023`, `2023 April 24`, `April 2023`, `2023 April`.
private func named(_ tokens: [Substring]) -> Meant? {
  guard let place = tokens.firstIndex(where: { monthNumber($0) != nil }),
    let number = monthNumber(tokens[place])
  else { return nil }
  var others = tokens
  others.remove(at: place)
  guard let year = others.firstIndex(where: { isNumber($0, digits: 4...4) }) else { return nil }
  let yearText = others.remove(at: year)
  let monthText = Substring(String(number))
  if others.isEmpty { return month(yearText, monthText) }
  guard others.count == 1, isNumber(others[0], digits: 1...2) else { return nil }
  return day(yearText, monthText, others[0])
}

private func season(_ tokens: [Substring]) -> Meant? {
  let groupings: [Substring: Int] = [
    "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24, "q1": 33, "q2": 34, "q3": 35,
    "q4": 36,
  ]
  guard tokens.count == 2, let grouping = tokens.lazy.compactMap({ groupings[$0] }).first,
    let year = tokens.first(where: { isNumber($0, digits: 4...4) })
  else { return nil }
  return ("\(year)-\(grouping)", .season)
}

/// `1990s`, but not `1900s`, which may be a decade or a century.
private func decade(_ text: String) -> Meant? {
  var digits = text.hasPrefix("the ") ? text.dropFirst(4) : text[...]
  guard digits.hasSuffix("0s"), !digits.hasSuffix("00s") else { return nil }
  digits = digits.dropLast()
  return isNumber(digits, digits: 4...4) ? ("\(digits.dropLast())X", .decade) : nil
}

/// A text that may mean two things: `04/05/2023`, `1.2.24`, `202404`, `between 2023 and 2024` and `1900s`;
/// the EDTF of both.
func ambiguousNotation(_ text: String) -> [String]? {
  if let choices = shortYear(text) ?? sixDigits(text) ?? between(text) { return choices }
  let parts = text.split { $0 == "/" || $0 == "-" }
  if parts.count == 3, parts[2].utf8.count == 4, parts.allSatisfy({ isNumber($0, digits: 1...4) }) {
    let choices = [day(parts[2], parts[1], parts[0]), day(parts[2], parts[0], parts[1])].compactMap(\.?.date)
    return choices.allSatisfy { CivilDate(iso: $0) != nil } ? choices : nil
  }
  guard text.hasSuffix("00s"), isNumber(text.dropLast(), digits: 4...4) else { return nil }
  return ["\(text.dropLast(2))X", "\(text.dropLast(3))XX"]
}

/// `1.2.24`, with the day first, in either century; `1/2/24`, in this one, with either first.
private func shortYear(_ text: String) -> [String]? {
  let separator: Character = text.contains(".") ? "." : "/"
  let parts = text.split(separator: separator, omittingEmptySubsequences: false)
  guard parts.count == 3, parts.allSatisfy({ isNumber($0, digits: 1...2) }), parts[2].utf8.count == 2 else {
    return nil
  }
  let (recent, early) = ("20\(parts[2])"[...], "19\(parts[2])"[...])
  let choices =
    separator == "."
    ? [day(recent, parts[1], parts[0]), day(early, parts[1], parts[0])]
    : [day(recent, parts[1], parts[0]), day(recent, parts[0], parts[1])]
  let days = choices.compactMap(\.?.date).filter { CivilDate(iso: $0) != nil }
  return days.count == 2 && days[0] != days[1] ? days : nil
}

/// `202404`, a year and its month, or `240402`, a day; or else a year far away.
private func sixDigits(_ text: String) -> [String]? {
  guard isNumber(text[...], digits: 6...6) else { return nil }
  let (first, middle, last) = (text.prefix(2), text.dropFirst(2).prefix(2), text.suffix(2))
  let inMonth = (1...12).contains(Int(last) ?? 0) ? month(text.prefix(4), last)?.date : nil
  let ofDay = day("20\(first)", middle, last).flatMap { CivilDate(iso: $0.date) }?.description
  let dates = [inMonth, ofDay].compactMap(\.self)
  let choices = dates + (text.hasPrefix("0") ? [] : ["Y\(text)"])
  return dates.isEmpty || choices.count < 2 ? nil : choices
}

/// A time between two dates may be all of it or some day in it.
private func between(_ text: String) -> [String]? {
  guard text.lowercased().hasPrefix("between "), let (first, second) = halves(text.lowercased(), at: " and "),
    let start = oneDate(trimmingSpaces(String(first.dropFirst("between ".count)))),
    let end = oneDate(trimmingSpaces(second)), (try? readEDTF("\(start)/\(end)")) != nil
  else { return nil }
  return ["\(start)/\(end)", "[\(start)..\(end)]"]
}

// MARK: - Small parts

private func day(_ year: Substring, _ month: Substring, _ day: Substring) -> Meant? {
  guard let monthNumber = Int(month), let dayNumber = Int(day) else { return nil }
  return ("\(year)-\(padded(monthNumber, to: 2))-\(padded(dayNumber, to: 2))", .day)
}

private func month(_ year: Substring, _ month: Substring) -> Meant? {
  guard let number = Int(month) else { return nil }
  return ("\(year)-\(padded(number, to: 2))", .month)
}

private func isNumber(_ text: Substring, digits: ClosedRange<Int>) -> Bool {
  digits ~= text.utf8.count && text.utf8.allSatisfy(Byte.isDigit)
}

/// The numbers and words between spaces, commas and hyphens, without `of`, `the` and the endings of ordinals.
private func tokens(of text: String) -> [Substring] {
  let parts = text.split { $0 == " " || $0 == "," || $0 == "\u{A0}" || $0 == "-" || $0 == "." }
  return parts.filter { !wordsBesideDates.contains($0) }.map { part in
    let isOrdinal = ["st", "nd", "rd", "th"].contains { part.hasSuffix($0) }
    return isOrdinal && isNumber(part.dropLast(2), digits: 1...2) ? part.dropLast(2) : part
  }
}

private let wordsBesideDates: Set<Substring> = [
  "of", "the", "року", "рік", "р", "года", "год", "г", "monday", "tuesday", "wednesday", "thursday", "friday",
  "saturday", "sunday",
]

/// English months, and Ukrainian and Russian ones in the nominative and the genitive.
private func monthNumber(_ word: Substring) -> Int? {
  if word.utf8.first.map({ $0 >= 0xD0 }) == true {
    return slavicMonths.firstIndex { $0.contains(word) }.map { $0 + 1 }
  }
  return (1...12).first { month in
    DateVocabulary.MonthForm.allCases.contains {
      DateVocabulary.english.monthName(month, $0).lowercased() == word
    }
  } ?? (word == "sept" ? 9 : nil)
}

private let slavicMonths: [Set<Substring>] = [
  ["січень", "січня", "январь", "января"], ["лютий", "лютого", "февраль", "февраля"],
  ["березень", "березня", "март", "марта"], ["квітень", "квітня", "апрель", "апреля"],
  ["травень", "травня", "май", "мая"], ["червень", "червня", "июнь", "июня"],
  ["липень", "липня", "июль", "июля"], ["серпень", "серпня", "август", "августа"],
  ["вересень", "вересня", "сентябрь", "сентября"], ["жовтень", "жовтня", "октябрь", "октября"],
  ["листопад", "листопада", "ноябрь", "ноября"], ["грудень", "грудня", "декабрь", "декабря"],
]
