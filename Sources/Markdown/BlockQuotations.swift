import Diagnostics

/// Block quotations whose last line is `-- [@id]`, with or without a name before the citation.
extension DocumentBuilder {
  /// A block quotation that is being read.
  struct OpenQuote {
    let event: Int
    let lower: Int
    /// Lines in it that look like attributions.
    var attributions: [AttributionLine] = []
    /// The first citation in its words.
    var citation: Place?
    /// Words between quotation marks in it are held against their source by themselves.
    var hasQuotation = false
  }

  struct AttributionLine {
    /// The events of the line, from its dash to its citation.
    let events: Range<Int>
    let place: Place
  }

  mutating func appendQuote(_ block: Block) {
    guard block.phase == .leave else {
      openQuotes.append(OpenQuote(event: events.count, lower: events.count))
      events.append(WrittenEvent(kind: .blockQuote, phase: .enter, value: -1))
      return
    }
    guard let quote = openQuotes.popLast() else { return }
    var last = hasAdditions ? attributionAtEnd(quote) : nil
    if let line = last, isAlone(line, in: quote) {
      diagnostics.append(attributionIsAlone(at: line.place))
      last = nil
    }
    for line in quote.attributions.dropLast(last == nil ? 0 : 1) where !isAlone(line, in: quote) {
      diagnostics.append(attributionIsNotLast(at: line.place))
    }
    if let last {
      appendAttribution(last, of: quote)
    } else {
      if hasAdditions, quote.attributions.isEmpty { reportUnsourced(quote) }
      events.append(WrittenEvent(kind: .blockQuote, phase: .leave, value: -1))
      quoteJustEnded = hasAdditions
    }
  }

  /// Remembers the lines of a paragraph that look like attributions.
  mutating func noteAttributions(from start: Int) {
    guard hasAdditions else { return }
    let end = events.count
    var lineStart = start
    var depth = 0
    var noteDepth = 0
    for index in start...end {
      if index < end {
        let event = events[index]
        if event.phase == .enter { depth += 1 }
        if event.phase == .leave { depth -= 1 }
        if event.kind == .note { noteDepth += event.phase == .enter ? 1 : -1 }
        if noteDepth == 0 { noteSource(event) }
        guard depth == 0, event.kind == .softBreak || event.kind == .hardBreak else { continue }
      }
      if let line = attribution(lineStart..<index) {
        openQuotes[openQuotes.count - 1].attributions.append(line)
      }
      lineStart = index + 1
    }
  }

  private mutating func noteSource(_ event: WrittenEvent) {
    let last = openQuotes.count - 1
    if event.kind == .quotation { openQuotes[last].hasQuotation = true }
    if event.kind == .citation, openQuotes[last].citation == nil {
      openQuotes[last].citation = place(event.source.range)
    }
  }

  /// A block quotation whose source cannot be told, though it names one.
  private mutating func reportUnsourced(_ quote: OpenQuote) {
    guard let citation = quote.citation else { return noteUncitedLine() }
    if quote.hasQuotation { return }
    let written = String(decoding: bytes[citation.range], as: UTF8.self)
    diagnostics.append(quotationHasNoAttribution(written, at: citation))
  }

  /// An editor who leaves a blank line before `-- [@id]`, or before the citation alone, has taken it
  /// out of the block quotation.
  mutating func reportLooseAttribution(_ lines: ArraySlice<Range<Int>>) {
    guard hasAdditions, lines.count == 1, events.last?.kind == .paragraph else { return }
    let end = events.count - 1
    guard let start = events[..<end].lastIndex(where: { $0.kind == .paragraph }), start + 1 < end
    else { return }
    if let line = attribution((start + 1)..<end) {
      diagnostics.append(attributionIsOutside(at: line.place))
    } else if let citation = loneCitation((start + 1)..<end) {
      let written = String(decoding: bytes[citation.range], as: UTF8.self)
      diagnostics.append(citationIsOutside(written, at: citation))
    }
  }

  private func loneCitation(_ paragraph: Range<Int>) -> Place? {
    guard let first = paragraph.first, events[first].kind == .citation,
      events[paragraph.dropFirst()].allSatisfy({ $0.kind == .text && isBlank($0) })
    else { return nil }
    return place(events[first].source.range)
  }

