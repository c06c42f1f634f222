/// Cuts the inside of a tag into tokens, as Jinja2's lexer does.
struct Lexer {
  let bytes: [UInt8]
  private(set) var index: Int
  let end: Int
  /// How many braces are open; a tag can only end at none. Other brackets hold no closing mark, so they do
  /// not count.
  private(set) var depth = 0

  init(bytes: [UInt8], index: Int, end: Int) {
    self.bytes = bytes
    self.index = index
    self.end = end
  }

  mutating func skipSpace() { index = min(bytes.endOfSpace(from: index), end) }

  mutating func next() -> Token {
    let start = index
    let byte = bytes[index]
    let kind: Token.Kind
    if isDigit(byte) {
      kind = number()
    } else if isNamePart(byte) {
      while index < end, isNamePart(bytes[index]) { index += 1 }
      kind = .name(String(decoding: bytes[start..<index], as: UTF8.self))
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      kind = string(quote: byte)
    } else {
      kind = symbol()
    }
    return Token(kind: kind, range: start..<index)
  }

  private mutating func symbol() -> Token.Kind {
    let byte = bytes[index]
    let isPair =
      switch (byte, index + 1 < bytes.count ? bytes[index + 1] : 0) {
      case (UInt8(ascii: "/"), UInt8(ascii: "/")), (UInt8(ascii: "*"), UInt8(ascii: "*")),
        (UInt8(ascii: "="), UInt8(ascii: "=")), (UInt8(ascii: "!"), UInt8(ascii: "=")),
        (UInt8(ascii: ">"), UInt8(ascii: "=")), (UInt8(ascii: "<"), UInt8(ascii: "=")):
        true
      default: false
      }
    if isPair {
      index += 2
      return .symbol(String(decoding: bytes[index - 2..<index], as: UTF8.self))
    }
    switch byte {
    case UInt8(ascii: "{"): depth += 1
    case UInt8(ascii: "}"): depth = max(0, depth - 1)
    default: break
    }
    index += 1
    let symbols: StaticString = "+-/*%~[](){}><=.:|,;"
    if symbols.withUTF8Buffer({ $0.contains(byte) }) { return .symbol(String(Unicode.Scalar(byte))) }
    while index < end, bytes[index] & 0xc0 == 0x80 { index += 1 }
    let start = bytes[..<index].lastIndex { $0 & 0xc0 != 0x80 } ?? index - 1
    return .unreadable(.character(String(decoding: bytes[start..<index], as: UTF8.self)))
  }

  private mutating func number() -> Token.Kind {
    let start = index
    while index < end, isNamePart(bytes[index]) { index += 1 }
    let afterDot = start > 0 && bytes[start - 1] == UInt8(ascii: ".")
    if !afterDot, index + 1 < end, bytes[index] == UInt8(ascii: "."), isDigit(bytes[index + 1]) {
      index += 1
      while index < end, isNamePart(bytes[index]) { index += 1 }
      return .unreadable(.float(String(decoding: bytes[start..<index], as: UTF8.self)))
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let isTidy = !text.contains("__") && !text.hasSuffix("_")
    let digits = text.utf8.filter { $0 != UInt8(ascii: "_") }
    guard isTidy, digits.allSatisfy(isDigit) else {
      let isFloat = digits.allSatisfy { isDigit($0) || $0 | 0x20 == UInt8(ascii: "e") }
      return .unreadable(isFloat && isTidy ? .float(text) : .otherBase(text))
    }
    guard digits.count == 1 || digits.first != UInt8(ascii: "0") || digits.allSatisfy({ $0 == 0x30 }) else {
      return .unreadable(.otherBase(text))
    }
    return Int(String(decoding: digits, as: UTF8.self)).map { .integer($0) }
      ?? .unreadable(.hugeInteger(text))
  }
}

// MARK: - strings

extension Lexer {
  private mutating func string(quote: UInt8) -> Token.Kind {
    index += 1
    let start = index
    while index < end, bytes[index] != quote { index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1 }
    guard index < end else {
      index = start
      return .unreadable(.unclosedString)
    }
    index += 1
    return unescape(start..<index - 1)
  }

  /// Python's escapes; an unknown one stands for itself, backslash and all. Line breaks are always `\n`.
  private func unescape(_ range: Range<Int>) -> Token.Kind {
    let text = bytes[range]
    guard text.contains(UInt8(ascii: "\\")) || text.contains(UInt8(ascii: "\r")) else {
      return .text(String(decoding: text, as: UTF8.self))
    }
    var result: [UInt8] = []
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\r") {
        result.append(UInt8(ascii: "\n"))
        at += at + 1 < range.upperBound && bytes[at + 1] == UInt8(ascii: "\n") ? 2 : 1
      } else if byte == UInt8(ascii: "\\"), at + 1 < range.upperBound {
        guard let length = escape(at: at, upTo: range.upperBound, into: &result) else {
          return .unreadable(.escape(String(decoding: bytes[at..<at + 2], as: UTF8.self)))
        }
        at += length
      } else {
        result.append(byte)
        at += 1
      }
    }
    return .text(String(decoding: result, as: UTF8.self))
  }

  /// Appends what the escape at an offset means and gives its length; nil for one that cannot be read.
  private func escape(at index: Int, upTo end: Int, into result: inout [UInt8]) -> Int? {
    let letter = bytes[index + 1]
    switch letter {
    case UInt8(ascii: "n"): result.append(0x0a)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "r"): result.append(0x0d)
    case UInt8(ascii: "a"): result.append(0x07)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0c)
    case UInt8(ascii: "v"): result.append(0x0b)
    case UInt8(ascii: "\\"), UInt8(ascii: "'"), UInt8(ascii: "\""): result.append(letter)
    case 0x0a: break
    case UInt8(ascii: "x"): return hexadecimal(at: index, digits: 2, upTo: end, into: &result)
    case UInt8(ascii: "u"): return hexadecimal(at: index, digits: 4, upTo: end, into: &result)
    case UInt8(ascii: "U"): return hexadecimal(at: index, digits: 8, upTo: end, into: &result)
    case UInt8(ascii: "0")...UInt8(ascii: "7"), UInt8(ascii: "N"), 0x0d, 0x80...: return nil
    default: result += [UInt8(ascii: "\\"), letter]
    }
    return 2
  }

  private func hexadecimal(at index: Int, digits: Int, upTo end: Int, into result: inout [UInt8]) -> Int? {
    let range = index + 2..<index + 2 + digits
    guard range.upperBound <= end, !bytes[range].contains(UInt8(ascii: "+")) else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    guard let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) else { return nil }
    result += Array(String(Character(scalar)).utf8)
    return 2 + digits
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private func isNamePart(_ byte: UInt8) -> Bool {
  isDigit(byte) || byte == 0x5f || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a)
}
