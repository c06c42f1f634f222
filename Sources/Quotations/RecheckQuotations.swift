import Content
import Diagnostics
import Linking

/// The checks of a site after some entries have changed: only their own quotations are looked for again.
///
/// Nil if one of them is not found, or if a fingerprint counts that did not before.
package func recheckQuotations(
  after change: Relinked, _ earlier: QuotationChecks, in files: InputFiles
) -> QuotationChecks? {
  let entries = change.owners + change.claims.map { .claim($0) }
  let old = entries.flatMap { boundQuotations(of: $0, in: change.before) }
  let new = entries.flatMap { boundQuotations(of: $0, in: change.linkage.site) }
  let isSame = old.elementsEqual(new) { $0.isSame(as: $1) }
  guard !isSame || !change.rewritten.isEmpty else { return earlier }
  let quoted = Set(new.flatMap(\.sources))
  let copies = readOwnCopies(of: quoted.union(change.rewritten), change.linkage.site, in: files)
  let found = check(new, of: change.linkage.site, in: copies.value)
  guard !copies.diagnostics.hasErrors, !found.diagnostics.hasErrors,
    copies.value.allSatisfy({ $1.fingerprint == nil || earlier.fingerprints[$0] != nil })
  else { return nil }
  var (quotations, tallies) = (earlier.quotations, earlier.tallies)
  for quotation in old {
    let place = quotations.place(of: quotation.key)
    guard place < quotations.endIndex, quotations[place].key == quotation.key else { return nil }
    tallies.remove(quotations.remove(at: place).check)
  }
  for quotation in found.value {
    tallies[quotation.check.told, default: QuotationTally()].add(quotation.check)
    quotations.insert(quotation, at: quotations.place(of: quotation.key))
  }
  return QuotationChecks(
    quotations,
    copies: earlier.copies.merging(copies.value.compactMapValues(\.facts)) { $1 },
    fingerprints: earlier.fingerprints, tallies: tallies)
}

extension QuotationChecks {
  /// The same of a site with other keys; nil if a source with a fingerprint is gone.
  package func renumbered(_ keys: Renumbering) -> QuotationChecks? {
    guard !keys.isEmpty else { return self }
    guard fingerprints.keys.allSatisfy(keys.sources.stays) else { return nil }
    func bySource<Value>(_ values: [SourceKey: Value]) -> [SourceKey: Value] {
      guard !keys.sources.areNone else { return values }
      return Dictionary(
        uniqueKeysWithValues: values.compactMap { keys.sources.stays($0) ? (keys.sources[$0], $1) : nil })
    }
    let moved = concurrentMap(quotations) { $0.renumbered(keys) }
    var tallies = tallies
    for (quotation, new) in zip(quotations, moved) where new == nil { tallies.remove(quotation.check) }
    return QuotationChecks(
      moved.compactMap(\.self), copies: bySource(copies), fingerprints: bySource(fingerprints),
      tallies: bySource(tallies))
  }
}

extension [SourceKey: QuotationTally] {
  fileprivate mutating func remove(_ check: QuotationCheck) {
    self[check.told]?.remove(check)
    if self[check.told]?.total == 0 { self[check.told] = nil }
  }
}

extension CheckedQuotation {
  /// Nil for what stands in an entry that is gone.
  fileprivate func renumbered(_ keys: Renumbering) -> CheckedQuotation? {
    quotation.renumbered(keys).map {
      CheckedQuotation(quotation: $0, check: keys.sources.areNone ? check : check.renumbered(keys))
    }
  }
}

extension BoundQuotation {
  fileprivate func isSame(as other: BoundQuotation) -> Bool {
    key == other.key && wording == other.wording && sources == other.sources
  }

  fileprivate func renumbered(_ keys: Renumbering) -> BoundQuotation? {
    guard let new = key.renumbered(keys) else { return nil }
    guard new != key || sources.contains(where: { keys[$0] != $0 }) else { return self }
    return BoundQuotation(key: new, wording: wording, place: place, sources: keys[sources])
  }
}

extension QuotationCheck {
  fileprivate func renumbered(_ keys: Renumbering) -> QuotationCheck {
    QuotationCheck(source: keys[source], outcome: outcome, attestedBy: keys[attestedBy], told: keys[told])
  }
}

extension QuotationKey {
  /// Nil for what stands in an entry that is gone.
  fileprivate func renumbered(_ keys: Renumbering) -> QuotationKey? {
    switch self {
    case .body(let entry, let number): keys.stays(entry) ? .body(keys[entry], number) : nil
    case .claim(let key): keys.claims.stays(key) ? .claim(keys.claims[key]) : nil
    case .evidence(let key, let number):
      keys.claims.stays(key) ? .evidence(keys.claims[key], number) : nil
    }
  }

  /// In the order of `boundQuotations`.
  var place: (kind: Int, index: Int, number: Int) {
    switch self {
    case .body(let entry, let number): (entry.listed.kind, entry.listed.index, number)
    case .claim(let key): (5, key.index, -1)
    case .evidence(let key, let number): (5, key.index, number)
    }
  }
}

extension EntryKey {
  fileprivate var listed: (kind: Int, index: Int) {
    switch self {
    case .article(let key): (0, key.index)
    case .event(let key): (1, key.index)
    case .page(let key): (2, key.index)
    case .source(let key): (3, key.index)
    case .entity(let key): (4, key.index)
    case .claim(let key): (5, key.index)
    }
  }
}
