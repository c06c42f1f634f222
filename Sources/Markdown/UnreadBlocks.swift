import Diagnostics

/// Blocks that were surely meant and are none, since a mark of them is missing.
extension DocumentBuilder {
  /// A paragraph that looks like a heading or like a table.
  mutating func reportUnreadBlock(_ lines: ArraySlice<Range<Int>>) {
    guard let first = lines.first, let mark = bytes[first].first else { return }
    if mark == UInt8(ascii: "#") {
      let level = bytes[first].prefix { $0 == mark }.count
      guard (2...6).contains(level), level < first.count else { return }
      let written = String(decoding: bytes[first].prefix(level + 1), as: UTF8.self)
      if bytes[first.lowerBound + level].isASCIIAlphanumeric {
        diagnostics.append(headingHasNoSpace(written, at: place(first)))
      }
    } else if mark == UInt8(ascii: "|"), lines.count > 1, lines.allSatisfy({ bytes[$0].first == mark }) {
      diagnostics.append(tableHasNoRule(at: place(first)))
    }
  }

  /// Code between fences of which the second is missing; indented code has none.
  mutating func reportUnclosedCode(_ block: Block, _ lines: SourceLines) {
    let first = lines.lines[block.firstLine]
    let opening = min(first.lowerBound + block.column, first.upperBound)..<first.upperBound
    guard let mark = bytes[opening].first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return
    }
    let last = bytes[lines.lines[min(block.lastLine, lines.lines.count - 1)]]
    let end = last.reversed().drop { $0.isMarkdownSpace }
    let isClosed = block.lastLine > block.firstLine && end.prefix { $0 == mark }.count >= 3
    if !isClosed { diagnostics.append(codeIsNotClosed(at: place(opening))) }
  }
}
