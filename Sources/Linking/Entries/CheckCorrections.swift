import Content
import Diagnostics

/// Corrections that contradict themselves or leave out what they are about, and those that stand twice.
///
/// An article of which a part could not be read is passed over: what seems to be missing may stand there.
func checkCorrections(_ corrections: [OwnedCorrection], _ resolver: Resolver) -> [Diagnostic] {
  var known: [WrittenCorrection: Place] = [:]
  return corrections.flatMap { owned -> [Diagnostic] in
    let correction = owned.correction
    let article = resolver.content.articles[owned.article.index]
    guard !article.header.isDamaged, correction.isWhole else { return [] }
    let written = WrittenCorrection(owned)
    if let first = known[written] { return [correctionTwice(correction, first: first)] }
    known[written] = correction.place
    return checkVerdicts(of: correction, in: article) + checkRemovals(of: correction, resolver)
  }
}

private func checkVerdicts(of correction: Correction, in article: Article) -> [Diagnostic] {
  if correction.claim == nil,
    let place = (correction.from ?? correction.to)?.place ?? correction.changed.first?.place
  {
    return [correctionWithoutClaim(correction, claims: article.claims.map(\.id), at: place)]
  }
  switch (correction.from, correction.to) {
  case (nil, nil): return []
  case (let from?, nil): return [halfOfVerdictChange(from, key: "from", missing: "to")]
  case (nil, let to?): return [halfOfVerdictChange(to, key: "to", missing: "from")]
  case (let from?, let to?):
    if from.value == to.value { return [verdictStays(from, to)] }
    return correction.kind == .minor ? [minorVerdictChange(correction, from, to)] : []
  }
}

/// Claims that are said to be gone and are not.
private func checkRemovals(of correction: Correction, _ resolver: Resolver) -> [Diagnostic] {
  correction.removed.compactMap { reference in
    resolver.claim(reference.value).map { key in
      removedClaimStands(reference, resolver.content.claims[key.index].claim)
    }
  }
}

/// All that a correction says, to find it again.
private struct WrittenCorrection: Hashable {
  private let article: ArticleKey
  private let words: [String?]

  init(_ owned: OwnedCorrection) {
    let correction = owned.correction
    article = owned.article
    words =
      [
        correction.date.value.text, correction.kind.rawValue, foldedText(correction.text.value),
        correction.claim?.value, correction.from?.value, correction.to?.value,
      ] + correction.removed.values + [nil]
      + correction.changed.flatMap { [$0.what.rawValue, $0.from, $0.to] }
  }
}
