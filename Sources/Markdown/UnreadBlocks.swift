import Diagnostics

/// Blocks that were surely meant and are none, since a mark of them is missing.
extension DocumentBuilder {
  /// What a line of a paragraph begins with that could have begun a block.
  private enum LineMark: Equatable {
    case heading(level: Int)
    case bar
    case bullet(UInt8)
    case number(UInt8)
    /// What a word processor begins an item with.
    case sign(Unicode.Scalar)
    case container
    /// Beside a mark, where nobody sees it.
    case invisible(Range<Int>)
  }

  /// Lines of a paragraph that look like headings, tables and lists.
  ///
  /// The paragraph's events begin at an index; by them is known what is code.
  mutating func reportUnreadLines(_ lines: ArraySlice<Range<Int>>, from start: Int) {
    var event = start
    var previous: LineMark?
    var first = 0..<0
    var count = 0
    for line in lines {
      let mark = lineMark(line).flatMap { beginsText(line, &event) ? $0 : nil }
      if let mark, mark == previous {
        count += 1
      } else {
        (first, count) = (line, 1)
      }
      previous = mark
      if let mark { report(mark, count, first, line) }
    }
  }

  private mutating func report(_ mark: LineMark, _ count: Int, _ first: Range<Int>, _ line: Range<Int>) {
    switch mark {
    case .heading(let level):
      let letter = scalar(at: line.lowerBound + level, in: bytes, until: line.upperBound)
      let written = String(repeating: "#", count: level) + String(letter)
      diagnostics.append(headingHasNoSpace(written, at: place(line)))
    case .bar where count == 2: diagnostics.append(tableHasNoRule(at: place(first)))
    case .bullet(let byte) where count == 2:
      diagnostics.append(itemHasNoSpace(after: String(Unicode.Scalar(byte)), at: place(first)))
    case .number where count == 2:
      let number = bytes[first].prefix { $0.isASCIIDigit }.count + 1
      let written = String(decoding: bytes[first].prefix(number), as: UTF8.self)
      diagnostics.append(itemHasNoSpace(after: written, at: place(first)))
    case .sign(let sign) where count == 2:
      diagnostics.append(itemHasForeignBullet(String(sign), at: place(first)))
    case .container:
      diagnostics.append(
        markupIsForeign(String(decoding: bytes[line], as: UTF8.self), .container, at: place(line)))
    case .invisible(let range):
      let isBefore = range.lowerBound == line.lowerBound
      let hasSpace = range.upperBound == line.upperBound || bytes[range.upperBound].isSpaceOrTab
      diagnostics.append(markIsHidden(replacement: isBefore || hasSpace ? "" : " ", at: place(range)))
    case .bar, .bullet, .number, .sign: break
    }
  }

  private func lineMark(_ line: Range<Int>) -> LineMark? {
    guard let mark = bytes[line].first else { return nil }
    if let range = invisibleCharacters(line) { return .invisible(range) }
    switch mark {
    case UInt8(ascii: "#"):
      let level = bytes[line].prefix { $0 == mark }.count
      guard (2...6).contains(level) else { return nil }
      let next = scalar(at: line.lowerBound + level, in: bytes, until: line.upperBound)
      let isWord = next.properties.isAlphabetic || ("0"..."9").contains(next) || next == noBreakSpace
      return isWord ? .heading(level: level) : nil
    case UInt8(ascii: "|"): return .bar
    case UInt8(ascii: "-"), UInt8(ascii: "*"):
      return isLetter(at: line.lowerBound + 1, line) ? .bullet(mark) : nil
    case 0x30...0x39: return numberMark(line)
    case 0x80...:
      let sign = scalar(at: line.lowerBound, in: bytes, until: line.upperBound)
      return "•·▪●◦‣".unicodeScalars.contains(sign) ? .sign(sign) : nil
    case UInt8(ascii: ":"):
      let marks = bytes[line].prefix { $0 == mark }.count
      let name = bytes[line].dropFirst(marks).drop { $0 == 0x20 }
      return marks > 2 && name.first.map { $0.isASCIILetter || $0 == UInt8(ascii: "{") } == true
        ? .container : nil
    default: return nil
    }
  }

