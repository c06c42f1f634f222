/// A date as an editor writes it, in the Extended Date/Time Format of ISO 8601-2, levels 0, 1 and 2.
///
/// `2023-04-24`, `2023-04`, `2023~`, `202X`, `2023-21`, `2023-07/2023-09`, `../2022-02`, `[1667,1670..1672]`,
/// `{1960,1961-12}`. A date is what was written: two texts that mean the same days are two dates.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class EDTFDate: Sendable {
  /// The date as it was written.
  package let text: String
  package let value: Value
  /// The smallest level of the standard that has all of it: 0, 1 or 2.
  package let level: Int
  package let bounds: DateBounds

  package enum Value: Sendable, Hashable {
    case single(SingleDate)
    indirect case interval(start: IntervalEnd, end: IntervalEnd)
    /// One of several dates is meant: `[1667,1668]`.
    case oneOf([SetMember])
    /// Several dates are meant together: `{1667,1668}`.
    case allOf([SetMember])
  }

  package enum IntervalEnd: Sendable, Hashable {
    case date(SingleDate)
    /// `..`: there is no such end, or none that is told.
    case open
    /// Nothing is written: there is such an end, but it is not known.
    case unknown
  }

  package enum SetMember: Sendable, Hashable {
    case date(SingleDate)
    /// `1670..1672`: each of these.
    case range(SingleDate, SingleDate)
    /// `..1984`: on or before.
    case until(SingleDate)
    /// `1984..`: on or after.
    case since(SingleDate)
  }

  /// What is wrong comes back as a value, with words and, where it is certain, what to write instead.
  package static func parse(_ text: String) -> Result<EDTFDate, EDTFProblem> {
    parseEDTF(text)
  }

  init(text: String, value: Value, level: Int, bounds: DateBounds) {
    self.text = text
    self.value = value
    self.level = level
    self.bounds = bounds
  }
}

// MARK: - What it names

extension EDTFDate {
  /// True when any part of it is marked `?` or `%`.
  package var isUncertain: Bool { qualifier.contains(.uncertain) }

  /// True when any part of it is marked `~` or `%`.
  package var isApproximate: Bool { qualifier.contains(.approximate) }

  /// The day, when it is one exact day that nothing qualifies.
  package var plainDay: CivilDate? { qualifier.isEmpty ? namedDay : nil }

  /// The day that it names with every digit, also when qualified; nil for intervals, sets and anything
  /// coarser.
  package var namedDay: CivilDate? { single?.exactDay }

  /// The month that it or its day lies in, also when qualified; nil when a season or nothing is named.
  package var namedMonth: CivilMonth? {
    guard let single, let year = single.year.value, single.year.significant == nil,
      let month = single.month?.value
    else { return nil }
    return CivilMonth(year: year, month: month)
  }

  /// The year that it lies in, also when qualified; nil when a digit of the year is unspecified or only some
  /// are significant.
  package var namedYear: Int? {
    guard let single, single.year.significant == nil else { return nil }
    return single.year.value
  }

  /// How fine a date is written; `X` counts as written, so `2023-04-XX` has the precision of a day (ISO
  /// 8601-2).
  package enum Precision: Int, Sendable, Hashable, Comparable, CaseIterable {
    /// A season is any part of a year that is no month; `longer` is coarser than a millennium, also `XXXX`.
    case day, month, season, year, decade, century, millennium, longer, interval, set

    package static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
  }

  package var precision: Precision {
    switch value {
    case .single(let date): date.precision
    case .interval: .interval
    case .oneOf, .allOf: .set
    }
  }

  /// The only date that it consists of; nil for intervals and sets.
  package var single: SingleDate? {
    switch value {
    case .single(let date): date
    case .interval, .oneOf, .allOf: nil
    }
  }

  /// Every date that stands in it, as written.
  package var parts: [SingleDate] {
    switch value {
    case .single(let date): [date]
    case .interval(let start, let end): start.parts + end.parts
    case .oneOf(let members), .allOf(let members): members.flatMap(\.parts)
    }
  }

  private var qualifier: SingleDate.Qualifier {
    if let single { return single.qualifier }
    return parts.reduce(into: []) { $0.formUnion($1.qualifier) }
  }
}

extension EDTFDate.IntervalEnd {
  var parts: [SingleDate] {
    switch self {
    case .date(let date): [date]
    case .open, .unknown: []
    }
  }
}

extension EDTFDate.SetMember {
  var parts: [SingleDate] {
    switch self {
    case .date(let date), .until(let date), .since(let date): [date]
    case .range(let first, let last): [first, last]
    }
  }
}

extension SingleDate {
  var precision: EDTFDate.Precision {
    if day != nil { return .day }
    if month != nil { return .month }
    if grouping != nil { return .season }
    let open = year.significant == nil ? year.highestOpenPlace : year.span ?? 1
    return switch open {
    case 1: .year
    case 10: .decade
    case 100: .century
    case 1000: .millennium
    default: .longer
    }
  }
}

extension SingleDate.Year {
  /// 1 when all digits are written, 10 when at most the last is open, 100 when at most the last two are, ...
  fileprivate var highestOpenPlace: Int {
    powerOfTen(UInt8.bitWidth - unspecified.leadingZeroBitCount)
  }
}
