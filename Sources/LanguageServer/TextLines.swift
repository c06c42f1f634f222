/// A text's lines, and its positions as an editor's program counts them.
struct TextLines: Sendable {
  let bytes: [UInt8]
  private let encoding: LSP.PositionEncoding
  /// Where each line begins; there is always one.
  private let starts: [Int]

  /// Lines end with `\n`, `\r\n` or `\r`. A byte order mark is part of a file, but not of what is edited.
  init(_ bytes: [UInt8], _ encoding: LSP.PositionEncoding) {
    self.bytes = bytes
    self.encoding = encoding
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() {
      let isLast = byte == 0x0A || byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)
      if isLast { starts.append(index + 1) }
    }
    self.starts = starts
  }

  func position(of offset: Int) -> LSP.Position {
    let offset = min(max(offset, 0), bytes.count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = min(starts[low], offset)
    let character = bytes[start..<offset].reduce(0) { $0 + units($1) }
    return LSP.Position(line: low, character: character)
  }

  func range(of range: Range<Int>) -> LSP.Range {
    LSP.Range(start: position(of: range.lowerBound), end: position(of: range.upperBound))
  }

  /// A character past the line's end is its end, a line past the text's end the end of the text.
  func offset(of position: LSP.Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let line = line(position.line)
    var rest = position.character
    var offset = line.lowerBound
    while offset < line.upperBound, rest > 0 {
      var next = offset + 1
      while next < line.upperBound, bytes[next] & 0xC0 == 0x80 { next += 1 }
      rest -= bytes[offset..<next].reduce(0) { $0 + units($1) }
      // The middle of a character is its beginning.
      if rest < 0 { break }
      offset = next
    }
    return offset
  }

  func offsets(of range: LSP.Range) -> Range<Int> {
    let lower = offset(of: range.start)
    return lower..<max(lower, offset(of: range.end))
  }

  /// The range of the line that holds an offset, without what ends it.
  func line(around offset: Int) -> Range<Int> { line(position(of: offset).line) }

  private func line(_ number: Int) -> Range<Int> {
    let start = starts[number]
    var end = number + 1 < starts.count ? starts[number + 1] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// How much of a character's width a byte of it brings: all of it comes with the first.
  private func units(_ byte: UInt8) -> Int {
    switch encoding {
    case .utf8: 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : byte >= 0xF0 ? 2 : 1
    }
  }
}
