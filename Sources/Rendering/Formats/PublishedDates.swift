import Content
import Dates
import Linking

extension EDTFDate {
  /// The earliest day that it may mean, for formats that know nothing but days; in a year of four digits
  /// only.
  ///
  /// `2023-04` gives 2023-04-01, `../2022-02` gives 2022-02-01: where the start is open, the earliest end.
  var earliestDay: CivilDate? {
    let bounds = bounds
    return [bounds.earliestStart, bounds.earliestEnd, bounds.latestStart, bounds.latestEnd]
      .lazy.compactMap { $0 }.first { 1...9999 ~= $0.year }
  }
}

extension LinkedArticle {
  var firstDay: CivilDate? { article.date.value.earliestDay }

  /// The day of its publication, its update or its latest correction, whichever came last, for formats that
  /// demand one: of a vague date the earliest.
  func lastDay(in site: LinkedSite) -> CivilDate? {
    changes(in: site).compactMap(\.earliestDay).max()
  }

  /// The same where it is known: no vague date may mean a later day.
  func knownLastDay(in site: LinkedSite) -> CivilDate? {
    let dates = changes(in: site)
    guard let last = dates.compactMap(\.plainDay).max(), 1...9999 ~= last.year,
      dates.allSatisfy({ $0.bounds.latestEnd.map { $0 <= last } ?? false })
    else { return nil }
    return last
  }

  private func changes(in site: LinkedSite) -> [EDTFDate] {
    [article.date.value] + (article.updated.map { [$0.value] } ?? [])
      + corrections.map { site.corrections[$0].correction.date.value }
  }
}

/// RFC 3339: `2024-03-02T00:00:00Z`. A civil day has no time zone; feeds demand one, and UTC is the
/// convention.
///
/// Where a format demands a date and there is none, it is 1970-01-01, so that no clock is asked.
func instant(_ day: CivilDate?) -> String { "\(day?.description ?? "1970-01-01")T00:00:00Z" }
