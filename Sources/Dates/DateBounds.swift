/// The days between which something dated began, and those between which it ended.
///
/// `2023-04` lies somewhere within the month: (2023-04-01, 2023-04-30, 2023-04-01, 2023-04-30). An interval
/// begins within its first date and ends within its second. Nil is open or unknown. A qualifier (`~`, `?`)
/// widens nothing, for EDTF gives it no width.
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