  /// What stands unseen before the mark that a line begins with, or behind it in place of a space.
  private func invisibleCharacters(_ line: Range<Int>) -> Range<Int>? {
    let start = endOfInvisible(bytes, from: line.lowerBound, until: line.upperBound)
    guard start < line.upperBound, let mark = markEnd(start, line) else { return nil }
    let isWhole = bytes[start] == UInt8(ascii: ">") || bytes[start] == UInt8(ascii: "|")
    if start > line.lowerBound {
      let isMark = isWhole || mark == line.upperBound || bytes[mark].isSpaceOrTab
      return isMark ? line.lowerBound..<start : nil
    }
    let end = endOfInvisible(bytes, from: mark, until: line.upperBound)
    guard !isWhole, end > mark else { return nil }
    let next = scalar(at: end, in: bytes, until: line.upperBound)
    return next.isMarkdownSpace || next.properties.isAlphabetic ? mark..<end : nil
  }

  /// The end of what could begin a block at an offset of a line.
  private func markEnd(_ start: Int, _ line: Range<Int>) -> Int? {
    let rest = bytes[start..<line.upperBound]
    switch bytes[start] {
    case UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return start + 1
    case UInt8(ascii: "#"):
      let marks = rest.prefix { $0 == UInt8(ascii: "#") }
      return marks.count <= 6 ? marks.endIndex : nil
    case 0x30...0x39:
      let digits = rest.prefix { $0.isASCIIDigit }
      let mark = digits.endIndex < line.upperBound ? bytes[digits.endIndex] : 0
      return mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") ? digits.endIndex + 1 : nil
    default: return nil
    }
  }

  private func numberMark(_ line: Range<Int>) -> LineMark? {
    let digits = bytes[line].prefix { $0.isASCIIDigit }
    guard digits.count < 4, digits.endIndex < line.upperBound else { return nil }
    let mark = bytes[digits.endIndex]
    guard mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else { return nil }
    return isLetter(at: digits.endIndex + 1, line) ? .number(mark) : nil
  }

  private func isLetter(at offset: Int, _ line: Range<Int>) -> Bool {
    let next = scalar(at: offset, in: bytes, until: line.upperBound)
    return next.properties.isAlphabetic || next == noBreakSpace
  }

  /// Whether a line begins with text, not with emphasis or inside code; goes on from an event to that line's.
  private func beginsText(_ line: Range<Int>, _ event: inout Int) -> Bool {
    while event < events.count, events[event].source.lower < line.lowerBound { event += 1 }
    return event < events.count && events[event].kind == .text
      && events[event].source.lower == line.lowerBound
  }

  /// Code between fences of which the second is missing, and code that only its indentation makes code.
  mutating func reportUnsureCode(_ block: Block, _ lines: SourceLines) {
    let first = lines.lines[block.firstLine]
    let opening = min(first.lowerBound + block.column, first.upperBound)..<first.upperBound
    let fence = bytes[opening].prefix(3)
    guard let mark = fence.first, fence.count == 3, fence.allSatisfy({ $0 == mark }),
      mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")
    else {
      diagnostics.append(codeIsIndented(at: place(opening)))
      return
    }
    let last = bytes[lines.lines[min(block.lastLine, lines.lines.count - 1)]]
    let end = last.reversed().drop { $0.isMarkdownSpace }
    let isClosed = block.lastLine > block.firstLine && end.prefix { $0 == mark }.count >= 3
    if !isClosed { diagnostics.append(codeIsNotClosed(at: place(opening))) }
  }
}

/// It looks like a space, and is none to Markdown.
private let noBreakSpace: Unicode.Scalar = "\u{A0}"
