import Dates
import Linking

/// Entries of the timeline as marks on a line of time, in rows that no two marks share a place of.
///
/// Where they are few, each has its name beside it; where they are many, only its mark; where they are too
/// many, those of a day, a month, a year or more years become one mark with their number.
struct TimelinePicture {
  /// More would make a page heavy, and be too many to look at.
  fileprivate static let mostMarks = 220

  let scale: TimelineScale
  let marks: [Mark]
  let rowCount: Int

  struct Mark: Sendable {
    let subject: Subject
    /// Where its shape stands, in pixels.
    let position: Double
    var bars: [Bar] = []
    /// Where each of several dates stands, of which one is meant.
    var choices: [Double] = []
    /// Whether its date, or some of its time, is certain.
    var isCertain = true
    var name: Name?
    var row = 0

    enum Subject: Sendable {
      /// By its position on the timeline.
      case entry(Int)
      /// The first period of a cluster, the first and last of its entries, and how many it has.
      case cluster(TimelinePeriod, ClosedRange<Int>, count: Int)
    }

    struct Bar: Sendable {
      let from: Double
      let to: Double
      /// Whether the time is certain, or only possible.
      let isCertain: Bool
      var opensBefore = false
      var opensAfter = false

      /// The same where even what is told may not be so.
      fileprivate var possible: Bar {
        Bar(from: from, to: to, isCertain: false, opensBefore: opensBefore, opensAfter: opensAfter)
      }
    }

    /// A mark's name and on which side of it there is room.
    struct Name: Sendable {
      let text: String
      fileprivate(set) var position: Double
      fileprivate(set) var isBefore: Bool
      fileprivate let width: Double
    }
  }

  /// The entries at some positions, in at most so many rows; nil when none of them names a day.
  ///
  /// `days` are those that the line shows; without them it shows all that the entries name.
  init?(
    of positions: [Int], in timeline: Timeline, days: ClosedRange<Int>? = nil, rows: Int,
    name: (Int) -> String
  ) {
    guard
      let scale = days.map(TimelineScale.init(days:))
        ?? TimelineScale(showing: positions.flatMap { timeline.entries[$0].namedDays }.sorted())
    else { return nil }
    var packed: (marks: [Mark], rowCount: Int)?
    if positions.count <= Self.mostMarks {
      let marks = positions.map { Mark(of: timeline.entries[$0].date, at: $0, on: scale) }
      let lengths = marks.count <= rows * 8 ? [40, 24] : []
      for length in lengths where packed == nil {
        packed = pack(zip(marks, positions).map { $0.named(name($1), letters: length) }, rows: rows)
      }
      packed = packed ?? pack(marks, rows: rows)
    }
    var levels = Clustering.all[...]
    while packed == nil, let level = levels.popFirst() {
      packed = pack(level.marks(of: positions, in: timeline, on: scale), rows: rows)
    }
    guard let packed, !packed.marks.isEmpty else { return nil }
    self.scale = scale
    marks = named(packed.marks, rowCount: packed.rowCount, name)
    rowCount = packed.rowCount
  }
}

extension Timeline.Entry {
  /// The days that bound it, since 1970-01-01.
  fileprivate var namedDays: [Int] { date.spans.flatMap(\.all).compactMap { $0?.dayNumber } }
}

/// Each mark into the first row that has room for it; nil when they need more rows or are too many.
private func pack(
  _ marks: [TimelinePicture.Mark], rows: Int
) -> (marks: [TimelinePicture.Mark], rowCount: Int)? {
  guard marks.count <= TimelinePicture.mostMarks else { return nil }
  var ends: [Double] = []
  var packed: [TimelinePicture.Mark] = []
  packed.reserveCapacity(marks.count)
  let extents = marks.map(\.extent)
  for number in marks.indices.sorted(by: { extents[$0].lowerBound < extents[$1].lowerBound }) {
    let extent = extents[number]
    let row = ends.firstIndex { $0 <= extent.lowerBound } ?? ends.count
    guard row < rows else { return nil }
    if row == ends.count { ends.append(0) }
    ends[row] = extent.upperBound
    packed.append(marks[number])
    packed[packed.count - 1].row = row
  }
  return (packed, ends.count)
}

