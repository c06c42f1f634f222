import Diagnostics

/// Writes an expression's code and finds its type.
extension PageCompiler {
  mutating func expression(_ expression: Expression) -> Typed {
    if let (path, type) = reached(by: expression) {
      emit(.path, path)
      return Typed(type: type)
    }
    switch expression.kind {
    case .invalid:
      emit(constant: .none)
      return .unknown
    case .name(let name): return self.name(name, expression.range)
    case .literal(let value):
      emit(constant: value)
      return Typed(type: literalType(value))
    case .list(let items):
      program.emit(.list, items.count)
      let type = items.reduce(StaticType.nothing) { $0.joined(self.expression($1).type) }
      return Typed(type: .list(type))
    case .attribute(let base, let name, let range): return attribute(name, range, of: base)
    case .index(let base, let index): return self.index(index, of: base, expression.range)
    case .slice(let base, let from, let to): return slice(base, from, to, expression.range)
    case .not(let operand):
      program.emit(.not)
      return truth(of: operand)
    case .negate(let operand): return sign(.negate, operand)
    case .plus(let operand): return sign(nil, operand)
    case .arithmetic(let sign, let left, let right): return arithmetic(sign, left, right, expression.range)
    case .concat(let parts): return concat(parts, expression.range)
    case .compare(let first, let others): return compare(first, others, expression.range)
    case .and(let left, let right): return logical(.and, left, right)
    case .or(let left, let right): return logical(.or, left, right)
    case .conditional(let test, let then, let otherwise): return conditional(test, then, otherwise)
    case .filter(let filter, let input, let arguments, let range):
      return self.filter(filter, input, arguments, range, expression.range)
    case .test(let test, let operand, let argument, let range):
      return self.test(test, operand, argument, range, expression.range)
    case .cycle(let values): return cycle(values, expression.range)
    }
  }

  mutating func emit(constant value: Value) { program.emit(.constant, program.constant(value)) }

  private func literalType(_ value: Value) -> StaticType {
    switch value {
    case .none: .none
    case .bool: .bool
    case .integer: .integer
    case .text(let text): isHarmlessAddress(text) ? .url : .text
    case .html, .list, .record, .map: .unknown
    }
  }

