/// One step of a walk through a parsed document: entering or leaving something, or passing a leaf.
struct MarkdownEvent: Sendable {
  var kind: Kind
  var phase: Phase
  /// What the kind says it is: mostly the number of a record in one of the document's lists.
  var value: Int32 = 0
  /// The leaf's text: of `text` leaves as a range of the body, of others as one of the document's `text`.
  var text = ByteRange()

  /// Where the text begins in the document's prose; -1 when names and dates are not to be linked here.
  var prose: Int32 { kind.mayBeProse ? value : -1 }

  enum Phase: UInt8, Sendable { case enter, leave, leaf }

  enum Kind: UInt8, Sendable {
    /// Value: the number of its quotation, or -1.
    case blockQuote
    /// The line under a block quotation that says whose words they are; value: the number of the quotation.
    case attribution
    /// Value: the number of the first item, or -1 for bullets.
    case list
    case item
    /// Value: 1 in a tight list, where paragraphs have no tags.
    case paragraph
    case heading
    /// Value: the index in `codeInfos`, or -1.
    case codeBlock
    case htmlBlock
    case thematicBreak
    /// Value: 1 when rows follow the header row.
    case table
    case headerRow
    case row
    /// Value: a `ColumnAlignment`.
    case headerCell
    case cell
    /// Text as the editor wrote it: `source` is as long as `text`. Value: its offset in the prose, or -1.
    case text
    /// Text that an entity or a backslash escape stands for. Value: its offset in the prose, or -1.
    case replacedText
    /// Value: its offset in the prose, or -1.
    case softBreak
    case hardBreak
    case code
    case rawHTML
    case emphasis
    case strong
    case struck
    case link
    case image
    case reference
    case citation
    /// A quotation in a sentence, with its quotation marks.
    case quotation
    case noteReference
    /// A note's content; all notes stand after everything else.
    case note

    var mayBeProse: Bool {
      self == .text || self == .replacedText || self == .softBreak || self == .hardBreak
    }
  }
}

/// An event while the document is built.
struct WrittenEvent {
  var kind: MarkdownEvent.Kind
  var phase: MarkdownEvent.Phase
  var value: Int32 = 0
  /// The leaf's text, as a range of the builder's `text`.
  var text = ByteRange()
  /// Where it was written, in UTF-8 offsets of the file.
  var source = ByteRange()
}

/// How the cells of a table's column are aligned.
enum ColumnAlignment: Int32, Sendable { case none, left, center, right }

/// A range of bytes in half the space of `Range<Int>`.
struct ByteRange: Sendable, Hashable {
  var lower: Int32 = 0
  var upper: Int32 = 0

  init() {}

  init(_ range: Range<Int>) {
    lower = Int32(range.lowerBound)
    upper = Int32(range.upperBound)
  }

  var range: Range<Int> { Int(lower)..<Int(upper) }
  var count: Int { Int(upper - lower) }

  func moved(by distance: Int) -> ByteRange {
    ByteRange(Int(lower) + distance..<Int(upper) + distance)
  }
}
