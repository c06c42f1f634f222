/// Reads a YAML text line by line for its outline.
struct OutlineReader {
  private let bytes: [UInt8]
  /// Mappings that are not over, each with the column of its keys and its newest key.
  private var open = [OpenMapping(indent: 0, mapping: 0)]
  /// Brackets that are not closed, and the column of the line that began them.
  private var flow: [OpenBracket] = []
  private var flowIndent = 0
  /// Deeper lines than this belong to a block of text after `|` or `>`.
  private var textIndent: Int?

  private struct OpenMapping {
    let indent: Int
    let mapping: Int
    var newest: Int?
  }

  private struct OpenBracket {
    /// Nil for a list.
    let mapping: Int?
    /// The key whose value is being read.
    var key: Int?
    /// Whether the next word of a mapping is a key.
    var wantsKey = true
  }

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(line: Range<Int>, into outline: inout KeyOutline) {
    var start = skipBlanks(line.lowerBound, line.upperBound)
    guard start < line.upperBound, bytes[start] != UInt8(ascii: "#") else { return }
    var indent = start - line.lowerBound
    if let textIndent, indent > textIndent { return }
    textIndent = nil
    if !flow.isEmpty {
      // A bracket that was forgotten ends where a line begins no deeper than its own.
      let closes = bytes[start] == UInt8(ascii: "]") || bytes[start] == UInt8(ascii: "}")
      if closes || indent > flowIndent { return readFlow(start, line.upperBound, &outline) }
      flow = []
    }
    while open.count > 1, let last = open.last, last.indent > indent { open.removeLast() }
    let top = open[open.count - 1]
    var isItem = false
    while isDash(start, line.upperBound) {
      isItem = true
      start = skipBlanks(start + 1, line.upperBound)
      indent = start - line.lowerBound
    }
    guard start < line.upperBound else { return }
    let keyEnd = keyEnd(start, line.upperBound)
    if !isItem, indent == top.indent {
      if let keyEnd { return readPair(start, keyEnd, line.upperBound, &outline) }
      return outline.add(
        value: start..<trimmedEnd(start, line.upperBound), of: nil, orKeyIn: top.mapping)
    }
    if keyEnd == nil, isMarkOrQuote(bytes[start]) {
      return readValue(start, line.upperBound, of: top.newest, indent, &outline)
    }
    let mapping = outline.addMapping(under: top.newest)
    open.append(OpenMapping(indent: indent, mapping: mapping))
    if let keyEnd { return readPair(start, keyEnd, line.upperBound, &outline) }
    outline.add(
      value: start..<trimmedEnd(start, line.upperBound), of: top.newest, orKeyIn: mapping,
      isItem ? .item : .deeper)
  }

  // MARK: - key: value

  private mutating func readPair(_ start: Int, _ keyEnd: Int, _ end: Int, _ outline: inout KeyOutline) {
    let top = open.count - 1
    let key = outline.add(key: start..<keyEnd, name(start..<keyEnd), in: open[top].mapping)
    open[top].newest = key
    let colon = skipBlanks(keyEnd, end)
    readValue(skipBlanks(colon + 1, end), end, of: key, open[top].indent, &outline)
  }

