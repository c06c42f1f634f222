import Content
import Diagnostics

/// Finds each correction's claim, and its verdicts' positions on the scale; tells of those that say nothing
/// a reader could understand.
func resolveCorrections(
  _ corrections: [OwnedCorrection], _ resolver: Resolver
) -> Checked<[LinkedCorrection]> {
  let scale = Dictionary(
    resolver.content.settings.verdicts.enumerated().map { ($1.id, $0) },
    uniquingKeysWith: { first, _ in first })
  var diagnostics: [Diagnostic] = []
  let linked = corrections.map { owned in
    let correction = owned.correction
    var claim: ClaimKey?
    if let reference = correction.claim {
      switch resolver.entry(reference.value, .claim) {
      case .found(.claim(let key)): claim = key
      case .draft(let kind): diagnostics.append(draftReferred(reference.value, kind, at: reference.place))
      case .found, .ambiguous, .unknown:
        let claims = resolver.content.articles[owned.article.index].claims.map(\.id)
        let near = nearestNames(to: reference.value, among: claims)
        diagnostics.append(unknownClaim(reference, nearest: near.isEmpty ? Array(claims.prefix(3)) : near))
      case .broken: break
      }
    }
    return LinkedCorrection(
      correction: correction, article: owned.article, claim: claim,
      from: correction.from.flatMap { scale[$0.value] }, to: correction.to.flatMap { scale[$0.value] })
  }
  return Checked(linked, diagnostics + checkCorrections(corrections, resolver))
}
