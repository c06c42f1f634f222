import Dates

extension TimelinePeriod {
  /// The finest of day, month and year that a date's start names, else its end.
  ///
  ///     2023-04-24 -> the day      2023-04-XX, 2023-04~ -> the month
  ///     2023-21 -> the year        ../2022-02 -> 2022-02
  ///
  /// What is coarser than a year, or open at both ends, goes to the year of its earliest or else its latest
  /// bound.
  init(home date: EDTFDate) {
    let parts = date.parts
    if let period = parts.first.flatMap(TimelinePeriod.init(named:))
      ?? parts.last.flatMap(TimelinePeriod.init(named:))
    {
      self = period
    } else {
      self = .year(date.bounds.all.lazy.compactMap { $0 }.first?.year ?? 0)
    }
  }

  /// Where a date ends, when it has an end of its own: intervals and sets.
  static func end(of date: EDTFDate) -> TimelinePeriod? {
    guard date.single == nil, date.parts.count > 1 else { return nil }
    return date.parts.last.flatMap(TimelinePeriod.init(named:))
  }

  private init?(named date: SingleDate) {
    guard let year = date.year.value, date.year.significant == nil, abs(year) <= CivilDate.yearLimit else {
      return nil
    }
    guard let month = date.month?.value, (1...12).contains(month) else {
      self = .year(year)
      return
    }
    if let day = date.day?.value, let civil = CivilDate(year: year, month: month, day: day) {
      self = .day(civil)
    } else {
      self = .month(year: year, month: month)
    }
  }

  /// The month of a day and the year of a month; nil for a year.
  package var parent: TimelinePeriod? {
    switch self {
    case .year: nil
    case .month(let year, _): .year(year)
    case .day(let day): .month(year: day.year, month: day.month)
    }
  }

  var day: CivilDate? {
    switch self {
    case .day(let day): day
    case .year, .month: nil
    }
  }

  /// Itself, its month and its year.
  var withAncestors: [TimelinePeriod] {
    var periods = [self]
    while let parent = periods.last?.parent { periods.append(parent) }
    return periods
  }

  /// Its first and last day, as days since 1970-01-01.
  package var dayNumbers: ClosedRange<Int>? {
    switch self {
    case .day(let day): return day.dayNumber...day.dayNumber
    case .month(let year, let month):
      guard let month = CivilMonth(year: year, month: month) else { return nil }
      return month.firstDay.dayNumber...month.lastDay.dayNumber
    case .year(let year):
      guard let first = CivilDate(year: year, month: 1, day: 1),
        let last = CivilDate(year: year, month: 12, day: 31)
      else { return nil }
      return first.dayNumber...last.dayNumber
    }
  }
}
