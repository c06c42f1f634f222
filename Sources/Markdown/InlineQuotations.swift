import Diagnostics

/// Quotations in a sentence: `"..." [@id]`, with the quotation marks of any common language.
extension DocumentBuilder {
  /// A quotation mark inside a text event, in bytes of the document's text.
  private struct Mark {
    let event: Int
    let lower: Int
    let scalar: Unicode.Scalar

    var upper: Int { lower + UTF8.width(scalar) }
  }

  private struct Found {
    let open: Mark
    let close: Mark
    let citation: Int32
    let place: Place
  }

  /// Puts quotation events around the words before each citation of the piece of text that begins at an
  /// event.
  ///
  /// Each search ends at the citation before, so that all of them together pass over the text once.
  mutating func markQuotations(from start: Int) {
    var found: [Found] = []
    var bound = start
    for index in start..<events.count where events[index].kind == .citation {
      let close = closingMark(before: index, after: bound)
      if let close, let open = openingMark(of: close, after: bound) {
        let place = place(source(of: open).lowerBound..<source(of: close).upperBound)
        found.append(Found(open: open, close: close, citation: events[index].value, place: place))
      } else if let close, isDoubled(close) || !mayBeNoMark(close.scalar) {
        let mark = isDoubled(close) ? "''" : String(close.scalar)
        diagnostics.append(quotationIsNotOpened(mark, at: place(source(of: close))))
      } else if let open = openMark(from: bound, to: index) {
        diagnostics.append(quotationIsNotClosed(at: place(source(of: open))))
      }
      bound = index + 1
    }
    if openQuotes.isEmpty { reportUnchecked(besides: found, from: start) }
    if !found.isEmpty { insert(found, from: start) }
  }

  /// Words that are surely quoted, beside a citation, but not straight before it: only `"..." [@id]` is
  /// checked.
  private mutating func reportUnchecked(besides found: [Found], from start: Int) {
    var openMarks: [Unicode.Scalar: Mark] = [:]
    for index in start..<events.count where events[index].kind == .text {
      for lower in events[index].text.range where mayBeginQuotationMark(text[lower]) {
        let mark = Mark(event: index, lower: lower, scalar: scalar(at: lower, in: text, until: text.count))
        let mayOpen = mark.scalar != "\"" || opens(mark)
        let known = openers(of: mark.scalar).compactMap { openMarks[$0] }.max { $0.lower < $1.lower }
        if let known, mark.scalar != "\"" || !mayOpen {
          openMarks = [:]
          reportUnchecked(from: known, to: mark, besides: found)
        } else if mayOpen, Self.openMarks.contains(mark.scalar) {
          openMarks[mark.scalar] = mark
        }
      }
    }
  }

  private static let openMarks: [Unicode.Scalar] = [
    "\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{AB}", "\u{BB}", "\u{2039}", "\u{300C}", "\u{300E}",
  ]

