extension DateWording {
  /// One date with its qualifiers.
  func date(_ date: SingleDate, _ setting: Setting) -> String {
    let plain = withoutQualifiers(date, date.qualifier.isEmpty ? setting : .within)
    var qualifiers = [date.yearQualifier]
    if date.month != nil || date.grouping != nil { qualifiers.append(date.monthQualifier) }
    if date.day != nil { qualifiers.append(date.dayQualifier) }
    if qualifiers.allSatisfy({ $0 == date.yearQualifier }) {
      guard let key = date.yearQualifier.key else { return plain }
      return vocabulary.fill(setting == .alone ? key : "\(key)-within", ["date": plain])
    }
    let names = ["year", date.grouping == nil ? "month" : "season", "day"]
    let parts = zip(names, qualifiers).compactMap { name, qualifier in
      qualifier.key.map { vocabulary.fill("\(name)-\($0)") }
    }
    let told = parts.joined(separator: vocabulary.fill("parts-comma"))
    return vocabulary.fill("partly-qualified", ["date": plain, "parts": told])
  }

  private func withoutQualifiers(_ date: SingleDate, _ setting: Setting) -> String {
    if let day = date.exactDay { return self.day(day) }
    if date.year.significant != nil { return estimate(date.year, setting) }
    guard let years = years(of: date.year) else { return ofTheForm(date) }
    if let grouping = date.grouping { return season(grouping, years) }
    guard let month = date.month else { return yearAlone(years, setting) }
    guard let day = date.day else {
      if let number = month.value { return self.month(number, years) }
      return month.isAllX ? unspecified("some-month", years) : fewMonths(date, month) ?? ofTheForm(date)
    }
    if month.isAllX, day.isAllX { return unspecified("some-day", years) }
    guard let monthNumber = month.value, day.isAllX || day.value != nil else {
      return fewDays(date, month, day) ?? ofTheForm(date)
    }
    return day.value.map { inYears(dayWithoutYear($0, monthNumber), years) }
      ?? someDay(of: monthNumber, years)
  }

  // MARK: - Some digits of a month or a day

  /// `some month between October 1984 and December 1984` for `1984-1X`, `January 1984 or November 1984` for
  /// `1984-X1`.
  private func fewMonths(_ date: SingleDate, _ month: SingleDate.TwoDigits) -> String? {
    guard let year = date.year.value else { return nil }
    let months = (1...12).filter(month.matches)
    let words = months.map { self.month(year: year, month: $0) }
    return few(words, isRun: months.last == months.first.map { $0 + months.count - 1 }, "some-month-between")
  }

  private func fewDays(
    _ date: SingleDate, _ month: SingleDate.TwoDigits, _ day: SingleDate.TwoDigits
  ) -> String? {
    guard let year = date.year.value else { return nil }
    if let day = day.value, month.isAllX {
      return vocabulary.fill("day-of-some-month", ["day": String(day), "date": self.year(year)])
    }
    var days: [CivilDate] = []
    for month in (1...12).filter(month.matches) {
      days += (1...31).filter(day.matches).compactMap { CivilDate(year: year, month: month, day: $0) }
    }
    guard let first = days.first, let last = days.last else { return nil }
    return few(
      days.map(self.day), isRun: last.dayNumber - first.dayNumber == days.count - 1, "some-day-between")
  }

  /// Up to four dates as a list, an unbroken run by its ends; nil for anything else.
  private func few(_ words: [String], isRun: Bool, _ between: String) -> String? {
    guard let first = words.first, let last = words.last else { return nil }
    if isRun, words.count > 2 { return vocabulary.fill(between, ["start": first, "end": last]) }
    return words.count <= 4 ? list(words, joinedBy: "list-or") : nil
  }

  // MARK: - Years

  /// The years that a date with unspecified last digits may mean.
  private enum Years {
    case one(Int)
    /// A decade that begins in a year with positive number.
    case decade(Int)
    case between(Int, Int)
    case any
  }

  /// Nil when the open digits are not the last ones: `1X99`.
  private func years(of year: SingleDate.Year) -> Years? {
    if let number = year.value { return .one(number) }
    guard let span = year.span, let first = year.first(where: { _ in true }),
      let last = year.last(where: { _ in true })
    else { return nil }
    if span == 10_000, !year.isNegative { return .any }
    return span == 10 && first >= 100 ? .decade(first) : .between(first, last)
  }

