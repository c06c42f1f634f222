import Dates
import Linking
import Pages
import Templates

extension Shapes {
  static let date = RecordShape(
    "date", "A date with what is not known of it.",
    [
      field("edtf", .text, "The date as the editor wrote it, in EDTF."),
      field("words", .text, "The date in words: `about April 2023`."),
      field("short", .text, "The same, shorter: `24 Apr 2023`."),
      field(
        "iso", .optional(.text),
        "The ISO 8601 day, only where one day is known for certain; for `<time datetime>`."),
      field("href", .optional(.url), "The timeline's page of that day, month or year, where there is one."),
      field("is_uncertain", .bool, "Whether any part of it is marked `?` or `%`."),
      field("is_approximate", .bool, "Whether any part of it is marked `~` or `%`."),
    ])
}

extension Views {
  func date(_ date: EDTFDate) -> Record {
    Shapes.date.record([
      ("edtf", .text(date.text)),
      ("words", .text(date.words(in: words.dates))),
      ("short", .text(date.words(in: words.dates, style: .short))),
      ("iso", .optional(date.publishedDay)),
      ("href", .optional(timelineRoute(of: date).map { href($0) })),
      ("is_uncertain", .bool(date.isUncertain)),
      ("is_approximate", .bool(date.isApproximate)),
    ])
  }

  /// The finest page of the timeline that the date itself names.
  private func timelineRoute(of date: EDTFDate) -> Route? {
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
