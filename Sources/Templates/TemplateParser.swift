import Diagnostics

/// Parses one template file; every tag that cannot be read is reported, and the rest is parsed all the same.
func parseTemplate(
  name: String, _ input: InputFile, _ file: FileID, _ names: TemplateNames
) -> Checked<Template> {
  if let fault = firstInvalidUTF8(input.bytes) {
    return Checked(
      Template(name: name, file: file, bytes: input.bytes),
      [Problem.notUTF8(at: Place(file, fault..<fault + 1))])
  }
  var scanner = Scanner(input.bytes, file: file)
  scanner.scan()
  var parser = TemplateParser(pieces: scanner.pieces, file: file, names)
  // What is never closed takes the rest of the file with it.
  parser.hasUnknownTag = !scanner.problems.isEmpty
  parser.missesEnds = parser.hasUnknownTag
  let body = parser.wholeBody()
  let conflicts = conflictMarks(input.bytes).map { Problem.mergeIsNotFinished(at: Place(file, $0)) }
  let isBroken = parser.isBroken || !scanner.problems.isEmpty || !conflicts.isEmpty
  let template = Template(
    name: name, file: file, bytes: input.bytes, body: conflicts.isEmpty ? body : [],
    extends: parser.extends, blocks: parser.blocks, isBroken: isBroken, doubtfulNames: parser.doubtfulNames)
  // What two versions of a text say together is nobody's mistake.
  return Checked(template, conflicts.isEmpty ? scanner.problems + parser.problems : conflicts)
}

/// Lines such as `<<<<<<< HEAD`, with which a version control program begins two versions of a text.
private func conflictMarks(_ bytes: [UInt8]) -> [Range<Int>] {
  var marks: [Range<Int>] = []
  var index = 0
  while let start = bytes[index...].firstIndex(of: UInt8(ascii: "<")) {
    index = start + 1
    guard bytes.starts(with: "<<<<<<< ", at: start), start == 0 || bytes[start - 1] == UInt8(ascii: "\n")
    else { continue }
    index = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    marks.append(start..<index)
  }
  return marks
}

private func firstInvalidUTF8(_ bytes: [UInt8]) -> Int? {
  String(validating: bytes, as: UTF8.self) == nil ? firstFault(bytes) : nil
}

private func firstFault(_ bytes: [UInt8]) -> Int {
  var iterator = bytes.makeIterator()
  var decoder = UTF8()
  var offset = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
  return min(offset, max(0, bytes.count - 1))
}

/// Builds the tree of tags from the scanner's pieces.
struct TemplateParser {
  let pieces: [Piece]
  let file: FileID
  let names: TemplateNames
  var index = 0
  var blocks: [String: Block] = [:]
  var extends: (name: String, range: Range<Int>)?
  var isBroken = false
  var problems: [Diagnostic] = []
  /// After a tag that is not known, nothing can be said about closing tags.
  var hasUnknownTag = false
  /// Ends of other tags than the open one, each of which may have been meant for it.
  var wrongEnds = 0
  /// Some of the file could not be read, the ends of tags perhaps among it.
  var missesEnds = false
  /// Names in tags that could not be read: what else the file says of them follows from that.
  var doubtfulNames: Set<String> = []
  /// Tags that are open now, innermost last.
  var openTags: [String] = []

  init(pieces: [Piece], file: FileID, _ names: TemplateNames) {
    self.pieces = pieces
    self.file = file
    self.names = names
  }

  func place(_ range: Range<Int>) -> Place { Place(file, range) }

  mutating func wholeBody() -> [Node] {
    var nodes: [Node] = []
    while true {
      nodes += body(upTo: [])
      // A stray `{% endif %}` ends the body; it has been reported, and what follows is parsed too.
      guard index < pieces.count else { return nodes }
      index += 1
    }
  }

