import Linking

/// Which periods stand beside which, by their positions in `Timeline.periods`.
struct PeriodNeighbours: Sendable {
  /// Positions of the years that have a page.
  let years: [Int]
  private let beside: [(earlier: Int?, later: Int?)]

  init(_ timeline: Timeline) {
    var beside: [(earlier: Int?, later: Int?)] = Array(repeating: (nil, nil), count: timeline.periods.count)
    for level in [PeriodLevel.year, .month, .day] {
      let same = timeline.periods.indices.filter { timeline.periods[$0].period.level == level }
      for (earlier, later) in zip(same, same.dropFirst()) {
        beside[earlier].later = later
        beside[later].earlier = earlier
      }
    }
    self.beside = beside
    years = timeline.periods.indices.filter { timeline.periods[$0].period.level == .year }
  }

  /// The period of the same length before and after one.
  func neighbours(of number: Int) -> (earlier: Int?, later: Int?) { beside[number] }
}
