import Diagnostics

/// One function for each kind of node.
extension PageCompiler {
  mutating func nodes(_ nodes: [Node]) {
    depth += 1
    for node in nodes { statement(node) }
    depth -= 1
  }

  mutating func statement(_ node: Node) {
    switch node {
    case .text(let range): text(range)
    case .print(let expression): print(expression)
    case .condition(let branches, let otherwise, _): condition(branches, otherwise)
    case .loop(let loop): self.loop(loop)
    case .set(let name, let range, let value):
      if countsInLoop(name, value) { report(Problem.countsInLoop(spelling(of: name), at: place(range))) }
      let hole = program.code.count
      program.emit(.store, 0)
      let typed = expression(value)
      checkOrder(of: name, range)
      program.code[hole + 1] = Int32(assign(name, settable(typed.type, value)))
      lastLiteral = nil
    case .capture(let name, let range, let body): capture(name, range, body)
    case .with(let values, let body): with(values, body)
    case .include(let name, let range): include(name, range)
    case .extends: break
    case .block(let block): self.block(block.name, isScoped: block.isScoped)
    case .parentBlock(let range): parentBlock(range)
    }
  }

  /// `{% set n = n + 1 %}` in a loop, where `n` was set before it.
  private func countsInLoop(_ name: Name, _ value: Expression) -> Bool {
    guard case .arithmetic(let sign, let left, let right) = value.kind, sign == .add || sign == .subtract,
      case .name(name) = left.kind, case .literal(.integer) = right.kind,
      let loop = scopes.lastIndex(where: { $0.loop != nil }), let (found, index) = scopes.binding(of: name),
      case .local = found
    else { return false }
    return index < loop
  }

  mutating func text(_ range: Range<Int>) {
    guard !isSilent else { return }
    lastLiteral = program.literal(range, of: template, joins: lastLiteral)
    guard readsHTML else { return }
    // Taken out meanwhile, as the tags on the way change what is known of the page.
    var reader = HTMLContext()
    swap(&context, &reader)
    defer { swap(&context, &reader) }
    let bytes = template.bytes[range]
    var index = range.lowerBound
    while index < range.upperBound {
      if reader.skips {
        guard let next = reader.firstTelling(in: bytes[index...], passing: { note(plainTag: $0) }) else {
          return
        }
        index = next
      }
      let wasContent = reader.isContent
      if bytes[index] == UInt8(ascii: ">") { noteTag(of: reader, endingAt: index) }
      reader.read(bytes[index])
      if wasContent, !reader.isContent { contextStart = place(max(range.lowerBound, index - 1)..<index + 1) }
      index += 1
    }
  }

  /// A tag that stands whole in the text: `<p class="lead">`.
  private mutating func note(plainTag range: Range<Int>) {
    let bytes = template.bytes
    let isEnd = bytes[range.lowerBound + 1] == UInt8(ascii: "/")
    let start = range.lowerBound + (isEnd ? 2 : 1)
    var end = start
    while bytes[end] != UInt8(ascii: ">"), bytes[end] > 0x20, bytes[end] != UInt8(ascii: "/") { end += 1 }
    note(
      bytes[start..<end], isEnd: isEnd, isSelfClosed: bytes[range.upperBound - 2] == UInt8(ascii: "/"),
      at: place(range))
  }

  /// The tag that was read byte by byte up to the `>` at an offset, if it is not a value's.
  private mutating func noteTag(of reader: HTMLContext, endingAt index: Int) {
    guard let name = reader.nameOfTag else { return }
    let start = contextStart.range.lowerBound
    let at = contextStart.file == template.file && start < index ? place(start..<index + 1) : contextStart
    note(
      name[...], isEnd: reader.isClosingTag, isSelfClosed: template.bytes[index - 1] == UInt8(ascii: "/"),
      at: at)
  }

  private mutating func note(_ name: ArraySlice<UInt8>, isEnd: Bool, isSelfClosed: Bool, at place: Place) {
    if isEnd {
      if let problem = elements.end(name, loop: loopElements.last, at: place), elementProblem == nil {
        elementProblem = problem
      }
    } else {
      elements.begin(name, isSelfClosed: isSelfClosed, at: place)
    }
  }

