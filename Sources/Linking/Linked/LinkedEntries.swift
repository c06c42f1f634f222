import Content
import Dates

package struct LinkedArticle: Sendable {
  package let article: Article
  package let authors: [EntityKey]
  package let reviewedBy: [EntityKey]
  package let translationOf: ArticleKey?
  /// The other language versions, itself left out, by language tag.
  package let translations: [ArticleKey]
  /// Entities of the front matter, the body and the claims, each once, by id.
  package let entities: [EntityKey]
  /// Sources in citation order, then those that only the front matter, a claim or an event names.
  package let sources: [SourceKey]
  package let claims: [ClaimKey]
  package let events: [EventKey]
  /// Newest first.
  package let corrections: [CorrectionKey]
  package let body: LinkedBody
  /// The articles published just before and just after it.
  package let earlier: ArticleKey?
  package let later: ArticleKey?

  package var id: String { article.header.id }
}

package struct LinkedClaim: Sendable {
  package let claim: Claim
  package let article: ArticleKey
  package let by: [EntityKey]
  package let appeared: [SourceKey]
  package let quoteSource: SourceKey?
  /// The verdict's position on the site's scale.
  package let verdict: Int
  package let evidence: [Evidence]
  /// Entities whose names stand in the claim's wording, by id.
  package let entities: [EntityKey]
  package let contacted: EntityKey?
  package let corrections: [CorrectionKey]

  package struct Evidence: Sendable {
    package let source: SourceKey
    package let evidence: Claim.Evidence
  }

  package var id: String { claim.id }
}

package struct LinkedCorrection: Sendable {
  package let correction: Correction
  package let article: ArticleKey
  package let claim: ClaimKey?
  /// Positions on the site's verdict scale.
  package let from: Int?
  package let to: Int?
}

package struct LinkedEvent: Sendable {
  package let event: Event
  /// The article that carries it, if any.
  package let article: ArticleKey?
  /// Entities of its record, its title, summary and body, each once, by id.
  package let entities: [EntityKey]
  package let sources: [SourceKey]
  package let body: LinkedBody

  package var id: String { event.header.id }
}

package struct LinkedPage: Sendable {
  package let page: Page
  package let translationOf: PageKey?
  package let translations: [PageKey]
  package let body: LinkedBody

  package var id: String { page.header.id }
}
