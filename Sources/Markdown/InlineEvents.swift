import Diagnostics

/// Turns the tokens of a piece of inline text into events with their places in the file.
extension DocumentBuilder {
  /// Reads `content` and appends its events.
  mutating func appendInline(_ parser: inout InlineParser) {
    parser.parse(content.bytes)
    // Its hold on the bytes would make the next piece of text allocate anew.
    parser.bytes = []
    hasReportedHTML = false
    let start = events.count
    let firstLink = document.hyperlinks.count
    var linkDepth = 0
    for token in parser.tokens { append(token, parser, &linkDepth) }
    for (problem, range) in parser.problems { report(problem, range) }
    if hasAdditions, !parser.citations.isEmpty {
      markQuotations(from: start)
    } else if hasAdditions, !parser.references.isEmpty {
      noteQuotedReferences(from: start)
    }
    if hasAdditions { checkLinks(from: firstLink) }
  }

  private mutating func append(_ token: InlineToken, _ parser: InlineParser, _ linkDepth: inout Int) {
    let range = token.lower..<token.upper
    switch token.kind {
    case .text: appendText(range)
    case .replaced: appendReplaced(parser.replacements[token.value], range)
    case .softBreak, .hardBreak:
      appendLeaf(token.kind == .hardBreak ? .hardBreak : .softBreak, [0x0A], range)
    case .code: appendCode(range, marks: token.value)
    case .html:
      appendLeaf(.rawHTML, content.bytes[range], range)
      reportHTML(range)
    case .delimiters: appendDelimiters(token, parser)
    case .linkOpen, .imageOpen:
      if token.kind == .linkOpen { linkDepth += 1 }
      let kind: MarkdownEvent.Kind = token.kind == .linkOpen ? .link : .image
      openLink(parser.links[token.value], kind, range)
    case .linkClose, .imageClose:
      if token.kind == .linkClose { linkDepth -= 1 }
      closeLink(token.kind == .linkClose ? .link : .image, range)
    case .autolink: appendAutolink(parser.links[token.value], range, isText: linkDepth > 0 && hasAdditions)
    case .noteOpen: events.append(event(.note, .enter, range))
    case .noteClose: events.append(event(.note, .leave, range))
    case .reference: appendReference(parser.references[token.value], range)
    case .citation: appendCitation(parser.citations[token.value], range)
    }
  }

  // MARK: Text

  private func event(_ kind: MarkdownEvent.Kind, _ phase: MarkdownEvent.Phase, _ range: Range<Int>)
    -> WrittenEvent
  {
    WrittenEvent(kind: kind, phase: phase, source: ByteRange(content.source(of: range)))
  }

  private mutating func appendLeaf(
    _ kind: MarkdownEvent.Kind, _ leafText: some Collection<UInt8>, _ range: Range<Int>, value: Int = 0
  ) {
    let start = text.count
    text.append(contentsOf: leafText)
    var event = event(kind, .leaf, range)
    event.text = ByteRange(start..<text.count)
    event.value = Int32(value)
    events.append(event)
  }

  private mutating func appendText(_ range: Range<Int>) {
    if content.source(of: range).count == range.count {
      appendLeaf(.text, content.bytes[range], range)
      return
    }
    // A cell leaves out the backslash of `\|`: the text is cut there.
    var start = range.lowerBound
    for offset in range.dropFirst() where content.source(of: offset) != content.source(of: offset - 1) + 1 {
      appendLeaf(.text, content.bytes[start..<offset], start..<offset)
      start = offset
    }
    appendLeaf(.text, content.bytes[start..<range.upperBound], start..<range.upperBound)
  }

  private mutating func appendReplaced(_ replacement: [UInt8], _ range: Range<Int>) {
    appendLeaf(.replacedText, replacement, range)
  }

