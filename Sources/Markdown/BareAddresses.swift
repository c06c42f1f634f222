/// Web addresses that stand in text without any marks (GitHub Flavored Markdown, section 6.9).
///
/// Beyond that section an address ends at a quotation mark and at a `]` that it does not open, so that
/// `"https://a.org"` and `^[see https://a.org]` read as one would expect.
extension InlineParser {
  /// Looks for an address around the `:` or `.` at `index`.
  mutating func readBareAddress() {
    guard let start = bareAddressStart(), start >= textStart, mayBegin(at: start),
      let end = bareAddressEnd(from: start),
      end > index + (bytes[index] == UInt8(ascii: ":") ? 3 : 1)
    else {
      index += 1
      return
    }
    let isBareHost = bytes[index] == UInt8(ascii: ".")
    index = start
    links.append(InlineLink(destination: (isBareHost ? Array("http://".utf8) : []) + bytes[start..<end]))
    append(.autolink, to: end, value: links.count - 1)
  }

  private func bareAddressStart() -> Int? {
    if bytes[index] == UInt8(ascii: ".") { return has("www", before: index) ? index - 3 : nil }
    guard index + 2 < bytes.count, bytes[index + 1] == UInt8(ascii: "/"),
      bytes[index + 2] == UInt8(ascii: "/")
    else { return nil }
    if has("https", before: index) { return index - 5 }
    return has("http", before: index) ? index - 4 : nil
  }

  private func has(_ word: StaticString, before end: Int) -> Bool {
    let start = end - word.utf8CodeUnitCount
    guard start >= 0 else { return false }
    return word.withUTF8Buffer { wanted in
      wanted.indices.allSatisfy { bytes[start + $0] | 0x20 == wanted[$0] }
    }
  }

  private func mayBegin(at start: Int) -> Bool {
    guard start > 0 else { return true }
    switch bytes[start - 1] {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("), UInt8(ascii: "["),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      return true
    case let byte: return byte.isMarkdownSpace || byte >= 0x80
    }
  }

  private mutating func bareAddressEnd(from start: Int) -> Int? {
    let host = bytes[index] == UInt8(ascii: ":") ? index + 3 : start
    guard let hostEnd = hostEnd(from: host, needsDot: host == start) else { return nil }
    var end = hostEnd
    var openBrackets = 0
    scan: while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "`"), UInt8(ascii: "|"): break scan
      case UInt8(ascii: "["): openBrackets += 1
      case UInt8(ascii: "]"):
        openBrackets -= 1
        if openBrackets < 0 { break scan }
      case let byte where byte == 0x20 || byte.isControl: break scan
      case let byte where byte >= 0xC2 && endsAddress(scalar(at: end, in: bytes, until: bytes.count)):
        break scan
      default: break
      }
      end += 1
    }
    return trimmedAddressEnd(start, end)
  }

  private func endsAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .initialPunctuation, .finalPunctuation, .openPunctuation, .closePunctuation, .spaceSeparator,
      .lineSeparator, .paragraphSeparator, .control, .format:
      true
    default: false
    }
  }

  /// Letters and digits of any script, `-` and `_` between dots; no `_` in the last two parts.
  private mutating func hostEnd(from start: Int, needsDot: Bool) -> Int? {
    let run = hostRun.flatMap { $0.start <= start && start <= $0.end ? $0 : nil } ?? readHostRun(from: start)
    hostRun = run
    guard run.end > start, bytes[start] != UInt8(ascii: "."), run.lastUnderscore < start,
      !needsDot || run.lastDot >= start
    else { return nil }
    return run.end
  }

  /// A run of bytes that may be a host from any of them on; all of them end where it does.
  struct HostRun {
    let start: Int
    var end: Int
    var lastDot = -1
    /// The last `_` in the last two parts.
    var lastUnderscore = -1
  }

  private func readHostRun(from start: Int) -> HostRun {
    var run = HostRun(start: start, end: start)
    var end = start
    var dots = 0
    var dotsBeforeUnderscore = 0
    while end < bytes.count {
      if bytes[end] == UInt8(ascii: ".") {
        dots += 1
        run.lastDot = end
      } else if bytes[end] == UInt8(ascii: "_") {
        dotsBeforeUnderscore = dots
        run.lastUnderscore = end
      } else if !bytes[end].isASCIIAlphanumeric, bytes[end] != UInt8(ascii: "-"), bytes[end] < 0x80 {
        break
      } else if bytes[end] >= 0xC2, endsAddress(scalar(at: end, in: bytes, until: bytes.count)) {
        break
      }
      end += 1
    }
    run.end = end
    if dots - dotsBeforeUnderscore >= 2 { run.lastUnderscore = -1 }
    return run
  }

  /// Leaves off punctuation at the end, an unmatched `)`, and what looks like an entity.
  private func trimmedAddressEnd(_ start: Int, _ limit: Int) -> Int? {
    var end = limit
    var closing = 0
    for byte in bytes[start..<end] {
      if byte == UInt8(ascii: ")") { closing += 1 } else if byte == UInt8(ascii: "(") { closing -= 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"):
        end -= 1
      case UInt8(ascii: ")"):
        guard closing > 0 else { return end }
        closing -= 1
        end -= 1
      case UInt8(ascii: ";"):
        guard let entityStart = entityStart(start, end) else { return end }
        end = entityStart
      case let byte where byte.isContinuation:
        let last = scalar(before: end, in: bytes)
        guard last.isMarkdownPunctuation else { return end }
        end -= String(last).utf8.count
      default: return end
      }
    }
    return nil
  }

  private func entityStart(_ start: Int, _ end: Int) -> Int? {
    var position = end - 2
    while position > start, bytes[position].isASCIIAlphanumeric { position -= 1 }
    return bytes[position] == UInt8(ascii: "&") && position < end - 2 ? position : nil
  }
}
