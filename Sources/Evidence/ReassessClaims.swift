import Diagnostics
import Linking

/// The assessment of a site after some of its claims have changed and no source has.
///
/// Nil if a rule takes what it finds in them to be an error, or if a figure has come or gone.
package func reassessClaims(
  _ claims: [ClaimKey], in site: LinkedSite, before: LinkedSite, _ earlier: EvidenceAssessment
) -> EvidenceAssessment? {
  let graph = ProvenanceGraph(site)
  let loops = loopsBySource(earlier.loops)
  var (evidence, resting) = (earlier.claims, earlier.claimsRestingOnWithdrawn)
  var hasSameFigures = true
  for key in claims {
    let (old, new) = (before.claims[key].claim.figures, site.claims[key].claim.figures)
    guard old.map(\.id.value) == new.map(\.id.value) else { return nil }
    hasSameFigures = hasSameFigures && zip(old, new).allSatisfy { $0.says(theSameAs: $1) }
    for source in evidence[key.index].withdrawn { resting[source]?.removeAll { $0 == key } }
    evidence[key.index] = assess(site.claims[key], in: site, graph, loops)
    for source in evidence[key.index].withdrawn { resting[source, default: []].append(key) }
    for source in evidence[key.index].withdrawn { resting[source]?.sort() }
  }
  let assessment = EvidenceAssessment(
    claims: evidence, loops: earlier.loops,
    figures: hasSameFigures ? earlier.figures : figureLedgers(of: site),
    claimsRestingOnWithdrawn: resting.filter { !$0.value.isEmpty })
  let found =
    claims.flatMap { checkRules(of: $0, assessment, in: site, graph) }
    + (hasSameFigures ? [] : checkFigures(assessment.figures, in: site))
  return found.contains { $0.severity == .error } ? nil : assessment
}
