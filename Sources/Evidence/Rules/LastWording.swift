import Content
import Diagnostics
import Linking

/// Whether the last corrections that tell of a claim's wording, of its quotations and of its figures end with
/// what stands there.
///
/// Where dates leave it open which correction is the last, one of them has to. Those of other articles, such
/// as translations, have words of their own.
func checkLastWording(of claim: LinkedClaim, in site: LinkedSite) -> [Diagnostic] {
  Correction.Change.What.allCases.flatMap { what -> [Diagnostic] in
    let own = claim.corrections.map { site.corrections[$0] }.filter { $0.article == claim.article }
    let telling = own.map(\.correction).filter { correction in
      correction.changed.contains { $0.what == what }
    }
    guard let last = telling.first else { return [] }
    let lasts = telling.filter { !$0.date.value.isCertainlyBefore(last.date.value) }
    let wrong = lasts.flatMap(\.changed).filter { $0.what == what && !fits($0, claim.claim) }
    let isOpen = lasts.count > 1 && wrong.count < lasts.flatMap(\.changed).count { $0.what == what }
    let told = isOpen ? [] : wrong.prefix(lasts.count > 1 ? 1 : wrong.count)
    return told.map { correctedToOther($0, claim.claim) }
  }
}

/// Whether the words that a change leaves stand in the claim; those of a figure only have to differ from none
/// of the same unit.
private func fits(_ change: Correction.Change, _ claim: Claim) -> Bool {
  guard let to = change.to.map(foldedText) else { return true }
  switch change.what {
  case .claim: return to == foldedText(claim.claim.value)
  case .quotation:
    let quotations = [claim.quote?.text].compactMap { $0 } + claim.evidence.compactMap(\.quote)
    return quotations.contains { foldedText($0.value) == to }
  case .figure:
    let counted = to.prefix { $0 != "," }
    let alike = claim.figures.filter { !$0.unit.isEmpty && counted.hasSuffix(" " + foldedText($0.unit)) }
    let number = counted.prefix { $0 != " " }
    return number.first?.isNumber != true || alike.contains { $0.value.value == number }
      || !alike.contains { number + " " + foldedText($0.unit) == counted }
  }
}
