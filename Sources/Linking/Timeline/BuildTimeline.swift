import Content
import Dates

/// Puts everything dated in one order and lists it by year, month and day.
func buildTimeline(_ content: PublishedContent, _ corrections: [OwnedCorrection], _ sources: SourceTable)
  -> Timeline
{
  let entries = timelineEntries(content, corrections).sorted { ($0.date, $0.what) < ($1.date, $1.what) }
  var positions: [TimelinePeriod: [Int]] = [:]
  for (position, entry) in entries.enumerated() {
    for period in periods(of: entry) { positions[period, default: []].append(position) }
  }
  let dates = sources.records.enumerated().map { (SourceKey($0), $1.date?.value) }
  let dated = sourcesByPeriod(dates) { positions[$0] != nil }
  let longer = OngoingEntries(entries)
  let periods = positions.keys.sorted().map { period in
    let listed = positions[period] ?? []
    return Timeline.Listing(
      period: period, entries: listed, ongoing: longer.positions(in: period, besides: listed),
      sources: dated[period] ?? [])
  }
  return Timeline(entries: entries, periods: periods, longer: longer)
}

private func timelineEntries(
  _ content: PublishedContent, _ corrections: [OwnedCorrection]
) -> [Timeline.Entry] {
  var entries: [Timeline.Entry] = []
  func add(_ date: EDTFDate?, _ what: Timeline.Subject) {
    guard let date else { return }
    entries.append(Timeline.Entry(date: date, what: what, home: TimelinePeriod(home: date)))
  }
  for (index, owned) in content.events.enumerated() { add(owned.event.date.value, .event(EventKey(index))) }
  for (index, owned) in content.claims.enumerated() { add(owned.claim.date?.value, .claim(ClaimKey(index))) }
  for (index, article) in content.articles.enumerated() {
    add(article.date.value, .publication(ArticleKey(index)))
    add(article.updated?.value, .update(ArticleKey(index)))
  }
  for (index, owned) in corrections.enumerated() {
    add(owned.correction.date.value, .correction(CorrectionKey(index)))
  }
  return entries
}

/// The periods in which an entry begins or ends, each once, with their ancestors.
func periods(of entry: Timeline.Entry) -> [TimelinePeriod] {
  var periods = entry.home.withAncestors
  guard let end = TimelinePeriod.end(of: entry.date) else { return periods }
  for period in end.withAncestors where !periods.contains(period) { periods.append(period) }
  return periods
}

/// Each source under the finest existing period that its date lies in.
func sourcesByPeriod(
  _ sources: [(key: SourceKey, date: EDTFDate?)], where exists: (TimelinePeriod) -> Bool
) -> [TimelinePeriod: [SourceKey]] {
  var dated: [TimelinePeriod: [SourceKey]] = [:]
  for (key, date) in sources {
    guard let date else { continue }
    if let period = TimelinePeriod(home: date).withAncestors.first(where: exists) {
      dated[period, default: []].append(key)
    }
  }
  return dated
}

/// The entries of a timeline that take up more than a day, ready to be asked which of them a period meets.
struct OngoingEntries: Sendable {
  /// Positions in the timeline.
  private let longer: [Int]
  private let spans: SpanTree

  init(_ entries: [Timeline.Entry]) {
    let days = entries.map(\.days)
    longer = entries.indices.filter { days[$0].lowerBound != days[$0].upperBound }
    spans = SpanTree(longer.map { days[$0] })
  }

  /// After some entries have moved, come or gone; `moved` has -1 for what is gone.
  init(_ earlier: OngoingEntries, moved: [Int], added: [Int], in entries: [Timeline.Entry]) {
    let kept = earlier.longer.map { moved[$0] }
    let new = added.filter { entries[$0].isLong }
    let isSame = new.isEmpty && !kept.contains(-1)
    longer = isSame ? kept : (kept.filter { $0 >= 0 } + new).sorted()
    spans = isSame ? earlier.spans : SpanTree(longer.map { entries[$0].days })
  }

  /// At most 50, in the timeline's order.
  func positions(in period: TimelinePeriod, besides listed: [Int]) -> [Int] {
    guard let days = period.dayNumbers else { return [] }
    return spans.touching(days, limit: 50) { !listed.contains(sorted: longer[$0]) }.map { longer[$0] }
  }
}

extension Timeline.Entry {
  var isLong: Bool { days.lowerBound != days.upperBound }

  /// Every day that it may take up, as days since 1970-01-01.
  var days: ClosedRange<Int> {
    let bounds = date.bounds
    let first = bounds.earliestStart?.dayNumber ?? .min
    return first...max(first, bounds.latestEnd?.dayNumber ?? .max)
  }
}

extension [Int] {
  fileprivate func contains(sorted value: Int) -> Bool {
    let place = firstPosition { $0 < value }
    return place < endIndex && self[place] == value
  }
}
