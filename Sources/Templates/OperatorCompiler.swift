import Diagnostics

/// Operators: what they may be applied to, and what comes out.
extension PageCompiler {
  /// What an operand or argument has to be.
  enum Need {
    case text, integer, bool, plainText, anyPrintable

    var words: String {
      switch self {
      case .text, .plainText: "text"
      case .integer: "an integer"
      case .bool: "true or false"
      case .anyPrintable: "text or a number"
      }
    }

    func admits(_ type: StaticType) -> Bool {
      switch (self, type) {
      case (_, .unknown), (_, .open), (_, .nothing): true
      case (.text, _): type.isText
      case (.plainText, .text), (.plainText, .url): true
      case (.integer, .integer), (.bool, .bool): true
      case (.anyPrintable, .integer), (.anyPrintable, .bool): true
      case (.anyPrintable, _): type.isText
      case (.plainText, _), (.integer, _), (.bool, _): false
      }
    }
  }

  /// Complains unless a value is what its place needs; `role` says what it is there: "an index".
  mutating func require(_ typed: Typed, _ need: Need, _ expression: Expression, _ role: String) {
    if need.admits(typed.type) { return }
    if typed.type.isOptional {
      report(Problem.mayBeNone(describe(expression), use: "used as \(role)", at: place(expression.range)))
    } else {
      report(
        Problem.wrongOperand(
          describe(expression), words(typed.type, expression), role, need.words, at: place(expression.range)))
    }
  }

  /// The code of something that is only asked whether it is true.
  mutating func truth(of expression: Expression) -> Typed {
    let typed = self.expression(expression)
    if case .generator = typed.type { report(Problem.generator(at: place(expression.range))) }
    return Typed(type: .bool)
  }

  mutating func sign(_ op: Op?, _ operand: Expression) -> Typed {
    if let op { program.emit(op, program.place(place(operand.range))) }
    require(expression(operand), .integer, operand, "a number")
    return Typed(type: .integer)
  }

  mutating func arithmetic(
    _ sign: Arithmetic, _ left: Expression, _ right: Expression, _ range: Range<Int>
  ) -> Typed {
    program.emit(.arithmetic, Int(sign.rawValue), program.place(place(range)))
    if sign == .subtract, let problem = hyphenated(left, right, range) {
      report(problem)
      emit(constant: .none)
      emit(constant: .none)
      return .unknown
    }
    let one = expression(left)
    let other = expression(right)
    if one.type.isLoose || other.type.isLoose { return Typed(type: .open) }
    for (typed, operand) in [(one, left), (other, right)] where typed.type.isOptional {
      report(
        Problem.mayBeNone(describe(operand), use: "used with `\(sign.symbol)`", at: place(operand.range)))
      return .unknown
    }
    switch (one.type, other.type, sign) {
    case (.integer, .integer, _): return Typed(type: .integer)
    case (.list(let a), .list(let b), .add): return Typed(type: .list(a.joined(b)))
    default:
      guard sign == .add, one.type.isText, other.type.isText else {
        report(
          Problem.wrongArithmetic(
            sign.symbol, words(one.type, left), words(other.type, right), at: place(range)))
        return .unknown
      }
      return Typed(type: joinedText([(left, one.type), (right, other.type)]))
    }
  }

  /// A type in the words of a message; a text that stands in the template is text, though it may do as an
  /// address.
  func words(_ type: StaticType, _ expression: Expression) -> String {
    if case .literal(.text) = expression.kind { "text" } else { type.words }
  }

