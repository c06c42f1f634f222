import Dates
import Diagnostics
import Markdown

/// A fact check or an explainer: one file below `content/articles/`.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Article: Sendable {
  package let header: EntryHeader
  package let title: Located<String>
  package let date: Located<EDTFDate>
  package let updated: Located<EDTFDate>?
  package let authors: [Reference]
  package let reviewedBy: [Reference]
  package let summary: Located<String>?
  package let translationOf: Reference?
  package let whyChecked: String?
  /// Entities named in the front matter, besides those that the text mentions.
  package let entities: [Reference]
  /// Sources named in the front matter, besides those that the text cites.
  package let sources: [SourceReference]
  package let claims: [Claim]
  package let events: [Event]
  package let corrections: [Correction]
  /// A path below `content/`, or an absolute address.
  package let shareImage: Located<String>?
  package let isFeatured: Bool
  package let body: MarkdownDocument
  /// Whether it only holds a place among the articles, before one comes or after it is gone.
  package let isPlaceholder: Bool

  init(
    header: EntryHeader, title: Located<String>, date: Located<EDTFDate>, updated: Located<EDTFDate>?,
    authors: [Reference], reviewedBy: [Reference], summary: Located<String>?, translationOf: Reference?,
    whyChecked: String?, entities: [Reference], sources: [SourceReference], claims: [Claim], events: [Event],
    corrections: [Correction], shareImage: Located<String>?, isFeatured: Bool, body: MarkdownDocument,
    isPlaceholder: Bool = false
  ) {
    self.header = header
    self.title = title
    self.date = date
    self.updated = updated
    self.authors = authors
    self.reviewedBy = reviewedBy
    self.summary = summary
    self.translationOf = translationOf
    self.whyChecked = whyChecked
    self.entities = entities
    self.sources = sources
    self.claims = claims
    self.events = events
    self.corrections = corrections
    self.shareImage = shareImage
    self.isFeatured = isFeatured
    self.body = body
    self.isPlaceholder = isPlaceholder
  }

  /// Nothing but the article's place.
  package var placeholder: Article {
    Article(
      header: EntryHeader(id: header.id, place: header.place, language: header.language), title: title,
      date: date, updated: nil, authors: [], reviewedBy: [], summary: nil, translationOf: nil,
      whyChecked: nil, entities: [], sources: [], claims: [], events: [], corrections: [], shareImage: nil,
      isFeatured: false, body: emptyBody, isPlaceholder: true)
  }

  /// The same article with only some of what it carries.
  func carrying(claims: [Claim], events: [Event]) -> Article {
    Article(
      header: header, title: title, date: date, updated: updated, authors: authors, reviewedBy: reviewedBy,
      summary: summary, translationOf: translationOf, whyChecked: whyChecked, entities: entities,
      sources: sources, claims: claims, events: events, corrections: corrections,
      shareImage: shareImage, isFeatured: isFeatured, body: body)
  }
}

/// A note on something that was changed after publication.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Correction: Sendable {
  package let date: Located<EDTFDate>
  package let kind: Kind
  package let kindPlace: Place
  package let text: Located<String>
  package let claim: Reference?
  /// Verdict ids.
  package let from: Reference?
  package let to: Reference?
  /// Ids of claims that were taken out, which the site no longer has.
  package let removed: [Reference]
  /// What stood in the claim before and stands there now, besides its verdict.
  package let changed: [Change]
  /// Whether every key that it has was given a value; else what seems to be missing was meant to stand there.
  package let isWhole: Bool
  package let place: Place

  init(
    date: Located<EDTFDate>, kind: Kind, kindPlace: Place, text: Located<String>, claim: Reference?,
    from: Reference?, to: Reference?, removed: [Reference], changed: [Change], isWhole: Bool, place: Place
  ) {
    self.date = date
    self.kind = kind
    self.kindPlace = kindPlace
    self.text = text
    self.claim = claim
    self.from = from
    self.to = to
    self.removed = removed
    self.changed = changed
    self.isWhole = isWhole
    self.place = place
  }

  package enum Kind: String, Sendable, CaseIterable {
    case minor, update, substantive
  }

  package struct Change: Sendable {
    package let what: What
    package let from: String
    /// Nil for what was taken out.
    package let to: String?
    /// Where its words now stand; those before, where it has none.
    package let place: Place

    package enum What: String, Sendable, CaseIterable {
      case claim, quotation, figure
    }
  }
}
