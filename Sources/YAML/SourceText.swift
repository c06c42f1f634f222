import Diagnostics

/// The YAML part of a file, with what is asked about its lines when something is wrong with them.
struct SourceText {
  /// The whole file.
  let bytes: UnsafeBufferPointer<UInt8>
  /// The part that is YAML; no answer reaches beyond it.
  let range: Range<Int>
  let file: FileID

  func buffer(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }

  func place(_ range: Range<Int>) -> Place { Place(file, range) }

  func byte(at offset: Int) -> UInt8? { range.contains(offset) ? bytes[offset] : nil }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func lineStart(of offset: Int) -> Int {
    var start = offset
    while start > range.lowerBound, !isLineBreak(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// Before the line break.
  func lineEnd(of offset: Int) -> Int {
    var end = offset
    while end < range.upperBound, !isLineBreak(bytes[end]) { end += 1 }
    return end
  }

  /// Where the line begins that ends before another begins.
  func lineBefore(_ start: Int) -> Int {
    let breaksWithTwo = byte(at: start - 2) == UInt8(ascii: "\r") && byte(at: start - 1) == UInt8(ascii: "\n")
    return lineStart(of: breaksWithTwo ? start - 2 : start - 1)
  }

  /// Where the line begins that follows the one of an offset; the end if none does.
  func lineAfter(_ offset: Int) -> Int {
    let end = lineEnd(of: offset)
    return min(bytes[end..<range.upperBound].starts(with: "\r\n".utf8) ? end + 2 : end + 1, range.upperBound)
  }

  /// Behind the spaces and tabs at an offset.
  func afterBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < range.upperBound, isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  /// The rest of a line without a comment and the blanks before it.
  func restOfLine(from offset: Int) -> Range<Int> {
    var end = offset
    let lineEnd = lineEnd(of: offset)
    while end < lineEnd {
      if bytes[end] == UInt8(ascii: "#"), end == offset || isBlank(bytes[end - 1]) { break }
      end += 1
    }
    return withoutTrailingSpace(offset..<end)
  }

  /// `#1` in `We are #1`: a comment to YAML, but hardly to who wrote a word right behind the hash sign.
  func accidentalComment(after offset: Int) -> Range<Int>? {
    let hash = afterBlanks(offset)
    guard hash > offset, beginsComment(at: hash) else { return nil }
    return hash..<lineEnd(of: hash)
  }

  /// A hash sign with a letter or a digit behind it, or a part of one outside ASCII.
  func beginsComment(at offset: Int) -> Bool {
    guard byte(at: offset) == UInt8(ascii: "#"), let next = byte(at: offset + 1) else { return false }
    switch next {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...0xFF:
      return true
    default: return false
    }
  }

  func withoutTrailingSpace(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, isBlank(bytes[end - 1]) || isLineBreak(bytes[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }

  /// Where a line's first key begins, behind the dashes of lists.
  func keyStart(onLineOf offset: Int) -> Int {
    var start = afterBlanks(lineStart(of: offset))
    while isDash(at: start) { start = afterBlanks(start + 1) }
    return start
  }

  /// Whether a list's item begins at an offset.
  func isDash(at offset: Int) -> Bool {
    byte(at: offset) == UInt8(ascii: "-") && byte(at: offset + 1).map(isBlank) == true
  }

  /// Where the text of the nearest line above begins that is not blank.
  func lineAbove(_ offset: Int) -> Int? {
    var end = lineStart(of: offset)
    while end > range.lowerBound, isBlank(bytes[end - 1]) || isLineBreak(bytes[end - 1]) { end -= 1 }
    return end > range.lowerBound ? keyStart(onLineOf: end - 1) : nil
  }

  /// The bytes before an offset in its line.
  func column(of offset: Int) -> Int { offset - lineStart(of: offset) }

  /// The first colon of a line with a blank behind it, before `limit`: what ends the line's key.
  func keyColon(onLineOf offset: Int, before limit: Int) -> Int? {
    var index = lineStart(of: offset)
    while index + 1 < limit {
      if bytes[index] == UInt8(ascii: ":"), isBlank(bytes[index + 1]) { return index }
      index += 1
    }
    return nil
  }

  /// The character at an offset, all its bytes; empty at the end.
  func character(at offset: Int) -> Range<Int> {
    guard offset < range.upperBound else { return range.upperBound..<range.upperBound }
    var end = offset + 1
    while end < range.upperBound, isContinuation(bytes[end]) { end += 1 }
    return offset..<end
  }

  /// What a person is shown of a range: its first line, cut after some forty bytes.
  func excerpt(_ range: Range<Int>) -> String {
    let line = withoutTrailingSpace(range.lowerBound..<min(range.upperBound, lineEnd(of: range.lowerBound)))
    guard line.count > 40 else { return string(line) }
    var end = line.lowerBound + 40
    while isContinuation(bytes[end]) { end -= 1 }
    return string(withoutTrailingSpace(line.lowerBound..<end)) + "..."
  }
}

func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

func isLineBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }
