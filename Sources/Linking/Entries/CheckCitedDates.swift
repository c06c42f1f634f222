import Content
import Dates
import Diagnostics

/// Sources that are later than the article that cites them, and claims that are later than where they
/// appeared.
///
/// A wrong day of a source would show in every article that cites it, a wrong day of an article in every one
/// of its sources: either is told once. What another message tells of the same days is passed over.
func checkCitedDates(
  _ articles: [LinkedArticle], _ claims: [LinkedClaim], _ sources: [LinkedSource], today: CivilDate
) -> [Diagnostic] {
  let doubted = doubtedSources(sources, today: today)
  var told = Set<SourceKey>()
  let cited = articles.flatMap { linked -> [Diagnostic] in
    let article = linked.article
    let isTold = linked.claims.contains { claimedAfterCheck(claims[$0.index].claim, in: article) != nil }
    guard !article.header.isDamaged, !isTold else { return [] }
    let days = ([article.date, article.updated] + article.corrections.map(\.date)).compactMap { $0 }
    let late = linked.sources.filter { key in
      guard !told.contains(key), !doubted.contains(key), let date = sources[key.index].source.date else {
        return false
      }
      return days.allSatisfy { $0.value.isBeforeBeyondDoubt(date.value) }
    }
    guard let last = days.max(by: { $0.value < $1.value }), !late.isEmpty else { return [] }
    told.formUnion(late)
    return [citedBeforePublication(late.map { sources[$0.index].source }, by: article, on: last)]
  }
  return cited + claims.compactMap { checkAppearance(of: $0, in: articles, sources, doubted) }
}

private func checkAppearance(
  of linked: LinkedClaim, in articles: [LinkedArticle], _ sources: [LinkedSource], _ doubted: Set<SourceKey>
) -> Diagnostic? {
  let article = articles[linked.article.index].article
  guard let date = linked.claim.date, !article.header.isDamaged,
    claimedAfterCheck(linked.claim, in: article) == nil
  else { return nil }
  for key in linked.appeared where !doubted.contains(key) {
    guard let appeared = sources[key.index].source.date, appeared.value.isBeforeBeyondDoubt(date.value) else {
      continue
    }
    return claimedAfterAppearance(date, in: sources[key.index].source, appeared)
  }
  return nil
}

/// Sources whose date another message doubts: it lies in the future, after the day on which the source was
/// read, or after a source that passes it on.
private func doubtedSources(_ sources: [LinkedSource], today: CivilDate) -> Set<SourceKey> {
  var doubted = Set<SourceKey>()
  for (index, linked) in sources.enumerated() {
    let (source, date) = (linked.source, linked.source.date?.value)
    if source.header.isDamaged || date?.bounds.earliestStart.map({ $0 > today }) ?? false
      || date.map({ source.accessed?.value.isCertainlyBefore($0) ?? false }) ?? false
    {
      doubted.insert(SourceKey(index))
    }
    for relay in linked.relays {
      guard let key = relay.source, let date, let other = sources[key.index].source.date?.value,
        date.isCertainlyBefore(other)
      else { continue }
      doubted.formUnion([SourceKey(index), key])
    }
  }
  return doubted
}
