import Content
import Diagnostics
import Linking

/// Counts the independent origins of every claim's evidence.
///
/// Takes a linked site, gives one `ClaimEvidence` a claim and what the editorial rules say of them. It never
/// changes a verdict and never guesses a relay that no editor wrote.
package func assessEvidence(_ site: LinkedSite) -> Checked<EvidenceAssessment> {
  let graph = ProvenanceGraph(site)
  let claims = site.claims.map { claim in
    ClaimEvidence(
      supports: graph.count(claim.sources(that: .supports)),
      undermines: graph.count(claim.sources(that: .undermines)),
      provenance: graph.steps(from: claim.evidence.map(\.source)))
  }
  return Checked(EvidenceAssessment(claims: claims))
}

extension LinkedClaim {
  /// The sources of its evidence with one bearing, each once, in the order written.
  func sources(that bearing: Claim.Bearing) -> [SourceKey] {
    uniqued(evidence.filter { $0.evidence.bearing == bearing }.map(\.source))
  }
}
