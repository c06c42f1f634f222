extension EDTFScanner {
  /// `2023`, `-0043`, `19XX`, `1950S2`, `Y170000002`, `Y-17E7`, `Y3388E2S3`.
  mutating func year() throws(EDTFProblem) -> (SingleDate.Year, Range<Int>) {
    let start = position
    let isLong = take(Byte.longYear)
    let isNegative = take(Byte.hyphen)
    let year = isLong ? try longYear(isNegative: isNegative) : try fourDigitYear(isNegative: isNegative)
    return (year, start..<position)
  }

  private mutating func fourDigitYear(isNegative: Bool) throws(EDTFProblem) -> SingleDate.Year {
    let start = position
    let run = digitRun()
    guard run == 4 else {
      if run == 0 { throw unexpected() }
      let sign = isNegative ? "-" : ""
      let range = start..<start + run
      let isLong = run > 4 && bytes[start] != UInt8(ascii: "0") && number(bytes[range]) != nil
      if isLong {
        throw EDTFProblem(
          .longYearWithoutY, start - sign.utf8.count..<range.upperBound,
          replacement: "Y\(sign)\(text(range))")
      }
      throw EDTFProblem(.yearDigits(run), range)
    }
    position += 4
    var magnitude = 0
    var unspecified: UInt8 = 0
    for byte in bytes[start..<position] {
      let isX = byte == Byte.unspecified
      magnitude = magnitude * 10 + (isX ? 0 : Int(byte &- 48))
      unspecified = unspecified << 1 | (isX ? 1 : 0)
    }
    if isNegative, magnitude == 0, unspecified == 0 {
      throw EDTFProblem(.negativeZero, start - 1..<position, replacement: "0000")
    }
    if next == Byte.significant, unspecified != 0 { throw unexpected() }
    return SingleDate.Year(
      isNegative: isNegative, magnitude: magnitude, unspecified: unspecified,
      significant: try significantDigits(of: magnitude))
  }

  private mutating func longYear(isNegative: Bool) throws(EDTFProblem) -> SingleDate.Year {
    let start = position
    let run = bytes[position..<end].prefix(while: Byte.isDigit).count
    guard run > 0, bytes[start] != UInt8(ascii: "0") else {
      if run == 0 { throw unexpected() }
      throw EDTFProblem(.needlessY, start..<start + run)
    }
    position += run
    var magnitude = number(bytes[start..<position]) ?? .max
    let isExponential = take(Byte.exponent)
    if isExponential {
      magnitude = try raised(magnitude)
    } else if run < 5 {
      let sign = isNegative ? "-" : ""
      let first = start - 1 - sign.utf8.count
      throw EDTFProblem(
        .needlessY, first..<position, replacement: sign + padded(magnitude, to: 4))
    }
    guard magnitude <= CivilDate.yearLimit else { throw EDTFProblem(.yearTooFar, start..<position) }
    return SingleDate.Year(
      isNegative: isNegative, magnitude: magnitude, significant: try significantDigits(of: magnitude),
      isExponential: isExponential)
  }

  /// The digits behind `E`: a positive whole number, as ISO 8601-2 asks.
  private mutating func raised(_ magnitude: Int) throws(EDTFProblem) -> Int {
    let start = position
    let run = bytes[position..<end].prefix(while: Byte.isDigit).count
    guard run > 0 else { throw unexpected() }
    position += run
    guard let exponent = number(bytes[start..<position]) else {
      throw EDTFProblem(.yearTooFar, start..<position)
    }
    guard exponent > 0 else { throw EDTFProblem(.exponentZero, start..<position) }
    var power = magnitude
    for _ in 0..<min(exponent, 20) where power <= CivilDate.yearLimit { power *= 10 }
    return power
  }

  private mutating func significantDigits(of magnitude: Int) throws(EDTFProblem) -> Int? {
    guard take(Byte.significant) else { return nil }
    let start = position
    let run = bytes[position..<end].prefix(while: Byte.isDigit).count
    guard run > 0 else { throw unexpected() }
    position += run
    guard let count = number(bytes[start..<position]), count > 0, count <= String(magnitude).utf8.count
    else { throw EDTFProblem(.significantDigits, start..<position) }
    return count
  }
}

/// What a date's parts were found to be while it is being read.
struct DateParts {
  var month: SingleDate.TwoDigits?
  var day: SingleDate.TwoDigits?
  var grouping: Int?
  /// A year that is not simply four digits takes no month.
  var isLongYear = false
  /// Qualifiers before and behind year, month and day.
  var before = Qualifiers()
  var behind = Qualifiers()
  var count = 0
  var lastRange = 0..<0

  struct Qualifiers {
    private var year: SingleDate.Qualifier = []
    private var month: SingleDate.Qualifier = []
    private var day: SingleDate.Qualifier = []

    subscript(index: Int) -> SingleDate.Qualifier {
      get { index == 0 ? year : index == 1 ? month : day }
      set {
        if index == 0 { year = newValue } else if index == 1 { month = newValue } else { day = newValue }
      }
    }

    var isEmpty: Bool { year.isEmpty && month.isEmpty && day.isEmpty }
  }

  /// Nothing in it is qualified or unspecified.
  var isPlain: Bool {
    before.isEmpty && behind.isEmpty && month?.hasX != true && day?.hasX != true
  }

  /// A qualifier behind a part holds for all parts up to it, one before a part for that part alone.
  func date(year: SingleDate.Year) -> SingleDate {
    SingleDate(
      year: year, month: month, grouping: grouping, day: day,
      yearQualifier: before[0].union(behind[0]).union(behind[1]).union(behind[2]),
      monthQualifier: before[1].union(behind[1]).union(behind[2]),
      dayQualifier: before[2].union(behind[2]),
      level: level(of: year))
  }

  private func level(of year: SingleDate.Year) -> Int {
    let innerQualifiers = !before.isEmpty || (0..<max(0, count - 1)).contains { !behind[$0].isEmpty }
    if innerQualifiers || year.significant != nil || year.isExponential || grouping ?? 0 > 24 { return 2 }
    let hasX = year.hasX || month?.hasX == true || day?.hasX == true
    if hasX, !isUnspecifiedFromTheRight(year) { return 2 }
    let isLevel1 = hasX || year.isNegative || isLongYear || grouping != nil || !behind.isEmpty
    return isLevel1 ? 1 : 0
  }

  /// The four forms of level 1: `201X` and `20XX`, `2004-XX`, `1985-04-XX`, `1985-XX-XX`.
  private func isUnspecifiedFromTheRight(_ year: SingleDate.Year) -> Bool {
    if year.hasX { return count == 1 && (year.unspecified == 0b1 || year.unspecified == 0b11) }
    guard let month else { return false }
    guard let day else { return month.isAllX }
    return day.isAllX && (month.isAllX || !month.hasX)
  }
}

extension SingleDate {
  /// A day that nothing qualifies and whose digits are all written.
  init(plainDay date: CivilDate) {
    self.init(
      year: Year(isNegative: false, magnitude: date.year), month: TwoDigits(date.month), grouping: nil,
      day: TwoDigits(date.day), yearQualifier: [], monthQualifier: [], dayQualifier: [], level: 0)
  }
}

extension SingleDate.TwoDigits {
  fileprivate init(_ number: Int) {
    self.init(tens: UInt8(number / 10), ones: UInt8(number % 10))
  }
}
