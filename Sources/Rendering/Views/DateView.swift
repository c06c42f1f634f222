import Dates
import Linking
import Pages
import Templates

extension Shapes {
  static let date = Shape<ToldDate>(
    "date", "A date with what is not known of it.",
    [
      field("edtf", .text, "The date as the editor wrote it, in EDTF.") { .text($1.date.text) },
      field("words", .text, "The date in words: `about April 2023`.") { .text($1.words) },
      field("short", .text, "The same, shorter: `24 Apr 2023`.") {
        .text($1.date.words(in: $0.words.dates, style: .short))
      },
      field(
        "iso", .optional(.text),
        "The ISO 8601 day, only where one day is known for certain; for `<time datetime>`."
      ) { .optional($1.day) },
      field("href", .optional(.url), "The timeline's page of that day, month or year, where there is one.") {
        .optional($1.route.map($0.href))
      },
      field("is_uncertain", .bool, "Whether any part of it is marked `?` or `%`.") {
        .bool($1.date.isUncertain)
      },
      field("is_approximate", .bool, "Whether any part of it is marked `~` or `%`.") {
        .bool($1.date.isApproximate)
      },
    ])
}

/// A date with what every page says of it.
final class ToldDate: Identified {
  let date: EDTFDate
  let words: String
  let day: String?
  /// The finest page of the timeline that the date itself names.
  let route: Route?

  /// Only dates that are kept for the whole build have one.
  let identity: Int?

  init(_ date: EDTFDate, _ vocabulary: DateVocabulary, _ plan: SitePlan, identity: Int? = nil) {
    self.date = date
    self.identity = identity
    words = date.words(in: vocabulary)
    day = date.publishedDay
    route = Self.route(of: date, plan)
  }

  private static func route(of date: EDTFDate, _ plan: SitePlan) -> Route? {
    if let day = date.namedDay { return plan.route(of: .day(day)) }
    if let month = date.namedMonth { return plan.route(of: .month(year: month.year, month: month.month)) }
    return date.namedYear.flatMap { plan.route(of: .year($0)) }
  }

  /// The same dates on a site on which other periods have a page.
  static func all(
    _ known: [String: ToldDate], _ vocabulary: DateVocabulary, _ plan: SitePlan
  ) -> [String: ToldDate] {
    known.mapValues { told in
      route(of: told.date, plan) == told.route
        ? told : ToldDate(told.date, vocabulary, plan, identity: told.identity)
    }
  }

  /// The dates of all entries by their texts, each told once for all pages that show it.
  static func all(of site: LinkedSite, _ vocabulary: DateVocabulary, _ plan: SitePlan) -> [String: ToldDate] {
    let ofSources = site.sources.flatMap { [$0.source.date?.value, $0.source.accessed?.value] }
    var told: [String: ToldDate] = [:]
    for date in site.timeline.entries.map(\.date) + ofSources.compactMap({ $0 }) where told[date.text] == nil
    {
      told[date.text] = ToldDate(date, vocabulary, plan, identity: told.count)
    }
    return told
  }
}

extension Views {
  func date(_ date: EDTFDate?) -> Value {
    record(Shapes.date, date.map(facts.told))
  }
}

extension SiteFacts {
  func told(_ date: EDTFDate) -> ToldDate { dates[date.text] ?? ToldDate(date, words.dates, plan) }
}

extension EDTFDate {
  /// The day in the form that HTML and ClaimReview take.
  var publishedDay: String? { publishableDay?.description }

  /// The day where the date is exactly one, in a year that HTML, feeds and ClaimReview know: 0001 to 9999.
  var publishableDay: CivilDate? { plainDay.flatMap { 1...9999 ~= $0.year ? $0 : nil } }
}
