/// One date as EDTF writes it, without intervals and sets: `2023-04-24`, `156X-12-25`, `2023-21~`, `Y-17E7`.
package struct SingleDate: Sendable, Hashable {
  package let year: Year
  /// The month, of which digits may be unspecified; nil when a grouping or nothing stands there.
  package let month: TwoDigits?
  /// A season, quarter or other part of a year: 21 to 41.
  package let grouping: Int?
  package let day: TwoDigits?
  package let yearQualifier: Qualifier
  /// The qualifier of the month or of the grouping.
  package let monthQualifier: Qualifier
  package let dayQualifier: Qualifier
  /// The smallest EDTF level that has all of it: 0, 1 or 2.
  package let level: Int

  /// What a date or a part of it is said to be: `?` uncertain, `~` approximate, `%` both.
  package struct Qualifier: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let uncertain = Qualifier(rawValue: 1)
    package static let approximate = Qualifier(rawValue: 2)
  }

  /// Two digits of a month or a day, each of which may be `X`.
  package struct TwoDigits: Sendable, Hashable {
    /// 0 to 9, or 10 for `X`.
    let tens: UInt8
    let ones: UInt8

    static let unspecifiedDigit: UInt8 = 10

    /// The number, when both digits are written.
    package var value: Int? { hasX ? nil : Int(tens) * 10 + Int(ones) }
    package var hasX: Bool { tens == TwoDigits.unspecifiedDigit || ones == TwoDigits.unspecifiedDigit }
    package var isAllX: Bool { tens == TwoDigits.unspecifiedDigit && ones == TwoDigits.unspecifiedDigit }

    func matches(_ number: Int) -> Bool {
      (tens == TwoDigits.unspecifiedDigit || Int(tens) == number / 10)
        && (ones == TwoDigits.unspecifiedDigit || Int(ones) == number % 10)
    }
  }

  /// All qualifiers of its parts together.
  package var qualifier: Qualifier { yearQualifier.union(monthQualifier).union(dayQualifier) }

  /// True when an `X` stands anywhere in it.
  package var hasX: Bool { year.hasX || (month?.hasX ?? false) || (day?.hasX ?? false) }
}

extension SingleDate {
  /// A year: its sign and digits, which of them are unspecified, and how many of them are significant.
  package struct Year: Sendable, Hashable {
    package let isNegative: Bool
    /// The year without its sign; an unspecified digit counts as 0.
    let magnitude: Int
    /// A bit for each unspecified digit of the last four: bit 0 is the last digit.
    let unspecified: UInt8
    /// The digits after `S`; nil when none are given.
    package let significant: Int?
    /// Written with `E`, as in `Y-17E7`.
    package let isExponential: Bool

    init(
      isNegative: Bool, magnitude: Int, unspecified: UInt8 = 0, significant: Int? = nil,
      isExponential: Bool = false
    ) {
      self.isNegative = isNegative
      self.magnitude = magnitude
      self.unspecified = unspecified
      self.significant = significant
      self.isExponential = isExponential
    }

    package var hasX: Bool { unspecified != 0 }

    /// The year as a number; with `S`, the estimate; nil when a digit is unspecified.
    package var value: Int? { hasX ? nil : isNegative ? -magnitude : magnitude }

    /// How many years the written digits leave open when only the last ones are open: 1, 10, 100, ...
    ///
    /// Nil when an unspecified digit stands before a written one (`1X99`).
    var span: Int? {
      guard let significant else {
        let count = unspecified.trailingZeroBitCount == 0 ? (~unspecified).trailingZeroBitCount : 0
        return Int(unspecified) == (1 << count) - 1 ? powerOfTen(count) : nil
      }
      return powerOfTen(max(0, String(magnitude).utf8.count - significant))
    }
  }
}

func powerOfTen(_ exponent: Int) -> Int {
  var power = 1
  for _ in 0..<exponent { power *= 10 }
  return power
}
