import Diagnostics

/// A body as it was written: what an editor pointed at, cited and quoted, and everything needed to render it.
package struct MarkdownDocument: Sendable {
  package let file: FileID
  /// `[[id]]`, in the order of the file.
  package internal(set) var references: [Reference] = []
  /// `[@id]`, in the order of the file, those in notes and quotations included.
  package internal(set) var citations: [Citation] = []
  package internal(set) var quotations: [Quotation] = []
  /// The last lines of block quotations that cite nothing, which may name a source in another way.
  package internal(set) var uncitedLines: [Place] = []
  package internal(set) var hyperlinks: [Hyperlink] = []
  package internal(set) var headings: [Heading] = []
  package internal(set) var notes: [Note] = []
  package internal(set) var wordCount = 0

  var events: [MarkdownEvent] = []
  /// What of the events' text does not stand in the body as it is shown, UTF-8.
  var text: [UInt8] = []
  /// Where `replacedText` was written in the file, by its event's index.
  var replacedTexts: [Int32: ByteRange] = [:]
  var codeInfos: [ByteRange] = []
  var destinations: [InlineLink] = []
  /// The body as it stands in the file.
  let bytes: [UInt8]
  /// Where the body begins in the file.
  let start: Int
  let options: MarkdownOptions

  /// Whether it is the same body, read from the same bytes in the same way.
  package func isSame(as other: MarkdownDocument) -> Bool {
    file == other.file && start == other.start && bytes == other.bytes && options == other.options
  }

  /// Whether the body shows nothing at all.
  package var isEmpty: Bool { events.isEmpty }

  /// The bytes of the body at a place.
  package func written(at place: Place) -> ArraySlice<UInt8> {
    bytes[place.range.lowerBound - start..<place.range.upperBound - start]
  }

  /// Whether one of the lines begins so.
  package func hasLine(beginningWith text: String) -> Bool {
    bytes.split { $0 == 0x0A || $0 == 0x0D }.contains { $0.starts(with: text.utf8) }
  }

  /// Where the address of a hyperlink was written; the whole hyperlink, if that is in a definition below.
  package func destinationPlace(of hyperlink: Hyperlink) -> Place {
    let written = Array(hyperlink.destination.utf8)
    let range = hyperlink.place.range
    guard !written.isEmpty, written.count <= range.count else { return hyperlink.place }
    let last = stride(from: range.upperBound - written.count, through: range.lowerBound, by: -1)
      .first { bytes[($0 - start)...].starts(with: written) }
    return last.map { Place(file, $0..<$0 + written.count) } ?? hyperlink.place
  }

  /// The text of a leaf.
  func content(of event: MarkdownEvent) -> ArraySlice<UInt8> {
    event.kind == .text ? bytes[event.text.range] : text[event.text.range]
  }

  /// A pointer to an entry: `[[kherson]]`, `[[kherson|the region]]`, `[[source:interfax-2024]]`.
  package struct Reference: Sendable, Hashable {
    /// What stands before the colon.
    package let kind: String?
    package let target: String
    package let label: String?
    package let place: Place
    package let section: Int
    /// Of five words or more between quotation marks, straight before it.
    package internal(set) var quotation: Place?
  }

  /// One `[@id]` or `[@a, p. 4; @b]`; its number is its index in `citations`.
  package struct Citation: Sendable, Hashable {
    package let items: [CitationItem]
    /// The number of its first item when the items of all citations are counted through.
    package let firstItem: Int
    package let place: Place
    package let section: Int
  }

  package struct CitationItem: Sendable, Hashable {
    /// The source's id.
    package let source: String
    /// `p. 4`
    package let locator: String?
    /// Of `@id, locator`.
    package let place: Place
    /// Of the id alone.
    package let sourcePlace: Place
  }

  /// Words of a source, in a block of their own or in a sentence.
  package struct Quotation: Sendable, Hashable {
    /// The words without quotation marks; blocks are separated by line feeds.
    package internal(set) var wording: String
    package let form: Form
    /// The number of the citation that says where the words are from.
    package let citation: Int
    /// Of the words with their marks and without the citation.
    package let place: Place

    package enum Form: Sendable, Hashable { case block, inline }
  }

  /// A Markdown link, an image or a bare web address.
  package struct Hyperlink: Sendable, Hashable {
    package let destination: String
    /// A link's text, or an image's text for those who cannot see it.
    package internal(set) var text: String
    package let title: String?
    package let isImage: Bool
    package internal(set) var place: Place
  }

  package struct Heading: Sendable, Hashable {
    /// As written, 1 to 6.
    package let level: Int
    package internal(set) var text: String
    /// Unique among the document's ids, without the resolution's prefix.
    package internal(set) var id: String
    package let place: Place
    /// The number of the section that it begins; what stands before the first heading is section 0.
    package let section: Int
  }

  /// `^[a note]`, shown at the end under its number.
  package struct Note: Sendable, Hashable {
    package let place: Place
    package let section: Int
  }
}
