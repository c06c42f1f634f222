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
    var parser = ExpressionParser(tokens, file: file, names)
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
      if word.hasPrefix("end") { wrongEnds += 1 }
      forget(tokens)
      hasUnknownTag = true
      // Its closing tag is unknown as well; nothing can be said about the tags between.
      isBroken = true
      return nil
    }
  }

  private mutating func inside(_ tag: String, upTo words: [String]) -> [Node] {
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
    let ends = ["elif", "else", "endif"]
    while true {
      let test = conditionTest(&reader, tag.tokens)
      report(reader)
      branches.append(Branch(test: test, body: Body(inside("if", upTo: ends)), range: tag.range))
      guard let next = isNext("elif") else { break }
      index += 1
      tag = next
      reader = ExpressionParser(next.tokens, file: file, names)
      reader.position = 1
    }
    var otherwise: [Node] = []
    if isNext("else") != nil {
      closeElse()
      otherwise = inside("if", upTo: ["endif"])
    }
    close("if", with: "endif", opened: range)
    return .condition(branches, otherwise: Body(otherwise), range)
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
    var parser = ExpressionParser(tokens, file: file, names)
    parser.position = 1
    try? parser.expectEnd()
    report(parser)
  }

  private mutating func loop(_ parser: inout ExpressionParser, _ range: Range<Int>) -> Node {
    var targets: [(name: Name, range: Range<Int>)] = []
    var items = Expression(range: range, kind: .invalid)
    var test: Expression?
    do {
      repeat { targets.append(try target(&parser)) } while parser.skip(",")
      try parser.expect(word: "in")
      items = try parser.disjunction()
      if parser.skip(word: "if") { test = try parser.expression() }
      if parser.current.kind == .name("recursive") {
        throw parser.fail(
          Problem.onlyInJinja("`recursive`", hint: .recursion, at: place(parser.current.range)))
      }
      try parser.expectEnd()
    } catch {
      forget(parser.tokens)
    }
    report(parser)
    let body = inside("for", upTo: ["else", "endfor"])
    var otherwise: [Node] = []
    if isNext("else") != nil {
      closeElse()
      otherwise = inside("for", upTo: ["endfor"])
    }
    close("for", with: "endfor", opened: range)
    return .loop(
      Loop(names: targets, items: items, test: test, body: body, otherwise: otherwise, range: range))
  }

  /// A name that a tag gives a value to.
  private func target(
    _ parser: inout ExpressionParser
  ) throws(ExpressionParser.Unreadable) -> (name: Name, range: Range<Int>) {
    let (name, range) = try parser.expectName("a name")
    if Tags.reservedNames.contains(name) { throw parser.fail(Problem.reserved(name, at: place(range))) }
    return (names.name(name), range)
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
      let next = parser.current
      if next.kind == .symbol(",") || next.kind == .symbol(".") {
        let hint: Problem.Hint = next.kind == .symbol(",") ? .oneName : .change
        throw parser.fail(Problem.onlyInJinja(next.words, hint: hint, at: place(next.range)))
      }
      if next.kind == .symbol("==") {
        throw parser.fail(
          Problem.unexpected(next.words, wanted: "`=`", .assignment, at: place(next.range)))
      }
      try parser.expectEnd()
      report(parser)
      let body = inside("set", upTo: ["endset"])
      close("set", with: "endset", opened: range)
      return .capture(name: name, nameRange, body)
    } catch {
      forget(parser.tokens)
      report(parser)
      return nil
    }
  }

  private mutating func with(_ parser: inout ExpressionParser, _ range: Range<Int>) -> Node {
    var values: [(name: Name, range: Range<Int>, value: Expression)] = []
    do {
      while parser.current.kind != .end {
        if !values.isEmpty { try parser.expect(",") }
        let (name, nameRange) = try target(&parser)
        try parser.expect("=")
        values.append((name, nameRange, try parser.expression()))
      }
    } catch {
      forget(parser.tokens)
    }
    report(parser)
    let body = inside("with", upTo: ["endwith"])
    close("with", with: "endwith", opened: range)
    return .with(values, body)
  }

  private mutating func include(_ parser: inout ExpressionParser) -> Node? {
    let name = templateName(&parser)
    report(parser)
    guard let name, parser.problems.isEmpty else { return nil }
    return .include(name: name.name, name.range)
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
      let option = parser.current
      if parser.skip(word: "with"), !parser.skip(word: "context") {
        throw parser.fail(
          Problem.onlyInJinja(option.words, hint: .includeOption, at: place(option.range)))
      }
      if case .name = parser.current.kind {
        throw parser.fail(
          Problem.onlyInJinja(parser.current.words, hint: .includeOption, at: place(parser.current.range)))
      }
      try parser.expectEnd()
    } catch {}
    return (name, token.range)
  }

  private func blockName(
    _ parser: inout ExpressionParser
  ) throws(ExpressionParser.Unreadable) -> (name: String, range: Range<Int>) {
    let wanted = "the block's name"
    let token = parser.current
    if case .text = token.kind {
      throw parser.fail(
        Problem.unexpected(token.words, wanted: wanted, .blockQuotes, at: place(token.range)))
    }
    let name = try parser.expectName(wanted)
    let sign = parser.current
    if sign.kind == .symbol("-"), sign.range.lowerBound == name.range.upperBound {
      throw parser.fail(
        Problem.unexpected(sign.words, wanted: "the end of the tag", .blockHyphen, at: place(sign.range)))
    }
    return name
  }

  private mutating func block(_ parser: inout ExpressionParser, _ range: Range<Int>) -> Node? {
    var isScoped = false
    var name = (name: "", range: range)
    do {
      name = try blockName(&parser)
      isScoped = parser.skip(word: "scoped")
      if parser.current.kind == .name("required") {
        throw parser.fail(Problem.onlyInJinja("`required`", hint: .required, at: place(parser.current.range)))
      }
      try parser.expectEnd()
    } catch {}
    report(parser)
    let body = inside("block", upTo: ["endblock"])
    close("block", with: "endblock", opened: range, named: name.name)
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