  private func yearAlone(_ years: Years, _ setting: Setting) -> String {
    switch (years, setting) {
    case (.one(let number), .alone) where number > 9999: vocabulary.fill("long-year", ["year": year(number)])
    case (.one(let number), _): year(number)
    case (.decade(let first), .alone): decade(first)
    case (.decade(let first), .within): vocabulary.fill("the-decade", ["decade": decade(first)])
    case (.between(let first, let last), .alone): between("between", first, last)
    case (.between(let first, let last), .within): between("some-year-between", first, last)
    case (.any, _): vocabulary.fill("some-year")
    }
  }

  private func decade(_ first: Int) -> String { vocabulary.fill("decade", ["year": String(first)]) }

  private func between(_ key: String, _ first: Int, _ last: Int) -> String {
    vocabulary.fill(key, ["start": year(first), "end": year(last)])
  }

  /// `estimated as 1950, between 1900 and 1999` for `1950S2`.
  private func estimate(_ written: SingleDate.Year, _ setting: Setting) -> String {
    guard let number = written.value else { return "" }
    guard let first = written.first(where: { _ in true }), let last = written.last(where: { _ in true }),
      first < last
    else { return year(number) }
    let key = setting == .alone ? "estimated" : "estimated-within"
    return vocabulary.fill(key, ["date": year(number), "years": between("between", first, last)])
  }

  // MARK: - Parts of years

  private func season(_ grouping: Int, _ years: Years) -> String {
    switch years {
    case .one(let number): vocabulary.fill("season-\(grouping)-of-year", ["year": year(number)])
    case .decade, .between, .any: inYears(vocabulary.fill("season-\(grouping)"), years)
    }
  }

  private func month(_ month: Int, _ years: Years) -> String {
    switch years {
    case .one(let number): self.month(year: number, month: month)
    case .decade, .between, .any: inYears(monthName(month, .nominative), years)
    }
  }

  private func someDay(of month: Int, _ years: Years) -> String {
    switch years {
    case .one(let number): vocabulary.fill("some-day-in", ["date": self.month(year: number, month: month)])
    case .decade, .between, .any:
      inYears(vocabulary.fill("some-day-in", ["date": monthName(month, .nominative)]), years)
    }
  }

  /// `some day`, `some month` and the like of some years.
  private func unspecified(_ key: String, _ years: Years) -> String {
    switch years {
    case .one(let number): vocabulary.fill("\(key)-in", ["date": year(number)])
    case .decade(let first):
      vocabulary.fill("\(key)-in", ["date": vocabulary.fill("the-decade", ["decade": decade(first)])])
    case .between(let first, let last): between("\(key)-between", first, last)
    case .any: vocabulary.fill(key)
    }
  }

  /// A day or month, and then what is known of its year.
  private func inYears(_ text: String, _ years: Years) -> String {
    switch years {
    case .one(let number): vocabulary.fill("month", ["month": text, "year": year(number)])
    case .decade(let first): vocabulary.fill("in-some-year-of", ["date": text, "decade": decade(first)])
    case .between(let first, let last):
      vocabulary.fill("in-some-year-between", ["date": text, "start": year(first), "end": year(last)])
    case .any: vocabulary.fill("year-not-told", ["date": text])
    }
  }

  /// For digits that no phrase tells without saying too much: `a date of the form 1X99-0X`.
  private func ofTheForm(_ date: SingleDate) -> String {
    var text = date.year.digits
    if let month = date.month { text += "-\(month.digits)" }
    if let grouping = date.grouping { text += "-\(grouping)" }
    if let day = date.day { text += "-\(day.digits)" }
    return vocabulary.fill("of-the-form", ["text": text])
  }
}

extension SingleDate.Qualifier {
  /// The key of its words; nil when nothing is qualified.
  fileprivate var key: String? {
    if contains([.uncertain, .approximate]) { return "uncertain-approximate" }
    if contains(.uncertain) { return "uncertain" }
    return contains(.approximate) ? "approximate" : nil
  }
}

extension SingleDate.TwoDigits {
  fileprivate var digits: String {
    [tens, ones].map { $0 == SingleDate.TwoDigits.unspecifiedDigit ? "X" : String($0) }.joined()
  }
}

extension SingleDate.Year {
  /// The four digits as they were written.
  fileprivate var digits: String {
    var bytes = Array(padded(magnitude, to: 4).utf8)
    for place in 0..<4 where unspecified & 1 << place != 0 {
      bytes[bytes.count - 1 - place] = Byte.unspecified
    }
    return (isNegative ? "-" : "") + String(decoding: bytes, as: UTF8.self)
  }
}
