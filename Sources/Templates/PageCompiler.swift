import Diagnostics

/// Flattens one page template to a program: inheritance and includes are inlined, names resolved, types and
/// HTML checked.
struct PageCompiler {
  /// What the page's record holds.
  let shape: RecordShape
  let templates: [String: Template]
  let names: NameIndex
  /// The names that some page has; testing for one of them with `is defined` is no mistake.
  let allNames: Set<String>
  var program = Program.new
  var problems: [Diagnostic] = []
  var context = HTMLContext()
  /// Where the tag or comment that is open began.
  var contextStart: Place
  var elements = OpenElements()
  /// The first complaint about an element, which counts only if the page's tags themselves are whole.
  var elementProblem: Diagnostic?
  /// What was open where each loop began that stands around, innermost last.
  var loopElements: [OpenElements] = []
  /// After one complaint about broken HTML nothing more is said about it.
  var readsHTML = true
  var scopes: [Scope]
  var paths = ValuePaths()
  /// The paths that lead to a value here, as tests around have shown.
  var facts = NumberSet()
  /// Values that a test has asked for, and the locals that keep them for what depends on the test; a few at
  /// a time.
  var kept: [(path: ValuePath, local: Int)] = []
  var template: Template
  var instance = Instance()
  /// Templates being inlined, to stop at a loop of includes, which is reported elsewhere.
  var open: [Template] = []
  /// Templates that were inlined, each once.
  var used: [Template] = []
  var loopDepth = 0
  /// How many tags stand around a node, those of other templates among them.
  var depth = 0
  var lastLiteral: Int?
  /// How many included templates and blocks the page is put together from so far.
  private var pieceCount = 0
  /// The included templates being compiled, innermost last.
  var fragments = OpenFragments()
  /// Names that loops have had, which are gone behind them.
  var namesOfLoops = NumberSet()
  /// Causes of messages that would be repeated at every use.
  var reportedCauses: Set<String> = []
  /// Below the `extends` of a child template text is not shown.
  var isSilent = false

  init(
    _ template: Template, shape: RecordShape, templates: [String: Template], names: NameIndex,
    allNames: Set<String>
  ) {
    self.template = template
    self.shape = shape
    self.templates = templates
    self.names = names
    self.allNames = allNames
    contextStart = Place(template.file, 0..<0)
    var page = Scope()
    for (slot, number) in shape.numbers(in: names).enumerated() {
      // What no template names cannot be read.
      if let number { page.names[Name(number: number)] = .field(slot: slot, shape.type(at: slot)) }
    }
    scopes = [page]
  }

  mutating func compile() {
    inline(template)
    program.emit(.end)
    if readsHTML, !context.isContent {
      report(Problem.endsInside(context.words, at: contextStart))
    } else if readsHTML, let problem = elementProblem ?? elements.endPage() {
      report(problem)
    }
  }

  func spelling(of name: Name) -> String { names.texts[name.number] }

  func place(_ range: Range<Int>) -> Place { Place(template.file, range) }

  mutating func report(_ problem: Diagnostic) { problems.append(problem) }

  /// No literal may grow over a place that code jumps to.
  mutating func land(_ patch: Patch) {
    program.fill(patch)
    lastLiteral = nil
  }

  // MARK: - templates

  /// Compiles a template with everything it extends, in a scope of its own.
  private mutating func inline(_ first: Template) {
    guard !open.contains(where: { $0 === first }) else { return }
    let saved = (template, instance, isSilent)
    let (openCount, scopeCount) = (open.count, scopes.count)
    defer {
      (template, instance, isSilent) = saved
      open.removeLast(open.count - openCount)
      scopes.removeLast(scopes.count - scopeCount)
    }
    var chain = [first]
    open.append(first)
    while let parent = chain[chain.count - 1].extends.flatMap({ templates[$0.name] }) {
      guard !open.contains(where: { $0 === parent }) else { return }
      guard open.count < deepest else {
        let range = chain[chain.count - 1].extends?.range ?? 0..<0
        return report(Problem.tooDeep(at: Place(chain[chain.count - 1].file, range)))
      }
      open.append(parent)
      chain.append(parent)
    }
    for template in chain where !used.contains(where: { $0 === template }) { used.append(template) }
    if chain.contains(where: \.isBroken) { readsHTML = false }
    scopes.append(Scope(hidesLoop: true, isRoot: true))
    instance = Instance(contextDepth: scopes.count)
    for template in chain {
      for (name, block) in template.blocks { instance.blocks[name, default: []].append((template, block)) }
    }
    for template in chain.dropLast() {
      self.template = template
      child(template.body)
      // The template that is extended is another one to Jinja2, and decides anew.
      scopes[scopes.count - 1].seen = NumberSet()
      scopes[scopes.count - 1].readBelow = NumberSet()
    }
    if let base = chain.last {
      template = base
      isSilent = isSilent || base.extends != nil
      nodes(base.body)
    }
  }

