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
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var start = 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      start = index + 1
    }
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = min(3, offset) }
    return Position(
      line: line, column: String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.count + 1)
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
