/// A day of the proleptic Gregorian calendar, with astronomical years: 0 is 1 BC, -43 is 44 BC.
///
/// There is no time of day, no time zone and no calendar of the machine behind it.
package struct CivilDate: Sendable, Hashable {
  /// Years further from zero than this are refused, so that counting days never overflows.
  package static let yearLimit = 999_999_999_999_999

  /// Year, month and day in one number whose order is the order of days: compared, hashed and stored as one
  /// word.
  private let packed: Int

  /// The day, or nil when the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard abs(clamping: year) <= CivilDate.yearLimit, 1...12 ~= month else { return nil }
    guard day >= 1, day <= CivilDate.daysInMonth(month, of: year) else { return nil }
    self.init(existingYear: year, month, day)
  }

  /// For callers that have made certain that the day exists.
  init(existingYear year: Int, _ month: Int, _ day: Int) {
    packed = year << 9 | month << 5 | day
  }

  /// 1970-01-01.
  package static let epoch = CivilDate(existingYear: 1970, 1, 1)

  package var year: Int { packed >> 9 }
  package var month: Int { packed >> 5 & 15 }
  package var day: Int { packed & 31 }
}

extension CivilDate: Comparable {
  package static func < (left: CivilDate, right: CivilDate) -> Bool { left.packed < right.packed }
}

// MARK: - Text

extension CivilDate: CustomStringConvertible {
  /// Strictly `YYYY-MM-DD`: ten ASCII bytes and a day that exists.
  package init?(iso text: String) {
    var text = text
    guard let date = text.withUTF8({ CivilDate(isoBytes: $0[...]) }) else { return nil }
    self = date
  }

  init?(isoBytes bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    let start = bytes.startIndex
    guard bytes.count == 10, bytes[start + 4] == Byte.hyphen, bytes[start + 7] == Byte.hyphen,
      let year = number(bytes[start..<start + 4]), let month = number(bytes[start + 5..<start + 7]),
      let day = number(bytes[start + 8..<start + 10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// `2023-04-24`; `-0043-03-15` before year 0; years of five and more digits carry a sign: `+12023-04-24`.
  package var description: String {
    let sign = year < 0 ? "-" : year > 9999 ? "+" : ""
    return "\(sign)\(padded(abs(year), to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

// MARK: - Counting days

extension CivilDate {
  /// Days since 1970-01-01, negative before it.
  package var dayNumber: Int {
    // Years are counted from March, so that the leap day is the last day of its year.
    let marchYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = flooredDivision(marchYear, by: 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  /// The day that is so many days after 1970-01-01; nil beyond `yearLimit`.
  package init?(dayNumber: Int) {
    let limit = CivilDate.yearLimit / 400 * 146_097
    guard abs(clamping: dayNumber) <= limit else { return nil }
    let (era, dayOfEra) = flooredDivision(dayNumber + 719_468, by: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }

  package static func isLeap(_ year: Int) -> Bool {
    year & 3 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// 28 to 31; 0 for a month that does not exist.
  package static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }
}

/// A month of a year, such as a timeline's page for April 2023.
package struct CivilMonth: Sendable, Hashable, Comparable {
  package let year: Int
  package let month: Int

  /// The month, or nil when there is none of that number.
  package init?(year: Int, month: Int) {
    guard abs(clamping: year) <= CivilDate.yearLimit, 1...12 ~= month else { return nil }
    self.year = year
    self.month = month
  }

  package var firstDay: CivilDate { CivilDate(existingYear: year, month, 1) }
  package var lastDay: CivilDate {
    CivilDate(existingYear: year, month, CivilDate.daysInMonth(month, of: year))
  }

  package static func < (left: CivilMonth, right: CivilMonth) -> Bool { left.firstDay < right.firstDay }
}

/// As `quotientAndRemainder(dividingBy:)`, with a remainder of at least 0: also years before 0 have decades.
package func flooredDivision(_ dividend: Int, by divisor: Int) -> (quotient: Int, remainder: Int) {
  let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
  return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}

/// `Int.min` has no positive twin; here it has the nearest one.
private func abs(clamping number: Int) -> Int { number == .min ? .max : abs(number) }