  /// Nodes up to a tag with one of the given words, which stays unread, or to the end of the file.
  mutating func body(upTo words: [String]) -> [Node] {
    var nodes: [Node] = []
    while index < pieces.count {
      switch pieces[index] {
      case .text(let range):
        index += 1
        nodes.append(.text(range))
      case .value(let tokens, let range):
        index += 1
        nodes.append(value(tokens, range))
      case .tag(let tokens, let range):
        guard case .name(let word)? = tokens.first?.kind else {
          index += 1
          var parser = ExpressionParser(tokens, file: file, names)
          _ = parser.unexpected("a tag's name")
          report(parser)
          continue
        }
        if words.contains(word) { return nodes }
        if Tags.closing.contains(word) {
          if openTags.contains(where: { Tags.isClosed($0, by: word) }) { return nodes }
          if !hasUnknownTag { report(Problem.misplaced(word, in: openTags.last, at: place(range))) }
          if word.hasPrefix("end") { wrongEnds += 1 }
          isBroken = true
          index += 1
          continue
        }
        index += 1
        if let node = statement(word, tokens, range) { nodes.append(node) }
      }
    }
    return nodes
  }

  mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  mutating func report(_ parser: ExpressionParser) { problems += parser.problems }

  /// Notes that the names in a tag may have been meant to get a value there.
  mutating func forget(_ tokens: [Token]) {
    for case .name(let name) in tokens.map(\.kind) { doubtfulNames.insert(name) }
  }

  private mutating func value(_ tokens: [Token], _ range: Range<Int>) -> Node {
    if tokens.count == 4, tokens[0].kind == .name("super"), tokens[1].kind == .symbol("("),
      tokens[2].kind == .symbol(")")
    {
      if !openTags.contains("block") { report(Problem.superOutsideBlock(at: place(range))) }
      return .parentBlock(range)
    }
    var parser = ExpressionParser(tokens, file: file, names)
    let result = whole(&parser, tokens)
    // `{{ card(1) }}` behind `{% macro card(x) %}`, which was reported.
    if case .name(let name)? = tokens.first?.kind, doubtfulNames.contains(name) { return .print(result) }
    report(parser)
    return .print(result)
  }

  /// The expression that the rest of a tag holds, or an invalid one after a complaint.
  func whole(_ parser: inout ExpressionParser, _ tokens: [Token]) -> Expression {
    do {
      let result = try parser.expression()
      if parser.current.kind == .symbol(",") {
        throw parser.fail(Problem.onlyInJinja("`,`", hint: .tuple, at: place(parser.current.range)))
      }
      try parser.expectEnd()
      return result
    } catch {
      return Expression(
        range: (tokens.first?.range.lowerBound ?? 0)..<(tokens.last?.range.upperBound ?? 0), kind: .invalid)
    }
  }

  /// Reads the tag that closes another; reports the opening one when the file ends first.
  mutating func close(_ word: String, with end: String, opened range: Range<Int>, named name: String = "") {
    guard index < pieces.count, case .tag(let tokens, _) = pieces[index], tokens.first?.kind == .name(end)
    else {
      if wrongEnds == 0, !missesEnds { report(Problem.unclosedBlock(word, at: place(range))) }
      wrongEnds = max(0, wrongEnds - 1)
      isBroken = true
      return
    }
    index += 1
    var parser = ExpressionParser(tokens, file: file, names)
    parser.position = 1
    if word == "block", case .name(let other) = parser.current.kind {
      if other != name, !name.isEmpty {
        report(Problem.otherBlockEnds(other, open: name, at: place(parser.current.range)))
      }
      parser.position += 1
    }
    try? parser.expectEnd()
    report(parser)
  }
}

/// Which words are tags, and what closes them.
enum Tags {
  static let closing: Set<String> = [
    "elif", "else", "endif", "endfor", "endblock", "endset", "endwith", "endraw",
  ]

  static let known = ["if", "for", "include", "extends", "block", "set", "with", "raw", "else", "elif"]

  /// What no tag gives a value to.
  static let reservedNames: Set<String> = [
    "loop", "super", "self", "true", "false", "none", "True", "False", "None", "not", "and", "or", "in", "is",
    "if", "else", "caller", "varargs", "kwargs",
  ]

  static let onlyInJinja: Set<String> = [
    "macro", "endmacro", "import", "from", "call", "endcall", "filter", "endfilter", "autoescape",
    "endautoescape",
    "trans", "endtrans", "pluralize", "do", "break", "continue", "debug", "print",
  ]

  static func isClosed(_ tag: String, by word: String) -> Bool {
    switch word {
    case "elif": tag == "if"
    case "else": tag == "if" || tag == "for"
    default: word == "end" + tag
    }
  }
}
