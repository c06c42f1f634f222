import Dates
import Diagnostics
import Markdown

/// A dated happening: a file below `content/events/`, or a record under an article's `events:`.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Event: Sendable {
  package let header: EntryHeader
  package let title: Located<String>
  package let date: Located<EDTFDate>
  package let summary: Located<String>?
  package let entities: [Reference]
  package let sources: [SourceReference]
  /// Empty for an event that an article carries.
  package let body: MarkdownDocument

  init(
    header: EntryHeader, title: Located<String>, date: Located<EDTFDate>, summary: Located<String>?,
    entities: [Reference], sources: [SourceReference], body: MarkdownDocument
  ) {
    self.header = header
    self.title = title
    self.date = date
    self.summary = summary
    self.entities = entities
    self.sources = sources
    self.body = body
  }
}

/// A page about the desk itself: a file below `content/pages/`.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Page: Sendable {
  package let header: EntryHeader
  package let title: Located<String>
  package let description: String?
  package let translationOf: Reference?
  package let body: MarkdownDocument

  init(
    header: EntryHeader, title: Located<String>, description: String?, translationOf: Reference?,
    body: MarkdownDocument
  ) {
    self.header = header
    self.title = title
    self.description = description
    self.translationOf = translationOf
    self.body = body
  }
}
