import Content
import Linking
import Markup
import Pages
import Templates

extension Shapes {
  static let timelineEntry = Shape<TimelineItem>(
    "timeline entry", "Something dated.",
    [
      field("kind", .text, "`event`, `claim`, `publication`, `revision` or `correction`.") {
        .text($0.subject($1).kind.rawValue)
      },
      field("kind_words", .text, "The kind in the page's language.") {
        .text($0.words.name(of: $0.subject($1).kind))
      },
      field("anchor", .text, "An id for its element.") { .text($0.subject($1).anchor) },
      field("title", .text, "What happened, or what was said.") { .text($0.subject($1).title) },
      field("language", .text, "The BCP 47 language tag of its words.") { .text($0.subject($1).language) },
      field("href", .url, "Where it can be read.") { .text($0.subject($1).href) },
      field("date", .record(date), "When.") { $0.date($0.site.timeline.entries[$1.position].date) },
      field("summary", .optional(.text), "One or two sentences.") { .optional($0.subject($1).summary) },
      field("verdict", .optional(.record(verdict)), "A claim's verdict.") {
        $0.record(verdict, $0.subject($1).verdict)
      },
      field("entities", .list(.record(link)), "Entities that it names.") {
        $0.entityLinks($0.subject($1).entities)
      },
      field("sources", .list(.record(sourceLink)), "Sources that it rests on.") {
        $0.records(sourceLink, $0.subject($1).sources)
      },
      field("article", .optional(.record(link)), "The article that it comes from.") {
        $0.link(to: $0.subject($1).article.map { .article($0) })
      },
      field("body", .optional(.html), "An event's text, on the page of its own period.") {
        .optional($0.body(of: $1))
      },
    ])

  static let periodGroup = Shape<PeriodGroup>(
    "period group", "Entries of the timeline under one heading.",
    [
      field("title", .text, "`2023`, `April 2023` or `24 April 2023`.") {
        .text($0.words.title(of: $1.period))
      },
      field("anchor", .text, "An id for its heading.") { .text("period-\($1.number)") },
      field("href", .optional(.url), "The period's own page.") {
        $1.isOfPage ? .none : $0.href(ofPeriod: $1.period)
      },
      field("entries", .list(.record(timelineEntry)), "In order.") { $0.records(timelineEntry, $1.entries) },
    ])

  static let periodLink = Shape<TimelinePeriod>(
    "period link", "A year, month or day of a calendar.",
    [
      field("title", .text, "What it is called within its list: `2023`, `April`, `24`.") {
        .text($0.words.shortTitle(of: $1))
      },
      field("href", .optional(.url), "Its page; none when nothing stands there.") {
        $0.href(ofPeriod: $1)
      },
      field("count", .integer, "How many entries it has.") { .integer($0.entryCount(of: $1)) },
      field("count_words", .text, "The same in words: `3 entries`.") {
        .text($0.words.count(.entries, $0.entryCount(of: $1)))
      },
    ])

  /// Its subject is a position in `Timeline.periods`.
  static let period = Shape<Int>(
    "period", "The year, month or day of a timeline page.",
    [
      field("kind", .text, "`year`, `month` or `day`.") { .text($0.period($1).level.rawValue) },
      field("title", .text, "`April 2023`.") { .text($0.words.title(of: $0.period($1))) },
      field(
        "inside", .list(.record(periodLink)),
        "The twelve months of a year, all days of a month; empty for a day."
      ) { $0.records(periodLink, $0.period($1).inside) },
      field("first_weekday", .optional(.integer), "The weekday of a month's first day, 1 is Monday.") {
        .optional($0.period($1).firstWeekday)
      },
      field("outside", .list(.record(link)), "The year and the month that it lies in.") { views, number in
        views.records(link, views.period(number).outside.compactMap(views.siteLink))
      },
      field("earlier", .optional(.record(link)), "The period of the same kind before it.") {
        $0.linkToPeriod($0.facts.periods.neighbours(of: $1).earlier)
      },
      field("later", .optional(.record(link)), "The period of the same kind after it.") {
        $0.linkToPeriod($0.facts.periods.neighbours(of: $1).later)
      },
    ])
}

/// An entry of the timeline by its position, and whether an event's text is shown with it.
struct TimelineItem: Identified {
  let position: Int
  var showsBody = false

  var identity: Int? { showsBody ? nil : position }
}

/// Entries under the heading of a year, month or day.
struct PeriodGroup {
  let period: TimelinePeriod
  /// Its place among the groups of the page, from 1.
  let number: Int
  /// Whether it is the period of the page itself.
  let isOfPage: Bool
  var entries: [TimelineItem]
}

extension LinkedSite {
  /// Where events stand on the timeline, in the order of time.
  func positions(of events: [EventKey]) -> [Int] {
    events.compactMap { position(of: .event($0)) }.sorted()
  }
}

extension Views {
  func timelineEntries(_ positions: some Sequence<Int>) -> Value {
    records(Shapes.timelineEntry, positions.lazy.map { TimelineItem(position: $0) })
  }

  func timelineEntries(of events: some Sequence<EventKey>) -> Value {
    timelineEntries(events.compactMap { site.position(of: .event($0)) })
  }

  fileprivate func subject(_ item: TimelineItem) -> TimelineSubject {
    timelineSubject(site.timeline.entries[item.position].what)
  }

  fileprivate func body(of item: TimelineItem) -> SafeHTML? {
    guard item.showsBody, case .event(let key) = site.timeline.entries[item.position].what else { return nil }
    let event = site.events[key]
    return event.body.document.isEmpty
      ? nil : html(of: event.body, of: .event(key), idPrefix: "event-\(event.id)-")
  }

  /// Entries under the headings of the years, months or days that they begin in.
  ///
  /// On the page of a period, what only ends there stands under the period's own heading, with the text of
  /// events whose own page it is.
  func periodGroups(
    _ positions: some Sequence<Int>, by level: PeriodLevel, in page: TimelinePeriod?
  ) -> Value {
    var groups: [PeriodGroup] = []
    for position in positions {
      let home = site.timeline.entries[position].home
      var period = home.enclosing(level)
      if let page, period.enclosing(page.level) != page { period = page }
      if groups.last?.period != period {
        groups.append(
          PeriodGroup(period: period, number: groups.count + 1, isOfPage: period == page, entries: []))
      }
      groups[groups.count - 1].entries.append(TimelineItem(position: position, showsBody: home == page))
    }
    return records(Shapes.periodGroup, groups)
  }

  fileprivate func period(_ number: Int) -> TimelinePeriod { site.timeline.periods[number].period }

  fileprivate func entryCount(of period: TimelinePeriod) -> Int {
    facts.plan.number(of: period).map { site.timeline.periods[$0].entries.count } ?? 0
  }

  func href(ofPeriod period: TimelinePeriod) -> Value {
    .optional(facts.plan.route(of: period).map { href($0) })
  }

  fileprivate func linkToPeriod(_ number: Int?) -> Value {
    record(Shapes.link, number.flatMap { siteLink(to: period($0)) })
  }

  fileprivate func siteLink(to period: TimelinePeriod) -> SiteLink? {
    facts.plan.route(of: period).map { .place(title: words.title(of: period), href: href($0)) }
  }
}

extension LinkedSite {
  /// Up to two entries before and two after one on the timeline; none for what has no date.
  func neighbours(of subject: Timeline.Subject) -> [Int] {
    guard let position = position(of: subject) else { return [] }
    let shown = max(0, position - 2)..<min(timeline.entries.count, position + 3)
    return shown.filter { $0 != position }
  }
}
