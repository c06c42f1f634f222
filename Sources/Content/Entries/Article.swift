import Dates
import Diagnostics
import Markdown

/// A fact check or an explainer: one file below `content/articles/`.
package struct Article: Sendable {
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
  package internal(set) var claims: [Claim]
  package internal(set) var events: [Event]
  package let corrections: [Correction]
  package let body: MarkdownDocument
}

/// A note on something that was changed after publication.
package struct Correction: Sendable {
  package let date: Located<EDTFDate>
  package let kind: Kind
  package let text: Located<String>
  package let claim: Reference?
  /// Verdict ids.
  package let from: Reference?
  package let to: Reference?
  package let place: Place

  package enum Kind: String, Sendable, CaseIterable {
    case minor, update, substantive
  }
}