/// Marks as they were packed, with as much of their names as their rows have room for.
private func named(
  _ marks: [TimelinePicture.Mark], rowCount: Int, _ name: (Int) -> String
) -> [TimelinePicture.Mark] {
  var marks = marks
  var ends = Array(repeating: 0.0, count: rowCount)
  var roomBefore: [Double] = []
  for number in marks.indices {
    let mark = marks[number]
    if mark.name?.isBefore == true, case .entry(let entry) = mark.subject {
      marks[number] = mark.named(name(entry), in: mark.shape.lowerBound - ends[mark.row], isBefore: true)
    }
    // A neighbour's name wants half of what is between them.
    let room = mark.shape.lowerBound - ends[mark.row]
    roomBefore.append(ends[mark.row] == 0 ? room : room / 2)
    ends[mark.row] = mark.extent.upperBound
  }
  var starts = Array(repeating: TimelineScale.width, count: rowCount)
  for number in marks.indices.reversed() {
    let mark = marks[number]
    if mark.name?.isBefore != true, case .entry(let entry) = mark.subject {
      let text = name(entry)
      let named = mark.named(text, in: starts[mark.row] - mark.shape.upperBound, isBefore: false)
      let before = named.name?.text == text ? mark : mark.named(text, in: roomBefore[number], isBefore: true)
      let isLonger = before.name?.text.utf8.count ?? 0 > named.name?.text.utf8.count ?? 0
      marks[number] = isLonger ? before : named
    }
    starts[mark.row] = marks[number].extent.lowerBound
  }
  return marks
}

extension TimelinePicture.Mark {
  /// As wide as a finger needs.
  static let leastWidth = 26.0
  /// How far an open end is drawn.
  private static let openLength = 36.0

  init(of date: EDTFDate, at entry: Int, on scale: TimelineScale) {
    var bars: [Bar] = []
    for span in date.spans { bars += Self.bars(of: span, on: scale) }
    let isDoubted = date.isUncertain || date.isApproximate
    if isDoubted { bars = bars.map(\.possible) }
    let choices = date.isChoice ? bars.map { ($0.from + $0.to) / 2 } : []
    if date.isChoice, let first = bars.first, let last = bars.last {
      bars = [Bar(from: first.from, to: last.to, isCertain: false)]
    }
    let certain = bars.first(where: \.isCertain)
    let drawn = bars.filter { $0.to - $0.from > 3 || $0.opensBefore || $0.opensAfter }
    let position =
      choices.first ?? certain.map { $0.opensBefore ? $0.to : $0.from }
      ?? bars.first.map { ($0.from + $0.to) / 2 }
    self.init(
      subject: .entry(entry), position: position ?? 0, bars: drawn, choices: choices,
      isCertain: !isDoubted && choices.isEmpty && (drawn.isEmpty || drawn.contains(where: \.isCertain)))
  }

  /// What is possible, and within it what is certain.
  private static func bars(of span: DateBounds, on scale: TimelineScale) -> [Bar] {
    guard let first = span.earliestStart ?? span.latestStart ?? span.earliestEnd ?? span.latestEnd,
      let last = span.latestEnd ?? span.earliestEnd ?? span.latestStart ?? span.earliestStart
    else { return [] }
    let before = span.earliestStart == nil
    let after = span.latestEnd == nil
    let from = scale.position(of: first.dayNumber) - (before ? openLength : 0)
    let to = scale.position(of: last.dayNumber + 1) + (after ? openLength : 0)
    let possible = Bar(from: from, to: to, isCertain: false, opensBefore: before, opensAfter: after)
    guard let start = span.latestStart, let end = span.earliestEnd, start <= end else { return [possible] }
    let core = Bar(
      from: scale.position(of: start.dayNumber), to: scale.position(of: end.dayNumber + 1), isCertain: true)
    return core.from == from && core.to == to ? [core] : [possible, core]
  }

  /// Everything of it that needs room but its name.
  fileprivate var shape: Range<Double> {
    let half = Self.leastWidth / 2
    let start = bars.reduce(choices.reduce(position, min)) { min($0, $1.from) }
    let end = bars.reduce(choices.reduce(position, max)) { max($0, $1.to) }
    return start - half..<end + half
  }

  /// Everything of it that needs room.
  fileprivate var extent: Range<Double> {
    guard let name else { return shape }
    return name.isBefore
      ? name.position - name.width..<shape.upperBound
      : shape.lowerBound..<max(shape.upperBound, name.position + name.width)
  }

