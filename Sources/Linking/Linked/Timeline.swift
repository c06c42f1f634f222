import Dates

/// Everything dated, in one order, and by year, month and day.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Timeline: Sendable {
  /// Sorted by date (see `EDTFDate`), then by kind, then by id.
  package let entries: [Entry]
  /// Every period that has a page, sorted; a month's year and a day's month are always there.
  package let periods: [Listing]
  /// The entries that take up more than a day.
  let longer: OngoingEntries

  init(entries: [Entry], periods: [Listing], longer: OngoingEntries) {
    self.entries = entries
    self.periods = periods
    self.longer = longer
  }

  package struct Entry: Sendable {
    package let date: EDTFDate
    package let what: Subject
    /// The finest period that its date names: where its page anchor stands.
    package let home: TimelinePeriod

    func about(_ what: Subject) -> Entry { Entry(date: date, what: what, home: home) }
  }

  /// What an entry of the timeline is about.
  package enum Subject: Hashable, Comparable, Sendable {
    case event(EventKey)
    case claim(ClaimKey)
    case publication(ArticleKey)
    case update(ArticleKey)
    case correction(CorrectionKey)
  }

  /// What one period's page lists, as positions in `entries`.
  package struct Listing: Sendable {
    package let period: TimelinePeriod
    /// Entries that begin or end in the period and are dated at least as finely as it, in order.
    package let entries: [Int]
    /// Entries that span the period or may fall into it, at most 50.
    package let ongoing: [Int]
    /// Sources dated to the period, by id.
    package let sources: [SourceKey]
  }
}

/// A year, a month or a day that has a page of the timeline.
package enum TimelinePeriod: Hashable, Comparable, Sendable {
  case year(Int)
  case month(year: Int, month: Int)
  case day(CivilDate)
}
