import Dates
import Linking

/// How long a timeline page's period is.
enum PeriodLevel: String {
  case year, month, day
}

extension TimelinePeriod {
  var level: PeriodLevel {
    switch self {
    case .year: .year
    case .month: .month
    case .day: .day
    }
  }

  /// The year or month that it lies in, or itself where it is no finer.
  func enclosing(_ level: PeriodLevel) -> TimelinePeriod {
    switch (self, level) {
    case (.month(let year, _), .year): .year(year)
    case (.day(let day), .year): .year(day.year)
    case (.day(let day), .month): .month(year: day.year, month: day.month)
    case (.year, _), (.month, _), (.day, .day): self
    }
  }

  /// The year, then the month, that it lies in.
  var outside: [TimelinePeriod] {
    switch level {
    case .year: []
    case .month: [enclosing(.year)]
    case .day: [enclosing(.year), enclosing(.month)]
    }
  }

  /// All months of a year, all days of a month.
  var inside: [TimelinePeriod] {
    switch self {
    case .year(let year): (1...12).map { .month(year: year, month: $0) }
    case .month(let year, let month):
      (1...31).compactMap { CivilDate(year: year, month: month, day: $0).map { .day($0) } }
    case .day: []
    }
  }

  /// 1 for Monday to 7 for Sunday: the weekday of a month's first day.
  var firstWeekday: Int? {
    guard case .month(let year, let month) = self else { return nil }
    // 1970-01-01 was a Thursday.
    return CivilDate(year: year, month: month, day: 1).map { (($0.dayNumber + 3) % 7 + 7) % 7 + 1 }
  }
}