  /// A last line such as `-- [notice-14]`, which was surely meant to cite a source, is reported; whether
  /// others name one is known when the site is linked.
  private mutating func noteUncitedLine() {
    guard let end = events.indices.last, events[end].kind == .paragraph,
      let before = events[..<end].lastIndex(where: {
        $0.kind == .paragraph || $0.kind == .softBreak || $0.kind == .hardBreak
      }), before + 1 < end
    else { return }
    let range =
      events[before + 1].source.range.lowerBound..<events[end - 1].source.range.upperBound
    guard let id = bracketedID(range, dashLength(events[before + 1])) else {
      document.uncitedLines.append(place(range))
      return
    }
    diagnostics.append(
      attributionHasNoCitation(
        String(decoding: bytes[id], as: UTF8.self), at: place(id.lowerBound - 1..<id.upperBound + 1)))
  }

  /// Of what ends a line that begins with a dash.
  private func bracketedID(_ range: Range<Int>, _ dashLength: Int) -> Range<Int>? {
    guard dashLength > 0, bytes[range].last == UInt8(ascii: "]"),
      let bracket = bytes[range].lastIndex(of: UInt8(ascii: "["))
    else { return nil }
    let id = (bracket + 1)..<(range.upperBound - 1)
    let isID = bytes[id].allSatisfy(\.isIDByte) && bytes[id].contains { $0 < UInt8(ascii: "a") }
    return isID ? id : nil
  }

  /// The line from a dash to a citation, if these events are one.
  private func attribution(_ line: Range<Int>) -> AttributionLine? {
    var end = line.upperBound
    while end > line.lowerBound, events[end - 1].kind == .text, isBlank(events[end - 1]) {
      end -= 1
    }
    guard end > line.lowerBound + 1, events[end - 1].kind == .citation else { return nil }
    let first = events[line.lowerBound]
    guard first.kind == .text, dashLength(first) > 0 else { return nil }
    let source = Int(first.source.lower)..<Int(events[end - 1].source.upper)
    return AttributionLine(events: line.lowerBound..<end, place: place(source))
  }

  /// Whether nothing is quoted above an attribution.
  private func isAlone(_ line: AttributionLine, in quote: OpenQuote) -> Bool {
    events[quote.event..<line.events.lowerBound].allSatisfy {
      $0.kind == .blockQuote || $0.kind == .paragraph
    }
  }

  private func attributionAtEnd(_ quote: OpenQuote) -> AttributionLine? {
    guard let line = quote.attributions.last, let last = events.last, last.kind == .paragraph,
      last.phase == .leave
    else { return nil }
    let rest = events[line.events.upperBound..<(events.count - 1)]
    return rest.allSatisfy { $0.kind == .text && isBlank($0) } ? line : nil
  }

  private func isBlank(_ event: WrittenEvent) -> Bool {
    text[event.text.range].allSatisfy { $0.isMarkdownSpace || $0 == UInt8(ascii: ".") }
  }

  /// The length of a line's dash, `--` or one of the long ones, with the white space after it.
  private func dashLength(_ event: WrittenEvent) -> Int {
    let line = text[event.text.range]
    let dashes: [StaticString] = ["---", "--", "\u{2014}", "\u{2013}", "\u{2015}"]
    for dash in dashes {
      let length = dash.withUTF8Buffer { line.starts(with: $0) ? $0.count : 0 }
      if length > 0 { return length + line.dropFirst(length).prefix(while: \.isMarkdownSpace).count }
    }
    return 0
  }

  /// Moves the last line out of the quotation, into an attribution under it.
  private mutating func appendAttribution(_ line: AttributionLine, of quote: OpenQuote) {
    var attribution = Array(events[line.events])
    let dash = dashLength(attribution[0])
    attribution[0].text.lower += Int32(dash)
    attribution[0].source.lower += Int32(dash)
    let tight = events[events.count - 1].value
    events.removeSubrange(line.events.lowerBound...)
    if let last = events.last, last.kind == .softBreak || last.kind == .hardBreak {
      events.removeLast()
      events.append(WrittenEvent(kind: .paragraph, phase: .leave, value: tight))
    } else {
      events.removeLast()
    }
    let number = Int32(document.quotations.count)
    let citation = Int(attribution[attribution.count - 1].value)
    document.quotations.append(
      MarkdownDocument.Quotation(
        wording: "", form: .block, citation: citation, place: wordingPlace(from: quote.event, line)))
    events[quote.event].value = number
    events.append(WrittenEvent(kind: .blockQuote, phase: .leave, value: number))
    events.append(WrittenEvent(kind: .attribution, phase: .enter, value: number))
    events += attribution
    events.append(WrittenEvent(kind: .attribution, phase: .leave, value: number))
  }

  /// From the quotation's first text to its last.
  private func wordingPlace(from start: Int, _ line: AttributionLine) -> Place {
    let written = events[start...].lazy.filter { $0.source.count > 0 }
    guard let first = written.first, let last = written.last else { return line.place }
    return place(Int(first.source.lower)..<max(Int(first.source.lower), Int(last.source.upper)))
  }
}
