import Dates

extension Timeline {
  /// The timeline with some entries in place of others, and all corrections as `renamed` calls them, in
  /// their order.
  ///
  /// Its time is that of copying. Periods that come list no sources yet.
  func replacing(
    _ old: [Entry], by dated: [Entry], renamed: [CorrectionKey: CorrectionKey]
  ) -> Timeline {
    let new = dated.sorted { ($0.date, $0.what) < ($1.date, $1.what) }
    func name(_ subject: Subject) -> Subject {
      guard case .correction(let key) = subject else { return subject }
      return .correction(renamed[key] ?? key)
    }
    let gone = Set(old.compactMap { position(of: $0.what, $0.date) })
    let places = new.map { place(of: $0.what, $0.date, name) }
    var merged: [Entry] = []
    merged.reserveCapacity(entries.count + new.count)
    /// By position in the timeline before; -1 for what is gone.
    var moved = Array(repeating: -1, count: entries.count)
    var added: [Int] = []
    var next = 0
    for stop in gone.union(places).sorted() + [entries.count] {
      for position in next..<stop { moved[position] = merged.count + position - next }
      merged +=
        renamed.isEmpty ? entries[next..<stop] : entries[next..<stop].map { $0.about(name($0.what)) }[...]
      next = stop
      while added.count < new.count, places[added.count] == stop {
        merged.append(new[added.count])
        added.append(merged.count - 1)
      }
      if gone.contains(stop) { next += 1 }
    }
    let changed = new + gone.map { entries[$0] }
    return Timeline(self, entries: merged, moved: moved, added: added, changed: changed)
  }

  /// The same with other sources, or the same sources otherwise dated; in the order of their keys.
  func listing(_ sources: [(key: SourceKey, date: EDTFDate?)]) -> Timeline {
    let dated = sourcesByPeriod(sources) { number(of: $0) != nil }
    return Timeline(
      entries: entries,
      periods: periods.map {
        Listing(
          period: $0.period, entries: $0.entries, ongoing: $0.ongoing, sources: dated[$0.period] ?? [])
      }, longer: longer)
  }

  /// A source that has come or gone, or of which another date is given; nil where it stands nowhere.
  struct MovedSource {
    let key: SourceKey
    let from: EDTFDate?
    let to: EDTFDate?
  }

  /// The same with some sources listed where they belong now.
  func moving(_ sources: [MovedSource]) -> Timeline {
    var periods = periods
    for source in sources {
      let places = (number(listing: source.from), number(listing: source.to))
      for place in Set([places.0, places.1].compactMap(\.self)) {
        let listing = periods[place]
        periods[place] = Listing(
          period: listing.period, entries: listing.entries, ongoing: listing.ongoing,
          sources: listing.sources.with(source.key, isIn: place == places.1))
      }
    }
    return Timeline(entries: entries, periods: periods, longer: longer)
  }

  /// The period on whose page a source with a date stands.
  private func number(listing date: EDTFDate?) -> Int? {
    date.flatMap { TimelinePeriod(home: $0).withAncestors.lazy.compactMap(number).first }
  }

  private convenience init(
    _ earlier: Timeline, entries: [Entry], moved: [Int], added: [Int], changed: [Entry]
  ) {
    var positions = earlier.periods.map { $0.entries.map { moved[$0] }.filter { $0 >= 0 } }
    var new: [TimelinePeriod: [Int]] = [:]
    for position in added {
      for period in Linking.periods(of: entries[position]) {
        guard let number = earlier.number(of: period) else {
          new[period, default: []].append(position)
          continue
        }
        let place = positions[number].firstIndex { position < $0 }
        positions[number].insert(position, at: place ?? positions[number].count)
      }
    }
    let spans = changed.filter(\.isLong).map(\.days)
    let longer = OngoingEntries(earlier.longer, moved: moved, added: added, in: entries)
    var periods = zip(earlier.periods, positions).compactMap { listing, listed -> Listing? in
      guard !listed.isEmpty else { return nil }
      let days = listing.period.dayNumbers
      let isTouched = days.map { days in spans.contains { $0.overlaps(days) } } ?? false
      let ongoing =
        isTouched ? longer.positions(in: listing.period, besides: listed) : listing.ongoing.map { moved[$0] }
      return Listing(
        period: listing.period, entries: listed, ongoing: ongoing, sources: listing.sources)
    }
    for (period, listed) in new.sorted(by: { $0.key < $1.key }) {
      let ongoing = longer.positions(in: period, besides: listed)
      periods.insert(
        Listing(period: period, entries: listed, ongoing: ongoing, sources: []),
        at: periods.firstIndex { period < $0.period } ?? periods.count)
    }
    self.init(entries: entries, periods: periods, longer: longer)
  }

  /// Whether the same years, months and days have pages.
  package func hasSamePeriods(as other: Timeline) -> Bool {
    self === other || periods.elementsEqual(other.periods) { $0.period == $1.period }
  }

  /// The days with pages.
  var days: Set<CivilDate> { Set(periods.lazy.compactMap { $0.period.day }) }

  /// Nil for what does not stand there.
  fileprivate func position(of what: Subject, _ date: EDTFDate) -> Int? {
    let place = place(of: what, date)
    return place < entries.count && entries[place].what == what ? place : nil
  }

  /// The position of the first entry that does not come before a subject with its date.
  fileprivate func place(
    of what: Subject, _ date: EDTFDate, _ renamed: (Subject) -> Subject = { $0 }
  ) -> Int {
    entries.firstPosition { ($0.date, renamed($0.what)) < (date, what) }
  }

  private func number(of period: TimelinePeriod) -> Int? {
    let place = periods.firstPosition { $0.period < period }
    return place < periods.endIndex && periods[place].period == period ? place : nil
  }
}

extension LinkedSite {
  /// Where on the timeline something stands; nil for what is not dated.
  package func position(of subject: Timeline.Subject) -> Int? {
    date(of: subject).flatMap { timeline.position(of: subject, $0) }
  }

  private func date(of subject: Timeline.Subject) -> EDTFDate? {
    switch subject {
    case .event(let key): events[key].event.date.value
    case .claim(let key): claims[key].claim.date?.value
    case .publication(let key): articles[key].article.date.value
    case .update(let key): articles[key].article.updated?.value
    case .correction(let key): corrections[key].correction.date.value
    }
  }
}