  /// A text that a theme author wrote is an address unless it names a scheme that could do harm.
  private func isHarmlessAddress(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: ":")) else { return true }
    var reader = HTMLContext()
    reader.mode = .value(quote: 0)
    reader.attribute = .address
    reader.read(ArraySlice(Array(text.utf8)))
    return reader.hasSafeScheme
  }

  // MARK: - names and fields

  /// The binding of a name on which it depends what is shown.
  mutating func readBinding(of name: Name) -> Scope.Binding? {
    let found = scopes.binding(of: name)
    let isInherited = found.map { scopes[$0.1].inherited.contains(name.number) } ?? false
    fragments.note(name, found?.0, inScope: isInherited ? 0 : found?.1 ?? 0)
    return found?.0
  }

  func currentLoop() -> Int? {
    for scope in scopes.reversed() {
      if let loop = scope.loop { return loop }
      if scope.hidesLoop { return nil }
    }
    return nil
  }

  /// Notes who has read a name, for `checkOrder`.
  private mutating func noteReading(of name: Name) {
    guard !scopes[scopes.count - 1].seen.contains(name.number) else { return }
    scopes[scopes.count - 1].seen.insert(name.number)
    noteOuterReading(of: name)
  }

  mutating func noteOuterReading(of name: Name) {
    for index in scopes.indices.dropLast().reversed() {
      if scopes[index + 1].isRoot || scopes[index].seen.contains(name.number) { return }
      scopes[index].readBelow.insert(name.number)
    }
  }

  /// Refuses to set a name here that was read before in a scope within: Jinja2 would have found nothing
  /// there.
  mutating func checkOrder(of name: Name, _ range: Range<Int>) {
    let index = scopes.count - 1
    if !scopes[index].seen.contains(name.number), scopes[index].readBelow.contains(name.number) {
      report(Problem.readBeforeSet(spelling(of: name), at: place(range)))
    }
    scopes[index].seen.insert(name.number)
  }

  /// The value that a name, or fields of records after it, lead to by way of values that are there; nil for
  /// any other expression, and for one with a mistake.
  mutating func reached(by expression: Expression) -> (path: ValuePath, type: StaticType)? {
    guard let (path, type) = reachable(by: expression) else { return nil }
    return (path, type.isOptional && facts.contains(path.number) ? type.withoutNone : type)
  }

  /// The same with the type that the value has where no test has shown that it is there.
  private mutating func reachable(by expression: Expression) -> (path: ValuePath, type: StaticType)? {
    switch expression.kind {
    case .name(let name):
      let binding = readBinding(of: name)
      switch binding {
      case .field?, .local?: noteReading(of: name)
      case .partial?, nil: break
      }
      return paths.value(of: binding)
    case .attribute(let base, let name, _):
      return reachableField(of: base) { [names] shape in shape.slot(of: name, in: names) }
    case .index(let base, let index):
      guard case .literal(.text(let name)) = index.kind else { return nil }
      return reachableField(of: base) { shape in shape.slot(of: name) }
    case .invalid, .literal, .list, .slice, .not, .negate, .plus, .arithmetic, .concat, .compare, .and, .or,
      .conditional, .filter, .test, .cycle:
      return nil
    }
  }

  private mutating func reachableField(
    of base: Expression, slot: (RecordShape) -> Int?
  ) -> (path: ValuePath, type: StaticType)? {
    guard let (path, type) = reached(by: base), case .record(let shape) = type, let slot = slot(shape)
    else { return nil }
    return (paths.field(slot, of: path), shape.type(at: slot))
  }

  private mutating func name(_ name: Name, _ range: Range<Int>) -> Typed {
    noteReading(of: name)
    switch readBinding(of: name) {
    case .field?, .local?: preconditionFailure("\(spelling(of: name)) has a value")
    case .partial?:
      report(Problem.setInSomeBranches(spelling(of: name), at: place(range)))
    case nil where name == .loop:
      report(
        currentLoop() == nil
          ? Problem.noLoop(at: place(range))
          : Problem.cannotPrint("loop", "the loop itself", at: place(range)))
    case nil:
      reportUnknown(name, range)
    }
    emit(constant: .none)
    return .unknown
  }

  /// Says once for each file what is not known there at all, and each time what was only misspelt.
  private mutating func reportUnknown(_ unknown: Name, _ range: Range<Int>) {
    let name = spelling(of: unknown)
    guard !template.doubtfulNames.contains(name) else { return }
    let visible = Set(
      shape.fields.map(\.name) + scopes.flatMap(\.names.entries).map { spelling(of: $0.name) })
    let isMisspelt = Problem.suggestion(name, among: visible) != nil
    guard isMisspelt || isFirst("\(name)?") else { return }
    report(
      Problem.unknownName(
        name, known: visible, onOtherPages: allNames.contains(name), isIncluded: !fragments.isEmpty,
        isOfLoop: namesOfLoops.contains(unknown.number), at: place(range)))
  }

  /// Whether a cause of messages is new in the file that is being compiled.
  private mutating func isFirst(_ cause: String) -> Bool {
    reportedCauses.insert("\(template.name):\(cause)").inserted
  }

  /// Writes an operation that follows a path, from the nearest value that is kept.
  mutating func emit(_ op: Op, _ path: ValuePath) {
    var (start, count) = (path, 0)
    var local: Int?
    while true {
      local = kept.first { $0.path == start }?.local
      guard local == nil, let parent = paths.parent(of: start) else { break }
      (start, count) = (parent, count + 1)
    }
    program.emit(op, local ?? paths.slot(of: start), count)
    program.code += repeatElement(0, count: count)
    var (step, index) = (path, program.code.count)
    while step != start, let parent = paths.parent(of: step) {
      index -= 1
      program.code[index] = Int32(paths.slot(of: step))
      step = parent
    }
  }

  private mutating func attribute(_ field: Name, _ range: Range<Int>, of base: Expression) -> Typed {
    let name = spelling(of: field)
    if case .name(.loop) = base.kind, scopes.binding(of: .loop) == nil { return loopField(name, range, base) }
    let start = program.code.count
    let typed = expression(base)
    switch typed.type {
    case .record(let shape): return self.field(name, range, of: shape, start)
    case .pair(let first, let second, isGroup: true) where name == "grouper" || name == "list":
      program.code.insert(contentsOf: [Op.field.rawValue, name == "list" ? -2 : -1], at: start)
      return Typed(type: name == "list" ? second : first)
    case .open, .unknown, .nothing:
      if methodsOfPythonMappings.contains(name) { report(Problem.methodName(name, at: place(range))) }
      let key = program.constant(.text(name))
      let at = program.place(place(range))
      program.code.insert(contentsOf: [Op.key.rawValue, Int32(key), Int32(at)], at: start)
      return Typed(type: typed.type)
    case .optional, .none:
      report(Problem.mayBeNone(describe(base), use: "asked for `\(name)`", at: place(base.range)))
    case .text, .url, .html, .bool, .integer, .textOrHTML, .list, .generator, .pair:
      let words = typed.type.words
      // A value of another type than the file expects has none of the fields that it asks for.
      if isFirst("\(describe(base)) is \(words)") {
        report(Problem.noFields(describe(base), words, name, at: place(range)))
      }
    }
    return .unknown
  }

  mutating func field(
    _ name: String, _ range: Range<Int>, of shape: RecordShape, _ start: Int
  ) -> Typed {
    guard let slot = shape.slot(of: name) else {
      report(Problem.unknownField(name, of: shape, at: place(range)))
      return .unknown
    }
    program.code.insert(contentsOf: [Op.field.rawValue, Int32(slot)], at: start)
    return Typed(type: shape.type(at: slot))
  }

  private mutating func loopField(_ name: String, _ range: Range<Int>, _ base: Expression) -> Typed {
    guard let loop = currentLoop() else {
      report(Problem.noLoop(at: place(base.range)))
      emit(constant: .none)
      return .unknown
    }
    guard let field = LoopField(name: name) else {
      report(Problem.unknownLoopField(name, at: place(range)))
      emit(constant: .none)
      return .unknown
    }
    program.emit(.loopField, loop, Int(field.rawValue), program.place(place(range)))
    switch field {
    case .first, .last: return Typed(type: .bool)
    case .previtem, .nextitem: return Typed(type: .open)
    case .index, .index0, .revindex, .revindex0, .length, .depth, .depth0: return Typed(type: .integer)
    }
  }

  private mutating func cycle(_ values: [Expression], _ range: Range<Int>) -> Typed {
    guard let loop = currentLoop() else {
      report(Problem.noLoop(at: place(range)))
      emit(constant: .none)
      return .unknown
    }
    program.emit(.cycle, loop, values.count)
    return Typed(type: values.reduce(StaticType.nothing) { $0.joined(expression($1).type) })
  }

  // MARK: - index and slice

  private mutating func index(_ index: Expression, of base: Expression, _ range: Range<Int>) -> Typed {
    let start = program.code.count
    program.emit(.index, program.place(place(range)))
    let typed = expression(base)
    if case .literal(.text(let name)) = index.kind {
      switch typed.type {
      case .record(let shape):
        // Without the operation in front, so that it is the same as `.name`.
        program.code.removeSubrange(start..<start + 2)
        return field(name, index.range, of: shape, start)
      case .open, .unknown, .nothing:
        program.code.removeSubrange(start..<start + 2)
        let key = program.constant(.text(name))
        let at = program.place(place(index.range))
        program.code.insert(contentsOf: [Op.key.rawValue, Int32(key), Int32(at)], at: start)
        return Typed(type: typed.type)
      case .none, .text, .url, .html, .bool, .integer, .textOrHTML, .list, .generator, .pair, .optional: break
      }
    }
    let position = expression(index)
    switch typed.type {
    case .list(let item):
      require(position, .integer, index, "an index")
      return Typed(type: Need.integer.admits(position.type) ? item : .unknown)
    case .text, .url:
      require(position, .integer, index, "an index")
      return Typed(type: .text)
    case .open, .unknown, .nothing: return Typed(type: typed.type)
    case .optional, .none:
      report(Problem.mayBeNone(describe(base), use: "asked for an item", at: place(base.range)))
    case .html, .textOrHTML, .bool, .integer, .generator, .pair, .record:
      report(Problem.noItems(describe(base), typed.type.words, at: place(base.range)))
    }
    return .unknown
  }

  private mutating func slice(
    _ base: Expression, _ from: Expression?, _ to: Expression?, _ range: Range<Int>
  ) -> Typed {
    program.emit(.slice, program.place(place(range)))
    let typed = expression(base)
    for bound in [from, to] {
      if let bound {
        require(expression(bound), .integer, bound, "a slice's bound")
      } else {
        program.emit(.absent)
      }
    }
    switch typed.type {
    case .list, .open, .unknown, .nothing: return Typed(type: typed.type)
    case .text, .url: return Typed(type: .text)
    case .optional, .none:
      report(Problem.mayBeNone(describe(base), use: "cut", at: place(base.range)))
    case .html, .textOrHTML, .bool, .integer, .generator, .pair, .record:
      report(Problem.noItems(describe(base), typed.type.words, at: place(base.range)))
    }
    return .unknown
  }
}
