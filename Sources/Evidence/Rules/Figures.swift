import Content
import Diagnostics
import Linking

/// Figures with one id that count different things, so that no reader may compare them.
func checkFigures(_ ledgers: [FigureLedger], in site: LinkedSite) -> [Diagnostic] {
  let severity = site.settings.rules.severity(of: .unlikeFigures)
  return ledgers.flatMap { ledger -> [Diagnostic] in
    guard !ledger.entries.contains(where: { isDamaged($0.claim, in: site) }) else { return [] }
    return ledger.entries.filter { !$0.isComparable }.map { unlikeFigures($0.figure, $0.standard, severity) }
  }
}

private func isDamaged(_ claim: ClaimKey, in site: LinkedSite) -> Bool {
  site.articles[site.claims[claim].article].article.header.isDamaged
}
