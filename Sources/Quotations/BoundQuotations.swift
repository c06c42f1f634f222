import Diagnostics
import Linking

/// A quotation that names where its words stand.
package struct BoundQuotation: Sendable {
  package let key: QuotationKey
  package let wording: String
  let place: Place
  /// The sources of its citation in the order written; never empty.
  let sources: [SourceKey]
}

/// Every quotation of a site that is bound to a known source, in a fixed order.
func boundQuotations(of site: LinkedSite) -> [BoundQuotation] {
  var found: [BoundQuotation] = []
  func add(_ body: LinkedBody, of entry: EntryKey) {
    for (number, quotation) in body.document.quotations.enumerated() {
      let sources = body.citations[quotation.citation].compactMap { $0 }
      // A source that is not known has been reported, and may be the one that has the words.
      guard !sources.isEmpty, sources.count == body.citations[quotation.citation].count else { continue }
      found.append(
        BoundQuotation(
          key: .body(entry, number), wording: quotation.wording, place: quotation.place, sources: sources))
    }
  }
  for (index, article) in site.articles.enumerated() { add(article.body, of: .article(ArticleKey(index))) }
  for (index, event) in site.events.enumerated() { add(event.body, of: .event(EventKey(index))) }
  for (index, page) in site.pages.enumerated() { add(page.body, of: .page(PageKey(index))) }
  for (index, source) in site.sources.enumerated() { add(source.notes, of: .source(SourceKey(index))) }
  for (index, entity) in site.entities.enumerated() {
    if let body = entity.body { add(body, of: .entity(EntityKey(index))) }
  }
  for (index, claim) in site.claims.enumerated() { found += boundQuotations(of: claim, ClaimKey(index)) }
  return found
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