  /// The complaint about `extra.my-key`, where nothing is called `key`.
  private func hyphenated(_ left: Expression, _ right: Expression, _ range: Range<Int>) -> Diagnostic? {
    var first = left
    var names: [Expression] = [right]
    while case .arithmetic(.subtract, let one, let other) = first.kind {
      first = one
      names.insert(other, at: 0)
    }
    var end = first.range.upperBound
    for name in names {
      guard case .name = name.kind, name.range.lowerBound == end + 1 else { return nil }
      end = name.range.upperBound
    }
    if case .name = first.kind { names.append(first) }
    guard names.contains(where: isUnbound) else { return nil }
    let words = describe(Expression(range: first.range.lowerBound..<end, kind: .invalid))
    guard case .attribute(let base, _, let field) = first.kind else {
      return Problem.hyphenatedName(words, nil, at: place(range))
    }
    let key = String(decoding: template.bytes[field.lowerBound..<end], as: UTF8.self)
    return Problem.hyphenatedName(words, "\(describe(base))[\"\(key)\"]", at: place(range))
  }

  private func isUnbound(_ expression: Expression) -> Bool {
    guard case .name(let name) = expression.kind else { return false }
    return scopes.binding(of: name) == nil
  }

  mutating func concat(_ parts: [Expression], _ range: Range<Int>) -> Typed {
    program.emit(.concat, program.place(place(range)), parts.count)
    var types: [(Expression, StaticType)] = []
    for part in parts {
      let typed = expression(part)
      require(typed, .anyPrintable, part, "a part of `~`")
      types.append((part, typed.type))
    }
    let type = joinedText(types)
    if case .html = type, parts.allSatisfy(isConstant) { report(Problem.constantHTML(at: place(range))) }
    return Typed(type: type)
  }

  /// Whether Jinja2 works an expression out when it loads the template, where its `~` knows no HTML.
  private func isConstant(_ expression: Expression) -> Bool {
    switch expression.kind {
    case .literal: true
    case .list(let parts), .concat(let parts): parts.allSatisfy(isConstant)
    case .filter(_, let input, let arguments, _):
      isConstant(input) && arguments.allSatisfy { $0.map(isConstant) ?? true }
    case .not(let one), .negate(let one), .plus(let one): isConstant(one)
    case .arithmetic(_, let one, let other), .and(let one, let other), .or(let one, let other),
      .index(let one, let other):
      isConstant(one) && isConstant(other)
    case .compare(let first, let others): isConstant(first) && others.allSatisfy { isConstant($0.1) }
    case .conditional(let test, let one, let other):
      isConstant(test) && (isConstant(one) || isConstant(other))
    case .slice(let one, let from, let to):
      isConstant(one) && (from.map(isConstant) ?? true) && (to.map(isConstant) ?? true)
    case .test(_, let one, let other, _): isConstant(one) && (other.map(isConstant) ?? true)
    case .invalid, .name, .attribute, .cycle: false
    }
  }

  /// Text put together is HTML when a part is, and an address when its beginning decides on a harmless
  /// scheme.
  private func joinedText(_ parts: [(Expression, StaticType)]) -> StaticType {
    if parts.contains(where: { if case .html = $0.1 { true } else { false } }) { return .html }
    if parts.contains(where: \.1.mayBeHTML) { return .textOrHTML }
    var reader = HTMLContext()
    reader.mode = .value(quote: 0)
    reader.attribute = .address
    for (part, type) in parts {
      if case .literal(.text(let text)) = part.kind {
        reader.read(ArraySlice(Array(text.utf8)))
      } else if case .url = type {
        continue
      } else if !reader.hasSafeScheme {
        return .text
      }
    }
    return reader.address == .unsafe ? .text : .url
  }

  // MARK: - comparisons

  mutating func compare(
    _ first: Expression, _ others: [(Comparison, Expression)], _ range: Range<Int>
  ) -> Typed {
    program.emit(.compare, program.place(place(range)), others.count)
    var left = (first, expression(first).type)
    for (comparison, operand) in others {
      program.emit(Int(comparison.rawValue))
      let right = (operand, expression(operand).type)
      check(comparison, left, right)
      left = right
    }
    return Typed(type: .bool)
  }

