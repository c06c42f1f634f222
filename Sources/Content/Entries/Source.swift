import Dates
import Diagnostics
import Markdown

/// A cited source: a file below `content/sources/`, or a record written inline where it is cited.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Source: Sendable {
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
  /// Nil for a source whose words of likelihood mean no more than words.
  package let yardstick: Yardstick?
  package let relays: [Relay]
  /// Besides what it relays, it also reports what it saw itself.
  package let isOwnReporting: Bool
  package let status: Status
  /// A private text of the source: a path from the site's root.
  package let snapshot: Located<String>?
  package let interests: String?
  package let notes: MarkdownDocument

  init(
    header: EntryHeader, isInline: Bool, title: Located<String>, publisher: Reference?, authors: [Reference],
    date: Located<EDTFDate>?, accessed: Located<EDTFDate>?, url: Located<String>?,
    archived: [Located<String>], kind: Kind?, medium: Medium?, reliability: Reliability?,
    yardstick: Yardstick?, relays: [Relay], isOwnReporting: Bool, status: Status, snapshot: Located<String>?,
    interests: String?,
    notes: MarkdownDocument
  ) {
    self.header = header
    self.isInline = isInline
    self.title = title
    self.publisher = publisher
    self.authors = authors
    self.date = date
    self.accessed = accessed
    self.url = url
    self.archived = archived
    self.kind = kind
    self.medium = medium
    self.reliability = reliability
    self.yardstick = yardstick
    self.relays = relays
    self.isOwnReporting = isOwnReporting
    self.status = status
    self.snapshot = snapshot
    self.interests = interests
    self.notes = notes
  }

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

  /// A published scale of words of estimative probability.
  package enum Yardstick: String, Sendable, CaseIterable {
    /// The probability yardstick of the UK's Professional Head of Intelligence Assessment.
    case phia
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
