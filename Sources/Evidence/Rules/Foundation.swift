import Content
import Diagnostics
import Linking

/// What is weak in how a rated verdict is founded, told only where it is certain.
///
/// With one independent origin in all, evidence on one side only is no finding of its own.
func weaknesses(of claim: LinkedClaim, in site: LinkedSite, _ graph: ProvenanceGraph) -> [Weakness] {
  guard !site.settings.verdicts[claim.verdict].isUnrated else { return [] }
  let (written, sources) = (claim.claim, claim.sourcesOfBothSides)
  let origins = graph.count(sources)
  let known = graph.count(claim.foundation(in: site.settings)).independent
  let hasTooFew = known < site.settings.rules.independentOrigins
  let single = hasTooFew ? written.singleOrigin?.value : nil
  let hasOneSide = claim.sources(that: .supports).isEmpty != claim.sources(that: .undermines).isEmpty
  let kinds = sources.map { site.sources[$0].source.kind }
  var found: [Weakness] = []
  if hasTooFew { found.append(Weakness(kind: .tooFewOrigins, reason: single)) }
  if hasOneSide, !(hasTooFew && origins.independent < 2) {
    found.append(Weakness(kind: .oneSided, reason: written.reasons.oneSided?.value))
  }
  if !kinds.isEmpty, kinds.allSatisfy({ $0 != nil && $0 != .primary }) {
    found.append(Weakness(kind: .noPrimarySource, reason: written.reasons.noPrimarySource?.value))
  }
  if !origins.origins.isEmpty, origins.origins.allSatisfy({ isParty(site.sources[$0], in: site) }) {
    let reason = written.reasons.partiesOnly?.value ?? single
    found.append(Weakness(kind: .partiesOnly, reason: reason))
  }
  return found
}

/// Weaknesses for which the desk has given no reason.
func checkFoundation(of claim: LinkedClaim, _ evidence: ClaimEvidence, in site: LinkedSite) -> [Diagnostic] {
  let rules = site.settings.rules
  // Who stands in a circle of relays has no origin to be counted, which is told of the circle.
  let told = evidence.weaknesses.filter {
    $0.reason == nil && ($0.kind != .tooFewOrigins || evidence.loops.isEmpty)
  }
  return told.map { weakness in
    switch weakness.kind {
    case .tooFewOrigins:
      tooFewOrigins(
        claim, evidence.foundation, wanted: rules.independentOrigins, rules.severity(of: .tooFewOrigins))
    case .oneSided:
      oneSided(
        claim, lacking: evidence.supports.sources == 0 ? .supports : .undermines,
        rules.severity(of: .oneSided))
    case .noPrimarySource: noPrimarySource(claim, rules.severity(of: .noPrimarySource))
    case .partiesOnly: partiesOnly(claim, rules.severity(of: .partiesOnly))
    }
  }
}

/// Whether a source is, or speaks for, a party to the conflict: the settings name its publisher, an author or
/// what these are part of, or its `interests:` begin with the words `Party to`.
package func isParty(_ source: LinkedSource, in site: LinkedSite) -> Bool {
  if let interests = source.source.interests, interests.lowercased().hasPrefix("party to") { return true }
  guard !site.parties.isEmpty else { return false }
  return ([source.publisher] + source.authors).contains { speaker in
    sequence(first: speaker, next: { $0.flatMap { site.entities[$0].partOf } })
      .prefix { $0 != nil }.contains { $0.map(site.parties.contains) ?? false }
  }
}
