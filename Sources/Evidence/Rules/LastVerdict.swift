import Content
import Diagnostics
import Linking

/// Whether the last correction that tells of a claim's verdict tells of the one that it has.
///
/// Where dates leave it open which correction is the last, any of them may be.
func checkLastVerdict(of claim: LinkedClaim, in site: LinkedSite) -> [Diagnostic] {
  let told = claim.corrections.map { site.corrections[$0] }.filter { $0.to != nil }
  guard let last = told.first, let to = last.correction.to else { return [] }
  let lasts = told.filter { !$0.correction.date.value.isCertainlyBefore(last.correction.date.value) }
  // One that leaves the verdict as it was is complained of as such.
  guard !lasts.contains(where: { $0.from == $0.to || $0.to == claim.verdict }) else { return [] }
  return [correctedToAnother(to, of: claim.claim)]
}
