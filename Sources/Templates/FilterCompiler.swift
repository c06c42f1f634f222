import Diagnostics

/// Filters and tests: the types that they take, and what they make of them.
extension PageCompiler {
  mutating func filter(
    _ filter: Filter, _ input: Expression, _ arguments: [Expression?], _ nameRange: Range<Int>,
    _ range: Range<Int>
  ) -> Typed {
    if filter == .default, isAbsent(input) {
      guard let fallback = arguments[0] else {
        emit(constant: .text(""))
        return Typed(type: .url)
      }
      return expression(fallback)
    }
    program.emit(.filter, Int(filterNumber(filter)), program.place(place(range)))
    let paths = program.hole()
    let start = program.code.count
    let typed = expression(input)
    let item = itemType(of: typed.type)
    let path = attributePath(filter, arguments, item)
    program.code.insert(contentsOf: path.code, at: start)
    program.code[paths.position] = Int32(path.count)
    var types: [Typed?] = []
    for (index, argument) in arguments.enumerated() {
      guard let argument, index != filter.attributeParameter else {
        program.emit(.absent)
        types.append(nil)
        continue
      }
      types.append(expression(argument))
    }
    let call = Call(
      filter: filter, input: input, type: typed.type, item: item, selected: path.type, range: nameRange)
    return Typed(type: result(of: call, arguments, types))
  }

  private func filterNumber(_ filter: Filter) -> Int32 {
    Int32(Filter.allCases.firstIndex(of: filter) ?? 0)
  }

  /// A use of a filter with what is known of it.
  struct Call {
    let filter: Filter
    let input: Expression
    let type: StaticType
    /// The items' type when the input is a list.
    let item: StaticType?
    /// The type of the field that `attribute=` selects, or else of the items.
    let selected: StaticType
    let range: Range<Int>
  }

  private func itemType(of type: StaticType) -> StaticType? {
    switch type {
    case .list(let item), .generator(let item): item
    case .open, .unknown, .nothing: .open
    case .none, .text, .url, .html, .bool, .integer, .textOrHTML, .pair, .record, .optional: nil
    }
  }

  /// The code of the fields that `attribute="a.b,c"` names, how many they are, and the type of the first.
  private mutating func attributePath(
    _ filter: Filter, _ arguments: [Expression?], _ item: StaticType?
  ) -> (code: [Int32], count: Int, type: StaticType) {
    guard let parameter = filter.attributeParameter, let argument = arguments[parameter] else {
      return ([], 0, item ?? .unknown)
    }
    guard case .literal(.text(let text)) = argument.kind else {
      report(Problem.attributeNotLiteral(filter.rawValue, at: place(argument.range)))
      return ([], 0, .unknown)
    }
    let names = filter == .sort ? text.split(separator: ",", omittingEmptySubsequences: false) : [text[...]]
    var code: [Int32] = []
    var types: [StaticType] = []
    for name in names {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      code.append(Int32(parts.count))
      var type = item ?? .unknown
      for part in parts {
        let (slot, next) = fieldPart(String(part), of: type, argument)
        code.append(slot)
        type = next
      }
      types.append(type)
      if filter == .sort { requireOrderable(type, argument) }
    }
    return (code, names.count, types.first ?? .unknown)
  }

  private mutating func fieldPart(
    _ name: String, of type: StaticType, _ argument: Expression
  ) -> (Int32, StaticType) {
    switch type {
    case .record(let shape):
      if let slot = shape.slot(of: name) { return (Int32(slot), shape.type(at: slot)) }
      report(Problem.unknownField(name, of: shape, at: place(argument.range)))
    case .open: return (Int32(-1 - program.constant(.text(name))), .open)
    case .unknown, .nothing: break
    case .optional, .none:
      report(Problem.mayBeNone(describe(argument), use: "asked for `\(name)`", at: place(argument.range)))
    case .text, .url, .html, .bool, .integer, .textOrHTML, .list, .generator, .pair:
      report(Problem.noFields("the list's item", type.words, name, at: place(argument.range)))
    }
    return (0, .unknown)
  }

  mutating func requireOrderable(_ type: StaticType, _ expression: Expression) {
    switch type {
    case .text, .url, .html, .textOrHTML, .integer, .bool, .open, .unknown, .nothing: return
    case .optional, .none:
      report(Problem.mayBeNone(describe(expression), use: "put in order", at: place(expression.range)))
    case .list, .generator, .pair, .record:
      report(Problem.cannotOrder(type.words, at: place(expression.range)))
    }
  }

  // MARK: - tests

  mutating func test(
    _ test: Test, _ operand: Expression, _ argument: Expression?, _ nameRange: Range<Int>, _ range: Range<Int>
  ) -> Typed {
    if let known = staticTruth(Expression(range: range, kind: .test(test, operand, argument, nameRange))) {
      emit(constant: .bool(known))
      return Typed(type: .bool)
    }
    if let comparison = test.comparison, let argument {
      return compare(operand, [(comparison, argument)], range)
    }
    program.emit(.test, Int(Test.allCases.firstIndex(of: test) ?? 0), program.place(place(range)))
    let typed = expression(operand)
    switch test {
    case .odd, .even, .divisibleby: require(typed, .integer, operand, "a number")
    case .none, .defined, .undefined, .string, .number, .integer, .boolean, .mapping, .true, .false, .eq, .ne,
      .lt,
      .le, .gt, .ge, .in:
      break
    }
    if let argument {
      require(expression(argument), .integer, argument, "a number")
    } else {
      program.emit(.absent)
    }
    return Typed(type: .bool)
  }
}
