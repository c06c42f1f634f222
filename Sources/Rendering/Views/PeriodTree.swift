import Linking

/// Which periods lie within which, and beside which, by their positions in `Timeline.periods`.
struct PeriodTree: Sendable {
  private let children: [TimelinePeriod: [Int]]
  private let beside: [(earlier: Int?, later: Int?)]
  let years: [Int]

  init(_ timeline: Timeline) {
    let numbered = Array(timeline.periods.enumerated())
    children = Dictionary(
      grouping: numbered.filter { $0.element.period.level != .year },
      by: { listing in
        listing.element.period.outside.last ?? listing.element.period
      }
    ).mapValues { $0.map(\.offset) }
    years = numbered.filter { $0.element.period.level == .year }.map(\.offset)
    var beside: [(earlier: Int?, later: Int?)] = Array(repeating: (nil, nil), count: numbered.count)
    for level in [PeriodLevel.year, .month, .day] {
      let same = numbered.filter { $0.element.period.level == level }.map(\.offset)
      for (earlier, later) in zip(same, same.dropFirst()) {
        beside[earlier].later = later
        beside[later].earlier = earlier
      }
    }
    self.beside = beside
    periods = timeline.periods.map(\.period)
  }

  private let periods: [TimelinePeriod]

  /// The months of a year, the days of a month.
  func inside(_ number: Int) -> [Int] { children[periods[number]] ?? [] }

  /// The period of the same length before and after one.
  func neighbours(of number: Int) -> (earlier: Int?, later: Int?) { beside[number] }
}
