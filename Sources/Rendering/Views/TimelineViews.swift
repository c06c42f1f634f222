import Content
import Dates
import Linking
import Pages
import Templates

extension Shapes {
  static let timelineEntry = RecordShape(
    "timeline entry", "Something dated.",
    [
      field("kind", .text, "`event`, `claim`, `publication`, `revision` or `correction`."),
      field("kind_words", .text, "The kind in the page's language."),
      field("anchor", .text, "An id for its element."),
      field("title", .text, "What happened, or what was said."),
      field("href", .url, "Where it can be read."),
      field("date", .record(date), "When."),
      field("summary", .optional(.text), "One or two sentences."),
      field("verdict", .optional(.record(verdict)), "A claim's verdict."),
      field("entities", .list(.record(link)), "Entities that it names."),
      field("sources", .list(.record(sourceLink)), "Sources that it rests on."),
      field("article", .optional(.record(link)), "The article that it comes from."),
      field("body", .optional(.html), "An event's text, on the page of its own period."),
    ])

  static let periodGroup = RecordShape(
    "period group", "Entries of the timeline under one heading.",
    [
      field("title", .text, "`2023`, `April 2023` or `24 April 2023`."),
      field("anchor", .text, "An id for its heading."),
      field("href", .optional(.url), "The period's own page."),
      field("entries", .list(.record(timelineEntry)), "In order."),
    ])

  static let periodLink = RecordShape(
    "period link", "A year, month or day of a calendar.",
    [
      field("title", .text, "What it is called within its list: `2023`, `April`, `24`."),
      field("href", .optional(.url), "Its page; none when nothing stands there."),
      field("count", .integer, "How many entries it has."),
      field("count_words", .text, "The same in words: `3 entries`."),
    ])

  static let period = RecordShape(
    "period", "The year, month or day of a timeline page.",
    [
      field("kind", .text, "`year`, `month` or `day`."),
      field("title", .text, "`April 2023`."),
      field(
        "inside", .list(.record(periodLink)),
        "The twelve months of a year, all days of a month; empty for a day."),
      field("first_weekday", .optional(.integer), "The weekday of a month's first day, 1 is Monday."),
      field("outside", .list(.record(link)), "The year and the month that it lies in."),
      field("earlier", .optional(.record(link)), "The period of the same kind before it."),
      field("later", .optional(.record(link)), "The period of the same kind after it."),
    ])
}

extension Views {
  /// Whether an event's text is shown with it.
  enum EntryDetail { case brief, whole }

  func timelineEntry(_ position: Int, _ detail: EntryDetail = .brief) -> Record {
    let entry = site.timeline.entries[position]
    let subject = timelineSubject(entry.what)
    var body: Value = .none
    if case (.whole, .event(let key)) = (detail, entry.what), !site.events[key].body.document.isEmpty {
      body = .html(html(of: site.events[key].body, idPrefix: "event-\(site.events[key].id)-"))
    }
    return Shapes.timelineEntry.record([
      ("kind", .text(subject.kind.rawValue)),
      ("kind_words", .text(words.name(of: subject.kind))),
      ("anchor", .text(subject.anchor)),
      ("title", .text(subject.title)),
      ("href", .text(subject.href)),
      ("date", .record(date(entry.date))),
      ("summary", .optional(subject.summary)),
      ("verdict", .optional(subject.verdict.map(verdict))),
      ("entities", entityLinks(subject.entities)),
      ("sources", sourceLinks(subject.sources)),
      ("article", .optional(subject.article.map { link(to: .article($0)) })),
      ("body", body),
    ])
  }

  /// Entries under the headings of the years, months or days that they begin in.
  ///
  /// On the page of a period, what only ends there stands under the period's own heading, with the text of
  /// events whose own page it is.
  func periodGroups(
    _ positions: some Sequence<Int>, by level: PeriodLevel, in page: TimelinePeriod?
  ) -> Value {
    var groups: [(period: TimelinePeriod, entries: [Record])] = []
    for position in positions {
      let home = site.timeline.entries[position].home
      var period = home.enclosing(level)
      if let page, period.enclosing(page.level) != page { period = page }
      if groups.last?.period != period { groups.append((period, [])) }
      groups[groups.count - 1].entries.append(timelineEntry(position, home == page ? .whole : .brief))
    }
    return .records(
      groups.enumerated().map { index, group in
        let route = group.period == page ? nil : facts.plan.route(of: group.period)
        return Shapes.periodGroup.record([
          ("title", .text(words.title(of: group.period))),
          ("anchor", .text("period-\(index + 1)")),
          ("href", .optional(route.map { href($0) })),
          ("entries", .records(group.entries)),
        ])
      })
  }

  /// Up to two entries before and two after one on the timeline; none for what has no date.
  func neighbours(of subject: Timeline.Subject) -> [Int] {
    guard let position = facts.entries[subject] else { return [] }
    let shown = max(0, position - 2)..<min(site.timeline.entries.count, position + 3)
    return shown.filter { $0 != position }
  }

  /// A period in a calendar, whether or not something stands there.
  func periodLink(_ period: TimelinePeriod) -> Record {
    let number = facts.plan.number(of: period)
    let count = number.map { site.timeline.periods[$0].entries.count } ?? 0
    return Shapes.periodLink.record([
      ("title", .text(words.shortTitle(of: period))),
      ("href", .optional(facts.plan.route(of: period).map { href($0) })),
      ("count", .integer(count)),
      ("count_words", .text(words.count(.entries, count))),
    ])
  }

  func period(_ number: Int) -> Record {
    let period = site.timeline.periods[number].period
    let nearby = facts.periods.neighbours(of: number)
    return Shapes.period.record([
      ("kind", .text(period.level.rawValue)),
      ("title", .text(words.title(of: period))),
      ("inside", .records(period.inside.map(periodLink))),
      ("first_weekday", .optional(period.firstWeekday)),
      ("outside", .records(period.outside.compactMap(link(to:)))),
      ("earlier", .optional(nearby.earlier.flatMap { link(to: site.timeline.periods[$0].period) })),
      ("later", .optional(nearby.later.flatMap { link(to: site.timeline.periods[$0].period) })),
    ])
  }

  private func link(to period: TimelinePeriod) -> Record? {
    facts.plan.route(of: period).map { link(words.title(of: period), href($0)) }
  }
}

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
