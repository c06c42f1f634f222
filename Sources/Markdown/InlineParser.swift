/// Reads the text of one paragraph, heading or cell into tokens, left to right (CommonMark 0.30, chapter 6
/// and appendix).
///
/// Time is linear in the text but for look-ups of link labels, which are at most 999 bytes long.
struct InlineParser {
  var definitions: LinkDefinitions
  let dialect: MarkdownOptions.Dialect
  var bytes: [UInt8] = []
  var tokens: [InlineToken] = []
  var replacements: [[UInt8]] = []
  var links: [InlineLink] = []
  var references: [InlineReference] = []
  var citations: [[InlineCitationItem]] = []
  var noteCount = 0
  var problems: [(problem: InlineProblem, range: Range<Int>)] = []

  var delimiters: [Delimiter] = []
  var lastDelimiter = -1
  var marks: [Mark] = []
  var brackets: [Bracket] = []
  /// Brackets before this one can be no links any more.
  var firstActive = 0
  var index = 0
  /// Where the text begins that is not yet a token.
  var textStart = 0
  var lastClosingBracket: Int?
  /// Where the markup of another program ends that was last noted.
  var foreignEnd = 0
  /// The run of bytes as hosts have them that was read last.
  var hostRun: HostRun?
  private var html = HTMLSyntax()
  private var codeEnds: [Int]?
  private let isSpecial: [Bool]

  init(definitions: LinkDefinitions, dialect: MarkdownOptions.Dialect) {
    self.definitions = definitions
    self.dialect = dialect
    var special = [Bool](repeating: false, count: 256)
    for byte in "\n\\`&<*_[]!\0".utf8 { special[Int(byte)] = true }
    if dialect == .withAdditions { for byte in "~^:.={%".utf8 { special[Int(byte)] = true } }
    isSpecial = special
  }

  mutating func parse(_ content: [UInt8]) {
    reset(content)
    while true {
      index = nextSpecial()
      guard index < bytes.count else { break }
      readSpecial(bytes[index])
    }
    flushText(to: bytes.count)
    for bracket in brackets where bracket.kind == .note {
      problems.append((.unclosedNote, (bracket.contentStart - 2)..<bracket.contentStart))
    }
    matchDelimiters(above: -1)
  }

