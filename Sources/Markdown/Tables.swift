import Diagnostics

/// A pipe table found in the lines of a paragraph (GitHub Flavored Markdown, section 4.10).
struct PipeTable {
  /// The number of lines before the header row, which stay a paragraph.
  let linesBefore: Int
  let alignments: [ColumnAlignment]
  /// The header row first; each cell is the range of its trimmed text in the file.
  let rows: [[Range<Int>]]
}

extension DocumentBuilder {
  /// The table that a paragraph's lines hold, if their second or a later one is a delimiter row.
  func table(_ lines: ArraySlice<Range<Int>>) -> PipeTable? {
    for index in lines.indices.dropFirst() {
      guard let alignments = alignments(lines[index]) else { continue }
      let header = cells(lines[index - 1])
      guard header.count == alignments.count, hasPipe(lines[index]) || hasPipe(lines[index - 1]) else {
        continue
      }
      return PipeTable(
        linesBefore: index - 1 - lines.startIndex, alignments: alignments,
        rows: [header] + lines[(index + 1)...].map(cells))
    }
    return nil
  }

  mutating func append(
    _ table: PipeTable, before lines: ArraySlice<Range<Int>>, _ tight: Int32, _ parser: inout InlineParser
  ) {
    if table.linesBefore > 0 {
      appendParagraph(lines.prefix(table.linesBefore), tight: tight, &parser)
    }
    let hasRows: Int32 = table.rows.count > 1 ? 1 : 0
    events.append(WrittenEvent(kind: .table, phase: .enter, value: hasRows))
    // Rows may be shorter than the header; filling them up must not blow up a hostile file.
    var fillable = 100_000
    for (index, row) in table.rows.enumerated() {
      let kind: MarkdownEvent.Kind = index == 0 ? .headerRow : .row
      events.append(WrittenEvent(kind: kind, phase: .enter, value: hasRows))
      for (column, alignment) in table.alignments.enumerated() {
        if column >= row.count {
          fillable -= 1
          if fillable < 0 { break }
        }
        let cell: MarkdownEvent.Kind = index == 0 ? .headerCell : .cell
        events.append(WrittenEvent(kind: cell, phase: .enter, value: alignment.rawValue))
        if column < row.count { appendCell(row[column], &parser) }
        events.append(WrittenEvent(kind: cell, phase: .leave))
      }
      events.append(WrittenEvent(kind: kind, phase: .leave, value: hasRows))
      if row.count > table.alignments.count {
        let place = place(row[table.alignments.count].lowerBound..<row[row.count - 1].upperBound)
        diagnostics.append(rowIsTooLong(row.count, columns: table.alignments.count, at: place))
      }
    }
    events.append(WrittenEvent(kind: .table, phase: .leave, value: hasRows))
  }

  /// In a cell `\|` is a pipe, in code as well.
  private mutating func appendCell(_ range: Range<Int>, _ parser: inout InlineParser) {
    content.removeAll()
    var start = range.lowerBound
    var index = start
    while index + 1 < range.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        if bytes[index + 1] == UInt8(ascii: "|") {
          content.append(start..<index, of: bytes)
          start = index + 1
        }
        index += 1
      }
      index += 1
    }
    content.append(start..<range.upperBound, of: bytes)
    appendInline(&parser)
  }

  private func hasPipe(_ line: Range<Int>) -> Bool { bytes[line].contains(UInt8(ascii: "|")) }

  private func alignments(_ line: Range<Int>) -> [ColumnAlignment]? {
    let isPossible = bytes[line].allSatisfy { byte in
      byte == UInt8(ascii: "-") || byte == UInt8(ascii: "|") || byte == UInt8(ascii: ":") || byte.isSpaceOrTab
    }
    guard isPossible else { return nil }
    var alignments: [ColumnAlignment] = []
    for cell in cells(line) {
      guard !cell.isEmpty else { return nil }
      let isLeft = bytes[cell.lowerBound] == UInt8(ascii: ":")
      let isRight = bytes[cell.upperBound - 1] == UInt8(ascii: ":")
      let dashes = bytes[cell].dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .none))
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// Cuts a line at its pipes; one in `[[id|label]]` is none of them.
  private func cells(_ line: Range<Int>) -> [Range<Int>] {
    let line = trimmed(line)
    guard !line.isEmpty else { return [] }
    var cells: [Range<Int>] = []
    var start = line.lowerBound + (bytes[line.lowerBound] == UInt8(ascii: "|") ? 1 : 0)
    var index = start
    while index < line.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 2
      case UInt8(ascii: "|"):
        cells.append(trimmed(start..<index))
        index += 1
        start = index
      case UInt8(ascii: "["): index = afterReference(index, line.upperBound)
      default: index += 1
      }
    }
    if start < line.upperBound { cells.append(trimmed(start..<line.upperBound)) }
    return cells
  }

  private func afterReference(_ start: Int, _ end: Int) -> Int {
    guard start + 1 < end, bytes[start + 1] == UInt8(ascii: "[") else { return start + 1 }
    var index = start + 2
    while index + 1 < end, bytes[index] != UInt8(ascii: "[") {
      if bytes[index] == UInt8(ascii: "]") {
        return bytes[index + 1] == UInt8(ascii: "]") ? index + 2 : start + 2
      }
      index += 1
    }
    return start + 2
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isSpaceOrTab { lower += 1 }
    while upper > lower, bytes[upper - 1].isSpaceOrTab { upper -= 1 }
    return lower..<upper
  }
}
