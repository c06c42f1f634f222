import Dates
import Linking

extension InterfaceWords {
  /// `2023`, `April 2023`, `24 April 2023`.
  func title(of period: TimelinePeriod) -> String {
    switch period {
    case .year(let year): self.year(year)
    case .month(let year, let month):
      CivilMonth(year: year, month: month)?.words(in: dates) ?? "\(year)-\(month)"
    case .day(let day): day.words(in: dates)
    }
  }

  /// `2023`, `44 BC` for -43.
  func year(_ year: Int) -> String { CivilDate.words(ofYear: year, in: dates) }

  /// What a period is called within the longer one: `2023`, `April`, `24`.
  func shortTitle(of period: TimelinePeriod) -> String {
    switch period {
    case .year(let year): self.year(year)
    case .month(_, let month): dates.monthName(month, .nominative)
    case .day(let day): String(day.day)
    }
  }
}
