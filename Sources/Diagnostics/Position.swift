/// A place as a person counts it: line and column from 1, the column in characters (Unicode code points).
package struct Position: Hashable, Comparable, Sendable {
  package let line: Int
  package let column: Int

  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

extension InputFile {
  /// The position of a UTF-8 offset; an offset past the end is the end.
  package func position(of offset: Int) -> Position {
    var counter = PositionCounter(self)
    return counter.position(at: offset)
  }

  /// The positions of many offsets, counted on one way through the file.
  func positions(of offsets: some Sequence<Int>) -> [Int: Position] {
    var counter = PositionCounter(self)
    let ordered = Set(offsets).sorted()
    return Dictionary(uniqueKeysWithValues: ordered.map { ($0, counter.position(at: $0)) })
  }

  /// The bytes of the line that holds an offset, without its line ending, and where that line starts.
  package func line(around offset: Int) -> (start: Int, text: ArraySlice<UInt8>) {
    let offset = min(max(offset, 0), bytes.count)
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (start, bytes[start..<end])
  }
}

/// Counts lines and characters from one offset to the next.
private struct PositionCounter {
  private let bytes: [UInt8]
  private var offset: Int
  private var line = 1
  private var column = 1

  init(_ file: InputFile) {
    bytes = file.bytes
    // A byte order mark is no character.
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Offsets must come in their order.
  mutating func position(at next: Int) -> Position {
    let next = min(max(next, offset), bytes.count)
    var start = offset
    for index in offset..<next where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      column = 1
      start = index + 1
    }
    column += String(decoding: bytes[start..<next], as: UTF8.self).unicodeScalars.count
    offset = next
    return Position(line: line, column: column)
  }
}