  private mutating func print(_ expression: Expression) {
    lastLiteral = nil
    if let (path, type) = reached(by: expression), !type.isLoose {
      emit(.printPath, path)
      check(printed: Typed(type: type), expression)
      context.passValue()
      // Whatever follows an address no longer chooses its scheme.
      if case .url = type { context.passAddress() }
      return
    }
    let start = program.code.count
    program.emit(.print, 0, program.place(place(expression.range)))
    let typed = self.expression(expression)
    // HTML that is allowed in an attribute has been escaped; any other that turns up there at run time is
    // refused.
    program.code[start + 1] = isInAttribute && !typed.type.mayBeHTML ? 1 : 0
    check(printed: typed, expression)
    context.passValue()
  }

  /// A generator can be read once only, so that a name for it would surprise.
  private mutating func settable(_ type: StaticType, _ value: Expression) -> StaticType {
    guard type.height <= deepest else {
      report(Problem.tooDeep(at: place(value.range)))
      return .unknown
    }
    guard case .generator = type else { return type }
    report(Problem.generator(at: place(value.range)))
    return .unknown
  }

  /// The local that a name stands for in the innermost scope, made when the name is new there.
  mutating func assign(_ name: Name, _ type: StaticType) -> Int {
    let local: Int
    if case .local(let known, _)? = scopes[scopes.count - 1].names[name] {
      local = known
      facts.removeAll { paths.base(of: ValuePath($0)) == known }
      kept.removeAll { paths.base(of: $0.path) == known }
    } else {
      local = scopes[scopes.count - 1].reservedLocal(for: name) ?? newLocal()
    }
    scopes[scopes.count - 1].names[name] = .local(local, type)
    scopes[scopes.count - 1].inherited.remove(name.number)
    return local
  }

  mutating func newLocal() -> Int {
    program.localCount += 1
    return program.localCount - 1
  }

  private mutating func capture(_ name: Name, _ range: Range<Int>, _ body: [Node]) {
    let outer = (context, contextStart, isSilent, facts, elements)
    context = HTMLContext()
    elements = .unread
    isSilent = false
    program.emit(.captureStart)
    lastLiteral = nil
    // Names set in the body stay there.
    scopes.append(Scope())
    nodes(body)
    scopes.removeLast()
    if readsHTML, !context.isContent { report(Problem.endsInside(context.words, at: contextStart)) }
    (context, contextStart, isSilent, facts, elements) = outer
    checkOrder(of: name, range)
    program.emit(.captureEnd, assign(name, .html))
    lastLiteral = nil
  }

  private mutating func with(_ values: [(name: Name, range: Range<Int>, value: Expression)], _ body: [Node]) {
    var scope = Scope()
    for (name, _, value) in values {
      let local = newLocal()
      program.emit(.store, local)
      let typed = expression(value)
      scope.names[name] = .local(local, settable(typed.type, value))
      scope.seen.insert(name.number)
    }
    lastLiteral = nil
    scopes.append(scope)
    nodes(body)
    scopes.removeLast()
  }

  // MARK: - if

  /// A branch with the state after it, which waits for the branches below.
  private struct OpenBranch {
    let first: BranchState
    let start: BranchState
    let range: Range<Int>
    /// The way past the branches below, if there are any.
    let toEnd: Patch?
  }

  private mutating func condition(_ branches: [Branch], _ otherwise: Body) {
    var open: [OpenBranch] = []
    var names: [Name] = []
    var last = otherwise
    for (number, branch) in branches.enumerated() {
      let truth = staticTruth(branch.test)
      if truth == true {
        last = branch.body
        break
      }
      if truth == false { continue }
      if open.isEmpty { names = prepare(branches[number...], otherwise) }
      open.append(self.branch(branch, isLast: number == branches.count - 1 && otherwise.nodes.isEmpty))
    }
    nodes(last.nodes)
    while let branch = open.popLast() {
      if let toEnd = branch.toEnd { land(toEnd) }
      merge(branch.first, branch.start, names, at: branch.range)
    }
  }

  /// Writes a branch's test and body; what follows is for when the test fails.
  private mutating func branch(_ branch: Branch, isLast: Bool) -> OpenBranch {
    let path = keep(branch.test)
    program.emit(.jumpUnless)
    let toOther = program.hole()
    _ = truth(of: branch.test)
    lastLiteral = nil
    let start = branchState
    facts.formUnion(provenFacts(branch.test, when: true))
    nodes(branch.body.nodes)
    if let path { kept.removeAll { $0.path == path } }
    let first = branchState
    start.restore(&self)
    facts.formUnion(provenFacts(branch.test, when: false))
    var toEnd: Patch?
    if !isLast {
      program.emit(.jump)
      toEnd = program.hole()
    }
    land(toOther)
    return OpenBranch(first: first, start: start, range: branch.range, toEnd: toEnd)
  }

