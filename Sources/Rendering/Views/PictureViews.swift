import Linking
import Pages
import Templates

extension Shapes {
  static let picture = Shape<TimelinePicture>(
    "timeline picture", "Entries as marks on a line of time; places along it are percentages of its width.",
    [
      field("height", .integer, "Its height in CSS pixels.") { .integer($1.height) },
      field("axis", .integer, "How far below the top its line lies, in pixels.") { .integer($1.axis) },
      field("ticks", .list(.record(tick)), "The years, months or days that are named on it.") {
        $0.records(tick, $1.scale.ticks)
      },
      field("cuts", .list(.text), "Where long stretches without entries are left out: `41.2%`.") {
        .texts($1.scale.cuts.map(percent))
      },
      field("marks", .list(.record(timeMark)), "The entries, in the order of time.") {
        $0.records(timeMark, $1.marks)
      },
    ])

  static let tick = Shape<TimelineScale.Tick>(
    "tick", "A named place on a line of time.",
    [
      field("title", .text, "`2023`, `Apr 2023` or `24 April 2023`.") { .text($0.title(of: $1)) },
      field("x", .text, "Where it stands: `12.5%`.") { .text(percent($1.position)) },
      field("href", .optional(.url), "The period's page.") { $0.href(ofPeriod: $1.timelinePeriod) },
    ])

  static let timeMark = Shape<TimelinePicture.Mark>(
    "time mark", "One entry, or the number of several, on a line of time.",
    [
      field("kind", .text, "`event`, `claim`, `publication`, `revision`, `correction` or `cluster`.") {
        .text($0.entry(of: $1)?.kind.rawValue ?? "cluster")
      },
      field("href", .url, "The entry's page; of several, their period's page.") { .text($0.href(of: $1)) },
      field("words", .text, "All that it stands for: `24 April 2023 · Event: The deadline`.") {
        .text($0.words(of: $1))
      },
      field("entries", .text, "Their positions on the whole timeline: `12`, of several `12-40`.") {
        .text($1.entries)
      },
      field("count", .integer, "How many entries it stands for.") { .integer($1.count) },
      field("weight", .integer, "How many that is, in doublings from 1 to 6: 6 are more than 64.") {
        .integer(min(6, Int.bitWidth - 1 - max(2, $1.count).leadingZeroBitCount))
      },
      field("x", .text, "Where its shape stands: `12.5%`.") { .text(percent($1.position)) },
      field("y", .integer, "How far below the top it stands, in pixels.") { .integer($1.height) },
      field("verdict", .optional(.record(verdict)), "A claim's verdict.") {
        $0.record(verdict, $0.entry(of: $1)?.verdict)
      },
      field("is_certain", .bool, "Whether its date, or some of its time, is certain.") {
        .bool($1.isCertain)
      },
      field("bars", .list(.record(timeBar)), "What is possible, then what is certain; none for a single day.")
      {
        $0.records(timeBar, $1.bars)
      },
      field("choices", .list(.text), "Where each of several dates stands, of which one is meant.") {
        .texts($1.choices.map(percent))
      },
      field("name", .optional(.text), "The name beside it, where there is room.") {
        .optional($1.name?.text)
      },
      field("name_x", .optional(.text), "Where the name stands.") {
        .optional($1.name.map { percent($0.position) })
      },
      field("is_name_before", .bool, "Whether the name ends there, not begins.") {
        .bool($1.name?.isBefore ?? false)
      },
    ])

  static let timeBar = Shape<TimelinePicture.Mark.Bar>(
    "time bar", "A stretch of time.",
    [
      field("from", .text, "Where it begins: `12.5%`.") { .text(percent($1.from)) },
      field("to", .text, "Where it ends.") { .text(percent($1.to)) },
      field("is_certain", .bool, "Whether it is certain, or only possible.") { .bool($1.isCertain) },
      field("opens_before", .bool, "Whether it has no known start.") { .bool($1.opensBefore) },
      field("opens_after", .bool, "Whether it has no known end.") { .bool($1.opensAfter) },
    ])
}

/// `12.34%` of the picture's width.
private func percent(_ position: Double) -> String {
  let hundredths = Int((position / TimelineScale.width * 10_000).rounded())
  let fraction = hundredths.magnitude % 100
  let digits = fraction == 0 ? "" : fraction < 10 ? ".0\(fraction)" : ".\(fraction)"
  return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100)\(digits)%"
}

extension Views {
  /// The whole timeline, or what happened in the world, in at most so many rows.
  func picture(of positions: [Int], rows: Int) -> Value {
    record(
      Shapes.picture,
      TimelinePicture(of: positions, in: site.timeline, rows: rows) { subject(at: $0).title })
  }

  /// What begins or ends in a year.
  func picture(of listing: Timeline.Listing) -> Value {
    guard case .year = listing.period, let days = listing.period.dayNumbers else { return .none }
    return record(
      Shapes.picture,
      TimelinePicture(of: listing.entries, in: site.timeline, days: days, rows: 18) { subject(at: $0).title })
  }

  private func subject(at position: Int) -> TimelineSubject {
    timelineSubject(site.timeline.entries[position].what)
  }

  fileprivate func entry(of mark: TimelinePicture.Mark) -> TimelineSubject? {
    switch mark.subject {
    case .entry(let position): subject(at: position)
    case .cluster: nil
    }
  }

  fileprivate func href(of mark: TimelinePicture.Mark) -> String {
    switch mark.subject {
    case .entry(let position): subject(at: position).href
    case .cluster(let period, _, _): href(facts.plan.route(of: period) ?? .timeline)
    }
  }

  fileprivate func words(of mark: TimelinePicture.Mark) -> String {
    switch mark.subject {
    case .entry(let position):
      let entry = subject(at: position)
      let date = site.timeline.entries[position].date
      let when = facts.dates[date.text]?.words ?? date.words(in: words.dates)
      return "\(when) · \(words.name(of: entry.kind)): \(entry.title)"
    case .cluster(let period, _, let count):
      return "\(words.title(of: period)): \(words.count(.entries, count))"
    }
  }

  fileprivate func title(of tick: TimelineScale.Tick) -> String {
    switch tick.period {
    case .month(let month): month.words(in: words.dates, style: .short)
    case .year, .day: words.title(of: tick.timelinePeriod)
    }
  }
}

extension TimelineScale.Tick {
  fileprivate var timelinePeriod: TimelinePeriod {
    switch period {
    case .year(let year): .year(year)
    case .month(let month): .month(year: month.year, month: month.month)
    case .day(let day): .day(day)
    }
  }
}

extension TimelinePicture {
  fileprivate static let rowHeight = 24

  fileprivate var axis: Int { rowCount * Self.rowHeight + 10 }
  fileprivate var height: Int { axis + 30 }
}

extension TimelinePicture.Mark {
  fileprivate var height: Int { row * TimelinePicture.rowHeight + TimelinePicture.rowHeight / 2 + 2 }

  fileprivate var count: Int {
    switch subject {
    case .entry: 1
    case .cluster(_, _, let count): count
    }
  }

  fileprivate var entries: String {
    switch subject {
    case .entry(let position): "\(position)"
    case .cluster(_, let positions, _): "\(positions.lowerBound)-\(positions.upperBound)"
    }
  }
}
