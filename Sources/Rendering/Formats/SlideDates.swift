import Dates

/// Where TimelineJS puts an entry on its scale; what is really known stands in the entry's `display_date`.
struct SlideDates {
  let start: SlideDate
  let end: SlideDate?

  /// A day, month or year that the date names; else from its earliest to its latest day.
  ///
  /// Where no start is known, the entry stands at the latest day that it may have ended, for TimelineJS shows
  /// nothing that has no start. Nil only for a date without any bound.
  init?(_ date: EDTFDate) {
    if let named = SlideDate(namedBy: date) {
      start = named
      end = nil
      return
    }
    let bounds = date.bounds
    if let first = bounds.earliestStart {
      start = SlideDate(first)
      end = bounds.latestEnd.flatMap { $0 > first ? SlideDate($0) : nil }
    } else if let last = bounds.latestEnd ?? bounds.latestStart ?? bounds.earliestEnd {
      start = SlideDate(last)
      end = nil
    } else {
      return nil
    }
  }

  /// Whether JavaScript's dates reach so far: 271,821 BC to AD 275,760.
  var isHuman: Bool { [start, end ?? start].allSatisfy { -271_819...275_759 ~= $0.year } }
}

/// A day, or the month or year that holds it.
struct SlideDate {
  let year: Int
  var month: Int?
  var day: Int?
}

extension SlideDate {
  fileprivate init(_ day: CivilDate) { self.init(year: day.year, month: day.month, day: day.day) }

  fileprivate init?(namedBy date: EDTFDate) {
    if let day = date.namedDay {
      self.init(day)
    } else if let month = date.namedMonth {
      self.init(year: month.year, month: month.month)
    } else if date.precision == .year, let year = date.namedYear {
      self.init(year: year)
    } else {
      return nil
    }
  }
}
