import Diagnostics

/// Gathers a document's events and lists while its blocks are walked.
struct DocumentBuilder {
  var document: MarkdownDocument
  var events: [WrittenEvent] = []
  /// The whole file.
  let bytes: [UInt8]
  /// The text of the events; what the body does not hold of it is handed to the document in the end.
  var text: [UInt8] = []
  var diagnostics: [Diagnostic] = []
  var section = 0
  var lastHeadingLevel: Int32 = 1
  var openQuotes: [OpenQuote] = []
  var openLinks: [Int] = []
  var hasReportedHTML = false
  /// A line with a dash and a citation that stands in no block quotation yet, straight after one.
  var quoteJustEnded = false
  /// A line of `%%` alone has begun what another program would hide.
  var isCommentOpen = false
  var footnoteLabels: Set<ArraySlice<UInt8>> = []
  var content = InlineContent()

  init(_ body: Range<Int>, of file: InputFile, id: FileID, options: MarkdownOptions) {
    bytes = file.bytes
    document = MarkdownDocument(
      file: id, bytes: Array(bytes[body]), start: body.lowerBound, options: options)
    events.reserveCapacity(256)
  }

  var hasAdditions: Bool { document.options.dialect == .withAdditions }

  func place(_ range: Range<Int>) -> Place { Place(document.file, range) }

  mutating func append(_ blocks: [Block], _ leaves: BlockLeaves, _ lines: SourceLines) {
    var parser = InlineParser(definitions: leaves.definitions, dialect: document.options.dialect)
    for (index, block) in blocks.enumerated() {
      let wasQuoteJustEnded = quoteJustEnded
      if block.phase != .leave { quoteJustEnded = false }
      switch block.kind {
      case .blockQuote: appendQuote(block)
      case .list, .item:
        let kind: MarkdownEvent.Kind = block.kind == .list ? .list : .item
        events.append(WrittenEvent(kind: kind, phase: block.phase, value: block.value))
      case .paragraph:
        let text = leaves.lines(ofBlock: index)
        if text.isEmpty { continue }
        if hasAdditions, let table = table(text) {
          append(table, before: text, block.value, &parser)
        } else {
          let before = events.last
          appendParagraph(text, tight: block.value, &parser)
          if hasAdditions { reportForeignStart(text, after: before, parser.definitions) }
          if wasQuoteJustEnded { reportLooseAttribution(text) }
        }
      case .heading: appendHeading(block, leaves.lines(ofBlock: index), lines, &parser)
      case .codeBlock: appendCode(block, lines)
      case .htmlBlock: appendHTML(block, lines)
      case .thematicBreak:
        events.append(WrittenEvent(kind: .thematicBreak, phase: .leaf))
      }
    }
    guard hasAdditions else { return }
    for range in parser.definitions.unusedWords {
      let written = String(decoding: bytes[range], as: UTF8.self)
      diagnostics.append(definitionIsText(written.replacing("\n", with: " "), at: place(range)))
    }
  }

  mutating func appendParagraph(
    _ lines: ArraySlice<Range<Int>>, tight: Int32, _ parser: inout InlineParser
  ) {
    let start = events.count
    events.append(WrittenEvent(kind: .paragraph, phase: .enter, value: tight))
    content.removeAll()
    for line in lines { content.appendLine(line, of: bytes) }
    content.trim()
    appendInline(&parser)
    if hasAdditions { reportUnreadLines(lines, from: start + 1) }
    if !openQuotes.isEmpty { noteAttributions(from: start + 1) }
    events.append(WrittenEvent(kind: .paragraph, phase: .leave, value: tight))
  }

  private mutating func appendHeading(
    _ block: Block, _ text: ArraySlice<Range<Int>>, _ lines: SourceLines, _ parser: inout InlineParser
  ) {
    guard let first = text.first else { return }
    if block.firstLine != block.lastLine, first.lowerBound >= lines.lines[block.lastLine].lowerBound {
      // All lines above the underline were link definitions, so that it underlines nothing.
      appendParagraph(text, tight: 0, &parser)
      return
    }
    let lower = lines.lines[block.firstLine].lowerBound + block.column
    let place = place(lower..<max(lower, text.last?.upperBound ?? lower))
    section += 1
    let number = Int32(document.headings.count)
    document.headings.append(
      MarkdownDocument.Heading(level: Int(block.value), text: "", id: "", place: place, section: section))
    events.append(WrittenEvent(kind: .heading, phase: .enter, value: number))
    content.removeAll()
    for line in text { content.appendLine(line, of: bytes) }
    content.trim()
    appendInline(&parser)
    events.append(WrittenEvent(kind: .heading, phase: .leave, value: number))
    guard hasAdditions else { return }
    if content.bytes.isEmpty { diagnostics.append(headingIsEmpty(at: place)) }
    if block.value == 1 {
      diagnostics.append(headingIsTitle(at: place))
    } else if block.value > max(lastHeadingLevel, 1) + 1 {
      diagnostics.append(headingSkipsLevel(Int(block.value), after: Int(lastHeadingLevel), at: place))
    }
    lastHeadingLevel = block.value
  }

  private mutating func appendCode(_ block: Block, _ lines: SourceLines) {
    if hasAdditions { reportUnsureCode(block, lines) }
    var event = WrittenEvent(kind: .codeBlock, phase: .leaf, value: -1)
    event.text = block.text
    if block.info.count > 0 {
      event.value = Int32(document.codeInfos.count)
      document.codeInfos.append(block.info)
    }
    events.append(event)
  }

  private mutating func appendHTML(_ block: Block, _ lines: SourceLines) {
    var event = WrittenEvent(kind: .htmlBlock, phase: .leaf)
    event.text = block.text
    events.append(event)
    guard hasAdditions, document.options.html == .shownAsText else { return }
    let line = lines.lines[block.firstLine]
    let lower = min(line.lowerBound + block.column, line.upperBound)
    diagnostics.append(
      htmlIsShownAsText(
        String(decoding: bytes[lower..<line.upperBound], as: UTF8.self),
        at: place(lower..<line.upperBound)))
  }
}