  private mutating func appendCode(_ range: Range<Int>, marks: Int) {
    var inner = (range.lowerBound + marks)..<(range.upperBound - marks)
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x0A }
    if let first = inner.first, let last = inner.last, isSpace(content.bytes[first]),
      isSpace(content.bytes[last]), !content.bytes[inner].allSatisfy(isSpace)
    {
      inner = (first + 1)..<last
    }
    let code = content.bytes[inner].flatMap { byte in
      byte == 0x0A ? [0x20] : byte == 0 ? replacementCharacter : [byte]
    }
    appendLeaf(.code, code, range)
  }

  /// Two marks beside a word on one side only; about others nothing is certain.
  private mutating func noteUnclosedEmphasis(_ range: Range<Int>) {
    guard hasAdditions, range.count == 2, content.bytes[range.lowerBound] != UInt8(ascii: "_") else { return }
    let before = scalar(before: range.lowerBound, in: content.bytes)
    let after = scalar(at: range.upperBound, in: content.bytes, until: content.bytes.count)
    if before.isMarkdownSpace != after.isMarkdownSpace { report(.unclosedEmphasis, range) }
  }

  private mutating func appendDelimiters(_ token: InlineToken, _ parser: InlineParser) {
    let range = token.lower..<token.upper
    var mark = token.firstClose
    while mark >= 0 {
      events.append(event(parser.marks[mark].kind, .leave, range))
      mark = parser.marks[mark].next
    }
    let left = (token.lower + token.closed)..<(token.upper - token.opened)
    if !left.isEmpty { appendText(left) }
    if left.count == range.count { noteUnclosedEmphasis(range) }
    mark = token.firstOpen
    while mark >= 0 {
      events.append(event(parser.marks[mark].kind, .enter, range))
      mark = parser.marks[mark].next
    }
  }

  // MARK: Links

  private mutating func openLink(_ link: InlineLink, _ kind: MarkdownEvent.Kind, _ range: Range<Int>) {
    var opening = event(kind, .enter, range)
    opening.value = Int32(document.hyperlinks.count)
    events.append(opening)
    openLinks.append(document.hyperlinks.count)
    document.destinations.append(link)
    document.hyperlinks.append(
      MarkdownDocument.Hyperlink(
        destination: String(decoding: link.destination, as: UTF8.self), text: "",
        title: link.title.map { String(decoding: $0, as: UTF8.self) }, isImage: kind == .image,
        place: place(content.source(of: range))))
  }

  private mutating func closeLink(_ kind: MarkdownEvent.Kind, _ range: Range<Int>) {
    guard let number = openLinks.popLast() else { return }
    var closing = event(kind, .leave, range)
    closing.value = Int32(number)
    events.append(closing)
    let lower = Int(document.hyperlinks[number].place.lower)
    document.hyperlinks[number].place = place(lower..<Int(closing.source.upper))
  }

  private mutating func appendAutolink(_ link: InlineLink, _ range: Range<Int>, isText: Bool) {
    let isBracketed = content.bytes[range.lowerBound] == UInt8(ascii: "<")
    let inner = isBracketed ? (range.lowerBound + 1)..<(range.upperBound - 1) : range
    if !isText { openLink(link, .link, range) }
    let shown = content.bytes[inner]
    let isVerbatim = link.destination.suffix(shown.count).elementsEqual(shown)
    if isVerbatim { appendText(inner) } else { appendReplaced(link.destination, inner) }
    if !isText { closeLink(.link, range) }
  }

  // MARK: References and citations

  private mutating func appendReference(_ reference: InlineReference, _ range: Range<Int>) {
    let label = reference.label.map { words(unescaped(content.bytes[$0])) }
    let target = words(unescaped(content.bytes[reference.target]))
    document.references.append(
      MarkdownDocument.Reference(
        kind: reference.kind.map { words(unescaped(content.bytes[$0])) }, target: target, label: label,
        place: place(content.source(of: range)), section: section))
    appendLeaf(.reference, (label ?? target).utf8, range, value: document.references.count - 1)
  }

  private mutating func appendCitation(_ items: [InlineCitationItem], _ range: Range<Int>) {
    let first = document.citations.last.map { $0.firstItem + $0.items.count } ?? 0
    let items = items.map { item in
      MarkdownDocument.CitationItem(
        source: words(unescaped(content.bytes[item.key])),
        locator: item.locator.map { words(unescaped(content.bytes[$0])) },
        place: place(content.source(of: item.whole)), sourcePlace: place(content.source(of: item.key)))
    }
    document.citations.append(
      MarkdownDocument.Citation(
        items: items, firstItem: first, place: place(content.source(of: range)), section: section))
    appendLeaf(.citation, [], range, value: document.citations.count - 1)
  }

  /// Text with every stretch of white space as one space.
  private func words(_ text: [UInt8]) -> String {
    var words: [UInt8] = []
    for byte in text {
      if !byte.isMarkdownSpace {
        words.append(byte)
      } else if words.last != 0x20 {
        words.append(0x20)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}
