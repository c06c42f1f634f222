import Diagnostics

/// Whether a character looks like a space or like nothing, and is no space to YAML: U+00A0, U+200B, U+3000.
package func isOddSpace(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .spaceSeparator, .lineSeparator, .paragraphSeparator, .format: scalar.value >= 0x80
  default: false
  }
}

/// The character at an offset if it is an odd space.
func oddSpace<Bytes: RandomAccessCollection>(at offset: Int, in bytes: Bytes) -> Unicode.Scalar?
where Bytes.Element == UInt8, Bytes.Index == Int {
  guard bytes.indices.contains(offset), bytes[offset] >= 0xC2 else { return nil }
  let scalar = String(decoding: bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
  return scalar.flatMap { isOddSpace($0) ? $0 : nil }
}

/// A run of spaces, at least one of them odd.
struct OddSpaces {
  let range: Range<Int>
  /// Its first odd one, and where that stands.
  let first: Unicode.Scalar
  let place: Range<Int>
  /// As many spaces as take its room.
  let width: Int

  func fix(width: Int, in text: SourceText) -> Diagnostic.FixIt {
    Diagnostic.FixIt(text.place(range), replacement: String(repeating: " ", count: width))
  }
}

extension SourceText {
  func oddSpaces(from start: Int) -> OddSpaces? {
    var first: (scalar: Unicode.Scalar, range: Range<Int>)?
    var end = start
    var width = 0
    while end < range.upperBound {
      if let scalar = oddSpace(at: end, in: bytes[range]) {
        let character = end..<end + UTF8.width(scalar)
        first = first ?? (scalar, character)
        end = character.upperBound
        if scalar.properties.generalCategory == .spaceSeparator { width += scalar == "\u{3000}" ? 2 : 1 }
      } else {
        guard bytes[end] == UInt8(ascii: " ") else { break }
        end += 1
        width += 1
      }
    }
    return first.map { OddSpaces(range: start..<end, first: $0.scalar, place: $0.range, width: width) }
  }

  /// Odd spaces in the indentation of lines that follow one another, of which one holds the offset, or of the
  /// nearest above it: one mistake, since they were pasted together.
  func oddIndentation(at offset: Int) -> Diagnostic? {
    var lines: [[OddSpaces]] = []
    var line = lineStart(of: offset)
    while true {
      let spaces = oddIndentation(ofLineAt: line)
      if !spaces.isEmpty { lines.insert(spaces, at: 0) } else if !lines.isEmpty { break }
      guard line > range.lowerBound else { break }
      line = lineBefore(line)
    }
    guard let first = lines.first?.first else { return nil }
    line = lineAfter(lines[lines.count - 1][0].range.upperBound)
    while line < range.upperBound {
      let spaces = oddIndentation(ofLineAt: line)
      if spaces.isEmpty { break }
      lines.append(spaces)
      line = lineAfter(line)
    }
    let fixes = lines.joined().map {
      let isBehindDash = byte(at: $0.range.lowerBound - 1) == UInt8(ascii: "-")
      return $0.fix(width: max($0.width, isBehindDash ? 1 : 0), in: self)
    }
    return notASpace(first.first, at: place(first.place), fixes: fixes)
  }

  /// Those before a line's first key, also behind the dashes of lists.
  private func oddIndentation(ofLineAt start: Int) -> [OddSpaces] {
    var found: [OddSpaces] = []
    var offset = start
    while true {
      if let spaces = oddSpaces(from: offset) { found.append(spaces) }
      offset = found.last.map { max(offset, $0.range.upperBound) } ?? offset
      offset = afterBlanks(offset)
      guard byte(at: offset) == UInt8(ascii: "-"), oddSpaces(from: offset + 1) != nil || isDash(at: offset)
      else { return found }
      offset += 1
    }
  }

  /// What only looks like a space in or beside a key; nobody means it there.
  func faultOfOddSpace(inKey key: Range<Int>) -> Diagnostic? {
    guard bytes[key].contains(where: { $0 >= 0x80 }) else { return nil }
    let indentation = oddIndentation(ofLineAt: lineStart(of: key.lowerBound))
    if indentation.contains(where: { key.contains($0.place.lowerBound) }) {
      return oddIndentation(at: key.lowerBound)
    }
    if let spaces = oddSpaces(from: key.lowerBound) {
      return notASpace(spaces.first, at: place(spaces.place), fixes: [spaces.fix(width: 1, in: self)])
    }
    for offset in key {
      if bytes[offset] == UInt8(ascii: ":"), let spaces = oddSpaces(from: offset + 1) {
        return oddSpaceAfterColon(
          spaces.first, key: string(key.lowerBound..<offset), at: place(spaces.place),
          fix: spaces.fix(width: 1, in: self))
      }
      if let spaces = oddSpaces(from: offset), spaces.range.upperBound >= key.upperBound {
        let fix = Diagnostic.FixIt(place(offset..<key.upperBound), replacement: "")
        return notASpace(spaces.first, at: place(spaces.place), fixes: [fix])
      }
    }
    return nil
  }
}
