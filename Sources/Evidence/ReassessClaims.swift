import Content
import Diagnostics
import Linking

/// The assessment of a site after an article and the sources that it writes out have changed.
///
/// Nil if a rule takes what it finds in them to be an error, or if sources relay each other in other circles
/// than before.
package func reassessClaims(after change: Relinked, _ earlier: EvidenceAssessment) -> EvidenceAssessment? {
  let (site, before) = (change.linkage.site, change.before)
  let mayLoop = change.rewritten.contains { before.sources[$0].mayLieOnLoop || site.sources[$0].mayLieOnLoop }
  guard !mayLoop || relayLoops(in: site) == earlier.loops,
    !checkRelayDates(of: uniqued(change.rewritten.flatMap { [$0] + site.sources[$0].relayedBy }), in: site)
      .hasErrors
  else { return nil }
  let graph = ProvenanceGraph(site)
  let loops = loopsBySource(earlier.loops)
  var (evidence, resting) = (earlier.claims, earlier.claimsRestingOnWithdrawn)
  let isInAnotherLanguage = change.changesLanguage
  var figures: Set<String> = []
  let claims = uniqued(change.claims + claims(of: site, usingAnyOf: change.rewritten))
  for key in claims {
    let (old, new) = (before.claims[key].claim.figures, site.claims[key].claim.figures)
    // Figures are compared within a language.
    if isInAnotherLanguage || !old.elementsEqual(new, by: { $0.says(theSameAs: $1) }) {
      figures.formUnion((old + new).lazy.map(\.id.value))
    }
    for source in evidence[key.index].withdrawn { resting[source]?.removeAll { $0 == key } }
    evidence[key.index] = assess(site.claims[key], in: site, graph, loops)
    for source in evidence[key.index].withdrawn { resting[source, default: []].append(key) }
    for source in evidence[key.index].withdrawn { resting[source]?.sort() }
  }
  let assessment = EvidenceAssessment(
    claims: evidence, loops: earlier.loops,
    figures: figureLedgers(earlier.figures, comparing: figures, of: claims, in: site),
    claimsRestingOnWithdrawn: resting.filter { !$0.value.isEmpty })
  let found =
    claims.flatMap { checkRules(of: $0, assessment, in: site, graph) }
    + checkFigures(assessment.figures.filter { figures.contains($0.id) }, in: site)
  return found.hasErrors ? nil : assessment
}

extension EvidenceAssessment {
  /// The same of a site with other keys; what has come has no evidence yet.
  package func renumbered(_ change: Renumbered) -> EvidenceAssessment {
    let keys = change.keys
    return EvidenceAssessment(
      claims: keys.claims.spread(
        keys.sources.areNone ? claims : concurrentMap(claims) { $0.renumbered(keys) }
      ) { _ in .none },
      loops: loops.map { keys.sources[$0] },
      figures:
        change.changesFigures
        ? figureLedgers(figures, after: change) : figures.map { $0.renumbered(keys.claims) },
      claimsRestingOnWithdrawn: Dictionary(
        uniqueKeysWithValues: claimsRestingOnWithdrawn.compactMap { source, claims in
          keys.sources.stays(source) ? (keys.sources[source], keys.claims[claims]) : nil
        }))
  }
}

extension LinkedSource {
  fileprivate var mayLieOnLoop: Bool { !relays.isEmpty && !relayedBy.isEmpty }
}

/// The claims that use one of some sources, or a source that has it from there.
private func claims(of site: LinkedSite, usingAnyOf sources: [SourceKey]) -> [ClaimKey] {
  var (found, reached) = (Set<ClaimKey>(), Set(sources))
  var open = sources
  while let key = open.popLast() {
    for case .claim(let claim) in site.sources[key].uses.lazy.map(\.by) { found.insert(claim) }
    open += site.sources[key].relayedBy.filter { reached.insert($0).inserted }
  }
  return found.sorted()
}

extension ClaimEvidence {
  fileprivate static let none = ClaimEvidence(
    supports: .none, undermines: .none, foundation: .none, provenance: [], weaknesses: [], loops: [],
    withdrawn: [], losesLastOrigin: false, estimativeWords: [])

  fileprivate func renumbered(_ keys: Renumbering) -> ClaimEvidence {
    func move(_ sources: [SourceKey]) -> Bool { sources.contains { keys[$0] != $0 } }
    guard
      provenance.contains(where: { keys[$0.source] != $0.source }) || move(supports.origins)
        || move(undermines.origins) || move(foundation.origins) || move(withdrawn)
    else { return self }
    return ClaimEvidence(
      supports: supports.renumbered(keys), undermines: undermines.renumbered(keys),
      foundation: foundation.renumbered(keys),
      provenance: provenance.map {
        ProvenanceStep(
          source: keys[$0.source], depth: $0.depth, how: $0.how, isOrigin: $0.isOrigin,
          isRepeated: $0.isRepeated)
      },
      weaknesses: weaknesses, loops: loops, withdrawn: keys[withdrawn],
      losesLastOrigin: losesLastOrigin, estimativeWords: estimativeWords)
  }
}

extension OriginCount {
  fileprivate static let none = OriginCount(sources: 0, origins: [], independent: 0, unknown: 0)

  fileprivate func renumbered(_ keys: Renumbering) -> OriginCount {
    OriginCount(
      sources: sources, origins: keys[origins], independent: independent, unknown: unknown)
  }
}
