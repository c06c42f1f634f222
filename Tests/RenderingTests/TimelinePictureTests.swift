import Dates
import Testing

@testable import Rendering

/// A timeline of one event for each date, told as the picture draws it: each mark's bars, `=` certain and
/// `~` possible, with `<` and `>` where they are open, and the number of its several places.
private func marks(_ dates: [String], rows: Int = 30) -> [String] {
  var files: [String: String] = ["site.yml": smallSite["site.yml"] ?? ""]
  for (index, date) in dates.enumerated() {
    files["events/event-\(index).md"] = "---\ntitle: Event \(index)\ndate: \"\(date)\"\n---\n"
  }
  let timeline = facts(of: files).site.timeline
  let picture = TimelinePicture(of: Array(timeline.entries.indices), in: timeline, rows: rows) { "\($0)" }
  return picture?.marks.map { mark in
    switch mark.subject {
    case .cluster(let period, _, let count): return "\(count) in \(period)"
    case .entry:
      let bars = mark.bars.map { bar in
        "\(bar.opensBefore ? "<" : "")\(bar.isCertain ? "=" : "~")\(bar.opensAfter ? ">" : "")"
      }
      let told = bars.isEmpty ? "." : bars.joined()
      return mark.choices.isEmpty ? told : "\(told) \(mark.choices.count)"
    }
  } ?? []
}

@Suite struct `The picture of a timeline` {
  @Test(arguments: [
    ("2023-04-24", "."), ("2023-04", "~"), ("2023-01/2023-09", "~="), ("2023-01-01/2023-06-30", "="),
    ("../2022-02", "<~"), ("2023-01/..", "~>"), ("[2022,2024]", "~ 2"), ("{2022-01,2023-05}", "~~"),
  ])
  func `draws what is certain, what is possible and what has no known end`(_ date: String, _ drawn: String) {
    #expect(marks(["2021-01-01", date, "2024-06-01"]).contains(drawn))
  }

  @Test func `counts together what has no room of its own`() {
    let days = (10...28).flatMap { day in Array(repeating: "2023-04-\(day)", count: 5) }
    #expect(
      marks(["1783"] + days + ["2024-01-01"], rows: 4) == ["~", "95 in month(year: 2023, month: 4)", "."])
  }

  @Test func `counts the months of a year in which something stands on nearly every day`() {
    let days = (1...12).flatMap { month in
      (1...28).map { "2023-\(month < 10 ? "0" : "")\(month)-\($0 < 10 ? "0" : "")\($0)" }
    }
    #expect(marks(days).count == 12)
    #expect(marks(days.filter { $0.hasSuffix("1") }).count == 36)
  }

  @Test func `counts a period once, whatever stands between its entries`() {
    let days = (1...28).flatMap { day in Array(repeating: "2023-04-\(day < 10 ? "0" : "")\(day)", count: 9) }
    let years = Array(repeating: "2023", count: 9)
    let found = marks(days + years + ["2023-04-02/2023", "2023-04-05/2023-06"], rows: 3)
    #expect(found == ["254 in month(year: 2023, month: 4)", "9 in year(2023)"])
  }

  @Test func `counts years before 0 in decades of their own`() {
    let years = (1...9).flatMap { ["-000\($0)", "000\($0)"] }
    let clusters = marks(years + ["2024"], rows: 1).filter { $0.contains("9 in") }
    #expect(clusters == ["9 in year(-9)", "9 in year(1)"])
  }

  @Test func `stays small whatever the number of years`() {
    let years = (1000...2000).map { "\($0)" }
    #expect(marks(years, rows: 4).count < 170)
  }

  @Test func `cuts out long stretches in which nothing is dated`() {
    let days = ["1783-09-03", "2022-02-24", "2023-04-24"].compactMap { smallDay($0) }
    let scale = TimelineScale(showing: days)
    #expect(scale?.cuts.count == 1)
    #expect((scale.map { $0.position(of: days[1]) } ?? 999) < TimelineScale.width / 3)
  }

  @Test func `names about as many years as there is room for`() {
    for last in [1790, 2023, 12_000, 1_000_000] {
      let scale = TimelineScale(days: -68_000...(last - 1970) * 365)
      #expect(2...15 ~= scale.ticks.count)
    }
  }
}

private func smallDay(_ text: String) -> Int? { CivilDate(iso: text)?.dayNumber }
