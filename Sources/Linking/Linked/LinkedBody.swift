import Dates
import Markdown

/// A body of Markdown with what its references, citations, hyperlinks and mentions lead to.
///
/// The arrays run parallel to those of `document`.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedBody: Sendable {
  @usableFromInline package let written: Written
  package let references: [LinkTarget?]
  /// One element an item, those of all citation groups counted through; nil where the source is not known.
  package let citedItems: [SourceKey?]
  package let hyperlinks: [LinkTarget?]
  /// Names and dates in prose that become hyperlinks, in the order of the text.
  package let mentions: [Mention]
  /// The sources that the text cites, in the order of first citation: the first has the number 1.
  package let citedSources: [SourceKey]

  init(
    _ written: Written, references: [LinkTarget?], citedItems: [SourceKey?], hyperlinks: [LinkTarget?],
    mentions: [Mention], citedSources: [SourceKey]
  ) {
    self.written = written
    self.references = references
    self.citedItems = citedItems
    self.hyperlinks = hyperlinks
    self.mentions = mentions
    self.citedSources = citedSources
  }

  @inlinable package var document: MarkdownDocument { written.document }

  /// The body as it was written, which stays the same whatever its parts lead to.
  package final class Written: Sendable {
    package let document: MarkdownDocument

    init(_ document: MarkdownDocument) { self.document = document }
  }

  /// The sources of one citation group's items.
  package func sources(ofCitation number: Int) -> ArraySlice<SourceKey?> {
    let citation = document.citations[number]
    return citedItems[citation.firstItem..<citation.firstItem + citation.items.count]
  }

  /// A name or a date in prose, by its range in the document's prose buffer.
  package struct Mention: Sendable {
    package let range: Range<Int>
    package let target: LinkTarget
  }
}

/// What a hyperlink leads to, before pages have addresses.
package enum LinkTarget: Hashable, Sendable {
  case entry(EntryKey)
  case day(CivilDate)
  /// An address of the site from its root, such as `articles/` or `media/map.png`, perhaps with a fragment;
  /// whether it exists is known only when pages are planned.
  case path(String)

  package var isPath: Bool { if case .path = self { true } else { false } }
}
