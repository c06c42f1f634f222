import Content
import Diagnostics
import Linking

/// Figures with one id that count different things, so that no reader may compare them.
func checkFigures(_ ledgers: [FigureLedger], in site: LinkedSite) -> [Diagnostic] {
  let severity = site.settings.rules.severity(of: .unlikeFigures)
  return ledgers.flatMap { ledger -> [Diagnostic] in
    guard let first = ledger.entries.first, !isDamaged(first.claim, in: site) else { return [] }
    return ledger.entries.filter { !$0.isComparable && !isDamaged($0.claim, in: site) }
      .map { unlikeFigures($0.figure, first.figure, severity) }
  }
}

private func isDamaged(_ claim: ClaimKey, in site: LinkedSite) -> Bool {
  site.articles[site.claims[claim].article].article.header.isDamaged
}
