import Diagnostics

/// A body as it was written: what an editor pointed at, cited and quoted, and everything needed to render it.
package struct MarkdownDocument: Sendable {
  package let file: FileID
  /// `[[id]]`, in the order of the file.
  package internal(set) var references: [Reference] = []
  /// `[@id]`, in the order of the file, those in notes and quotations included.
  package internal(set) var citations: [Citation] = []
  package internal(set) var quotations: [Quotation] = []
  package internal(set) var hyperlinks: [Hyperlink] = []
  package internal(set) var headings: [Heading] = []
  package internal(set) var notes: [Note] = []
  /// UTF-8 in which names and dates may be looked for; its runs are separated by line feeds.
  ///
  /// Links, references, code, headings, quotations, citations and HTML are left out and end a run. Emphasis
  /// does not, and a line end inside a paragraph is one space. The runs of notes come after all others.
  package internal(set) var prose: [UInt8] = []
  package internal(set) var proseRuns: [ProseRun] = []
  /// The text without any markup, one line for each block, notes last; without HTML, image texts and
  /// citations.
  package internal(set) var plainText = ""
  package internal(set) var wordCount = 0

  var events: [MarkdownEvent] = []
  /// The text of the events, UTF-8.
  var text: [UInt8] = []
  var codeInfos: [ByteRange] = []
  var destinations: [InlineLink] = []
  var prosePieces: [ProsePiece] = []
  let options: MarkdownOptions

  /// Whether the body shows nothing at all.
  package var isEmpty: Bool { events.isEmpty }

  /// Where a stretch of prose was written, marks of emphasis between its ends included.
  package func place(ofProse range: Range<Int>) -> Place {
    guard let first = piece(at: range.lowerBound) else { return Place(file, 0..<0) }
    let lower = first.source(of: range.lowerBound).lowerBound
    let last = range.isEmpty ? first : piece(at: range.upperBound - 1) ?? first
    let upper = range.isEmpty ? lower : last.source(of: range.upperBound - 1).upperBound
    return Place(file, lower..<max(lower, upper))
  }

  private func piece(at offset: Int) -> ProsePiece? {
    var low = 0
    var high = prosePieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if prosePieces[middle].prose <= offset { low = middle } else { high = middle }
    }
    return low < prosePieces.count ? prosePieces[low] : nil
  }

  /// A pointer to an entry: `[[kherson]]`, `[[kherson|the region]]`, `[[source:interfax-2024]]`.
  package struct Reference: Sendable, Hashable {
    /// What stands before the colon.
    package let kind: String?
    package let target: String
    package let label: String?
    package let place: Place
    package let section: Int
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

  /// A stretch of prose in which a name may stand.
  package struct ProseRun: Sendable, Hashable {
    /// In `prose`.
    package let range: Range<Int>
    package let section: Int
  }
}

/// A stretch of prose that one piece of the file stands for.
struct ProsePiece: Sendable {
  let prose: Int
  let source: ByteRange
  /// Byte for byte; else all of `source` stands for all of the piece.
  let isVerbatim: Bool

  func source(of offset: Int) -> Range<Int> {
    guard isVerbatim else { return source.range }
    let start = min(Int(source.lower) + offset - prose, Int(source.upper))
    return start..<min(start + 1, Int(source.upper))
  }
}
