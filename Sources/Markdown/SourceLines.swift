/// Where the lines of a body begin and end in its file, without their line ends.
struct SourceLines {
  let bytes: [UInt8]
  let lines: [Range<Int>]

  /// Lines end as CommonMark says: at a line feed, a carriage return, or both together.
  init(_ body: Range<Int>, of bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = body.lowerBound
    bytes.withUnsafeBufferPointer { bytes in
      var index = start
      while index < body.upperBound {
        let byte = bytes[index]
        guard byte == 0x0A || byte == 0x0D else {
          index += 1
          continue
        }
        lines.append(start..<index)
        let isPair = byte == 0x0D && index + 1 < body.upperBound && bytes[index + 1] == 0x0A
        index += isPair ? 2 : 1
        start = index
      }
    }
    if start < body.upperBound { lines.append(start..<body.upperBound) }
    self.lines = lines
  }

  func cursor(atLine line: Int) -> LineCursor {
    LineCursor(offset: lines[line].lowerBound, end: lines[line].upperBound)
  }
}

/// A spot in a line, which knows its column because a tab is as wide as the way to the next multiple of four.
struct LineCursor {
  var offset: Int
  let end: Int
  var column = 0

  func indent(_ bytes: [UInt8]) -> Int {
    var cursor = self
    cursor.skipSpaces(bytes)
    return cursor.column - column
  }

  mutating func skipSpaces(_ bytes: [UInt8]) {
    while offset < end, bytes[offset].isSpaceOrTab {
      column += bytes[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
  }

  /// Goes on by columns of white space; a tab may be consumed in part.
  mutating func advance(columns count: Int, _ bytes: [UInt8]) {
    var left = count
    while left > 0, offset < end, bytes[offset].isSpaceOrTab {
      let width = bytes[offset] == 0x09 ? 4 - column % 4 : 1
      let step = min(width, left)
      column += step
      left -= step
      if step == width { offset += 1 }
    }
  }

  mutating func advance(bytes count: Int) {
    offset += count
    column += count
  }
}

/// The block quotations and list items that are open, and how much of each line is theirs.
struct ContainerStack {
  private var containers: [Container] = []

  private struct Container {
    let isQuote: Bool
    /// How far a list item's content is indented, in columns.
    let indent: Int
    let firstLine: Int
    /// Where its content begins on its first line.
    let start: LineCursor
  }

  private(set) var quoteDepth = 0

  mutating func enterQuote(line: Int, _ lines: SourceLines) {
    var cursor = cursor(atLine: line, lines)
    _ = passQuoteMark(&cursor, lines.bytes)
    quoteDepth += 1
    containers.append(Container(isQuote: true, indent: 0, firstLine: line, start: cursor))
  }

  mutating func enterItem(line: Int, _ lines: SourceLines) {
    let bytes = lines.bytes
    var cursor = cursor(atLine: line, lines)
    let offset = cursor.indent(bytes)
    cursor.skipSpaces(bytes)
    let width = markerWidth(cursor, bytes)
    cursor.advance(bytes: width)
    let padding = cursor.indent(bytes)
    var content = cursor
    content.skipSpaces(bytes)
    let isCode = padding >= 5 || padding < 1 || content.offset == content.end
    cursor.advance(columns: isCode ? 1 : padding, bytes)
    let indent = offset + width + (isCode ? 1 : padding)
    containers.append(Container(isQuote: false, indent: indent, firstLine: line, start: cursor))
  }

  mutating func leave() {
    if containers.removeLast().isQuote { quoteDepth -= 1 }
  }

  /// Where the text of a paragraph begins on one of its lines, after the marks of what it stands in.
  ///
  /// On a line that continues it lazily, without those marks, cmark leaves white space in the text, and so do
  /// we.
  func textStart(line: Int, _ lines: SourceLines) -> Int {
    let (start, isLazy) = start(ofLine: line, lines)
    var cursor = start
    if !isLazy { cursor.skipSpaces(lines.bytes) }
    return cursor.offset
  }

  private func cursor(atLine line: Int, _ lines: SourceLines) -> LineCursor {
    start(ofLine: line, lines).cursor
  }

  private func start(ofLine line: Int, _ lines: SourceLines) -> (cursor: LineCursor, isLazy: Bool) {
    if let last = containers.last, last.firstLine == line { return (last.start, false) }
    var cursor = lines.cursor(atLine: line)
    for container in containers {
      if container.firstLine == line {
        cursor = container.start
      } else if container.isQuote {
        guard passQuoteMark(&cursor, lines.bytes) else { return (cursor, true) }
      } else {
        guard cursor.indent(lines.bytes) >= container.indent else { return (cursor, true) }
        cursor.advance(columns: container.indent, lines.bytes)
      }
    }
    return (cursor, false)
  }

  private func passQuoteMark(_ cursor: inout LineCursor, _ bytes: [UInt8]) -> Bool {
    guard cursor.indent(bytes) <= 3 else { return false }
    var next = cursor
    next.skipSpaces(bytes)
    guard next.offset < next.end, bytes[next.offset] == UInt8(ascii: ">") else { return false }
    next.advance(bytes: 1)
    next.advance(columns: 1, bytes)
    cursor = next
    return true
  }

  private func markerWidth(_ cursor: LineCursor, _ bytes: [UInt8]) -> Int {
    var index = cursor.offset
    while index < cursor.end, bytes[index].isASCIIDigit { index += 1 }
    return index + 1 - cursor.offset
  }
}
