import Diagnostics
import Linking

/// A quotation that names where its words stand.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class BoundQuotation: Sendable {
  package let key: QuotationKey
  package let wording: String
  let place: Place
  /// The sources of its citation in the order written; never empty.
  let sources: [SourceKey]

  init(key: QuotationKey, wording: String, place: Place, sources: [SourceKey]) {
    self.key = key
    self.wording = wording
    self.place = place
    self.sources = sources
  }
}

/// Every quotation of a site that is bound to a known source, in a fixed order.
func boundQuotations(of site: LinkedSite) -> [BoundQuotation] {
  let entries =
    site.articles.keys.map { EntryKey.article($0) } + site.events.keys.map { .event($0) }
    + site.pages.keys.map { .page($0) } + site.sources.keys.map { .source($0) }
    + site.entities.keys.map { .entity($0) } + site.claims.keys.map { .claim($0) }
  return entries.flatMap { boundQuotations(of: $0, in: site) }
}

/// Those of one entry's text, or of a claim.
func boundQuotations(of entry: EntryKey, in site: LinkedSite) -> [BoundQuotation] {
  switch entry {
  case .article(let key): boundQuotations(of: site.articles[key].body, entry)
  case .event(let key): boundQuotations(of: site.events[key].body, entry)
  case .page(let key): boundQuotations(of: site.pages[key].body, entry)
  case .source(let key): boundQuotations(of: site.sources[key].notes, entry)
  case .entity(let key): site.entities[key].body.map { boundQuotations(of: $0, entry) } ?? []
  case .claim(let key): boundQuotations(of: site.claims[key], key)
  }
}

private func boundQuotations(of body: LinkedBody, _ entry: EntryKey) -> [BoundQuotation] {
  body.document.quotations.enumerated().compactMap { number, quotation in
    let items = body.sources(ofCitation: quotation.citation)
    let sources = items.compactMap { $0 }
    // A source that is not known has been reported, and may be the one that has the words.
    guard !sources.isEmpty, sources.count == items.count else { return nil }
    return BoundQuotation(
      key: .body(entry, number), wording: quotation.wording, place: quotation.place, sources: sources)
  }
}

private func boundQuotations(of claim: LinkedClaim, _ key: ClaimKey) -> [BoundQuotation] {
  var found: [BoundQuotation] = []
  if let text = claim.claim.quote?.text, let source = claim.quoteSource {
    found.append(BoundQuotation(key: .claim(key), wording: text.value, place: text.place, sources: [source]))
  }
  for (number, item) in claim.evidence.enumerated() {
    guard let quote = item.evidence.quote else { continue }
    found.append(
      BoundQuotation(
        key: .evidence(key, number), wording: quote.value, place: quote.place, sources: [item.source]))
  }
  return found
}
