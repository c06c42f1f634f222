import Content
import Diagnostics
import Linking

/// Counts the independent origins of every claim's evidence and holds it against the editorial rules.
///
/// Takes a linked site, gives one `ClaimEvidence` a claim and what the editorial rules say of them. It never
/// changes a verdict and never guesses a relay that no editor wrote.
package func assessEvidence(_ site: LinkedSite) -> Checked<EvidenceAssessment> {
  let graph = ProvenanceGraph(site)
  let loops = relayLoops(in: site)
  let numbers = loopsBySource(loops)
  let claims = concurrentMap(site.claims) { assess($0, in: site, graph, numbers) }
  var resting: [SourceKey: [ClaimKey]] = [:]
  for (index, claim) in claims.enumerated() {
    for source in claim.withdrawn { resting[source, default: []].append(ClaimKey(index)) }
  }
  let assessment = EvidenceAssessment(
    claims: claims, loops: loops, figures: figureLedgers(of: site), claimsRestingOnWithdrawn: resting)
  return Checked(assessment, checkRules(assessment, of: site, graph))
}

/// The positions of the loops in which each source is.
func loopsBySource(_ loops: [[SourceKey]]) -> [SourceKey: [Int]] {
  Dictionary(
    loops.enumerated().flatMap { number, loop in loop.map { ($0, [number]) } }, uniquingKeysWith: +)
}

func assess(
  _ claim: LinkedClaim, in site: LinkedSite, _ graph: ProvenanceGraph, _ loops: [SourceKey: [Int]]
) -> ClaimEvidence {
  let behind = graph.behind(claim.evidence.map(\.source))
  let foundation = claim.foundation(in: site.settings)
  let count = graph.count(foundation)
  let withdrawn = graph.behind(claim.sourcesOfBothSides).filter { site.sources[$0].isWithdrawn }
  return ClaimEvidence(
    supports: graph.count(claim.sources(that: .supports)),
    undermines: graph.count(claim.sources(that: .undermines)),
    foundation: count, provenance: graph.steps(from: claim.evidence.map(\.source)),
    weaknesses: weaknesses(of: claim, in: site, graph),
    loops: Set(behind.flatMap { loops[$0] ?? [] }).sorted(),
    withdrawn: withdrawn.sorted(),
    losesLastOrigin: count.independent > 0 && !withdrawn.isEmpty
      && graph.count(foundation, without: withdrawn).independent == 0,
    estimativeWords: estimativeWords(of: claim, in: site))
}

extension LinkedClaim {
  /// The sources of its evidence with one bearing, each once, in the order written.
  func sources(that bearing: Claim.Bearing) -> [SourceKey] {
    uniqued(evidence.filter { $0.evidence.bearing == bearing }.map(\.source))
  }

  /// The sources of its evidence for and against.
  var sourcesOfBothSides: [SourceKey] { uniqued(sources(that: .supports) + sources(that: .undermines)) }

  /// The sources that its verdict rests on: those for it under the best verdict of the scale, those against
  /// it under the worst, and both in between, where parts are true, and under one that is unrated.
  func foundation(in settings: SiteSettings) -> [SourceKey] {
    let rated = settings.verdicts.indices.filter { !settings.verdicts[$0].isUnrated }
    if verdict == rated.first { return sources(that: .supports) }
    return verdict == rated.last ? sources(that: .undermines) : sourcesOfBothSides
  }
}

extension LinkedSource {
  /// Whether it no longer says what it said when it was cited.
  package var isWithdrawn: Bool {
    switch source.status {
    case .retracted, .corrected: true
    case .live, .gone: false
    }
  }
}
