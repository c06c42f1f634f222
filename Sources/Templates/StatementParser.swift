import Diagnostics

/// One function for each tag of the subset.
extension TemplateParser {
  mutating func statement(_ word: String, _ tokens: [Token], _ range: Range<Int>) -> Node? {
    guard openTags.count < deepest else {
      report(Problem.tooDeep(at: place(range)))
      isBroken = true
      index = pieces.count
      return nil
    }
    var parser = ExpressionParser(tokens, file: file)
    parser.position = 1
    switch word {
    case "if": return condition(&parser, tokens, range)
    case "for": return loop(&parser, range)
    case "set": return assignment(&parser, tokens, range)
    case "with": return with(&parser, range)
    case "include": return include(&parser)
    case "extends": return extend(&parser, range)
    case "block": return block(&parser, range)
    default:
      if !hasUnknownTag || !word.hasPrefix("end") {
        report(Problem.unknownTag(word, at: place(tokens[0].range)))
      }
      hasUnknownTag = true
      // Its closing tag is unknown as well; nothing can be said about the tags between.
      isBroken = true
      return nil
    }
  }

  private mutating func inside(_ tag: String, upTo words: Set<String>) -> [Node] {
    openTags.append(tag)
    defer { openTags.removeLast() }
    return body(upTo: words)
  }

  private func isNext(_ word: String) -> (tokens: [Token], range: Range<Int>)? {
    guard index < pieces.count, case .tag(let tokens, let range) = pieces[index] else { return nil }
    return tokens.first?.kind == .name(word) ? (tokens, range) : nil
  }

  private mutating func condition(
    _ parser: inout ExpressionParser, _ tokens: [Token], _ range: Range<Int>
  ) -> Node {
    var branches: [Branch] = []
    var tag = (tokens: tokens, range: range)
    var reader = parser
    let ends: Set<String> = ["elif", "else", "endif"]
    while true {
      let test = conditionTest(&reader, tag.tokens)
      report(reader)
      branches.append(Branch(test: test, body: inside("if", upTo: ends), range: tag.range))
      guard let next = isNext("elif") else { break }
      index += 1
      tag = next
      reader = ExpressionParser(next.tokens, file: file)
      reader.position = 1
    }
    var otherwise: [Node] = []
    if isNext("else") != nil {
      closeElse()
      otherwise = inside("if", upTo: ["endif"])
    }
    close("if", with: "endif", opened: range)
    return .condition(branches, otherwise: otherwise, range)
  }

  /// Jinja2 reads no inline `if` in the test of a tag.
  private func conditionTest(_ parser: inout ExpressionParser, _ tokens: [Token]) -> Expression {
    do {
      let result = try parser.disjunction()
      try parser.expectEnd()
      return result
    } catch {
      return Expression(range: tokens[0].range, kind: .invalid)
    }
  }

  private mutating func closeElse() {
    guard let (tokens, _) = isNext("else") else { return }
    index += 1
    var parser = ExpressionParser(tokens, file: file)
    parser.position = 1
    try? parser.expectEnd()
    report(parser)
  }

  private mutating func loop(_ parser: inout ExpressionParser, _ range: Range<Int>) -> Node {
    var names: [(name: String, range: Range<Int>)] = []
    var items = Expression(range: range, kind: .invalid)
    var test: Expression?
    do {
      repeat { names.append(try target(&parser)) } while parser.skip(",")
      try parser.expect(word: "in")
      items = try parser.disjunction()
      if parser.skip(word: "if") { test = try parser.expression() }
      if parser.current.kind == .name("recursive") {
        throw parser.fail(
          Problem.onlyInJinja("`recursive`", hint: .recursion, at: place(parser.current.range)))
      }
      try parser.expectEnd()
    } catch {}
    report(parser)
    let body = inside("for", upTo: ["else", "endfor"])
    var otherwise: [Node] = []
    if isNext("else") != nil {
      closeElse()
      otherwise = inside("for", upTo: ["endfor"])
    }
    close("for", with: "endfor", opened: range)
    return .loop(Loop(names: names, items: items, test: test, body: body, otherwise: otherwise, range: range))
  }

