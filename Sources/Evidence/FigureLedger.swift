import Content
import Linking

/// All figures with one id, over the claims of the whole site, the earliest first and undated ones last.
package struct FigureLedger: Sendable {
  package let id: String
  package let entries: [Entry]

  /// One claim's figure; who said it is the claim's `by`.
  package struct Entry: Sendable {
    package let claim: ClaimKey
    package let figure: Claim.Figure
    /// The ledger's first figure in the language of this one: across languages no words can be compared.
    let standard: Claim.Figure

    /// Whether it counts the same as the first one: alike in unit and population.
    package var isComparable: Bool { standard.counts(theSameAs: figure) }
  }

  private init(id: String, entries: [Entry]) {
    self.id = id
    self.entries = entries
  }

  /// What is left of it, by new keys.
  func renumbered(_ keys: KeyMoves<LinkedClaim>) -> FigureLedger {
    guard !keys.areNone else { return self }
    return FigureLedger(
      id: id,
      entries: entries.compactMap { entry in
        guard keys.stays(entry.claim) else { return nil }
        return Entry(claim: keys[entry.claim], figure: entry.figure, standard: entry.standard)
      })
  }

  /// Whether other figures are compared with one of theirs.
  func isMeasured(byAnyOf claims: [ClaimKey]) -> Bool {
    !claims.isEmpty && entries.contains { $0.standard === $0.figure && claims.contains($0.claim) }
  }
}

/// The ledgers of all figures, by id.
func figureLedgers(of site: LinkedSite) -> [FigureLedger] {
  var figures: [String: [(claim: ClaimKey, figure: Claim.Figure)]] = [:]
  for key in site.claims.keys {
    for figure in site.claims[key].claim.figures {
      figures[figure.id.value, default: []].append((key, figure))
    }
  }
  return figures.sorted { $0.key < $1.key }.map { FigureLedger($0, $1, in: site) }
}

/// The ledgers after claims have come or gone.
func figureLedgers(_ earlier: [FigureLedger], after change: Renumbered) -> [FigureLedger] {
  let (keys, site) = (change.keys.claims, change.linkage.site)
  let added = keys.added.flatMap { site.claims[$0].claim.figures.map(\.id.value) }
  let unmeasured = earlier.filter { $0.isMeasured(byAnyOf: keys.gone) }.map(\.id)
  return figureLedgers(
    earlier.map { $0.renumbered(keys) }, comparing: Set(added + unmeasured), of: keys.added, in: site)
}

/// The ledgers with some made anew, from the claims in them and from others that may state their figures now.
func figureLedgers(
  _ earlier: [FigureLedger], comparing ids: Set<String>, of claims: [ClaimKey], in site: LinkedSite
) -> [FigureLedger] {
  guard !ids.isEmpty else { return earlier }
  let known = earlier.filter { ids.contains($0.id) }
  let ledgers = ids.compactMap { id in
    let stating = Set(claims + (known.first { $0.id == id }?.entries.map(\.claim) ?? [])).sorted()
    let written = stating.flatMap { key in
      site.claims[key].claim.figures.filter { $0.id.value == id }.map { (claim: key, figure: $0) }
    }
    return written.isEmpty ? nil : FigureLedger(id, written, in: site)
  }
  return (earlier.filter { !ids.contains($0.id) } + ledgers).sorted { $0.id < $1.id }
}

extension FigureLedger {
  /// `written` are in the order of their claims.
  fileprivate init(_ id: String, _ written: [(claim: ClaimKey, figure: Claim.Figure)], in site: LinkedSite) {
    let sorted = written.enumerated().sorted { left, right in
      switch (left.element.figure.asOf?.value, right.element.figure.asOf?.value) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      case (.some, .some), (nil, nil): left.offset < right.offset
      }
    }.map(\.element)
    var standards: [String: Claim.Figure] = [:]
    self.id = id
    entries = sorted.map { claim, figure in
      let article = site.articles[site.claims[claim].article].article
      let language = article.header.language?.value ?? site.settings.language
      let standard = standards[language] ?? figure
      standards[language] = standard
      return FigureLedger.Entry(claim: claim, figure: figure, standard: standard)
    }
  }
}

extension Claim.Figure {
  func says(theSameAs other: Claim.Figure) -> Bool {
    id.value == other.id.value && value.value == other.value.value && unit == other.unit
      && population == other.population
      && asOf?.value.text == other.asOf?.value.text
  }

  /// Case does not count; a population that is not told is another one than any that is.
  fileprivate func counts(theSameAs other: Claim.Figure) -> Bool {
    unit.lowercased() == other.unit.lowercased()
      && population?.lowercased() == other.population?.lowercased()
  }
}
