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

  func renumbered(_ keys: KeyMoves<LinkedClaim>) -> FigureLedger {
    guard !keys.areNone else { return self }
    return FigureLedger(
      id: id,
      entries: entries.map {
        Entry(claim: keys[$0.claim], figure: $0.figure, standard: $0.standard)
      })
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

/// The ledgers after claims have come or gone: only those of their figures are made anew.
func figureLedgers(_ earlier: [FigureLedger], after change: Renumbered) -> [FigureLedger] {
  let (keys, site) = (change.keys.claims, change.linkage.site)
  let added = Dictionary(
    grouping: keys.added.flatMap { key in
      site.claims[key].claim.figures.map { (id: $0.id.value, claim: key) }
    }, by: \.id)
  let gone = keys.gone.flatMap { change.before.claims[$0].claim.figures.map(\.id.value) }
  let changed = Set(added.keys).union(gone)
  var ledgers = Dictionary(
    earlier.map { ($0.id, changed.contains($0.id) ? $0 : $0.renumbered(keys)) }
  ) { first, _ in first }
  for id in changed {
    let coming = added[id] ?? []
    if coming.isEmpty, let less = ledgers[id]?.without(keys.gone, keys) {
      ledgers[id] = less
      continue
    }
    let known = ledgers[id]?.entries.map(\.claim).filter(keys.stays).map { keys[$0] as ClaimKey } ?? []
    let claims = Set(known + coming.map(\.claim)).sorted()
    let written = claims.flatMap { key in
      site.claims[key].claim.figures.filter { $0.id.value == id }.map { (claim: key, figure: $0) }
    }
    ledgers[id] = written.isEmpty ? nil : FigureLedger(id, written, in: site)
  }
  return ledgers.values.sorted { $0.id < $1.id }
}

extension FigureLedger {
  /// What is left without some claims, all by their new keys; nil if others are compared with one of theirs.
  fileprivate func without(_ gone: [ClaimKey], _ keys: KeyMoves<LinkedClaim>) -> FigureLedger? {
    let lost = entries.filter { gone.contains($0.claim) }
    guard lost.allSatisfy({ $0.standard !== $0.figure }) else { return nil }
    return FigureLedger(
      id: id,
      entries: entries.compactMap { entry in
        guard keys.stays(entry.claim) else { return nil }
        return Entry(claim: keys[entry.claim], figure: entry.figure, standard: entry.standard)
      })
  }
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
