import Diagnostics

/// What a site allows in its bodies, and which Markdown they are written in.
package struct MarkdownOptions: Sendable, Hashable {
  package var dialect: Dialect
  package var html: RawHTML

  package init(dialect: Dialect = .withAdditions, html: RawHTML = .shownAsText) {
    self.dialect = dialect
    self.html = html
  }

  package enum Dialect: Sendable, Hashable {
    /// The standard alone, rendered to the bytes of cmark's renderer.
    case commonMark
    /// With references, citations, quotations, tables, notes, struck text, bare addresses and ids on
    /// headings.
    case withAdditions
  }

  package enum RawHTML: Sendable, Hashable {
    /// Tags and comments come out as the text that the editor typed.
    case shownAsText
    /// Tags go to the page as they are, and addresses are not checked.
    case passedThrough
  }
}

/// Reads a body, which is a range of a file's bytes, into a document whose places are true in the whole file.
///
/// The body is UTF-8. Nothing is resolved here: what references, citations and names mean is said when the
/// document is rendered. Whatever the body holds, there is a document; mistakes are diagnostics and their
/// text stays text.
package func parseMarkdown(
  _ range: Range<Int>, of file: InputFile, id: FileID, options: MarkdownOptions = MarkdownOptions()
) -> Checked<MarkdownDocument> {
  var body = range
  if body.lowerBound == 0, file.bytes[body].starts(with: [0xEF, 0xBB, 0xBF]) { body = 3..<body.upperBound }
  let lines = SourceLines(body, of: file.bytes)
  var builder = DocumentBuilder(body, of: file, id: id, options: options)
  builder.text.reserveCapacity(body.count)
  var blocks = cmarkBlocks(of: file.bytes[body], text: &builder.text)
  let leaves = readLeaves(&blocks, lines, options.dialect)
  builder.append(blocks, leaves, lines)
  builder.reportConflicts(blocks, lines)
  return builder.finish()
}
