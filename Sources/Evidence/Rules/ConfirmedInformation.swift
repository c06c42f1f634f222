import Content
import Diagnostics
import Linking

/// Evidence graded 1 in the Admiralty code, "confirmed by other sources", without a second independent origin
/// among the evidence of its bearing.
func checkConfirmedInformation(
  of claim: LinkedClaim, in site: LinkedSite, _ graph: ProvenanceGraph
) -> [Diagnostic] {
  claim.evidence.compactMap { item in
    guard let credibility = item.evidence.credibility, credibility.value == 1 else { return nil }
    let origins = graph.count(claim.sources(that: item.evidence.bearing))
    guard origins.independent < 2 else { return nil }
    return unconfirmedInformation(
      from: site.sources[item.source].id, origins, at: credibility.place,
      site.settings.rules.severity(of: .unconfirmedInformation))
  }
}
