import Content
import Diagnostics
import Linking

/// Sources that were retracted or corrected, each told at the piece of evidence through which the claim rests
/// on it.
func checkWithdrawnSources(
  behind claim: LinkedClaim, _ evidence: ClaimEvidence, in site: LinkedSite, _ graph: ProvenanceGraph
) -> [Diagnostic] {
  let severity = site.settings.rules.severity(of: .withdrawnSources)
  return evidence.withdrawn.compactMap { key in
    let way = claim.evidence.first { item in
      item.evidence.bearing != .context && graph.behind([item.source]).contains(key)
    }
    return way.map { way in
      withdrawnSource(
        site.sources[key].source, under: claim,
        through: way.source == key ? nil : site.sources[way.source].id, at: way.evidence.source.place,
        isLast: evidence.losesLastOrigin, severity)
    }
  }
}
