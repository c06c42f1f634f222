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
    /// Whether it counts the same as the ledger's first entry: alike in unit and population.
    package let isComparable: Bool
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
  return figures.sorted { $0.key < $1.key }.map { id, written in
    let sorted = written.enumerated().sorted { left, right in
      switch (left.element.figure.asOf?.value, right.element.figure.asOf?.value) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      case (.some, .some), (nil, nil): left.offset < right.offset
      }
    }.map(\.element)
    return FigureLedger(
      id: id,
      entries: sorted.map { claim, figure in
        FigureLedger.Entry(
          claim: claim, figure: figure, isComparable: sorted.first?.figure.counts(theSameAs: figure) ?? true)
      })
  }
}

extension Claim.Figure {
  func says(theSameAs other: Self) -> Bool {
    value.value == other.value.value && unit == other.unit && population == other.population
      && asOf?.value.text == other.asOf?.value.text
  }

  /// Case does not count; a population that is not told is another one than any that is.
  fileprivate func counts(theSameAs other: Self) -> Bool {
    unit.lowercased() == other.unit.lowercased()
      && population?.lowercased() == other.population?.lowercased()
  }
}