  private func nextSpecial() -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      isSpecial.withUnsafeBufferPointer { isSpecial in
        var next = index
        while next < bytes.count, !isSpecial[Int(bytes[next])] { next += 1 }
        return next
      }
    }
  }

  private mutating func reset(_ content: [UInt8]) {
    bytes = content
    index = 0
    textStart = 0
    noteCount = 0
    lastClosingBracket = nil
    foreignEnd = 0
    codeEnds = nil
    hostRun = nil
    html = HTMLSyntax()
    tokens.clear()
    replacements.clear()
    links.clear()
    references.clear()
    citations.clear()
    problems.clear()
    delimiters.clear()
    lastDelimiter = -1
    marks.clear()
    brackets.clear()
    firstActive = 0
  }

  private mutating func readSpecial(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): readLineEnd()
    case UInt8(ascii: "\\"): readBackslash()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "&"):
      if let (text, end) = entity(bytes, at: index, until: bytes.count) {
        replace(text, to: end)
      } else {
        index += 1
      }
    case UInt8(ascii: "<"): readAngleBracket()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): readDelimiters(byte)
    case UInt8(ascii: "["): readOpeningBracket()
    case UInt8(ascii: "]"): readClosingBracket()
    case UInt8(ascii: "!"):
      if dialect == .withAdditions { noteEmbeddedFile() }
      openBracket(.image, if: UInt8(ascii: "["))
    case UInt8(ascii: "^"): openBracket(.note, if: UInt8(ascii: "["))
    case UInt8(ascii: ":"), UInt8(ascii: "."): readBareAddress()
    case UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "%"): readForeignMark(byte)
    default: replace(replacementCharacter, to: index + 1)
    }
  }

  // MARK: Tokens

  /// Makes a text token of what was passed over up to an offset.
  mutating func flushText(to end: Int) {
    if end > textStart { tokens.append(InlineToken(kind: .text, lower: textStart, upper: end)) }
    textStart = end
  }

  /// Appends a token from `index` up to an offset and goes on from there.
  mutating func append(_ kind: InlineToken.Kind, to end: Int, value: Int = 0) {
    flushText(to: index)
    tokens.append(InlineToken(kind: kind, lower: index, upper: end, value: value))
    index = end
    textStart = end
  }

  mutating func replace(_ text: [UInt8], to end: Int) {
    replacements.append(text)
    append(.replaced, to: end, value: replacements.count - 1)
  }

  // MARK: The simpler constructs

  private mutating func readLineEnd() {
    var end = index
    while end > textStart, bytes[end - 1].isMarkdownSpace { end -= 1 }
    let isHard = index >= 2 && bytes[index - 1] == 0x20 && bytes[index - 2] == 0x20
    flushText(to: end)
    textStart = index
    var next = index + 1
    while next < bytes.count, bytes[next].isSpaceOrTab { next += 1 }
    append(isHard ? .hardBreak : .softBreak, to: next)
  }

  private mutating func readBackslash() {
    if index + 1 < bytes.count, bytes[index + 1] == 0x0A {
      append(.hardBreak, to: index + 2)
    } else if LinkSyntax.isEscape(bytes, index) {
      replace([bytes[index + 1]], to: index + 2)
    } else {
      index += 1
    }
  }

  private mutating func readAngleBracket() {
    if let (end, isMail) = HTMLSyntax.autolinkEnd(bytes, at: index) {
      let address = bytes[(index + 1)..<(end - 1)]
      let scheme = isMail ? Array("mailto:".utf8) : []
      links.append(InlineLink(destination: scheme + unescapedEntities(address)))
      append(.autolink, to: end, value: links.count - 1)
    } else if let end = html.htmlEnd(bytes, at: index) {
      append(.html, to: end)
    } else {
      index += 1
    }
  }

  private mutating func readCode() {
    let longest = 80
    let start = index
    while index < bytes.count, bytes[index] == UInt8(ascii: "`") { index += 1 }
    let length = index - start
    guard length <= longest else { return }
    let ends = codeEnds ?? lastRuns(upTo: longest)
    codeEnds = ends
    guard ends[length] > start else {
      noteOddCode(.unclosedCode, start..<index)
      return
    }
    var end = index
    while end < bytes.count {
      while end < bytes.count, bytes[end] != UInt8(ascii: "`") { end += 1 }
      let run = end
      while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
      guard end - run == length else { continue }
      if isBetweenLetters(start..<end) { noteOddCode(.codeInWords, start..<end) }
      index = start
      append(.code, to: end, value: length)
      return
    }
  }

  private mutating func noteOddCode(_ problem: InlineProblem, _ range: Range<Int>) {
    if dialect == .withAdditions { problems.append((problem, range)) }
  }

  /// As two backquotes are that stand for apostrophes.
  private func isBetweenLetters(_ range: Range<Int>) -> Bool {
    scalar(before: range.lowerBound, in: bytes).properties.isAlphabetic
      && scalar(at: range.upperBound, in: bytes, until: bytes.count).properties.isAlphabetic
  }

  /// For every length of a run of backticks the start of the last run, so that no end is looked for in vain.
  private func lastRuns(upTo longest: Int) -> [Int] {
    var last = [Int](repeating: -1, count: longest + 1)
    var position = 0
    while position < bytes.count {
      let start = position
      while position < bytes.count, bytes[position] == UInt8(ascii: "`") { position += 1 }
      if position > start, position - start <= longest { last[position - start] = start }
      if position == start { position += 1 }
    }
    return last
  }

  /// In an autolink a backslash is a backslash, but entities are replaced as cmark does it.
  private func unescapedEntities(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    guard slice.contains(UInt8(ascii: "&")) else { return Array(slice) }
    let bytes = Array(slice)
    var text: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let (replacement, end) = entity(bytes, at: index, until: bytes.count) {
        text += replacement
        index = end
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return text
  }
}

extension Array {
  /// Cheaper than to remove nothing, which most pieces of text leave here.
  fileprivate mutating func clear() {
    if !isEmpty { removeAll(keepingCapacity: true) }
  }
}
