import Markup

/// What other rooms have decided about a document's references, citations, links, names and quotations.
///
/// Lists go by the numbers in the document. A list may be short or empty: what it lacks is shown as plain
/// text, and a hyperlink goes where the editor wrote.
package struct MarkdownResolution: Sendable {
  /// By the number of the reference.
  package var references: [Reference?] = []
  /// By the number of the item, counted through all citations (`Citation.firstItem`).
  package var citationItems: [CitationItem?] = []
  /// By the number of the hyperlink: where it leads instead of its own destination.
  package var destinations: [String?] = []
  /// By the number of the hyperlink: how large the image is that it shows.
  package var imageSizes: [ImageSize?] = []
  /// Sorted, without overlaps, in ranges of the document's `prose`.
  package var mentions: [Mention] = []
  /// By the number of the quotation.
  package var quotations: [Quotation?] = []
  /// What every id in the document begins with, so that two documents may stand on one page.
  package var idPrefix = ""
  /// How many levels deeper headings come out than they were written, up to `<h6>`.
  package var headingOffset = 0
  /// What the arrow after a note says to those who cannot see it.
  package var noteBackLabel = "Back to the text"
  /// What the frame of a table is called to those who cannot see it.
  package var tableLabel = "Table"

  package init() {}

  package struct Reference: Sendable {
    /// Nil: the text alone.
    package var href: String?
    /// Nil: the label that the editor wrote, or else the id.
    package var text: String?

    package init(href: String?, text: String? = nil) {
      self.href = href
      self.text = text
    }
  }

  package struct CitationItem: Sendable {
    /// The number or other short text that stands for the source.
    package var text: String
    package var href: String?
    /// What a reader sees who points at the number.
    package var title: String?

    package init(text: String, href: String?, title: String? = nil) {
      self.text = text
      self.href = href
      self.title = title
    }
  }

  /// A name or a date that becomes a link.
  package struct Mention: Sendable {
    /// In the document's `prose`, within one run.
    package var range: Range<Int>
    package var href: String
    package var kind: Kind
    package var title: String?

    package init(_ range: Range<Int>, href: String, kind: Kind, title: String? = nil) {
      self.range = range
      self.href = href
      self.kind = kind
      self.title = title
    }

    /// Becomes the link's class.
    package enum Kind: String, Sendable { case entity, date }
  }

  package struct Quotation: Sendable {
    /// The language of the words when it is not that of the page.
    package var language: String?
    package var direction: Direction?
    /// The address of the source, for `cite`.
    package var source: String?
    /// Stands after the citation in the line under a block quotation, or straight after an inline one.
    package var mark: SafeHTML

    package init(
      language: String? = nil, direction: Direction? = nil, source: String? = nil, mark: SafeHTML = .empty
    ) {
      self.language = language
      self.direction = direction
      self.source = source
      self.mark = mark
    }

    package enum Direction: String, Sendable { case leftToRight = "ltr", rightToLeft = "rtl" }
  }
}

/// How many pixels an image is wide and high, so that a browser keeps its place free while it is loaded.
package struct ImageSize: Hashable, Sendable {
  package let width: Int
  package let height: Int

  package init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }
}
