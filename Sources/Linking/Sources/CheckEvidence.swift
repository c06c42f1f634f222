import Content
import Diagnostics

/// Pieces of evidence that only say again what another one of the same claim says.
///
/// Words of their own, under `quote:` or `note:`, are reason enough to name a source again.
func checkEvidence(of claims: [LinkedClaim], _ sources: SourceTable) -> [Diagnostic] {
  claims.flatMap { claim in
    claim.evidence.indices.compactMap { index in
      let piece = claim.evidence[index]
      guard let first = claim.evidence[..<index].first(where: { $0.says(nothingLessThan: piece) }) else {
        return nil
      }
      return evidenceTwice(
        sources.records[piece.source.index].header.id, piece.evidence.bearing,
        at: piece.evidence.source.place,
        first: first.evidence.source.place)
    }
  }
}

extension LinkedClaim.Evidence {
  fileprivate func says(nothingLessThan other: Self) -> Bool {
    source == other.source && evidence.bearing == other.evidence.bearing
      && [nil, evidence.note].contains(other.evidence.note)
      && [nil, evidence.quote?.value].contains(other.evidence.quote?.value)
  }
}
