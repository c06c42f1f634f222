extension SingleDate {
  /// The first and the last day that the digits allow; nil when no day does (`1XXX-02-30`).
  ///
  /// EDTF gives seasons no months. Here they are those of meteorology, the northern ones unless a southern
  /// one (29 to 32) is named: spring is March to May. A winter has the year of its December, as most readers
  /// of EDTF have it: `2001-24` ends with February 2002. Quarters, thirds and halves are those of the
  /// calendar year. With `S` they are all years that share the significant digits, whatever the estimate is.
  var days: ClosedRange<CivilDate>? {
    if let exact = exactDay { return exact...exact }
    if let grouping { return days(ofGrouping: grouping) }
    let common = calendarDays(ofYearsLike: 2001)
    let leap = calendarDays(ofYearsLike: 2000)
    let calendar = { (year: Int) in CivilDate.isLeap(year) ? leap : common }
    guard let low = year.first(where: { calendar($0) != nil }),
      let high = year.last(where: { calendar($0) != nil }),
      let start = calendar(low)?.first, let end = calendar(high)?.last
    else { return nil }
    let first = CivilDate(existingYear: low, start.month, start.day)
    let last = CivilDate(existingYear: high, end.month, end.day)
    return first...last
  }

  /// The day that it names with all its digits, if it exists.
  var exactDay: CivilDate? {
    guard let year = year.value, let month = month?.value, let day = day?.value else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  private typealias MonthDay = (month: Int, day: Int)

  /// The first and the last day that month and day allow in years as long as this one.
  private func calendarDays(ofYearsLike year: Int) -> (first: MonthDay, last: MonthDay)? {
    let months = (1...12).filter { month?.matches($0) ?? true }
    let matching = months.lazy.compactMap { month -> (month: Int, days: ClosedRange<Int>)? in
      let length = CivilDate.daysInMonth(month, of: year)
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
    let length = CivilDate.daysInMonth(lastMonth, of: lastYear)
    let first = CivilDate(existingYear: low, months.lowerBound, 1)
    return first...CivilDate(existingYear: lastYear, lastMonth, length)
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

  /// The years without sign that the digits allow, lowest first, never stored: `19XX` has a hundred, `1950S2`
  /// has their two ends.
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