  private mutating func readValue(
    _ start: Int, _ end: Int, of key: Int?, _ indent: Int, _ outline: inout KeyOutline
  ) {
    guard start < end else { return }
    switch bytes[start] {
    case UInt8(ascii: "#"): break
    case UInt8(ascii: "|"), UInt8(ascii: ">"): textIndent = indent
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      flowIndent = indent
      // Stands around the first bracket, and carries the key that this is the value of.
      flow = [OpenBracket(mapping: nil, key: key)]
      readFlow(start, end, &outline)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): outline.add(value: quoted(start, end), of: key)
    default: outline.add(value: start..<trimmedEnd(start, end), of: key)
    }
  }

  /// Where the key ends that a line has at `start`; nil if it has none.
  private func keyEnd(_ start: Int, _ end: Int) -> Int? {
    var index = start
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
      index = min(quoted(start, end).upperBound + 1, end)
    } else {
      while index < end, isKeyByte(bytes[index]) { index += 1 }
    }
    let colon = skipBlanks(index, end)
    guard index > start, colon < end, bytes[colon] == UInt8(ascii: ":"),
      colon + 1 == end || isBlank(bytes[colon + 1])
    else { return nil }
    return index
  }

  // MARK: - [ ] and { }

  private mutating func readFlow(_ start: Int, _ end: Int, _ outline: inout KeyOutline) {
    var index = start
    while index < end, let top = flow.last {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "#"): return
      case UInt8(ascii: "["):
        flow.append(OpenBracket(mapping: nil, key: top.key))
        index += 1
      case UInt8(ascii: "{"):
        // What is deeper than the `YAML` room reads is no mapping to anybody.
        flow.append(OpenBracket(mapping: flow.count < 64 ? outline.addMapping(under: top.key) : nil))
        index += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        flow.removeLast()
        index += 1
        if flow.count == 1 { flow = [] }
      case UInt8(ascii: ","):
        flow[flow.count - 1].wantsKey = true
        index += 1
      default: index = readFlowWord(index, end, &outline)
      }
    }
  }

  private mutating func readFlowWord(_ start: Int, _ end: Int, _ outline: inout KeyOutline) -> Int {
    let top = flow.count - 1
    var next = start
    let word: Range<Int>
    if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      word = quoted(start, end)
      next = min(word.upperBound + 1, end)
    } else {
      while next < end, !isFlowEnd(next, end) { next += 1 }
      word = start..<trimmedEnd(start, next)
    }
    let colon = skipBlanks(next, end)
    let isKey = colon < end && bytes[colon] == UInt8(ascii: ":")
    if let mapping = flow[top].mapping, flow[top].wantsKey {
      if isKey {
        flow[top].key = outline.add(key: word, name(word), in: mapping)
        flow[top].wantsKey = false
      } else {
        outline.add(value: word, of: nil, orKeyIn: mapping, .flow)
      }
    } else {
      outline.add(value: word, of: flow[top].key, .flow)
    }
    return isKey ? colon + 1 : max(next, start + 1)
  }

  private func isFlowEnd(_ index: Int, _ end: Int) -> Bool {
    if bytes[index] == UInt8(ascii: ":") {
      return index + 1 == end || isBlank(bytes[index + 1]) || ",[]{}".utf8.contains(bytes[index + 1])
    }
    return ",[]{}".utf8.contains(bytes[index])
  }

  // MARK: - Bytes

  /// What stands between the quotation marks that open at `start`.
  private func quoted(_ start: Int, _ end: Int) -> Range<Int> {
    var index = start + 1
    while index < end, bytes[index] != bytes[start] {
      index += bytes[index] == UInt8(ascii: "\\") && bytes[start] == UInt8(ascii: "\"") ? 2 : 1
    }
    return min(start + 1, end)..<min(index, end)
  }

  private func name(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].filter { !"\"'".utf8.contains($0) }, as: UTF8.self)
  }

  private func skipBlanks(_ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, isBlank(bytes[index]) { index += 1 }
    return index
  }

  /// Where a plain value ends, without blanks and a comment after it.
  private func trimmedEnd(_ start: Int, _ end: Int) -> Int {
    var last = start
    for index in start..<end where !isBlank(bytes[index]) {
      if bytes[index] == UInt8(ascii: "#"), index > start, isBlank(bytes[index - 1]) { break }
      last = index + 1
    }
    return last
  }

  private func isDash(_ index: Int, _ end: Int) -> Bool {
    index < end && bytes[index] == UInt8(ascii: "-") && (index + 1 == end || isBlank(bytes[index + 1]))
  }

  private func isMarkOrQuote(_ byte: UInt8) -> Bool { "[{\"'|>".utf8.contains(byte) }

  private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), cursorMark:
      true
    default: false
    }
  }
}

/// Stands in a text where the cursor is; no key or value that an editor writes has it.
let cursorMark: UInt8 = 1
