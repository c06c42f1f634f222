import Diagnostics

/// Finds the YAML between a first line `---` and the next line `---` or `...`, and the body that follows it.
///
/// A file without such a first line is all body and no front matter, which is for the caller to judge. When
/// the mistake is reported here, the front matter is `nil` and the body is empty.
package func splitFrontMatter(
  _ file: InputFile, id: FileID
) -> Checked<(frontMatter: Range<Int>?, body: Range<Int>)> {
  let bytes = file.bytes
  let start = byteOrderMarkLength(of: bytes)
  let nothing = bytes.count..<bytes.count
  if isUTF16(bytes) { return Checked((nil, nothing), [notUTF8(at: Place(id, 0..<1))]) }
  guard let opening = marker(at: start, of: bytes) else {
    if let problem = invisibleBesideMarker(at: start, of: bytes, id) {
      return Checked((nil, nothing), [problem])
    }
    if let line = misspeltMarker(at: start, of: bytes) {
      return Checked((nil, nothing), [misspeltOpening(at: Place(id, line), from: start)])
    }
    return Checked((nil, start..<bytes.count))
  }
  guard opening.kind != .plus else {
    return Checked((nil, nothing), [tomlFrontMatter(at: Place(id, opening.line))])
  }
  guard opening.kind == .dash else { return Checked((nil, start..<bytes.count)) }
  var line = opening.next
  // Below a blank line a row of dashes may be the body's.
  var misspelt: Diagnostic?
  var isInFirstBlock = true
  while line < bytes.count {
    if let closing = marker(at: line, of: bytes), closing.kind != .plus {
      return Checked((opening.next..<line, closing.next..<bytes.count))
    }
    if let problem = invisibleBesideMarker(at: line, of: bytes, id) {
      return Checked((nil, nothing), [problem])
    }
    isInFirstBlock = isInFirstBlock && !isLineBreak(bytes[line])
    if isInFirstBlock, misspelt == nil, let marker = misspeltMarker(at: line, of: bytes) {
      misspelt = misspeltClosing(at: Place(id, marker), from: line)
    }
    line = nextLine(after: line, of: bytes)
  }
  return Checked((nil, nothing), [misspelt ?? frontMatterNotClosed(at: Place(id, opening.line))])
}

/// A line of nothing but dashes that was meant for `---`, perhaps below blank lines: two hyphens or more, or
/// one of the long dashes that word processors make of them.
private func misspeltMarker(at start: Int, of bytes: [UInt8]) -> Range<Int>? {
  var lower = start
  while lower < bytes.count, isBlank(bytes[lower]) || isLineBreak(bytes[lower]) { lower += 1 }
  var upper = lower
  var width = 0
  while upper < bytes.count {
    let rest = bytes[upper...]
    let dash = [("-", 1), ("\u{2013}", 2), ("\u{2014}", 2)].first { rest.starts(with: $0.0.utf8) }
    guard let dash else { break }
    upper += dash.0.utf8.count
    width += dash.1
  }
  let end = bytes[upper...].first { !isBlank($0) }
  return width >= 2 && end.map(isLineBreak) ?? true ? lower..<upper : nil
}

/// A line `---` with a character beside it that nobody sees, such as a no-break space.
private func invisibleBesideMarker(at start: Int, of bytes: [UInt8], _ id: FileID) -> Diagnostic? {
  guard start < bytes.count, bytes[start] == UInt8(ascii: "-") || bytes[start] >= 0xC2 else { return nil }
  var first: (scalar: Unicode.Scalar, range: Range<Int>)?
  var hyphens = 0
  var end = start
  while end < bytes.count, !isLineBreak(bytes[end]) {
    if let scalar = oddSpace(at: end, in: bytes) {
      let character = end..<end + UTF8.width(scalar)
      first = first ?? (scalar, character)
      end = character.upperBound
    } else {
      if bytes[end] == UInt8(ascii: "-") { hyphens += 1 } else if !isBlank(bytes[end]) { return nil }
      end += 1
    }
  }
  guard hyphens == 3, let first else { return nil }
  return invisibleBesideMarker(first.scalar, at: Place(id, first.range), line: start..<end)
}

/// Whether the text is UTF-16, by its byte order mark or by its first character, a hyphen.
private func isUTF16(_ bytes: [UInt8]) -> Bool {
  [[0xFF, 0xFE], [0xFE, 0xFF], [0x2D, 0], [0, 0x2D]].contains(Array(bytes.prefix(2)))
}

/// A line of three equal characters, with nothing but blanks behind them.
private struct Marker {
  enum Kind { case dash, dot, plus }

  let kind: Kind
  /// The three characters.
  let line: Range<Int>
  /// Where the next line begins.
  let next: Int
}

private func marker(at start: Int, of bytes: [UInt8]) -> Marker? {
  guard start + 3 <= bytes.count else { return nil }
  let kind: Marker.Kind
  switch bytes[start] {
  case UInt8(ascii: "-"): kind = .dash
  case UInt8(ascii: "."): kind = .dot
  case UInt8(ascii: "+"): kind = .plus
  default: return nil
  }
  guard bytes[start + 1] == bytes[start], bytes[start + 2] == bytes[start] else { return nil }
  var end = start + 3
  while end < bytes.count, isBlank(bytes[end]) { end += 1 }
  guard end == bytes.count || isLineBreak(bytes[end]) else { return nil }
  return Marker(kind: kind, line: start..<start + 3, next: nextLine(after: end, of: bytes))
}

private func nextLine(after offset: Int, of bytes: [UInt8]) -> Int {
  var offset = offset
  while offset < bytes.count, !isLineBreak(bytes[offset]) { offset += 1 }
  if offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\r"), bytes[offset + 1] == UInt8(ascii: "\n") {
    return offset + 2
  }
  return min(offset + 1, bytes.count)
}