  /// A name that a tag gives a value to.
  private func target(
    _ parser: inout ExpressionParser
  ) throws(ExpressionParser.Unreadable) -> (name: String, range: Range<Int>) {
    let (name, range) = try parser.expectName("a name")
    let reserved: Set<String> = [
      "loop", "super", "self", "true", "false", "none", "True", "False", "None", "not", "and", "or", "in",
      "is", "if",
      "else", "caller", "varargs", "kwargs",
    ]
    if reserved.contains(name) { throw parser.fail(Problem.reserved(name, at: place(range))) }
    return (name, range)
  }

  private mutating func assignment(
    _ parser: inout ExpressionParser, _ tokens: [Token], _ range: Range<Int>
  ) -> Node? {
    do {
      let (name, nameRange) = try target(&parser)
      if parser.skip("=") {
        let value = whole(&parser, tokens)
        report(parser)
        return .set(name: name, nameRange, value)
      }
      if parser.current.kind == .symbol(",") || parser.current.kind == .symbol(".") {
        throw parser.fail(
          Problem.onlyInJinja(parser.current.words, hint: .oneName, at: place(parser.current.range)))
      }
      try parser.expectEnd()
      report(parser)
      let body = inside("set", upTo: ["endset"])
      close("set", with: "endset", opened: range)
      return .capture(name: name, nameRange, body)
    } catch {
      report(parser)
      return nil
    }
  }

  private mutating func with(_ parser: inout ExpressionParser, _ range: Range<Int>) -> Node {
    var values: [(name: String, range: Range<Int>, value: Expression)] = []
    do {
      while parser.current.kind != .end {
        if !values.isEmpty { try parser.expect(",") }
        let (name, nameRange) = try target(&parser)
        try parser.expect("=")
        values.append((name, nameRange, try parser.expression()))
      }
    } catch {}
    report(parser)
    let body = inside("with", upTo: ["endwith"])
    close("with", with: "endwith", opened: range)
    return .with(values, body)
  }

  private mutating func include(_ parser: inout ExpressionParser) -> Node? {
    let name = templateName(&parser)
    report(parser)
    return name.map { .include(name: $0.name, $0.range) }
  }

  private mutating func extend(_ parser: inout ExpressionParser, _ range: Range<Int>) -> Node? {
    let name = templateName(&parser)
    report(parser)
    guard openTags.isEmpty else {
      report(Problem.extendsInside(at: place(range)))
      return nil
    }
    guard extends == nil else {
      report(Problem.extendsTwice(at: place(range)))
      return nil
    }
    extends = name
    return .extends(range)
  }

  private func templateName(_ parser: inout ExpressionParser) -> (name: String, range: Range<Int>)? {
    let token = parser.current
    guard case .text(let name) = token.kind else {
      _ = parser.fail(Problem.dynamicTemplate(at: place(token.range)))
      return nil
    }
    parser.position += 1
    do {
      if parser.skip(word: "with") { try parser.expect(word: "context") }
      if case .name = parser.current.kind {
        throw parser.fail(
          Problem.onlyInJinja(parser.current.words, hint: .includeOption, at: place(parser.current.range)))
      }
      try parser.expectEnd()
    } catch {}
    return (name, token.range)
  }

  private mutating func block(_ parser: inout ExpressionParser, _ range: Range<Int>) -> Node? {
    var isScoped = false
    var name = (name: "", range: range)
    do {
      name = try parser.expectName("the block's name")
      isScoped = parser.skip(word: "scoped")
      if parser.current.kind == .name("required") {
        throw parser.fail(Problem.onlyInJinja("`required`", hint: .required, at: place(parser.current.range)))
      }
      try parser.expectEnd()
    } catch {}
    report(parser)
    let body = inside("block", upTo: ["endblock"])
    close("block", with: "endblock", opened: range)
    guard !name.name.isEmpty else { return nil }
    let block = Block(name: name.name, range: name.range, isScoped: isScoped, body: body)
    if let first = blocks[name.name] {
      report(Problem.blockTwice(name.name, first: place(first.range), at: place(name.range)))
      return nil
    }
    blocks[name.name] = block
    return .block(block)
  }
}
