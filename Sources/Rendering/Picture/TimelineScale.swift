import Dates

/// Where days stand on a drawn line of time, in CSS pixels; long stretches in which nothing happens are cut.
struct TimelineScale {
  /// As wide as the site's frame; what is drawn may be stretched, never pressed together.
  static let width = 1056.0
  /// How much of the line stands for a stretch that was cut out.
  private static let cutWidth = 28.0

  /// The stretches that are drawn, in order.
  private let stretches: [Stretch]
  private let pixelsPerDay: Double

  private struct Stretch {
    let days: ClosedRange<Int>
    let start: Double
  }

  /// The whole of some days, without a cut.
  init(days: ClosedRange<Int>) {
    stretches = [Stretch(days: days, start: 0)]
    pixelsPerDay = Self.width / Double(max(1, days.count))
  }

  /// A line on which all these days stand, sorted; nil when there is none.
  init?(showing days: [Int]) {
    guard let first = days.first, let last = days.last else { return nil }
    let (cuts, busyDays) = Self.cuts(in: days, span: last - first)
    let margin = max(10, busyDays / 40)
    let shortest = max(60, busyDays / 12)
    var ranges: [ClosedRange<Int>] = []
    for (start, end) in zip([first] + cuts.map(\.upperBound), cuts.map(\.lowerBound) + [last]) {
      let room = max(margin, (shortest - (end - start)) / 2)
      ranges.append(start - room...end + room)
    }
    let drawn = ranges.reduce(0) { $0 + $1.count }
    let scale = (Self.width - Double(cuts.count) * Self.cutWidth) / Double(drawn)
    var start = 0.0
    stretches = ranges.map { days in
      defer { start += Double(days.count) * scale + Self.cutWidth }
      return Stretch(days: days, start: start)
    }
    pixelsPerDay = scale
  }

  /// The gaps between days that would leave too little room for all others, and how many days remain.
  private static func cuts(in days: [Int], span: Int) -> ([ClosedRange<Int>], busyDays: Int) {
    var busyDays = span
    var cuts: [ClosedRange<Int>] = []
    let gaps = zip(days, days.dropFirst()).map { $0...$1 }.filter { $0.upperBound - $0.lowerBound > 600 }
    for gap in gaps.sorted(by: { $0.count > $1.count }).prefix(6) {
      let length = gap.upperBound - gap.lowerBound
      guard length > busyDays / 4 else { break }
      cuts.append(gap)
      busyDays -= length
    }
    return (cuts.sorted { $0.lowerBound < $1.lowerBound }, busyDays)
  }

  /// Where a day begins; what lies in a cut or outside stands at the nearest end.
  func position(of day: Int) -> Double {
    let stretch = stretches.last { $0.days.lowerBound <= day } ?? stretches[0]
    let shown = min(max(day, stretch.days.lowerBound), stretch.days.upperBound + 1)
    return stretch.start + Double(shown - stretch.days.lowerBound) * pixelsPerDay
  }

  /// Where the cuts are drawn.
  var cuts: [Double] { stretches.dropFirst().map { $0.start - Self.cutWidth / 2 } }
}

extension TimelineScale {
  /// A named place on the line.
  struct Tick {
    let period: Period
    let position: Double

    enum Period {
      case year(Int)
      case month(CivilMonth)
      case day(CivilDate)
    }
  }

  /// The years, months or days that are named: as fine as leaves each room for its name.
  var ticks: [Tick] {
    let room = 72.0
    let days = [1, 2, 7, 14].first { Double($0) * pixelsPerDay >= room && pixelsPerDay >= 12 }
    if let days { return stretches.flatMap { self.days(of: $0, every: days) } }
    let months = [1, 3, 6].first { Double($0) * 30.4 * pixelsPerDay >= room }
    return stretches.flatMap { self.months(of: $0, every: months ?? 12 * years(atLeast: room)) }
  }

  /// 1, 2, 5, 10, 20 years and so on: the first that take up so many pixels.
  private func years(atLeast room: Double) -> Int {
    var power = 1
    while power < CivilDate.yearLimit {
      if let step = [1, 2, 5].first(where: { Double($0 * power) * 365 * pixelsPerDay >= room }) {
        return step * power
      }
      power *= 10
    }
    return power
  }

  private func days(of stretch: Stretch, every step: Int) -> [Tick] {
    stride(from: stretch.days.lowerBound, through: stretch.days.upperBound, by: step).compactMap { number in
      CivilDate(dayNumber: number).map { Tick(period: .day($0), position: position(of: number)) }
    }
  }

  private func end(of stretch: Stretch) -> Double {
    stretch.start + Double(stretch.days.count) * pixelsPerDay
  }

  private func months(of stretch: Stretch, every step: Int) -> [Tick] {
    guard let first = CivilDate(dayNumber: stretch.days.lowerBound),
      let last = CivilDate(dayNumber: stretch.days.upperBound)
    else { return [] }
    let months = (first.year * 12 + first.month - 1)...(last.year * 12 + last.month - 1)
    let start = flooredDivision(months.lowerBound + step - 1, by: step).quotient * step
    let ticks = stride(from: start, through: months.upperBound, by: step).compactMap { tick(month: $0, step) }
      .filter { stretch.days.contains($0.firstDay) && $0.tick.position < end(of: stretch) - 56 }.map(\.tick)
    if !ticks.isEmpty { return ticks }
    let middle = stretch.days.lowerBound + stretch.days.count / 2
    return CivilDate(dayNumber: middle).map { [Tick(period: .year($0.year), position: position(of: middle))] }
      ?? []
  }

  private func tick(month number: Int, _ step: Int) -> (firstDay: Int, tick: Tick)? {
    let (year, month) = flooredDivision(number, by: 12)
    guard let month = CivilMonth(year: year, month: month + 1) else { return nil }
    let day = month.firstDay.dayNumber
    return (day, Tick(period: step < 12 ? .month(month) : .year(year), position: position(of: day)))
  }
}
