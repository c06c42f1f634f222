import Diagnostics

/// Cuts a template into pieces; a piece that is never closed is reported and ends the template.
///
///     <b>{{ title -}} !  →  text `<b>`, value `title`, text `!`
struct Scanner {
  let bytes: [UInt8]
  let file: FileID
  private(set) var pieces: [Piece] = []
  private(set) var problems: [Diagnostic] = []
  private var index = 0
  /// Jinja2 drops one line break at the end of a file.
  private let end: Int

  init(_ input: [UInt8], file: FileID) {
    self.file = file
    bytes = input
    var end = input.count
    if end > 0, input[end - 1] == UInt8(ascii: "\n") { end -= 1 }
    if end > 0, input[end - 1] == UInt8(ascii: "\r"), end == input.count || input.count - end == 1 {
      end -= 1
    }
    self.end = end
    // Some editors' programs begin a file with a byte order mark, which is no text.
    if input.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  mutating func scan() {
    var textStart = index
    while let open = nextOpening(from: index) {
      let sign = open + 2 < end ? bytes[open + 2] : 0
      let strips = sign == UInt8(ascii: "-")
      let textEnd = strips ? bytes.startOfSpace(before: open, notBefore: textStart) : open
      if textEnd > textStart { pieces.append(.text(textStart..<textEnd)) }
      index = open + (strips || sign == UInt8(ascii: "+") ? 3 : 2)
      switch bytes[open + 1] {
      case UInt8(ascii: "#"): skipComment(from: open)
      case UInt8(ascii: "%"): if !skipRaw(from: open) { scanTag(from: open, closing: "%}") }
      default: scanTag(from: open, closing: "}}")
      }
      textStart = index
    }
    if textStart < end { pieces.append(.text(textStart..<end)) }
  }

  private func nextOpening(from start: Int) -> Int? {
    var index = start
    while index + 1 < end {
      if bytes[index] == UInt8(ascii: "{") {
        let next = bytes[index + 1]
        if next == UInt8(ascii: "{") || next == UInt8(ascii: "%") || next == UInt8(ascii: "#") {
          return index
        }
      }
      index += 1
    }
    return nil
  }

  private mutating func skipComment(from open: Int) {
    var close = index
    while close + 1 < end, !bytes.starts(with: "#}", at: close) { close += 1 }
    guard close + 1 < end else {
      problems.append(Problem.unclosed("{#", "#}", at: Place(file, open..<open + 2)))
      index = end
      return
    }
    let strips = close > index && bytes[close - 1] == UInt8(ascii: "-")
    index = close + 2
    if strips { skipSpace() }
  }

  private mutating func skipSpace() { index = min(bytes.endOfSpace(from: index), end) }
}

// MARK: - raw

extension Scanner {
  /// Reads `{% raw %} ... {% endraw %}` as text; false when another tag stands here.
  private mutating func skipRaw(from open: Int) -> Bool {
    guard var start = endOfWord("raw", from: index) else { return false }
    let strips = bytes.starts(with: "-%}", at: start)
    guard strips || bytes.starts(with: "%}", at: start) else { return false }
    start += strips ? 3 : 2
    if strips { start = min(bytes.endOfSpace(from: start), end) }
    var close = start
    while close + 1 < end {
      if bytes.starts(with: "{%", at: close), let after = endOfRaw(from: close) {
        let textEnd =
          bytes[close + 2] == UInt8(ascii: "-") ? bytes.startOfSpace(before: close, notBefore: start) : close
        if textEnd > start { pieces.append(.text(start..<textEnd)) }
        index = after
        return true
      }
      close += 1
    }
    problems.append(Problem.unclosedBlock("raw", at: Place(file, open..<start)))
    index = end
    return true
  }

  private func endOfRaw(from open: Int) -> Int? {
    let sign = open + 2 < end ? bytes[open + 2] : 0
    let word = open + (sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") ? 3 : 2)
    guard let after = endOfWord("endraw", from: word) else { return nil }
    if bytes.starts(with: "-%}", at: after) { return min(bytes.endOfSpace(from: after + 3), end) }
    if bytes.starts(with: "+%}", at: after) { return after + 3 }
    return bytes.starts(with: "%}", at: after) ? after + 2 : nil
  }

  private func endOfWord(_ word: StaticString, from start: Int) -> Int? {
    let first = bytes.endOfSpace(from: start)
    guard bytes.starts(with: word, at: first) else { return nil }
    return bytes.endOfSpace(from: first + word.utf8CodeUnitCount)
  }
}

// MARK: - tags

extension Scanner {
  private mutating func scanTag(from open: Int, closing: StaticString) {
    var lexer = Lexer(bytes: bytes, index: index, end: end)
    let isBlock = bytes[open + 1] == UInt8(ascii: "%")
    var tokens: [Token] = []
    tokens.reserveCapacity(12)
    while true {
      lexer.skipSpace()
      if lexer.depth == 0, let (length, strips) = closingLength(closing, at: lexer.index, isBlock: isBlock) {
        tokens.append(Token(kind: .end, range: lexer.index..<lexer.index + length))
        index = lexer.index + length
        pieces.append(isBlock ? .tag(tokens, open..<index) : .value(tokens, open..<index))
        if strips { skipSpace() }
        return
      }
      guard lexer.index < end else { break }
      tokens.append(lexer.next())
    }
    recover(from: open, closing: closing)
  }

  private func closingLength(_ closing: StaticString, at index: Int, isBlock: Bool) -> (Int, strips: Bool)? {
    guard index < end else { return nil }
    if bytes.starts(with: closing, at: index), index + 2 <= end { return (2, false) }
    guard bytes.starts(with: closing, at: index + 1), index + 3 <= end else { return nil }
    if bytes[index] == UInt8(ascii: "-") { return (3, true) }
    return isBlock && bytes[index] == UInt8(ascii: "+") ? (3, false) : nil
  }

  /// Says that a tag is not closed and goes on at the next closing mark, so that the rest of the file is
  /// still read.
  private mutating func recover(from open: Int, closing: StaticString) {
    let mark = closing.description
    problems.append(Problem.unclosed(mark == "}}" ? "{{" : "{%", mark, at: Place(file, open..<open + 2)))
    while index < end, !bytes.starts(with: closing, at: index) { index += 1 }
    index = min(index + 2, end)
  }
}