  /// The mark with a name after it, before it where the line ends, or on it where it is as long as the line.
  fileprivate func named(_ text: String, letters: Int) -> Self {
    let shape = shape
    var name = Name(shortened(text, to: letters), at: shape.upperBound, isBefore: false)
    if shape.upperBound + name.width > TimelineScale.width {
      if name.width <= shape.lowerBound {
        name.position = shape.lowerBound
        name.isBefore = true
      } else if name.width < shape.upperBound - shape.lowerBound {
        name.position = shape.lowerBound + Self.leastWidth
      } else {
        return self
      }
    }
    var named = self
    named.name = name
    return named
  }

  /// The mark with as much of a name as some pixels beside it hold; unchanged when that is little.
  fileprivate func named(_ text: String, in room: Double, isBefore: Bool) -> Self {
    guard let text = shortened(text, within: min(room, 420)) else { return self }
    var named = self
    named.name = Name(text, at: isBefore ? shape.lowerBound : shape.upperBound, isBefore: isBefore)
    return named
  }
}

extension TimelinePicture.Mark.Name {
  fileprivate init(_ text: String, at position: Double, isBefore: Bool) {
    self.text = text
    self.position = position
    self.isBefore = isBefore
    width = text.unicodeScalars.reduce(Self.margin) { $0 + Self.width(of: $1) }
  }

  fileprivate static let margin = 8.0

  /// Estimated, rather too wide.
  fileprivate static func width(of letter: Unicode.Scalar) -> Double {
    switch letter {
    case " ", ".", ",", ":", ";", "'", "!", "|", "(", ")", "-", "/", "f", "i", "j", "l", "r", "t", "I": 4
    case "A"..."Z", "m", "w", "\u{410}"..."\u{42F}": 9.8
    case "\u{1100}"...: 13
    default: 7.3
    }
  }
}

/// At most so many letters of a text, cut between words.
private func shortened(_ text: String, to letters: Int) -> String {
  text.count > letters ? cut(text.prefix(letters - 2)) : text
}

/// As much of a text as some pixels hold, cut between words; nil when that is little.
private func shortened(_ text: String, within room: Double) -> String? {
  var width = TimelinePicture.Mark.Name.margin
  var end = text.startIndex
  for index in text.unicodeScalars.indices {
    if width + 13 <= room { end = index }
    width += TimelinePicture.Mark.Name.width(of: text.unicodeScalars[index])
    guard width <= room else { return text[..<end].count < 12 ? nil : cut(text[..<end]) }
  }
  return text
}

/// The whole words of a text that goes on, without a comma at their end.
private func cut(_ start: Substring) -> String {
  let words = start.lastIndex(of: " ").map { start[..<$0] } ?? start
  let end = words.lastIndex { !" ,:;–".contains($0) }.map { words[...$0] } ?? words
  return end + "…"
}

/// How entries that are too many for marks of their own are counted together.
private struct Clustering {
  let level: PeriodLevel
  /// How many years are counted together.
  let years: Int

  static let all =
    [Clustering(level: .day, years: 1), Clustering(level: .month, years: 1)]
    + (0..<15).map { power in
      Clustering(level: .year, years: (0..<power).reduce(1) { product, _ in product * 10 })
    }

  func marks(
    of positions: [Int], in timeline: Timeline, on scale: TimelineScale
  ) -> [TimelinePicture.Mark] {
    var groups: [(period: TimelinePeriod, positions: [Int])] = []
    var numbers: [TimelinePeriod: Int] = [:]
    for position in positions {
      let period = timeline.entries[position].home.enclosing(level)
      let number = numbers[counted(period), default: groups.count]
      if number == groups.count {
        numbers[counted(period)] = number
        groups.append((period, []))
      }
      groups[number].positions.append(position)
    }
    return groups.map { group in
      if group.positions.count == 1 {
        let entry = timeline.entries[group.positions[0]]
        return TimelinePicture.Mark(of: entry.date, at: group.positions[0], on: scale)
      }
      let days = group.period.middleDay ?? 0
      return TimelinePicture.Mark(
        subject: .cluster(
          group.period, group.positions[0]...(group.positions.last ?? 0), count: group.positions.count),
        position: scale.position(of: days))
    }
  }

  /// What a period is counted under: of several years the first.
  private func counted(_ period: TimelinePeriod) -> TimelinePeriod {
    guard case .year(let year) = period else { return period }
    return .year(flooredDivision(year, by: years).quotient * years)
  }
}

extension TimelinePeriod {
  fileprivate var middleDay: Int? {
    switch self {
    case .day(let day): day.dayNumber
    case .month(let year, let month): CivilDate(year: year, month: month, day: 15)?.dayNumber
    case .year(let year): CivilDate(year: year, month: 7, day: 1)?.dayNumber
    }
  }
}
