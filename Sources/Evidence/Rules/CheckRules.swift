import Content
import Diagnostics
import Linking

/// Everything that the editorial rules find in a site: one function a rule, in a file of its own.
///
/// An entry of which a part could not be read is passed over: what seems to be missing may stand there.
func checkRules(
  _ assessment: EvidenceAssessment, of site: LinkedSite, _ graph: ProvenanceGraph
) -> [Diagnostic] {
  let damaged = Set(site.sources.keys.filter { site.sources[$0].isHalfKnown($0) })
  let whole = site.claims.keys.filter { key in
    let claim = site.claims[key]
    // A source that is not known was reported.
    return !site.articles[claim.article].article.header.isDamaged
      && claim.evidence.count == claim.claim.evidence.count
      && (damaged.isEmpty || damaged.isDisjoint(with: graph.behind(claim.evidence.map(\.source))))
  }
  return whole.flatMap { checkRules(of: $0, assessment, in: site, graph) }
    + checkLoops(assessment.loops, in: site) + checkRelayDates(of: site.sources.keys, in: site)
    + checkFigures(assessment.figures, in: site) + checkRepeatedClaims(in: site)
    + checkTranslatedVerdicts(in: site)
}

/// What those rules find that look at one claim.
func checkRules(
  of key: ClaimKey, _ assessment: EvidenceAssessment, in site: LinkedSite, _ graph: ProvenanceGraph
) -> [Diagnostic] {
  let (claim, evidence) = (site.claims[key], assessment[key])
  return checkFoundation(of: claim, evidence, in: site)
    + checkWithdrawnSources(behind: claim, evidence, in: site, graph)
    + checkConfirmedInformation(of: claim, in: site, graph) + checkWording(of: claim, in: site)
    + checkLastVerdict(of: claim, in: site) + checkVerdictChain(of: claim, in: site)
    + checkLastWording(of: claim, in: site)
}

extension LinkedSource {
  /// Whether something about it was reported that tells where its information is from: its front matter could
  /// not be read whole, a source that it relays is not known or is itself.
  fileprivate func isHalfKnown(_ key: SourceKey) -> Bool {
    source.header.isDamaged
      || zip(source.relays, relays).contains { ($0.source != nil && $1.source == nil) || $1.source == key }
  }
}
