import Diagnostics

/// Names, literals and what may follow them: `.name`, `[index]`, `| filter`, `is test`.
extension ExpressionParser {
  mutating func primary() throws(Unreadable) -> Expression {
    let start = current.range.lowerBound
    switch current.kind {
    case .name("not"), .name("and"), .name("or"), .name("in"), .name("is"), .name("if"), .name("else"):
      throw unexpected("a value")
    case .name(let name):
      position += 1
      return try finished(literal(name).map { .literal($0) } ?? .name(names.name(name)), from: start)
    case .integer(let number):
      position += 1
      return try finished(.literal(.integer(number)), from: start)
    case .text: return try finished(.literal(.text(adjacentTexts())), from: start)
    case .symbol("("): return try parenthesised()
    case .symbol("["):
      position += 1
      let items = try list(upTo: "]")
      return try finished(.list(items), from: start)
    case .symbol("{") where isMapping:
      throw fail(Problem.onlyInJinja("`{`", hint: .mapping, at: place(current.range)))
    case .symbol, .unreadable, .end: throw unexpected("a value")
    }
  }

  private func literal(_ name: String) -> Value? {
    switch name {
    case "true", "True": .bool(true)
    case "false", "False": .bool(false)
    case "none", "None": Value.none
    default: nil
    }
  }

  private mutating func adjacentTexts() -> String {
    var result = ""
    while case .text(let text) = current.kind {
      result += text
      position += 1
    }
    return result
  }

  private mutating func parenthesised() throws(Unreadable) -> Expression {
    let open = current.range
    position += 1
    if current.kind == .symbol(")") { throw fail(Problem.onlyInJinja("`()`", hint: .tuple, at: place(open))) }
    let value = try expression()
    if current.kind == .symbol(",") {
      throw fail(Problem.onlyInJinja(current.words, hint: .tuple, at: place(current.range)))
    }
    try expect(")")
    return Expression(range: open.lowerBound..<tokens[position - 1].range.upperBound, kind: value.kind)
  }

  private mutating func list(upTo close: String) throws(Unreadable) -> [Expression] {
    var items: [Expression] = []
    while !skip(close) {
      if !items.isEmpty {
        if current.kind != .symbol(",") { throw unexpected("`,` or `\(close)`") }
        position += 1
        if skip(close) { break }
      }
      items.append(try expression())
    }
    return items
  }

  mutating func postfix(of value: Expression, from start: Int) throws(Unreadable) -> Expression {
    var value = value
    while true {
      if skip(".") {
        value = try attribute(of: value, from: start)
      } else if skip("[") {
        value = try subscripted(value, from: start)
      } else if current.kind == .symbol("(") {
        throw call(of: value)
      } else {
        return value
      }
    }
  }

  private mutating func call(of value: Expression) -> Unreadable {
    var name: String?
    var isFilter = false
    if case .name(let word) = value.kind { name = names[word] }
    if case .attribute(let base, let word, _) = value.kind {
      if case .name(let record) = base.kind, names[record] == "self" {
        return fail(Problem.call(of: "self", isFilter: false, at: place(current.range)))
      }
      name = names[word]
      isFilter = Filter(name: names[word]) != nil
    }
    return fail(Problem.call(of: name, isFilter: isFilter, at: place(current.range)))
  }

  private mutating func attribute(of value: Expression, from start: Int) throws(Unreadable) -> Expression {
    if case .integer(let number) = current.kind {
      let index = Expression(range: current.range, kind: .literal(.integer(number)))
      position += 1
      return try finished(.index(value, index), from: start)
    }
    let (name, range) = try expectName("a field's name")
    if name == "cycle", case .name(.loop) = value.kind, skip("(") {
      let items = try list(upTo: ")")
      guard !items.isEmpty else { throw unexpected("the values to take turns") }
      return try finished(.cycle(items), from: start)
    }
    return try finished(.attribute(value, names.name(name), range), from: start)
  }

  private mutating func subscripted(_ value: Expression, from start: Int) throws(Unreadable) -> Expression {
    var lower: Expression?
    if current.kind != .symbol(":") { lower = try expression() }
    if skip(":") {
      var upper: Expression?
      if current.kind != .symbol("]") { upper = try expression() }
      if current.kind == .symbol(":") {
        throw fail(Problem.onlyInJinja("`:`", hint: .step, at: place(current.range)))
      }
      try expect("]")
      return try finished(.slice(value, from: lower, to: upper), from: start)
    }
    try expect("]")
    guard let lower else { throw unexpected("a value") }
    return try finished(.index(value, lower), from: start)
  }

