import Dates
import Diagnostics
import Markdown

/// A dated happening: a file below `content/events/`, or a record under an article's `events:`.
package struct Event: Sendable {
  package let header: EntryHeader
  package let title: Located<String>
  package let date: Located<EDTFDate>
  package let summary: Located<String>?
  package let entities: [Reference]
  package let sources: [SourceReference]
  /// Empty for an event that an article carries.
  package let body: MarkdownDocument
}

/// A page about the desk itself: a file below `content/pages/`.
package struct Page: Sendable {
  package let header: EntryHeader
  package let title: Located<String>
  package let description: String?
  package let translationOf: Reference?
  package let body: MarkdownDocument
}
