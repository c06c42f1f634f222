import Content
import Dates

/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedArticle: Sendable {
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

  init(
    article: Article, authors: [EntityKey], reviewedBy: [EntityKey], translationOf: ArticleKey?,
    translations: [ArticleKey], entities: [EntityKey], sources: [SourceKey], claims: [ClaimKey],
    events: [EventKey], corrections: [CorrectionKey], body: LinkedBody, earlier: ArticleKey?,
    later: ArticleKey?
  ) {
    self.article = article
    self.authors = authors
    self.reviewedBy = reviewedBy
    self.translationOf = translationOf
    self.translations = translations
    self.entities = entities
    self.sources = sources
    self.claims = claims
    self.events = events
    self.corrections = corrections
    self.body = body
    self.earlier = earlier
    self.later = later
  }

  package var id: String { article.header.id }

  func with(earlier: ArticleKey?, later: ArticleKey?) -> LinkedArticle {
    LinkedArticle(
      article: article, authors: authors, reviewedBy: reviewedBy, translationOf: translationOf,
      translations: translations, entities: entities, sources: sources, claims: claims, events: events,
      corrections: corrections, body: body, earlier: earlier, later: later)
  }

  /// With other words, and other links from them and the front matter.
  func with(_ article: Article, _ links: EntryLinks.ArticleLinks, _ body: LinkedBody) -> LinkedArticle {
    LinkedArticle(
      article: article, authors: links.authors, reviewedBy: links.reviewedBy, translationOf: translationOf,
      translations: translations, entities: links.entities, sources: links.sources, claims: claims,
      events: events, corrections: corrections, body: body, earlier: earlier, later: later)
  }

  func with(translationOf: ArticleKey?, translations: [ArticleKey]) -> LinkedArticle {
    LinkedArticle(
      article: article, authors: authors, reviewedBy: reviewedBy, translationOf: translationOf,
      translations: translations, entities: entities, sources: sources, claims: claims, events: events,
      corrections: corrections, body: body, earlier: earlier, later: later)
  }

  func with(corrections: [CorrectionKey]) -> LinkedArticle {
    LinkedArticle(
      article: article, authors: authors, reviewedBy: reviewedBy, translationOf: translationOf,
      translations: translations, entities: entities, sources: sources, claims: claims, events: events,
      corrections: corrections, body: body, earlier: earlier, later: later)
  }
}

/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedClaim: Sendable {
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

  init(
    claim: Claim, article: ArticleKey, by: [EntityKey], appeared: [SourceKey], quoteSource: SourceKey?,
    verdict: Int, evidence: [Evidence], entities: [EntityKey], contacted: EntityKey?,
    corrections: [CorrectionKey]
  ) {
    self.claim = claim
    self.article = article
    self.by = by
    self.appeared = appeared
    self.quoteSource = quoteSource
    self.verdict = verdict
    self.evidence = evidence
    self.entities = entities
    self.contacted = contacted
    self.corrections = corrections
  }

  package struct Evidence: Sendable {
    package let source: SourceKey
    package let evidence: Claim.Evidence
  }

  package var id: String { claim.id }

  func with(corrections: [CorrectionKey]) -> LinkedClaim {
    LinkedClaim(
      claim: claim, article: article, by: by, appeared: appeared, quoteSource: quoteSource, verdict: verdict,
      evidence: evidence, entities: entities, contacted: contacted, corrections: corrections)
  }
}

/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedCorrection: Sendable {
  package let correction: Correction
  package let article: ArticleKey
  package let claim: ClaimKey?
  /// Positions on the site's verdict scale.
  package let from: Int?
  package let to: Int?

  init(
    correction: Correction, article: ArticleKey, claim: ClaimKey?, from: Int?, to: Int?
  ) {
    self.correction = correction
    self.article = article
    self.claim = claim
    self.from = from
    self.to = to
  }
}

/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedEvent: Sendable {
  package let event: Event
  /// The article that carries it, if any.
  package let article: ArticleKey?
  /// Entities of its record, its title, summary and body, each once, by id.
  package let entities: [EntityKey]
  package let sources: [SourceKey]
  package let body: LinkedBody

  init(
    event: Event, article: ArticleKey?, entities: [EntityKey], sources: [SourceKey], body: LinkedBody
  ) {
    self.event = event
    self.article = article
    self.entities = entities
    self.sources = sources
    self.body = body
  }

  package var id: String { event.header.id }
}

/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedPage: Sendable {
  package let page: Page
  package let translationOf: PageKey?
  package let translations: [PageKey]
  package let body: LinkedBody

  init(
    page: Page, translationOf: PageKey?, translations: [PageKey], body: LinkedBody
  ) {
    self.page = page
    self.translationOf = translationOf
    self.translations = translations
    self.body = body
  }

  package var id: String { page.header.id }
}