  mutating func filtersAndTests(of value: Expression, from start: Int) throws(Unreadable) -> Expression {
    var value = value
    while true {
      if skip("|") {
        value = try filter(of: value, from: start)
      } else if skip(word: "is") {
        value = try test(of: value, from: start)
      } else if current.kind == .symbol("(") {
        throw call(of: value)
      } else {
        return value
      }
    }
  }

  private mutating func filter(of value: Expression, from start: Int) throws(Unreadable) -> Expression {
    let (name, range) = try expectName("a filter's name")
    guard let filter = Filter(name: name) else {
      // The rest of the tag is read all the same, so that its own mistakes are found in this run.
      problems.append(Problem.unknownFilter(name, at: place(range)))
      if skip("(") { _ = try looseArguments() }
      return try finished(.invalid, from: start)
    }
    let given = skip("(") ? try looseArguments() : []
    guard let arguments = sort(given, into: filter.parameters, called: name, at: range) else {
      return try finished(.invalid, from: start)
    }
    return try finished(.filter(filter, value, arguments, range), from: start)
  }

  private typealias Argument = (name: String?, range: Range<Int>, value: Expression)

  private mutating func looseArguments() throws(Unreadable) -> [Argument] {
    var arguments: [Argument] = []
    while !skip(")") {
      if !arguments.isEmpty {
        if current.kind != .symbol(",") { throw unexpected("`,` or `)`") }
        position += 1
        if skip(")") { break }
      }
      var name: String?
      let range = current.range
      if case .name(let word) = current.kind, position + 1 < tokens.count,
        tokens[position + 1].kind == .symbol("=")
      {
        name = word
        position += 2
      }
      let value = try expression()
      if name == nil, arguments.last?.name != nil {
        throw fail(Problem.positionalAfterNamed(at: place(value.range)))
      }
      arguments.append((name, range, value))
    }
    return arguments
  }

  /// Puts arguments in the order of the filter's parameters; nil when they do not fit, which is then
  /// reported.
  private mutating func sort(
    _ given: [Argument], into parameters: (names: [String], required: Int), called name: String,
    at range: Range<Int>
  ) -> [Expression?]? {
    var result = [Expression?](repeating: nil, count: parameters.names.count)
    for (position, argument) in given.enumerated() {
      // Without its name Jinja2 takes it for a filter.
      if name == Filter.map.rawValue, argument.name == nil {
        problems.append(Problem.mapsByFilter(at: place(argument.range)))
        return nil
      }
      let slot = argument.name.map { parameters.names.firstIndex(of: $0) } ?? position
      guard let slot, slot < result.count, result[slot] == nil else {
        problems.append(
          Problem.argument(argument.name, of: name, has: parameters.names, at: place(argument.range)))
        return nil
      }
      result[slot] = argument.value
    }
    for index in 0..<parameters.required where result[index] == nil {
      problems.append(Problem.missingArgument(parameters.names[index], of: name, at: place(range)))
      return nil
    }
    return result
  }

  private mutating func test(of value: Expression, from start: Int) throws(Unreadable) -> Expression {
    let isNegated = skip(word: "not")
    let (name, range) = try expectName("a test's name")
    guard let test = Test(name: name) else {
      problems.append(Problem.unknownTest(name, at: place(range)))
      if skip("(") { _ = try looseArguments() }
      return try finished(.invalid, from: start)
    }
    var argument: Expression?
    if skip("(") {
      let given = try looseArguments()
      guard given.count == (test.takesArgument ? 1 : 0), given.allSatisfy({ $0.name == nil }) else {
        throw fail(Problem.testArguments(of: name, takesOne: test.takesArgument, at: place(range)))
      }
      argument = given.first?.value
    } else if test.takesArgument {
      if current.kind == .end {
        throw fail(Problem.testArguments(of: name, takesOne: true, at: place(range)))
      }
      let operandStart = current.range.lowerBound
      let operand = try primary()
      argument = try postfix(of: operand, from: operandStart)
    }
    try refuseOperand(after: test)
    let result = try finished(.test(test, value, argument, range), from: start)
    return isNegated ? try finished(.not(result), from: start) : result
  }

  /// Jinja2 would take what follows a bare test for its argument: `x is none if y` asks it whether x is
  /// `none(if)`.
  private mutating func refuseOperand(after test: Test) throws(Unreadable) {
    guard !test.takesArgument else { return }
    switch current.kind {
    case .name("else"), .name("and"), .name("or"), .end, .symbol: return
    case .name, .text, .integer, .unreadable:
      throw unexpected("`and`, `or`, `else` or the end of the expression")
    }
  }
}
