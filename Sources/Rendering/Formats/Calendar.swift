import Content
import Dates
import Linking
import Markup
import Pages

/// `/data/timeline.ics`: the timeline as whole-day events of a calendar, as RFC 5545 asks.
///
/// An entry without a known start, or outside the years 0001 to 9999, is left out: a calendar cannot tell it
/// truly.
func calendar(_ facts: SiteFacts, _ parts: inout OutputParts) -> [UInt8] {
  let settings = facts.site.settings
  let links = LinkBase(absolute: facts.baseURL)
  let views = Views(facts, links: links)
  let entries = facts.site.timeline.entries.compactMap { entry in
    CalendarDays(entry.date).map { (entry: entry, days: $0) }
  }
  var calendar = ICalendarWriter()
  calendar.component("VCALENDAR") { calendar in
    calendar.property("VERSION", value: "2.0")
    calendar.property("PRODID", text: "-//build-site//timeline//EN")
    calendar.property("CALSCALE", value: "GREGORIAN")
    calendar.property("NAME", text: settings.title)
    calendar.property("X-WR-CALNAME", text: settings.title)
    calendar.property("DESCRIPTION", text: settings.description)
    calendar.property("URL", value: links.href(.timeline))
    calendar.property("SOURCE", ["VALUE": "URI"], value: links.href(.calendar))
    for (entry, days) in entries {
      calendar.event(entry, days, views)
      parts.take(from: &calendar)
    }
    if entries.isEmpty { calendar.emptiness(of: facts) }
  }
  return calendar.bytes
}

extension ICalendarWriter {
  fileprivate mutating func event(_ entry: Timeline.Entry, _ days: CalendarDays, _ views: Views) {
    let subject = views.timelineSubject(entry.what)
    let id = uniqueID(views.site.stableID(of: entry.what), in: views.facts)
    let words = entry.date.words(in: views.words.dates)
    let verdict = subject.verdict.map { views.site.settings.verdicts[$0].label }
    component("VEVENT") { event in
      event.property("UID", text: id)
      event.property("DTSTAMP", value: "\(compact(days.first))T000000Z")
      event.property("DTSTART", ["VALUE": "DATE"], value: compact(days.first))
      if let end = days.end { event.property("DTEND", ["VALUE": "DATE"], value: compact(end)) }
      event.property("SUMMARY", text: subject.title)
      event.property(
        "DESCRIPTION", text: [words, verdict, subject.summary].compactMap { $0 }.joined(separator: "\n\n"))
      event.property("URL", value: subject.href)
      event.property("CATEGORIES", text: views.words.name(of: subject.kind))
      // It tells of the past and takes nobody's time.
      event.property("TRANSP", value: "TRANSPARENT")
    }
  }

  /// Section 3.6: a calendar has at least one component; this one says that no time is taken.
  fileprivate mutating func emptiness(of facts: SiteFacts) {
    component("VFREEBUSY") { component in
      component.property("UID", text: uniqueID("nothing", in: facts))
      component.property("DTSTAMP", value: "19700101T000000Z")
    }
  }
}

/// The days that an entry takes in a calendar.
private struct CalendarDays {
  let first: CivilDate
  /// The day after the last; nil where the end is open.
  let end: CivilDate?

  init?(_ date: EDTFDate) {
    guard let first = date.bounds.earliestStart, 1...9999 ~= first.year else { return nil }
    self.first = first
    end = date.bounds.latestEnd.flatMap { CivilDate(dayNumber: $0.dayNumber + 1) }
    if let end, end.year > 9999 { return nil }
  }
}

/// Section 3.8.4.7 asks for an id that is unique in the world: the site's address is in it.
private func uniqueID(_ name: String, in facts: SiteFacts) -> String {
  let base = facts.baseURL
  let rest = base.firstRange(of: "://").map { base[$0.upperBound...] } ?? base[...]
  return "\(name)@\(rest.hasSuffix("/") ? rest.dropLast() : rest)"
}

/// `20240302`
private func compact(_ day: CivilDate) -> String { day.description.filter { $0 != "-" } }