  /// Keeps what a test asks for, if that is a field: the branch will nearly always ask for it again.
  private mutating func keep(_ test: Expression) -> ValuePath? {
    guard let path = path(of: test), paths.parent(of: path) != nil, !kept.contains(where: { $0.path == path })
    else {
      return nil
    }
    let local = newLocal()
    program.emit(.store, local)
    emit(.path, path)
    kept.append((path, local))
    return path
  }

  /// Gives the names that branches set, with their outer value first, so that they have one whichever branch
  /// is taken.
  private mutating func prepare(_ branches: ArraySlice<Branch>, _ otherwise: Body) -> [Name] {
    var names: [Name] = []
    for name in branches.flatMap(\.body.sets) + otherwise.sets where !names.contains(name) {
      names.append(name)
    }
    let index = scopes.count - 1
    for name in names.sorted(by: { spelling(of: $0) < spelling(of: $1) })
    where scopes[index].names[name] == nil && scopes[index].reservedLocal(for: name) == nil {
      let local = newLocal()
      scopes[index].reserved.append((name, local))
      scopes[index].inherited.insert(name.number)
      checkOrder(of: name, branches.first?.range ?? 0..<0)
      noteOuterReading(of: name)
      switch scopes.binding(of: name)?.0 {
      case .partial?, nil: continue
      case .field(let slot, let type)?:
        program.emit(.store, local, Int(Op.path.rawValue), 0, 1, slot)
        scopes[index].names[name] = .local(local, type)
      case .local(let other, let type)?:
        program.emit(.store, local, Int(Op.path.rawValue), other, 0)
        scopes[index].names[name] = .local(local, type)
      }
      lastLiteral = nil
    }
    return names
  }

  private mutating func merge(
    _ first: BranchState, _ start: BranchState, _ names: [Name], at range: Range<Int>
  ) {
    facts.formIntersection(start.facts)
    facts.formIntersection(first.facts)
    let index = scopes.count - 1
    for name in names {
      scopes[index].names[name] = merged(first.names[name], scopes[index].names[name])
    }
    scopes[index].inherited.formUnion(first.inherited)
    guard readsHTML else { return }
    elements = first.elements.joined(elements)
    if let joined = first.context.joined(context) {
      context = joined
    } else {
      reportOpen(at: start.contextStart, start.context, before: range)
        ?? report(Problem.branchesDiffer(first.context.words, context.words, at: place(range)))
      readsHTML = false
    }
  }

  /// Reports a tag or comment further up that was open before branches or loops made a mess of it; nil where
  /// there is none, so that they themselves are to blame.
  mutating func reportOpen(at start: Place, _ context: HTMLContext, before range: Range<Int>) -> Void? {
    guard !context.isContent else { return nil }
    if start.file == template.file {
      let between = template.bytes[min(start.range.lowerBound, range.lowerBound)..<range.lowerBound]
      guard between.contains(UInt8(ascii: "\n")) else { return nil }
    }
    return report(Problem.leftOpen(context.words, until: place(range), at: start))
  }

  private func merged(_ one: Scope.Binding?, _ other: Scope.Binding?) -> Scope.Binding? {
    switch (one, other) {
    case (nil, nil): nil
    case (.local(let local, let type)?, .local(let same, let otherType)?) where local == same:
      .local(local, type.joined(otherType))
    case (.field(let slot, let type)?, .field?): .field(slot: slot, type)
    case (.local?, _), (.field?, _), (.partial?, _), (nil, _?): .partial
    }
  }
}

extension PageCompiler {
  var branchState: BranchState {
    let scope = scopes[scopes.count - 1]
    return BranchState(
      context: context, contextStart: contextStart, elements: elements, facts: facts, names: scope.names,
      inherited: scope.inherited)
  }
}

/// What differs between branches while they are compiled.
struct BranchState {
  let context: HTMLContext
  let contextStart: Place
  let elements: OpenElements
  let facts: NumberSet
  let names: Bindings
  let inherited: NumberSet

  func restore(_ compiler: inout PageCompiler) {
    compiler.context = context
    compiler.contextStart = contextStart
    compiler.elements = elements
    compiler.facts = facts
    compiler.scopes[compiler.scopes.count - 1].names = names
    compiler.scopes[compiler.scopes.count - 1].inherited = inherited
  }
}
