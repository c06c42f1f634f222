import Dates
import Diagnostics
import Markdown

/// A cited source: a file below `content/sources/`, or a record written inline where it is cited.
package struct Source: Sendable {
  package let header: EntryHeader
  /// Whether it was written inline; its id then comes from its address.
  package let isInline: Bool
  package let title: Located<String>
  package let publisher: Reference?
  package let authors: [Reference]
  package let date: Located<EDTFDate>?
  package let accessed: Located<EDTFDate>?
  /// Absolute, http or https.
  package let url: Located<String>?
  package let archived: [Located<String>]
  package let kind: Kind?
  package let medium: Medium?
  package let reliability: Reliability?
  package let relays: [Relay]
  /// Besides what it relays, it also reports what it saw itself.
  package let isOwnReporting: Bool
  package let status: Status
  /// A private text of the source: a path from the site's root.
  package let snapshot: Located<String>?
  package let interests: String?
  package let notes: MarkdownDocument

  package enum Kind: String, Sendable, CaseIterable {
    case primary, secondary, tertiary
  }

  package enum Medium: String, Sendable, CaseIterable {
    case article, post, document, dataset, statement, video, image, interview, law
  }

  /// The Admiralty code's first character, for the source itself: A (reliable) to F (cannot be judged).
  package enum Reliability: String, Sendable, CaseIterable {
    case A, B, C, D, E, F
  }

  package enum Status: String, Sendable, CaseIterable {
    case live, corrected, retracted, gone
  }

  /// Whose information a source passes on.
  package struct Relay: Sendable {
    package let source: SourceReference?
    package let how: How
    package let place: Place

    package enum How: String, Sendable, CaseIterable {
      case names, translates, unattributed
    }
  }
}

/// A source as another entry points to it: by id, or written out on the spot.
package enum SourceReference: Sendable {
  case id(Reference)
  indirect case inline(Source)

  package var place: Place {
    switch self {
    case .id(let reference): reference.place
    case .inline(let source): source.header.place
    }
  }
}
