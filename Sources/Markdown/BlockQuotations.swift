import Diagnostics

/// Block quotations whose last line is `-- [@id]`, with or without a name before the citation.
extension DocumentBuilder {
  /// A block quotation that is being read.
  struct OpenQuote {
    let event: Int
    let lower: Int
    /// Lines in it that look like attributions.
    var attributions: [AttributionLine] = []
  }

  struct AttributionLine {
    /// The events of the line, from its dash to its citation.
    let events: Range<Int>
    let place: Place
  }

  mutating func appendQuote(_ block: Block) {
    guard block.phase == .leave else {
      openQuotes.append(OpenQuote(event: document.events.count, lower: document.events.count))
      document.events.append(MarkdownEvent(kind: .blockQuote, phase: .enter, value: -1))
      return
    }
    guard let quote = openQuotes.popLast() else { return }
    let last = hasAdditions ? attributionAtEnd(quote) : nil
    for line in quote.attributions where line.place != last?.place {
      diagnostics.append(attributionIsNotLast(at: line.place))
    }
    if let last {
      appendAttribution(last, of: quote)
    } else {
      document.events.append(MarkdownEvent(kind: .blockQuote, phase: .leave, value: -1))
      quoteJustEnded = hasAdditions
    }
  }

  /// Remembers the lines of a paragraph that look like attributions.
  mutating func noteAttributions(from start: Int) {
    guard hasAdditions else { return }
    let end = document.events.count
    var lineStart = start
    var depth = 0
    for index in start...end {
      if index < end {
        let event = document.events[index]
        if event.phase == .enter { depth += 1 }
        if event.phase == .leave { depth -= 1 }
        guard depth == 0, event.kind == .softBreak || event.kind == .hardBreak else { continue }
      }
      if let line = attribution(lineStart..<index) {
        openQuotes[openQuotes.count - 1].attributions.append(line)
      }
      lineStart = index + 1
    }
  }

  /// An editor who leaves a blank line before `-- [@id]` has taken it out of the block quotation.
  mutating func reportLooseAttribution(_ lines: ArraySlice<Range<Int>>) {
    guard hasAdditions, lines.count == 1, document.events.last?.kind == .paragraph else { return }
    let end = document.events.count - 1
    guard let start = document.events[..<end].lastIndex(where: { $0.kind == .paragraph }),
      let line = attribution((start + 1)..<end)
    else { return }
    diagnostics.append(attributionIsOutside(at: line.place))
  }

  /// The line from a dash to a citation, if these events are one.
  private func attribution(_ line: Range<Int>) -> AttributionLine? {
    var end = line.upperBound
    while end > line.lowerBound, document.events[end - 1].kind == .text, isBlank(document.events[end - 1]) {
      end -= 1
    }
    guard end > line.lowerBound + 1, document.events[end - 1].kind == .citation else { return nil }
    let first = document.events[line.lowerBound]
    guard first.kind == .text, dashLength(first) > 0 else { return nil }
    let source = Int(first.source.lower)..<Int(document.events[end - 1].source.upper)
    return AttributionLine(events: line.lowerBound..<end, place: place(source))
  }

  private func attributionAtEnd(_ quote: OpenQuote) -> AttributionLine? {
    guard let line = quote.attributions.last, let last = document.events.last, last.kind == .paragraph,
      last.phase == .leave
    else { return nil }
    let rest = document.events[line.events.upperBound..<(document.events.count - 1)]
    return rest.allSatisfy { $0.kind == .text && isBlank($0) } ? line : nil
  }

  private func isBlank(_ event: MarkdownEvent) -> Bool {
    text[event.text.range].allSatisfy { $0.isMarkdownSpace || $0 == UInt8(ascii: ".") }
  }

  /// The length of a line's dash, `--` or one of the long ones, with the white space after it.
  private func dashLength(_ event: MarkdownEvent) -> Int {
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
    var attribution = Array(document.events[line.events])
    let dash = dashLength(attribution[0])
    attribution[0].text.lower += Int32(dash)
    attribution[0].source.lower += Int32(dash)
    let tight = document.events[document.events.count - 1].value
    document.events.removeSubrange(line.events.lowerBound...)
    if let last = document.events.last, last.kind == .softBreak || last.kind == .hardBreak {
      document.events.removeLast()
      document.events.append(MarkdownEvent(kind: .paragraph, phase: .leave, value: tight))
    } else {
      document.events.removeLast()
    }
    let number = Int32(document.quotations.count)
    let citation = Int(attribution[attribution.count - 1].value)
    document.quotations.append(
      MarkdownDocument.Quotation(
        wording: "", form: .block, citation: citation, place: wordingPlace(from: quote.event, line)))
    document.events[quote.event].value = number
    document.events.append(MarkdownEvent(kind: .blockQuote, phase: .leave, value: number))
    document.events.append(MarkdownEvent(kind: .attribution, phase: .enter, value: number))
    document.events += attribution
    document.events.append(MarkdownEvent(kind: .attribution, phase: .leave, value: number))
  }

  /// From the quotation's first text to its last.
  private func wordingPlace(from start: Int, _ line: AttributionLine) -> Place {
    let written = document.events[start...].lazy.filter { $0.source.count > 0 }
    guard let first = written.first, let last = written.last else { return line.place }
    return place(Int(first.source.lower)..<max(Int(first.source.lower), Int(last.source.upper)))
  }
}
