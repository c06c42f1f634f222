/// The parts of links and link definitions: destination, title and label (CommonMark 0.30, sections 4.7 and
/// 6.3).
///
/// Each function takes the offset where the part should begin and gives the offset after it, or nil.
enum LinkSyntax {
  /// What stands between `(` and `)` after a link's text, or after the colon of a definition.
  struct Target {
    /// Without the angle brackets; escapes and entities as written.
    var destination: Range<Int>
    /// Without its quotation marks.
    var title: Range<Int>?
    var end: Int
  }

  /// The `(destination "title")` of an inline link.
  static func inlineTarget(_ bytes: [UInt8], at start: Int) -> Target? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
    let first = skipSpaces(bytes, start + 1)
    guard let (destination, afterDestination) = destination(bytes, at: first) else { return nil }
    var end = skipSpaces(bytes, afterDestination)
    var text: Range<Int>?
    if end > afterDestination, let (title, afterTitle) = title(bytes, at: end) {
      text = title
      end = skipSpaces(bytes, afterTitle)
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ")") else { return nil }
    return Target(destination: destination, title: text, end: end + 1)
  }

  static func destination(_ bytes: [UInt8], at start: Int) -> (Range<Int>, end: Int)? {
    guard start < bytes.count else { return nil }
    var index = start
    if bytes[start] == UInt8(ascii: "<") {
      index += 1
      while index < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: ">"): return ((start + 1)..<index, index + 1)
        case UInt8(ascii: "\n"), UInt8(ascii: "<"): return nil
        case UInt8(ascii: "\\"): index += isEscape(bytes, index) ? 2 : 1
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    scan: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += isEscape(bytes, index) ? 2 : 1
      case UInt8(ascii: "("):
        depth += 1
        if depth > 32 { return nil }
        index += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
        index += 1
      case let byte where byte == 0x20 || byte.isControl && byte != 0: break scan
      default: index += 1
      }
    }
    return depth == 0 ? (start..<index, index) : nil
  }

  static func title(_ bytes: [UInt8], at start: Int) -> (Range<Int>, end: Int)? {
    guard start < bytes.count else { return nil }
    let close: UInt8
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == close { return ((start + 1)..<index, index + 1) }
      if bytes[index] == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      index += isEscape(bytes, index) ? 2 : 1
    }
    return nil
  }

  /// A `[label]` of at most 999 characters with something other than white space in it, unless it may be
  /// empty.
  static func label(_ bytes: [UInt8], at start: Int) -> (Range<Int>, end: Int)? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < bytes.count, index - start <= 1000 {
      switch bytes[index] {
      case UInt8(ascii: "]"): return ((start + 1)..<index, index + 1)
      case UInt8(ascii: "["): return nil
      default: index += isEscape(bytes, index) ? 2 : 1
      }
    }
    return nil
  }

  static func skipSpaces(_ bytes: [UInt8], _ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index].isMarkdownSpace { index += 1 }
    return index
  }

  /// Whether a backslash stands here that takes away the next character's meaning.
  static func isEscape(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count && bytes[index + 1].isASCIIPunctuation
  }
}