  private func mayBeginQuotationMark(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), 0xC2, 0xE2, 0xE3: true
    default: false
    }
  }

  private mutating func reportUnchecked(from open: Mark, to close: Mark, besides found: [Found]) {
    let range = source(of: open).lowerBound..<source(of: close).upperBound
    guard wordCount(from: open, to: close) >= Self.quotedWords,
      !found.contains(where: { $0.place.range.overlaps(range) })
    else { return }
    diagnostics.append(quotationIsUnchecked(at: place(range)))
  }

  /// Fewer words may be a name, a title or a word held at arm's length; a fingerprint tells no fewer apart,
  /// either.
  private static let quotedWords = 5

  private func wordCount(from open: Mark, to close: Mark) -> Int {
    var count = 0
    var isInWord = false
    for index in open.event...close.event {
      let range = events[index].text.range
      let lower = index == open.event ? open.upper : range.lowerBound
      let upper = index == close.event ? close.lower : range.upperBound
      if events[index].kind == .softBreak || lower >= upper { isInWord = false }
      for offset in lower..<max(lower, upper) {
        let isSpace = text[offset].isMarkdownSpace
        if !isSpace, !isInWord { count += 1 }
        isInWord = !isSpace
      }
    }
    return count
  }

  /// Notes words in quotation marks that a reference follows, where a citation should if it is to a source.
  mutating func noteQuotedReferences(from start: Int) {
    guard openQuotes.isEmpty else { return }
    for index in start..<events.count where events[index].kind == .reference {
      guard let close = closingMark(before: index, after: start),
        let open = openingMark(of: close, after: start),
        wordCount(from: open, to: close) >= Self.quotedWords
      else { continue }
      document.references[Int(events[index].value)].quotation = place(
        source(of: open).lowerBound..<source(of: close).upperBound)
    }
  }

  private mutating func insert(_ found: [Found], from start: Int) {
    let tail = Array(events[start...])
    events.removeSubrange(start...)
    var next = 0
    for (offset, event) in tail.enumerated() {
      var rest = event
      while next < found.count * 2 {
        let quotation = found[next / 2]
        let isOpen = next % 2 == 0
        let mark = isOpen ? quotation.open : quotation.close
        guard mark.event == start + offset else { break }
        let (before, after) = split(rest, at: isOpen ? mark.lower : mark.upper)
        if before.text.count > 0 { events.append(before) }
        rest = after
        if isOpen {
          document.quotations.append(
            MarkdownDocument.Quotation(
              wording: "", form: .inline, citation: Int(quotation.citation), place: quotation.place))
        }
        let number = Int32(document.quotations.count - 1)
        events.append(
          WrittenEvent(kind: .quotation, phase: isOpen ? .enter : .leave, value: number))
        next += 1
      }
      if rest.text.count > 0 || event.text.count == 0 { events.append(rest) }
    }
  }

  private func split(_ event: WrittenEvent, at cut: Int) -> (WrittenEvent, WrittenEvent) {
    var (before, after) = (event, event)
    before.text = ByteRange(Int(event.text.lower)..<cut)
    after.text = ByteRange(cut..<Int(event.text.upper))
    if event.kind == .text {
      let middle = Int(event.source.lower) + cut - Int(event.text.lower)
      before.source = ByteRange(Int(event.source.lower)..<middle)
      after.source = ByteRange(middle..<Int(event.source.upper))
    }
    return (before, after)
  }

  private func source(of mark: Mark) -> Range<Int> {
    let event = events[mark.event]
    if event.kind != .text { return event.source.range }
    let lower = Int(event.source.lower) + mark.lower - Int(event.text.lower)
    return lower..<(lower + UTF8.width(mark.scalar))
  }

  // MARK: Searching

  /// The closing mark before a citation, with nothing but white space, ends of emphasis and the sentence's
  /// own punctuation between them.
  private func closingMark(before citation: Int, after bound: Int) -> Mark? {
    for index in (bound..<citation).reversed() {
      let event = events[index]
      switch event.kind {
      case .softBreak: continue
      case .emphasis, .strong, .struck:
        if event.phase == .leave { continue }
        return nil
      case .text, .replacedText:
        if isEscape(event) { return nil }
        var end = Int(event.text.upper)
        var last = scalar(before: end, in: text)
        while end > event.text.lower, last.isMarkdownSpace || last.isInvisible || endsClause(last) {
          end -= UTF8.width(last)
          last = scalar(before: end, in: text)
        }
        if end <= event.text.lower { continue }
        guard !openers(of: last).isEmpty else { return nil }
        return Mark(event: index, lower: end - UTF8.width(last), scalar: last)
      case .blockQuote, .attribution, .list, .item, .paragraph, .heading, .codeBlock, .htmlBlock,
        .thematicBreak,
        .table, .headerRow, .row, .headerCell, .cell, .hardBreak, .code, .rawHTML, .link, .image, .reference,
        .citation, .quotation, .noteReference, .note:
        return nil
      }
    }
    return nil
  }

  private func endsClause(_ scalar: Unicode.Scalar) -> Bool { ".,;:!?".unicodeScalars.contains(scalar) }

  /// The straight mark that opens words which end neither before an event nor after it.
  private func openMark(from start: Int, to end: Int) -> Mark? {
    var open: Mark?
    for index in start..<events.count {
      let event = events[index]
      if index == end, open == nil { return nil }
      guard event.kind == .text else { continue }
      for lower in event.text.range where text[lower] == UInt8(ascii: "\"") {
        guard index < end else { return nil }
        let mark = Mark(event: index, lower: lower, scalar: "\"")
        open = open == nil && opens(mark) ? mark : nil
      }
    }
    return open
  }

  /// The mark that a closing one belongs to, in the same emphasis, link or note.
  private func openingMark(of close: Mark, after bound: Int) -> Mark? {
    let openers = openers(of: close.scalar)
    let straight = UInt8(ascii: close.scalar.isASCII ? close.scalar : "\"")
    var inner = 0
    var depth = 0
    for index in (bound...close.event).reversed() {
      let event = events[index]
      if event.phase == .leave { depth += 1 }
      if event.phase == .enter {
        depth -= 1
        if depth < 0 { return nil }
      }
      guard depth == 0, event.kind == .text || event.kind == .replacedText, !isEscape(event) else { continue }
      var end = index == close.event ? close.lower : Int(event.text.upper)
      while end > event.text.lower {
        if text[end - 1] != straight, text[end - 1] < 0x80 {
          end -= 1
          continue
        }
        let scalar = scalar(before: end, in: text)
        end = max(end - UTF8.width(scalar), Int(event.text.lower))
        let mark = Mark(event: index, lower: end, scalar: scalar)
        if openers.contains(scalar), scalar != close.scalar || opens(mark) {
          if inner == 0 { return mark }
          inner -= 1
        } else if scalar == close.scalar, !mayBeNoMark(scalar) {
          inner += 1
        }
      }
    }
    return nil
  }

  /// An editor who writes `\"` wants no quotation mark.
  private func isEscape(_ event: WrittenEvent) -> Bool {
    event.kind == .replacedText && bytes[Int(event.source.lower)] == UInt8(ascii: "\\")
  }

  /// Whether a mark that looks the same on both sides stands where one opens: before a word, not after one.
  private func opens(_ mark: Mark) -> Bool {
    let next = scalar(at: mark.upper, in: text, until: text.count)
    // `'90s`
    if next.isMarkdownSpace || mark.scalar == "'" && ("0"..."9").contains(next) { return false }
    let previous = visible(before: mark)
    if previous.isMarkdownSpace { return true }
    switch previous.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .dashPunctuation: return true
    default: return previous == "/" || previous == "\u{201E}" || previous == "\""
    }
  }

  /// What readers see before a mark; a space where a paragraph, a link's text or a note begins.
  private func visible(before mark: Mark) -> Unicode.Scalar {
    if mark.lower > events[mark.event].text.lower { return scalar(before: mark.lower, in: text) }
    for event in events[..<mark.event].reversed() {
      switch event.kind {
      case .emphasis, .strong, .struck: continue
      case .link, .image, .note:
        if event.phase == .enter { return " " }
        return event.kind == .note ? "]" : scalar(before: mark.lower, in: text)
      case .reference, .citation, .code, .rawHTML: return "]"
      default: return event.text.count > 0 ? scalar(before: Int(event.text.upper), in: text) : " "
      }
    }
    return " "
  }

  /// Two apostrophes, which are a quotation mark behind anything but a number.
  private func isDoubled(_ mark: Mark) -> Bool {
    let start = mark.lower - 1
    return mark.scalar == "'" && start > events[mark.event].text.lower && text[start] == UInt8(ascii: "'")
      && !text[start - 1].isASCIIDigit
  }

  /// An apostrophe, or the sign of an inch.
  private func mayBeNoMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{2019}" || scalar == "'" || scalar == "\u{2033}"
  }

  /// The marks that may open what a mark closes; none when it closes nothing.
  private func openers(of close: Unicode.Scalar) -> [Unicode.Scalar] {
    switch close {
    case "\"": ["\""]
    case "'": ["'"]
    case "\u{2033}": ["\u{2033}"]
    case "\u{201D}": ["\u{201C}", "\u{201E}", "\u{201D}"]
    case "\u{201C}": ["\u{201E}"]
    case "\u{00BB}": ["\u{00AB}", "\u{00BB}"]
    case "\u{00AB}": ["\u{00BB}"]
    case "\u{2019}": ["\u{2018}", "\u{201A}"]
    case "\u{2018}": ["\u{201A}"]
    case "\u{203A}": ["\u{2039}"]
    case "\u{2039}": ["\u{203A}"]
    case "\u{300D}": ["\u{300C}"]
    case "\u{300F}": ["\u{300E}"]
    default: []
    }
  }
}
