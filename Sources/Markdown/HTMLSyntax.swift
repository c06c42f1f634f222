/// Tags, comments and the like inside a paragraph (CommonMark 0.30, sections 6.5 and 6.6).
struct HTMLSyntax {
  /// Ends that were looked for in vain up to the end of the text: looked for once, not once per beginning.
  private var missingEnds: Set<End> = []

  private enum End { case comment, instruction, declaration, data }

  /// The offset after a piece of HTML that begins with the `<` at an offset.
  mutating func htmlEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    let next = start + 1
    guard next < bytes.count else { return nil }
    switch bytes[next] {
    case UInt8(ascii: "!"): return declarationEnd(bytes, next + 1)
    case UInt8(ascii: "?"): return find("?>", .instruction, bytes, next + 1)
    case UInt8(ascii: "/"): return closingTagEnd(bytes, next + 1)
    default: return openTagEnd(bytes, next)
    }
  }

  /// The offset after an autolink `<scheme:address>` or `<name@host>`, and whether it is a mail address.
  static func autolinkEnd(_ bytes: [UInt8], at start: Int) -> (end: Int, isMail: Bool)? {
    var index = start + 1
    guard index < bytes.count else { return nil }
    if bytes[index].isASCIILetter {
      while index < bytes.count, isSchemeByte(bytes[index]) { index += 1 }
      let length = index - start - 1
      if length >= 2, length <= 32, index < bytes.count, bytes[index] == UInt8(ascii: ":") {
        while index < bytes.count, !bytes[index].isControl, bytes[index] != 0x20,
          bytes[index] != UInt8(ascii: "<"), bytes[index] != UInt8(ascii: ">")
        {
          index += 1
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: ">") { return (index + 1, false) }
        return nil
      }
    }
    return mailEnd(bytes, start + 1).map { ($0, true) }
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    byte.isASCIIAlphanumeric || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ".")
      || byte == UInt8(ascii: "-")
  }

  private static func mailEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    while index < bytes.count, isMailByte(bytes[index]) { index += 1 }
    guard index > start, index < bytes.count, bytes[index] == UInt8(ascii: "@") else { return nil }
    while true {
      index += 1
      let first = index
      while index < bytes.count, bytes[index].isASCIIAlphanumeric || bytes[index] == UInt8(ascii: "-") {
        index += 1
      }
      guard index > first, index - first <= 63, index < bytes.count, bytes[first] != UInt8(ascii: "-"),
        bytes[index - 1] != UInt8(ascii: "-")
      else { return nil }
      if bytes[index] == UInt8(ascii: ">") { return index + 1 }
      guard bytes[index] == UInt8(ascii: ".") else { return nil }
    }
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    if byte.isASCIIAlphanumeric { return true }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "`"),
      UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"), UInt8(ascii: "~"), UInt8(ascii: "-"):
      return true
    default: return false
    }
  }

  private mutating func declarationEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    if bytes[start...].starts(with: "--".utf8) {
      let text = start + 2
      if bytes[text...].starts(with: ">".utf8) || bytes[text...].starts(with: "->".utf8) { return nil }
      guard let end = find("--", .comment, bytes, text), end < bytes.count, bytes[end] == UInt8(ascii: ">")
      else { return nil }
      return end + 1
    }
    if bytes[start...].starts(with: "[CDATA[".utf8) { return find("]]>", .data, bytes, start + 7) }
    guard start < bytes.count, bytes[start].isASCIILetter else { return nil }
    return find(">", .declaration, bytes, start)
  }

  private mutating func find(_ text: StaticString, _ end: End, _ bytes: [UInt8], _ start: Int) -> Int? {
    if missingEnds.contains(end) { return nil }
    let found: Int? = text.withUTF8Buffer { wanted in
      var index = start
      while index + wanted.count <= bytes.count {
        if bytes[index] == wanted[0], bytes[index..<(index + wanted.count)].elementsEqual(wanted) {
          return index + wanted.count
        }
        index += 1
      }
      return nil
    }
    if found == nil { missingEnds.insert(end) }
    return found
  }

  private func tagNameEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count, bytes[start].isASCIILetter else { return nil }
    var index = start
    while index < bytes.count, bytes[index].isASCIIAlphanumeric || bytes[index] == UInt8(ascii: "-") {
      index += 1
    }
    return index
  }

  private func closingTagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard let name = tagNameEnd(bytes, start) else { return nil }
    let end = LinkSyntax.skipSpaces(bytes, name)
    return end < bytes.count && bytes[end] == UInt8(ascii: ">") ? end + 1 : nil
  }

  private func openTagEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard var index = tagNameEnd(bytes, start) else { return nil }
    while true {
      let next = LinkSyntax.skipSpaces(bytes, index)
      guard next < bytes.count else { return nil }
      if bytes[next] == UInt8(ascii: ">") { return next + 1 }
      if bytes[next] == UInt8(ascii: "/") {
        return next + 1 < bytes.count && bytes[next + 1] == UInt8(ascii: ">") ? next + 2 : nil
      }
      guard next > index, let end = attributeEnd(bytes, next) else { return nil }
      index = end
    }
  }

  private func attributeEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[start].isASCIILetter || bytes[start] == UInt8(ascii: "_") || bytes[start] == UInt8(ascii: ":")
    else { return nil }
    var index = start
    while index < bytes.count,
      Self.isSchemeByte(bytes[index]) && bytes[index] != UInt8(ascii: "+")
        || bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: ":")
    {
      index += 1
    }
    let equals = LinkSyntax.skipSpaces(bytes, index)
    guard equals < bytes.count, bytes[equals] == UInt8(ascii: "=") else { return index }
    return valueEnd(bytes, LinkSyntax.skipSpaces(bytes, equals + 1))
  }

  private func valueEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    var index = start
    if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      index += 1
      while index < bytes.count, bytes[index] != bytes[start] { index += 1 }
      return index < bytes.count ? index + 1 : nil
    }
    scan: while index < bytes.count, !bytes[index].isMarkdownSpace {
      switch bytes[index] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "<"), UInt8(ascii: ">"),
        UInt8(ascii: "`"):
        break scan
      default: index += 1
      }
    }
    return index > start ? index : nil
  }
}
