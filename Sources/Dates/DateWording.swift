/// How long a wording is: for reading, or for lists and tables, where months are short.
package enum DateStyle: Sendable, Hashable {
  case long, short
}

extension CivilDate {
  /// `24 April 2023`, or `24 Apr 2023` in the short style.
  package func words(in vocabulary: DateVocabulary = .english, style: DateStyle = .long) -> String {
    DateWording(vocabulary: vocabulary, style: style).day(self)
  }
}

extension CivilDate {
  /// `2023`, `44 BC` for -43.
  package static func words(ofYear year: Int, in vocabulary: DateVocabulary = .english) -> String {
    DateWording(vocabulary: vocabulary, style: .long).year(year)
  }
}

extension CivilMonth {
  /// `April 2023`.
  package func words(in vocabulary: DateVocabulary = .english, style: DateStyle = .long) -> String {
    DateWording(vocabulary: vocabulary, style: style).month(year: year, month: month)
  }
}

extension EDTFDate {
  /// The date in words that a reader knows, never more exact than what is written: `about April 2023`, `some
  /// day in April 2023`.
  ///
  /// `1XXX` is `between 1000 and 1999`, `../2022-02` is `until February 2022`, `[..2022-02-24]` is `on or
  /// before 24 February 2022`. A time of day is not told.
  package func words(in vocabulary: DateVocabulary = .english, style: DateStyle = .long) -> String {
    let wording = DateWording(vocabulary: vocabulary, style: style)
    switch value {
    case .single(let date): return wording.date(date, .alone)
    case .interval(let start, let end): return wording.interval(start, end)
    case .oneOf(let members):
      return wording.list(members.map(wording.oneOf), joinedBy: "list-or")
    case .allOf(let members):
      return wording.list(members.map(wording.allOf), joinedBy: "list-and")
    }
  }
}

/// Puts dates into words by one vocabulary.
struct DateWording {
  let vocabulary: DateVocabulary
  let style: DateStyle

  /// Whether a date is all that is said, or stands within an interval or a list.
  enum Setting {
    case alone, within
  }

  func day(_ date: CivilDate) -> String {
    vocabulary.fill(
      "day", ["day": String(date.day), "month": monthName(date.month, .inDate), "year": year(date.year)])
  }

  func month(year number: Int, month: Int) -> String {
    vocabulary.fill("month", ["month": monthName(month, .nominative), "year": year(number)])
  }

  func monthName(_ month: Int, _ form: DateVocabulary.MonthForm) -> String {
    switch style {
    case .long: vocabulary.monthName(month, form)
    case .short: vocabulary.monthName(month, .short)
    }
  }

  /// `2023`, `AD 79`, `44 BC` for year -43, `170,000,001 BC`.
  func year(_ number: Int) -> String {
    if number <= 0 { return vocabulary.fill("year-bc", ["year": grouped(1 - number)]) }
    return number < 100 ? vocabulary.fill("year-below-100", ["year": String(number)]) : grouped(number)
  }

  /// Digits in threes from five digits on.
  private func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard number > 9999 else { return digits }
    let separator = vocabulary.fill("thousands-separator")
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += separator }
      text.append(digit)
    }
    return text
  }

  func list(_ items: [String], joinedBy key: String) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let list = items.dropLast().joined(separator: vocabulary.fill("list-comma"))
    return vocabulary.fill(key, ["list": list, "last": last])
  }

  // MARK: - Sets

  func oneOf(_ member: EDTFDate.SetMember) -> String {
    switch member {
    case .date(let only): date(only, .within)
    case .range(let first, let last):
      vocabulary.fill("one-from-range", ["start": date(first, .within), "end": date(last, .within)])
    case .until(let last):
      vocabulary.fill(last.day == nil ? "in-or-before" : "on-or-before", ["date": date(last, .within)])
    case .since(let first):
      vocabulary.fill(first.day == nil ? "in-or-after" : "on-or-after", ["date": date(first, .within)])
    }
  }

  func allOf(_ member: EDTFDate.SetMember) -> String {
    switch member {
    case .date(let only): date(only, .within)
    case .range(let first, let last):
      vocabulary.fill("all-of-range", ["start": date(first, .within), "end": date(last, .within)])
    case .until(let last): vocabulary.fill("all-until", ["date": date(last, .within)])
    case .since(let first): vocabulary.fill("all-since", ["date": date(first, .within)])
    }
  }

  // MARK: - Intervals

  func interval(_ start: EDTFDate.IntervalEnd, _ end: EDTFDate.IntervalEnd) -> String {
    switch (start, end) {
    case (.date(let first), .date(let last)):
      return sharedInterval(first, last)
        ?? vocabulary.fill("interval", ["start": date(first, .within), "end": date(last, .within)])
    case (.date(let first), .open): return vocabulary.fill("since", ["date": date(first, .within)])
    case (.date(let first), .unknown): return vocabulary.fill("end-not-known", ["date": date(first, .within)])
    case (.open, .date(let last)): return vocabulary.fill("until", ["date": date(last, .within)])
    case (.unknown, .date(let last)): return vocabulary.fill("start-not-known", ["date": date(last, .within)])
    case (.open, .open), (.open, .unknown), (.unknown, .open), (.unknown, .unknown):
      return vocabulary.fill("no-end-known")
    }
  }

  /// `1 to 3 June 2023`, `28 June to 3 July 2023`, `July to September 2023`: what both ends share is told
  /// once.
  private func sharedInterval(_ first: SingleDate, _ last: SingleDate) -> String? {
    guard first.qualifier.isEmpty, last.qualifier.isEmpty, let number = first.year.value,
      number == last.year.value, first.year.significant == nil, last.year.significant == nil,
      let firstMonth = first.month?.value, let lastMonth = last.month?.value
    else { return nil }
    let yearText = year(number)
    guard let firstDay = first.day, let lastDay = last.day else {
      guard first.day == nil, last.day == nil, firstMonth != lastMonth else { return nil }
      let start = monthName(firstMonth, .nominative)
      let end = monthName(lastMonth, .nominative)
      return vocabulary.fill("interval-of-months", ["start": start, "end": end, "year": yearText])
    }
    guard let firstDay = firstDay.value, let lastDay = lastDay.value,
      (firstMonth, firstDay) != (lastMonth, lastDay)
    else { return nil }
    if firstMonth == lastMonth {
      let month = monthName(firstMonth, .inDate)
      return vocabulary.fill(
        "interval-of-days",
        ["start": String(firstDay), "end": String(lastDay), "month": month, "year": yearText])
    }
    let start = dayWithoutYear(firstDay, firstMonth)
    let end = dayWithoutYear(lastDay, lastMonth)
    return vocabulary.fill("interval-within-year", ["start": start, "end": end, "year": yearText])
  }

  func dayWithoutYear(_ day: Int, _ month: Int) -> String {
    vocabulary.fill("day-without-year", ["day": String(day), "month": monthName(month, .inDate)])
  }
}
