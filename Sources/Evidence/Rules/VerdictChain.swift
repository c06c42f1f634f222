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
  let limits = limitsBefore(changes)
  let follows = followingChanges(changes, limits)
  var hasFirst = false
  // Oldest first, so that the oldest without one before it is the first.
  return changes.indices.reversed().compactMap { index in
    let change = changes[index]
    if follows[index] { return nil }
    let hasCertain = limits[index] != nil
    let nearest = changes.indices.first { other in
      other != index && changes[other].start <= change.end && changes[other].end >= limits[index] ?? .min
    }
    guard hasCertain || hasFirst, let nearest, let left = changes[nearest].correction.to,
      let from = change.correction.from
    else {
      hasFirst = true
      return nil
    }
    return brokenChain(from, after: left, of: claim.claim)
  }
}

/// A correction from one verdict to another, by the verdicts' places on the scale.
private struct VerdictChange {
  let correction: Correction
  let from: Int
  let to: Int
  /// The days between which it was made for certain, as numbers.
  let start: Int
  let end: Int
}

/// Newest first; of equal ones of one day, one.
private func uniquedChanges(_ corrections: [LinkedCorrection]) -> [VerdictChange] {
  var seen = Set<[String?]>()
  return corrections.compactMap { linked in
    let date = linked.correction.date.value
    guard let from = linked.from, let to = linked.to, seen.insert([date.text, "\(from)", "\(to)"]).inserted
    else { return nil }
    return VerdictChange(
      correction: linked.correction, from: from, to: to,
      start: date.certainStart?.dayNumber ?? .min, end: date.certainEnd?.dayNumber ?? .max)
  }
}

/// For each change the latest start of those that end before it begins; nil without any.
///
/// What ends before this day is not the last before the change: another one lies between for certain.
private func limitsBefore(_ changes: [VerdictChange]) -> [Int?] {
  var limits: [Int?] = Array(repeating: nil, count: changes.count)
  var ending = changes.sorted { $0.end < $1.end }[...]
  var limit: Int?
  for index in changes.indices.sorted(by: { changes[$0].start < changes[$1].start }) {
    while let earlier = ending.first, earlier.end < changes[index].start {
      limit = max(limit ?? .min, earlier.start)
      ending.removeFirst()
    }
    limits[index] = limit
  }
  return limits
}

/// Whether each change begins with what another one left that may be the last before it.
private func followingChanges(_ changes: [VerdictChange], _ limits: [Int?]) -> [Bool] {
  var follows = Array(repeating: false, count: changes.count)
  var starting = changes.sorted { $0.start < $1.start }[...]
  /// The latest end of those that have begun, by the verdict that they leave.
  var ends: [Int: Int] = [:]
  for index in changes.indices.sorted(by: { changes[$0].end < changes[$1].end }) {
    while let begun = starting.first, begun.start <= changes[index].end {
      ends[begun.to] = max(ends[begun.to] ?? .min, begun.end)
      starting.removeFirst()
    }
    follows[index] = ends[changes[index].from].map { $0 >= limits[index] ?? .min } ?? false
  }
  return follows
}