  /// What a template that extends another does itself: it sets names, and shows the white space before its
  /// `extends`.
  private mutating func child(_ body: [Node]) {
    var isBefore = true
    for node in body {
      switch node {
      case .extends: isBefore = false
      case .text(let range):
        if isBefore { text(range) }
        if !isBlank(range) { report(Problem.outsideBlocks(at: place(trimmed(range)))) }
      case .set, .capture: statement(node)
      case .condition(_, _, let range):
        if setsOnly([node]) {
          isSilent = true
          statement(node)
          isSilent = false
        } else {
          report(Problem.outsideBlocks(at: place(range)))
        }
      case .block: break
      case .print(let expression): report(Problem.outsideBlocks(at: place(expression.range)))
      case .loop(let loop): report(Problem.outsideBlocks(at: place(loop.range)))
      case .include(_, let range): report(Problem.outsideBlocks(at: place(range)))
      // The parser has complained.
      case .parentBlock: break
      case .with(let values, _): report(Problem.outsideBlocks(at: place(values.first?.range ?? 0..<0)))
      }
    }
  }

  private func setsOnly(_ nodes: [Node]) -> Bool {
    nodes.allSatisfy { node in
      switch node {
      case .set: true
      case .text(let range): isBlank(range)
      case .condition(let branches, let otherwise, _):
        branches.allSatisfy { setsOnly($0.body.nodes) } && setsOnly(otherwise.nodes)
      case .print, .loop, .capture, .with, .include, .extends, .block, .parentBlock: false
      }
    }
  }

  private func isBlank(_ range: Range<Int>) -> Bool {
    template.bytes.endOfSpace(from: range.lowerBound) >= range.upperBound
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    let start = template.bytes.endOfSpace(from: range.lowerBound)
    return start..<template.bytes.startOfSpace(before: range.upperBound, notBefore: start)
  }

  mutating func include(_ name: String, _ range: Range<Int>) {
    guard let included = templates[name] else { return }
    guard open.count < deepest, depth < deepest else { return report(Problem.tooDeep(at: place(range))) }
    guard countPiece(at: place(range)) else { return }
    program.emit(.fragment, Int(included.file.rawValue), 0)
    let behind = program.hole()
    lastLiteral = nil
    fragments.open(scopeCount: scopes.count)
    inline(included)
    lastLiteral = nil
    let start = behind.position - 3
    if let subject = fragments.close() {
      program.emit(.fragmentEnd)
      program.code[start + 2] = Int32(subject)
      program.fill(behind)
    } else {
      program.code[start] = Op.jump.rawValue
      program.code[start + 1] = Int32(behind.position + 1)
    }
  }

  /// Counts an included template or a block; false when the page has too many, which is said once.
  private mutating func countPiece(at place: Place) -> Bool {
    pieceCount += 1
    if pieceCount == mostPieces { report(Problem.tooManyPieces(at: place)) }
    return pieceCount < mostPieces
  }

  // MARK: - blocks

  mutating func block(_ name: String, isScoped: Bool) {
    let base = isScoped ? scopes : Array(scopes.prefix(instance.contextDepth))
    block(name, level: 0, in: base)
  }

  mutating func parentBlock(_ range: Range<Int>) {
    guard let block = instance.active.last else { return }
    let count = instance.blocks[block.name]?.count ?? 0
    guard block.level + 1 < count else {
      // The same block is also read on pages where something extends it; there `super()` has a meaning.
      return report(Problem.noParentBlock(block.name, at: place(range)))
    }
    self.block(block.name, level: block.level + 1, in: block.scopes)
  }

  private mutating func block(_ name: String, level: Int, in base: [Scope]) {
    guard let definitions = instance.blocks[name], level < definitions.count else { return }
    let definition = definitions[level]
    guard !instance.active.contains(where: { $0.name == name && $0.level == level }) else {
      let range = definition.block.range
      return report(Problem.blockInItself(name, at: Place(definition.template.file, range)))
    }
    guard depth < deepest else {
      return report(Problem.tooDeep(at: Place(definition.template.file, definition.block.range)))
    }
    guard countPiece(at: Place(definition.template.file, definition.block.range)) else { return }
    let saved = (template, scopes)
    template = definition.template
    scopes = base + [Scope(isRoot: true)]
    instance.active.append((name, level, base))
    nodes(definition.block.body)
    instance.active.removeLast()
    (template, scopes) = saved
  }
}
