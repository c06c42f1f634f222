import Dates
import Linking
import Pages
import Templates

extension Shapes {
  static let date = Shape<EDTFDate>(
    "date", "A date with what is not known of it.",
    [
      field("edtf", .text, "The date as the editor wrote it, in EDTF.") { .text($1.text) },
      field("words", .text, "The date in words: `about April 2023`.") {
        .text($1.words(in: $0.words.dates))
      },
      field("short", .text, "The same, shorter: `24 Apr 2023`.") {
        .text($1.words(in: $0.words.dates, style: .short))
      },
      field(
        "iso", .optional(.text),
        "The ISO 8601 day, only where one day is known for certain; for `<time datetime>`."
      ) { .optional($1.publishedDay) },
      field("href", .optional(.url), "The timeline's page of that day, month or year, where there is one.") {
        views, date in .optional(views.timelineRoute(of: date).map { views.href($0) })
      },
      field("is_uncertain", .bool, "Whether any part of it is marked `?` or `%`.") {
        .bool($1.isUncertain)
      },
      field("is_approximate", .bool, "Whether any part of it is marked `~` or `%`.") {
        .bool($1.isApproximate)
      },
    ])
}

extension Views {
  func date(_ date: EDTFDate?) -> Value { record(Shapes.date, date) }

  /// The finest page of the timeline that the date itself names.
  fileprivate func timelineRoute(of date: EDTFDate) -> Route? {
    if let day = date.namedDay { return facts.plan.route(of: .day(day)) }
    if let month = date.namedMonth {
      return facts.plan.route(of: .month(year: month.year, month: month.month))
    }
    return date.namedYear.flatMap { facts.plan.route(of: .year($0)) }
  }
}

extension EDTFDate {
  /// The day in the form that HTML, feeds and ClaimReview take: years 0001 to 9999 only.
  var publishedDay: String? {
    plainDay.flatMap { 1...9999 ~= $0.year ? $0.description : nil }
  }
}
