import Diagnostics

/// `{% for %}`: the items, the names that they get, the body and what is shown when there are none.
extension PageCompiler {
  mutating func loop(_ loop: Loop) {
    let depth = loopDepth
    program.loopCount = max(program.loopCount, depth + 1)
    program.emit(.loopStart, depth)
    let toElse = program.hole()
    program.emit(program.place(place(loop.items.range)))
    program.emit(loop.names.count)
    let locals = loop.names.map { _ in newLocal() }
    for local in locals { program.emit(local) }
    let afterTest = program.hole()
    let items = expression(loop.items)
    let types = nameTypes(item: itemType(items.type, loop.items), loop)
    var scope = Scope()
    for (index, name) in loop.names.enumerated() {
      scope.names[name.name] = .local(locals[index], types[index])
      scope.seen.insert(name.name.number)
    }
    loopDepth += 1
    scopes.append(scope)
    let outerFacts = facts
    if let test = loop.test {
      _ = truth(of: test)
      program.fill(afterTest)
      facts.formUnion(provenFacts(test, when: true))
    }
    body(of: loop, depth: depth, locals: locals, toElse: toElse)
    scopes.removeLast()
    loopDepth -= 1
    facts = outerFacts
    otherwise(of: loop, toElse: toElse)
  }

  private mutating func body(of loop: Loop, depth: Int, locals: [Int], toElse: Patch) {
    let start = Int(program.end)
    lastLiteral = nil
    scopes[scopes.count - 1].loop = depth
    // Names set in one turn are not seen in the next.
    scopes.append(Scope())
    let before = (context, contextStart)
    loopElements.append(elements)
    nodes(loop.body)
    let unclosed = elements.endLoop(from: loopElements.removeLast())
    for entry in scopes.removeLast().names.entries { namesOfLoops.insert(entry.name.number) }
    for name in loop.names { namesOfLoops.insert(name.name.number) }
    program.emit(.loopNext, depth, start, locals.count)
    for local in locals { program.emit(local) }
    lastLiteral = nil
    guard readsHTML else { return }
    elementProblem = elementProblem ?? unclosed
    // A second turn begins where the first ended, so that end must be no worse a place than the beginning.
    if context.canRepeat(from: before.0) {
      (context, contextStart) = before
    } else {
      reportOpen(at: before.1, before.0, before: loop.range)
        ?? report(Problem.loopMovesHTML(before.0.words, context.words, at: place(loop.range)))
      readsHTML = false
    }
  }

  private mutating func otherwise(of loop: Loop, toElse: Patch) {
    guard !loop.otherwise.isEmpty else { return land(toElse) }
    program.emit(.jump)
    let toEnd = program.hole()
    land(toElse)
    let start = branchState
    scopes.append(Scope())
    nodes(loop.otherwise)
    scopes.removeLast()
    facts = start.facts
    land(toEnd)
    guard readsHTML else { return }
    elements = elements.joined(start.elements)
    if let joined = context.joined(start.context) {
      context = joined
    } else {
      reportOpen(at: start.contextStart, start.context, before: loop.range)
        ?? report(Problem.branchesDiffer(start.context.words, context.words, at: place(loop.range)))
      readsHTML = false
    }
  }

  private mutating func itemType(_ type: StaticType, _ items: Expression) -> StaticType {
    switch type {
    case .list(let item), .generator(let item): return item
    case .open, .unknown, .nothing: return type
    case .optional, .none:
      report(Problem.mayBeNone(describe(items), use: "looped over", at: place(items.range)))
    case .text, .url, .html, .textOrHTML, .bool, .integer, .record, .pair:
      report(Problem.notAList(describe(items), type.words, at: place(items.range)))
    }
    return .unknown
  }

  private mutating func nameTypes(item: StaticType, _ loop: Loop) -> [StaticType] {
    guard loop.names.count != 1 else { return [item] }
    switch item {
    case .pair(let first, let second, _) where loop.names.count == 2: return [first, second]
    case .list(let inner): return loop.names.map { _ in inner }
    case .open, .unknown, .nothing: return loop.names.map { _ in item }
    case .none, .text, .url, .html, .bool, .integer, .textOrHTML, .generator, .pair, .record, .optional: break
    }
    if let second = loop.names.dropFirst().first {
      report(Problem.cannotUnpack(item.words, names: loop.names.count, at: place(second.range)))
    }
    return loop.names.map { _ in .unknown }
  }

  /// An expression as the theme author wrote it, for a message.
  func describe(_ expression: Expression) -> String {
    String(decoding: template.bytes[expression.range], as: UTF8.self)
  }
}
