/// A piece of inline text as `InlineParser` reads it, before it is known what every mark means.
struct InlineToken {
  var kind: Kind
  /// In bytes of the content.
  var lower: Int
  var upper: Int
  /// The number of a record of the kind in the parser's lists.
  var value = 0
  /// A run of delimiters: what it closes, in order, and what it opens, the last match first; indexes in
  /// `marks`.
  var firstClose = -1
  var lastClose = -1
  var firstOpen = -1
  /// How many of the run's characters are used up from its left and from its right.
  var closed = 0
  var opened = 0

  enum Kind {
    case text
    /// Value: an index in `replacements`.
    case replaced
    case softBreak, hardBreak, code, html
    case delimiters
    /// Values: indexes in `links`.
    case linkOpen, linkClose, imageOpen, imageClose, autolink
    /// Values: the number of the note.
    case noteOpen, noteClose
    case reference, citation
  }
}

/// A link or an image as written.
struct InlineLink {
  var destination: [UInt8]
  var title: [UInt8]?
}

/// A reference as written: `[[kind:target|label]]`.
struct InlineReference {
  var kind: Range<Int>?
  var target: Range<Int>
  var label: Range<Int>?
}

/// One source of a citation as written: `@key, locator`.
struct InlineCitationItem {
  var key: Range<Int>
  var locator: Range<Int>?
  var whole: Range<Int>
}

/// A mistake in inline text; worded in `MarkdownProblems`.
enum InlineProblem {
  case unclosedReference, emptyReference, unclosedCitation, citationWithoutKey, citationWithoutAt
  case citationWithoutComma, joinedCitations, footnote, unclosedNote, emptyNote, quotationNotOpened,
    unreadLink
  case undefinedLink, invisible
  case unclosedEmphasis, spacedLink, unclosedCode, codeInWords, turnedLink, embeddedFile
  case foreign(ForeignMarkup)
}
