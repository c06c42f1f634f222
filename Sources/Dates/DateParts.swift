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
