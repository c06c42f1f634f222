import Content

/// What a body points at around a cursor, whole or half typed: `[[kherson]]`, `[[source:int`, `[@a; @b`.
struct BodyPointer {
  /// Nil where an entry of any kind may be named.
  let kind: EntryKind?
  /// Of the id or name alone.
  let target: Range<Int>

  /// How far back a bracket may stand.
  private static let farthest = 400

  init?(_ bytes: [UInt8], around offset: Int) {
    guard let start = Self.opening(bytes, before: offset) else { return nil }
    if bytes[start + 1] == UInt8(ascii: "[") {
      var lower = start + 2
      let upper = Self.end(bytes, from: lower) { "]|[\n\r".utf8.contains($0) }
      let colon = bytes[lower..<upper].firstIndex(of: UInt8(ascii: ":"))
      kind = colon.flatMap { EntryKind(rawValue: String(decoding: bytes[lower..<$0], as: UTF8.self)) }
      if kind != nil, let colon, colon < offset { lower = colon + 1 }
      target = lower..<upper
    } else {
      let lower = (bytes[start..<offset].lastIndex(of: UInt8(ascii: "@")) ?? start) + 1
      let upper = Self.end(bytes, from: lower) { " ,;][\t\n\r".utf8.contains($0) }
      kind = .source
      target = lower..<upper
    }
    guard target.touches(offset) else { return nil }
  }

  /// The bracket of `[[` or `[@` that is not closed between itself and the cursor.
  private static func opening(_ bytes: [UInt8], before offset: Int) -> Int? {
    var index = offset - 2
    while index >= max(0, offset - farthest) {
      if bytes[index] == UInt8(ascii: "["), "[@".utf8.contains(bytes[index + 1]) { return index }
      if bytes[index + 1] == UInt8(ascii: "]") { return nil }
      if bytes[index] == 0x0A, bytes[index + 1] == 0x0A || bytes[index + 1] == 0x0D { return nil }
      index -= 1
    }
    return nil
  }

  private static func end(_ bytes: [UInt8], from start: Int, _ isEnd: (UInt8) -> Bool) -> Int {
    bytes[start...].firstIndex(where: isEnd) ?? bytes.count
  }
}
