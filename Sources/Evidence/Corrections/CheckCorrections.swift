import Content
import Diagnostics
import Linking

/// Holds a site against what an earlier build of it told its readers.
///
/// A verdict, a claim's wording, a quotation or a figure that was changed or taken out, and a claim that is
/// gone, each need an entry under `corrections:` that the earlier build did not have. What is new needs none.
/// An entry that was published stays.
/// `content` is what the site was linked from: of an entry in it that could not be read nothing can be said.
package func checkCorrections(
  since earlier: PublishedRecord, in site: LinkedSite, of content: SiteContent
) -> [Diagnostic] {
  let keys = Dictionary(
    site.claims.keys.map { (site.claims[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
  let removed = Set(site.corrections.flatMap { $0.correction.removed.map(\.value) })
  return earlier.claims.flatMap { published -> [Diagnostic] in
    if let key = keys[published.id] { return changes(from: published, to: site.claims[key], in: site) }
    let isUnread = [EntryID(.claim, published.id), EntryID(.article, published.article)]
      .contains(where: content.brokenIDs.contains)
    guard !isUnread, !removed.contains(published.id) else { return [] }
    let header = content.articles.first { $0.header.id == published.article }?.header
    guard header?.isDamaged != true else { return [] }
    return [
      removedClaim(
        published, at: header?.place ?? site.settings.place, isInDraft: header?.isDraft ?? false)
    ]
  }
}

private func changes(
  from earlier: PublishedClaim, to linked: LinkedClaim, in site: LinkedSite
) -> [Diagnostic] {
  guard !site.articles[linked.article].article.header.isDamaged else { return [] }
  let now = PublishedClaim(linked, in: site)
  let marks = Counted(earlier.corrections)
  let corrections = marks.surplus(in: linked.corrections.map { site.corrections[$0].correction }, by: \.mark)
  // Those that name no claim are complained of as such.
  let nameless = site.articles[linked.article].article.corrections.filter { $0.claim == nil }
  var found = Counted(now.corrections).surplus(in: earlier.corrections, by: \.self)
    .map { removedCorrection($0, of: linked.claim) }
  if earlier.verdict != now.verdict,
    !corrections.contains(where: { $0.changesVerdict(earlier.verdict, now.verdict) }),
    !nameless.contains(where: { ($0.from?.value, $0.to?.value) == (earlier.verdict, now.verdict) }),
    hasSoundVerdictChanges(linked, corrections, in: site)
  {
    found.append(changedVerdict(of: linked.claim, from: earlier.verdict))
  }
  let misworded = Set(checkLastWording(of: linked, in: site).map(\.place))
  func isCorrected(_ what: Correction.Change.What, _ from: String, _ to: String?) -> Bool {
    corrections.contains { correction in
      correction.covers(what, from, to)
        || correction.changed.contains { $0.what == what && $0.from == from && misworded.contains($0.place) }
    } || nameless.contains { !$0.changed.isEmpty && $0.covers(what, from, to) }
  }
  if earlier.wording != now.wording, !isCorrected(.claim, earlier.wording, now.wording) {
    found.append(changedWording(of: linked.claim, from: earlier.wording))
  }
  for change in changedQuotations(from: earlier, to: linked, in: site)
  where !isCorrected(.quotation, change.from, change.to?.value) {
    found.append(changedQuotation(of: linked.claim, from: change.from, to: change.to))
  }
  for change in changedFigures(from: earlier, to: linked.claim)
  where !isCorrected(.figure, change.from.words, change.to?.words) {
    found.append(changedFigure(of: linked.claim, from: change.from, to: change.to))
  }
  return found
}

/// Whether nothing is wrong with the corrections of a claim's verdict; what is, is complained of as such.
private func hasSoundVerdictChanges(
  _ claim: LinkedClaim, _ corrections: [Correction], in site: LinkedSite
) -> Bool {
  !corrections.contains { $0.from != nil && $0.from?.value == $0.to?.value }
    && checkLastVerdict(of: claim, in: site).isEmpty && checkVerdictChain(of: claim, in: site).isEmpty
}

extension Correction {
  /// Whether it tells readers of a change of the verdict: they are shown nothing where one of the two is left
  /// out.
  fileprivate func changesVerdict(_ earlier: String, _ now: String) -> Bool {
    (from?.value, to?.value) == (earlier, now)
  }

  /// Whether it tells of a change: it says nothing of what was changed, or this very change.
  ///
  /// One that tells of other changes, and not of this, leaves readers without it.
  fileprivate func covers(_ what: Change.What, _ from: String, _ to: String?) -> Bool {
    changed.isEmpty || changed.contains { $0.what == what && $0.from == from && $0.to == to }
  }
}

/// Quotations that no longer stand; each beside the first new one from its source, which took its place.
private func changedQuotations(
  from earlier: PublishedClaim, to linked: LinkedClaim, in site: LinkedSite
) -> [(from: String, to: Located<String>?)] {
  let current = publishedQuotations(of: linked, in: site)
  let gone = Counted(current.map(\.published)).surplus(in: earlier.quotations, by: \.self)
  var new = Counted(earlier.quotations).surplus(in: current, by: \.published)
  return gone.map { quotation in
    let match = new.firstIndex { $0.published.source == quotation.source }
    return (quotation.text, match.map { new.remove(at: $0).text })
  }
}

private func changedFigures(
  from earlier: PublishedClaim, to claim: Claim
) -> [(from: PublishedClaim.Figure, to: Claim.Figure?)] {
  let published = claim.figures.map { PublishedClaim.Figure(id: $0.id.value, words: $0.words) }
  let gone = Counted(published).surplus(in: earlier.figures, by: \.self)
  var new = Counted(earlier.figures).surplus(in: Array(zip(published, claim.figures)), by: \.0)
  return gone.map { figure in
    let match = new.firstIndex { $0.0.id == figure.id }
    return (figure, match.map { new.remove(at: $0).1 })
  }
}

/// How often each value stands in a list.
private struct Counted<Value: Hashable> {
  private var counts: [Value: Int] = [:]

  init(_ values: [Value]) {
    for value in values { counts[value, default: 0] += 1 }
  }

  /// The elements of another list whose values it has more often than this one.
  func surplus<Element>(in elements: [Element], by value: (Element) -> Value) -> [Element] {
    var left = counts
    return elements.filter { element in
      left[value(element), default: 0] -= 1
      return left[value(element), default: 0] < 0
    }
  }
}
