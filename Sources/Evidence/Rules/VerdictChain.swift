import Content
import Diagnostics
import Linking

/// Whether each change of a claim's verdict begins with the verdict that the one before left.
///
/// Where dates leave it open which came before, any of them may have; the very first begins with any verdict.
func checkVerdictChain(of claim: LinkedClaim, in site: LinkedSite) -> [Diagnostic] {
  guard checkLastVerdict(of: claim, in: site).isEmpty else { return [] }
  // A translation may tell of the same change on a day of its own.
  let corrections = claim.corrections.map { site.corrections[$0] }.filter { $0.article == claim.article }
  // What changes nothing, or says only half, is complained of as such and may be what is missing.
  guard corrections.allSatisfy({ $0.from == nil ? $0.to == nil : $0.to != nil && $0.from != $0.to }) else {
    return []
  }
  let changes = uniquedChanges(corrections)
  guard changes.count > 1 else { return [] }
  var hasFirst = false
  // Oldest first, so that the oldest without one before it is the first.
  return changes.indices.reversed().compactMap { index in
    let change = changes[index]
    let before = changes.indices.filter { $0 != index && mayPrecede(changes, $0, index) }
    if before.contains(where: { changes[$0].to == change.from }) { return nil }
    let hasCertain = before.contains { isBefore(changes[$0], change) }
    guard hasCertain || hasFirst, let nearest = before.first, let left = changes[nearest].correction.to,
      let from = change.correction.from
    else {
      hasFirst = true
      return nil
    }
    return brokenChain(from, after: left, of: claim.claim)
  }
}

/// Corrections from one verdict to another, newest first; of equal ones of one day, one.
private func uniquedChanges(_ corrections: [LinkedCorrection]) -> [LinkedCorrection] {
  var seen = Set<[String?]>()
  return corrections.filter { linked in
    guard let from = linked.from, let to = linked.to else { return false }
    return seen.insert([linked.correction.date.value.text, "\(from)", "\(to)"]).inserted
  }
}

/// Whether one change may be the last before another: it is not later, and none lies between for certain.
private func mayPrecede(_ changes: [LinkedCorrection], _ earlier: Int, _ later: Int) -> Bool {
  !isBefore(changes[later], changes[earlier])
    && !changes.contains { isBefore(changes[earlier], $0) && isBefore($0, changes[later]) }
}

private func isBefore(_ left: LinkedCorrection, _ right: LinkedCorrection) -> Bool {
  left.correction.date.value.isCertainlyBefore(right.correction.date.value)
}