  mutating func check(
    _ comparison: Comparison, _ left: (Expression, StaticType), _ right: (Expression, StaticType)
  ) {
    let range = left.0.range.lowerBound..<max(left.0.range.upperBound, right.0.range.upperBound)
    if left.1.isLoose || right.1.isLoose { return }
    switch comparison {
    case .equal, .unequal:
      if !canEqual(left.1, right.1) {
        report(differing(left, right, range))
      }
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      for (operand, type) in [left, right] where type.isOptional {
        return report(
          Problem.mayBeNone(
            describe(operand), use: "used with `\(comparison.symbol)`", at: place(operand.range)))
      }
      if !canOrder(left.1, right.1) {
        report(differing(left, right, range))
      }
    case .contained, .notContained: checkContained(left, right, range)
    }
  }

  private func differing(
    _ left: (Expression, StaticType), _ right: (Expression, StaticType), _ range: Range<Int>
  ) -> Diagnostic {
    Problem.comparesDifferent(words(left.1, left.0), words(right.1, right.0), at: place(range))
  }

  private mutating func checkContained(
    _ left: (Expression, StaticType), _ right: (Expression, StaticType), _ range: Range<Int>
  ) {
    switch right.1 {
    case .list(let item), .generator(let item):
      if !item.isLoose, !canEqual(left.1, item) {
        report(
          Problem.comparesDifferent(words(left.1, left.0), item.words, at: place(range)))
      }
    case .text, .url, .html, .textOrHTML:
      require(Typed(type: left.1), .text, left.0, "something looked for in text")
    case .optional, .none:
      report(Problem.mayBeNone(describe(right.0), use: "searched", at: place(right.0.range)))
    case .unknown, .open, .nothing: break
    case .bool, .integer, .record, .pair:
      report(Problem.notAList(describe(right.0), right.1.words, at: place(right.0.range)))
    }
  }

  private func canEqual(_ left: StaticType, _ right: StaticType) -> Bool {
    let one = left.withoutNone
    let other = right.withoutNone
    if one.isLoose || other.isLoose { return true }
    if one.isText && other.isText { return true }
    switch (one, other) {
    case (.bool, .bool), (.integer, .integer): return true
    case (.list(let a), .list(let b)): return canEqual(a, b)
    default: return false
    }
  }

  private func canOrder(_ left: StaticType, _ right: StaticType) -> Bool {
    if left.isText && right.isText { return true }
    if case (.integer, .integer) = (left, right) { return true }
    return false
  }

  // MARK: - and, or, inline if

  mutating func logical(_ op: Op, _ left: Expression, _ right: Expression) -> Typed {
    let isAnd = op == .and
    if let known = staticTruth(left) {
      // The other operand decides alone, or is never looked at.
      guard known == isAnd else {
        emit(constant: .bool(known))
        return Typed(type: .bool)
      }
      return expression(right)
    }
    program.emit(op)
    let behind = program.hole()
    let one = expression(left)
    if case .generator = one.type { report(Problem.generator(at: place(left.range))) }
    let saved = facts
    facts.formUnion(provenFacts(left, when: isAnd))
    let other = expression(right)
    facts = saved
    program.fillDistance(behind)
    let kept = isAnd ? one.type : one.type.withoutNone
    return Typed(type: kept.joined(other.type))
  }

  mutating func conditional(_ test: Expression, _ then: Expression, _ otherwise: Expression) -> Typed {
    if let known = staticTruth(test) { return expression(known ? then : otherwise) }
    program.emit(.conditional)
    let toOther = program.hole()
    let behind = program.hole()
    _ = truth(of: test)
    let saved = facts
    facts.formUnion(provenFacts(test, when: true))
    let one = expression(then)
    facts = saved
    program.fillDistance(toOther)
    facts.formUnion(provenFacts(test, when: false))
    let other = expression(otherwise)
    facts = saved
    program.fillDistance(behind)
    return Typed(type: one.type.joined(other.type))
  }
}
