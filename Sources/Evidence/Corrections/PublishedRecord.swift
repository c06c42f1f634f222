import Content
import Linking

/// What a site has told its readers of every claim: what must not change without a correction.
///
/// A build keeps it in its `record.json`, and the next build is held against it.
package struct PublishedRecord: Sendable, Equatable {
  /// By id.
  package var claims: [PublishedClaim]

  package init(claims: [PublishedClaim]) { self.claims = claims }
}

package struct PublishedClaim: Sendable, Equatable {
  package var id: String
  /// The id of the article that carried it.
  package var article: String
  package var verdict: String
  package var wording: String
  /// The claim's own quotation first, then those of its evidence.
  package var quotations: [Quotation]
  package var figures: [Figure]
  /// Corrections that named the claim, each by its date, kind and verdicts: one that stands here belongs to
  /// an earlier change.
  package var corrections: [String]

  package init(
    id: String, article: String, verdict: String, wording: String, quotations: [Quotation],
    figures: [Figure], corrections: [String]
  ) {
    self.id = id
    self.article = article
    self.verdict = verdict
    self.wording = wording
    self.quotations = quotations
    self.figures = figures
    self.corrections = corrections
  }

  package struct Quotation: Sendable, Hashable {
    /// A source's id; empty for a quotation without one.
    package var source: String
    package var text: String

    package init(source: String, text: String) {
      self.source = source
      self.text = text
    }
  }

  package struct Figure: Sendable, Hashable {
    package var id: String
    /// Value, unit, population and date as a reader sees them: `2000000 passports, occupied territories,
    /// 2024-02~`.
    package var words: String

    package init(id: String, words: String) {
      self.id = id
      self.words = words
    }
  }
}

/// What the site tells of its claims now; claims of drafts are not published, even where a build shows them.
package func publishedRecord(of site: LinkedSite) -> PublishedRecord {
  PublishedRecord(
    claims: site.claims.filter { !site.articles[$0.article].article.header.isDraft }
      .map { PublishedClaim($0, in: site) })
}

extension PublishedClaim {
  init(_ linked: LinkedClaim, in site: LinkedSite) {
    let claim = linked.claim
    self.init(
      id: claim.id, article: site.articles[linked.article].id, verdict: claim.verdict.value,
      wording: claim.claim.value, quotations: publishedQuotations(of: linked, in: site).map(\.published),
      figures: claim.figures.map { Figure(id: $0.id.value, words: $0.words) },
      corrections: linked.corrections.map { site.corrections[$0].correction.mark })
  }
}

/// A claim's quotations as they are published, each with where it is written.
func publishedQuotations(
  of linked: LinkedClaim, in site: LinkedSite
) -> [(published: PublishedClaim.Quotation, text: Located<String>)] {
  func quotation(_ text: Located<String>, _ source: SourceKey?)
    -> (published: PublishedClaim.Quotation, text: Located<String>)
  {
    (.init(source: source.map { site.sources[$0].id } ?? "", text: text.value), text)
  }
  let own = linked.claim.quote.map { [quotation($0.text, linked.quoteSource)] } ?? []
  return own + linked.evidence.compactMap { item in item.evidence.quote.map { quotation($0, item.source) } }
}

extension Claim.Figure {
  var words: String {
    let counted = unit.isEmpty ? value.value : "\(value.value) \(unit)"
    return [counted, population, asOf?.value.text].compactMap { $0 }.joined(separator: ", ")
  }
}

extension Correction {
  /// `2024-03-05 substantive supported unproven`; its text may be improved later without being a new one.
  var mark: String {
    [date.value.text, kind.rawValue, from?.value, to?.value].compactMap { $0 }.joined(separator: " ")
  }
}
