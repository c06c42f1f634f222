/// The days between which something dated began, and those between which it ended.
///
/// `2023-04` lies somewhere within the month: (2023-04-01, 2023-04-30, 2023-04-01, 2023-04-30). An interval begins within its first
/// date and ends within its second. Nil is open or unknown. A qualifier (`~`, `?`) widens nothing, for EDTF gives it no width.
package struct DateBounds: Sendable, Hashable {
  package let earliestStart: CivilDate?
  package let latestStart: CivilDate?
  package let earliestEnd: CivilDate?
  package let latestEnd: CivilDate?

  init(_ starts: ClosedRange<CivilDate>?, _ ends: ClosedRange<CivilDate>?) {
    earliestStart = starts?.lowerBound
    latestStart = starts?.upperBound
    earliestEnd = ends?.lowerBound
    latestEnd = ends?.upperBound
  }

  init(earliest: CivilDate?, latest: CivilDate?) {
    earliestStart = earliest
    latestStart = latest
    earliestEnd = earliest
    latestEnd = latest
  }

  private init(
    earliestStart: CivilDate?, latestStart: CivilDate?, earliestEnd: CivilDate?, latestEnd: CivilDate?
  ) {
    self.earliestStart = earliestStart
    self.latestStart = latestStart
    self.earliestEnd = earliestEnd
    self.latestEnd = latestEnd
  }

  /// Earliest start, latest start, earliest end, latest end: the order in which they are always told.
  package var all: [CivilDate?] { [earliestStart, latestStart, earliestEnd, latestEnd] }
}

extension DateBounds {
  /// Of several dates one is meant: it may be any of them.
  static func anyOne(of spans: [DateBounds]) -> DateBounds {
    DateBounds(
      earliestStart: least(spans.map(\.earliestStart)), latestStart: greatest(spans.map(\.latestStart)),
      earliestEnd: least(spans.map(\.earliestEnd)), latestEnd: greatest(spans.map(\.latestEnd)))
  }

  /// Several dates are meant together: it begins with the first and ends with the last.
  static func all(of spans: [DateBounds]) -> DateBounds {
    DateBounds(
      earliestStart: least(spans.map(\.earliestStart)), latestStart: least(spans.map(\.latestStart)),
      earliestEnd: greatest(spans.map(\.earliestEnd)), latestEnd: greatest(spans.map(\.latestEnd)))
  }

  /// Nil, which is open, wins over every day.
  private static func least(_ days: [CivilDate?]) -> CivilDate? {
    days.contains(nil) ? nil : days.lazy.compactMap { $0 }.min()
  }

  private static func greatest(_ days: [CivilDate?]) -> CivilDate? {
    days.contains(nil) ? nil : days.lazy.compactMap { $0 }.max()
  }
}

// MARK: - The days of a single date

extension SingleDate {
  /// The first and the last day that the digits allow; nil when no day does (`1XXX-02-30`).
  ///
  /// Seasons are those of meteorology, the northern ones unless a southern one (29 to 32) is named: spring is March to May, winter is
  /// December to the February of the next year. Quarters, thirds and halves are those of the calendar year.
  var days: ClosedRange<CivilDate>? {
    if let exact = exactDay { return exact...exact }
    if let grouping { return days(ofGrouping: grouping) }
    let common = calendarDays(isLeap: false)
    let leap = calendarDays(isLeap: true)
    let fits = { (year: Int) in (CivilDate.isLeap(year) ? leap : common) != nil }
    guard let low = year.first(where: fits), let high = year.last(where: fits),
      let first = CivilDate.isLeap(low) ? leap : common, let last = CivilDate.isLeap(high) ? leap : common
    else { return nil }
    return CivilDate(
      existingYear: low, first.first.month, first.first.day)...CivilDate(
        existingYear: high, last.last.month, last.last.day)
  }

  /// The day that it names with all its digits, if it exists.
  var exactDay: CivilDate? {
    guard let year = year.value, let month = month?.value, let day = day?.value else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private typealias MonthDay = (month: Int, day: Int)

  /// The first and the last day of a year of that kind that month and day allow.
  private func calendarDays(isLeap: Bool) -> (first: MonthDay, last: MonthDay)? {
    let months = (1...12).filter { month?.matches($0) ?? true }
    let matching = months.lazy.compactMap { month -> (month: Int, days: ClosedRange<Int>)? in
      let length = CivilDate.daysInMonth(month, of: isLeap ? 2000 : 2001)
      guard let first = (1...length).first(where: { day?.matches($0) ?? true }),
        let last = (1...length).last(where: { day?.matches($0) ?? true })
      else { return nil }
      return (month, first...last)
    }
    guard let first = matching.first, let last = matching.reversed().first else { return nil }
    return ((first.month, first.days.lowerBound), (last.month, last.days.upperBound))
  }

  private func days(ofGrouping grouping: Int) -> ClosedRange<CivilDate>? {
    guard let low = year.first(where: { _ in true }), let high = year.last(where: { _ in true }),
      let months = SingleDate.months(ofGrouping: grouping)
    else { return nil }
    let lastMonth = (months.upperBound - 1) % 12 + 1
    let lastYear = months.upperBound > 12 ? high + 1 : high
    let lastDay = CivilDate.daysInMonth(lastMonth, of: lastYear)
    return CivilDate(
      existingYear: low, months.lowerBound, 1)...CivilDate(existingYear: lastYear, lastMonth, lastDay)
  }

  /// The months of a part of a year; 13 and 14 are January and February of the next year.
  static func months(ofGrouping grouping: Int) -> ClosedRange<Int>? {
    switch grouping {
    case 21, 25, 31: 3...5
    case 22, 26, 32: 6...8
    case 23, 27, 29: 9...11
    case 24, 28, 30: 12...14
    case 33...36: (grouping - 33) * 3 + 1...(grouping - 33) * 3 + 3
    case 37...39: (grouping - 37) * 4 + 1...(grouping - 37) * 4 + 4
    case 40...41: (grouping - 40) * 6 + 1...(grouping - 40) * 6 + 6
    default: nil
    }
  }
}

extension SingleDate.Year {
  /// The lowest year that the digits allow and that fits.
  func first(where fits: (Int) -> Bool) -> Int? {
    isNegative ? candidates.reversed().lazy.map { -$0 }.first(where: fits) : candidates.first(where: fits)
  }

  /// The highest year that the digits allow and that fits.
  func last(where fits: (Int) -> Bool) -> Int? {
    isNegative
      ? candidates.lazy.map { -$0 }.first(where: fits) : candidates.reversed().first(where: fits)
  }

  /// The years without sign that the digits allow, lowest first, never stored: `19XX` has a hundred, `1950S2` has their two ends.
  private var candidates: LazyMapSequence<Range<Int>, Int> {
    let places = (0..<4).filter { unspecified & 1 << $0 != 0 }
    let span = significant == nil ? 1 : self.span ?? 1
    let base = magnitude / span * span
    let count = span > 1 ? 2 : powerOfTen(places.count)
    // There is no year -0000.
    let lowest = isNegative && base == 0 && span == 1 ? 1 : 0
    return (lowest..<count).lazy.map { number in
      guard span == 1 else { return number == 0 ? base : base + span - 1 }
      var rest = number
      var year = base
      for place in places {
        year += rest % 10 * powerOfTen(place)
        rest /= 10
      }
      return year
    }
  }
}
