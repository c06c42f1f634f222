import Testing

@testable import Rendering

@Suite struct `Timeline and calendar` {
  @Test(
    "TimelineJS is given what a date names, else the days that it spans",
    arguments: [
      ("2023-04-24", #""start_date": {"year": 2023,"month": 4,"day": 24},"display_date": "24 April 2023""#),
      ("2023-04~", #""start_date": {"year": 2023,"month": 4},"display_date": "about April 2023""#),
      ("2023", #""start_date": {"year": 2023},"display_date": "2023""#),
      (
        "2023-21",
        #""start_date": {"year": 2023,"month": 3,"day": 1},"end_date": {"year": 2023,"month": 5,"day": 31},"#
          + #""display_date": "spring 2023""#
      ),
      (
        "2023-07/2023-09",
        #""start_date": {"year": 2023,"month": 7,"day": 1},"end_date": {"year": 2023,"month": 9,"day": 30},"#
          + #""display_date": "July to September 2023""#
      ),
      ("2023-07/..", #""start_date": {"year": 2023,"month": 7,"day": 1},"display_date": "since July 2023""#),
      (
        "../2022-02",
        #""start_date": {"year": 2022,"month": 2,"day": 28},"display_date": "until February 2022""#
      ),
    ])
  func slides(date: String, expected: String) {
    let timeline = published(["events/deadline.md": event(date)])["data/timeline.json"]
    #expect(
      timeline?.replacing(/\s*\n\s*/, with: "").contains("\"unique_id\": \"event-deadline\",\(expected)")
        == true)
  }

  @Test func `A correction keeps its address when another comes`() {
    let text = smallSite["articles/two-million.md"] ?? ""
    let later = text.replacing(
      "corrections:\n", with: "corrections:\n  - { date: 2024-05-01, kind: minor, text: New. }\n")
    let before = published()["data/timeline.json"] ?? ""
    let after = published(["articles/two-million.md": later])["data/timeline.json"] ?? ""
    let addresses = before.matches(of: /#correction-[a-z0-9-]+/).map(\.output)
    #expect(Set(addresses) == ["#correction-two-million-1", "#correction-two-million-2"])
    for address in Set(addresses) {
      #expect(slide(of: address, in: before) == slide(of: address, in: after))
    }
  }

  /// What a timeline tells before it gives the address.
  private func slide(of address: Substring, in timeline: String) -> Substring? {
    timeline.ranges(of: address).first.map { timeline[..<$0.lowerBound].suffix(400) }
  }

  @Test func `A slide's texts are HTML in which an editor's text is text`() {
    let timeline = published()["data/timeline.json"] ?? ""
    #expect(timeline.contains(#""headline": "Deadline &lt;b&gt;named&lt;/b&gt;","#))
    #expect(timeline.contains(#""text": "<p>Residents &amp; others.</p><p><a href=\"https://example.org/"#))
  }

  @Test func `Every entry of the timeline is one slide, and a scale of years serves the far past`() {
    #expect(slideIDs(published()).count == 7)
    #expect(published()["data/timeline.json"]?.contains(#""scale": "human""#) == true)
    let ancient = published(["events/deadline.md": event("Y-300000")])
    #expect(ancient["data/timeline.json"]?.contains(#""scale": "cosmological""#) == true)
    #expect(slideIDs(ancient).count == 7)
  }

  @Test func `A new correction renames no older one`() {
    let more = (smallSite["articles/two-million.md"] ?? "").replacing(
      "  - { date: 2024-03-07,",
      with: "  - { date: 2024-03-09, kind: minor, text: C }\n  - { date: 2024-03-07,")
    let before = Set(slideIDs(published()))
    let after = Set(slideIDs(published(["articles/two-million.md": more])))
    #expect(after.subtracting(before) == ["correction-two-million-3"])
    #expect(before.isSubset(of: after))
  }

  @Test(
    "A calendar's event takes the days between its bounds, and none that is not known",
    arguments: [
      ("2023-04-24", ["DTSTART;VALUE=DATE:20230424", "DTEND;VALUE=DATE:20230425"]),
      ("2023-12-31?", ["DTSTART;VALUE=DATE:20231231", "DTEND;VALUE=DATE:20240101"]),
      ("2024-02", ["DTSTART;VALUE=DATE:20240201", "DTEND;VALUE=DATE:20240301"]),
      ("2023-07/2023-09", ["DTSTART;VALUE=DATE:20230701", "DTEND;VALUE=DATE:20231001"]),
      ("2023-07/..", ["DTSTART;VALUE=DATE:20230701"]),
      ("2023-07/", ["DTSTART;VALUE=DATE:20230701"]),
      ("../2022-02", []), ("/2022-02", []), ("-0043", []), ("Y12023", []), ("9999-12-31", []),
    ])
  func calendar(date: String, expected: [String]) {
    let lines =
      published(["events/deadline.md": event(date)], without: ["articles/two-million.md"])[
        "data/timeline.ics"]?
      .split(separator: "\r\n").map(String.init) ?? []
    #expect(lines.filter { $0.hasPrefix("DTSTART") || $0.hasPrefix("DTEND") } == expected)
    #expect(lines.contains("BEGIN:VEVENT") == !expected.isEmpty)
  }

  @Test func `An event of the calendar tells when, what and where`() {
    let calendar = published(without: ["articles/two-million.md"])["data/timeline.ics"]
    #expect(
      calendar?.replacing("\r\n", with: "\n") == """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//build-site//timeline//EN
        CALSCALE:GREGORIAN
        NAME:Passports
        X-WR-CALNAME:Passports
        DESCRIPTION:Claims about passports\\, checked.
        URL:https://example.org/passports/timeline/
        SOURCE;VALUE=URI:https://example.org/passports/data/timeline.ics
        BEGIN:VEVENT
        UID:event-deadline@example.org/passports
        DTSTAMP:20230601T000000Z
        DTSTART;VALUE=DATE:20230601
        DTEND;VALUE=DATE:20230701
        SUMMARY:Deadline <b>named</b>
        DESCRIPTION:June 2023\\n\\nResidents & others.
        URL:https://example.org/passports/timeline/2023/06/#event-deadline
        CATEGORIES:timeline_event
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR

        """)
  }

  @Test func `A calendar without events has the one component that RFC 5545 asks for`() {
    let calendar = published(without: ["articles/two-million.md", "events/deadline.md"])["data/timeline.ics"]
    #expect(calendar?.contains("BEGIN:VFREEBUSY\r\nUID:nothing@example.org/passports\r\n") == true)
  }

  private func event(_ date: String) -> String { "---\ntitle: Deadline\ndate: \"\(date)\"\n---\n" }

  private func slideIDs(_ files: [String: String]) -> [String] {
    (files["data/timeline.json"] ?? "").matches(of: /"unique_id": "([^"]*)"/).map { String($0.1) }
      .filter { $0 != "title" }
  }
}
