import Diagnostics
import Markup

/// Runs a program over one record; the buffer is the page, the problems are what only the values could show.
struct Renderer {
  let code: UnsafeBufferPointer<Int32>
  let literals: UnsafeBufferPointer<UInt8>
  let constants: UnsafeBufferPointer<Value>
  let places: UnsafeBufferPointer<Place>
  var output = HTMLBuffer()
  var problems: [Diagnostic] = []
  /// How often something went wrong, each turn of a loop counted.
  var failures = 0
  var position = 0
  private var locals: [Value]
  var loops: [LoopState]
  /// Where the blocks began that are written to be kept under a name.
  private var captured: [Int] = []
  var fragments: FragmentCache
  /// What tells pages apart that show one record differently.
  private let view: Int
  /// The way from the page to the site's root.
  private let root: String
  /// How often something was looked at that depends on it.
  private var rootUses = 0
  private var openFragments: [OpenFragment] = []

  private struct OpenFragment {
    /// Nil for what is not to be kept.
    let key: FragmentCache.Key?
    let start: Int
    let failures: Int
    let rootUses: Int
  }
  /// Why the last look-up found nothing.
  var absence = Absence.nothing

  struct LoopState {
    var items: [Value] = []
    var index = 0
    var place = 0
  }

  init(
    code: UnsafeBufferPointer<Int32>, literals: UnsafeBufferPointer<UInt8>,
    constants: UnsafeBufferPointer<Value>,
    places: UnsafeBufferPointer<Place>, record: any Record, localCount: Int, loopCount: Int,
    fragments: FragmentCache, root: String, view: Int
  ) {
    self.root = root
    self.fragments = fragments
    self.view = view
    self.code = code
    self.literals = literals
    self.constants = constants
    self.places = places
    locals = [Value](repeating: .none, count: localCount)
    locals[0] = .record(record)
    loops = [LoopState](repeating: LoopState(), count: loopCount)
  }

  mutating func next() -> Int {
    position += 1
    return Int(code[position - 1])
  }

  /// A loop may meet the same fault in every turn, which is told once.
  mutating func report(_ problem: Diagnostic) {
    failures += 1
    if !problems.contains(problem) { problems.append(problem) }
  }

  mutating func begin() {
    guard case .record(let page) = locals[0] else { return }
    fragments.knownValues.begin(localCount: locals.count, page: page)
  }

  mutating func run() {
    while let op = Op(rawValue: code[position]) {
      position += 1
      switch op {
      case .end: return
      case .literal:
        let offset = next()
        let length = next()
        output.append(
          templateText: UnsafeRawBufferPointer(
            UnsafeBufferPointer(rebasing: literals[offset..<offset + length])))
      case .printPath: printPath()
      case .print: printExpression()
      case .jump: position = next()
      case .jumpUnless:
        let target = next()
        if !isTrue(value()) { position = target }
      case .store:
        let local = next()
        set(local, value())
      case .loopStart: startLoop()
      case .loopNext: nextTurn()
      case .fragment: startFragment()
      case .fragmentEnd: endFragment()
      case .captureStart:
        captured.append(output.count)
      case .captureEnd:
        let local = next()
        set(local, .html(output.removeHTML(from: captured.popLast() ?? 0)))
      case .constant, .path, .field, .key, .index, .slice, .list, .negate, .not, .arithmetic, .concat,
        .compare, .and,
        .or, .conditional, .filter, .test, .loopField, .cycle, .absent:
        return
      }
    }
  }

  private mutating func startFragment() {
    let fragment = next()
    let local = next()
    let behind = next()
    var key: FragmentCache.Key?
    if case .record(let record) = locals[local], let identity = record.identity {
      let name = FragmentCache.Key(
        fragment: fragment, shape: ObjectIdentifier(record.shape), identity: identity, view: view)
      switch fragments.show(name, in: &output) {
      case .fragment:
        position = behind
        return
      case .trace: key = name
      case .nothing: break
      }
    }
    openFragments.append(OpenFragment(key: key, start: output.count, failures: failures, rootUses: rootUses))
  }

  private mutating func endFragment() {
    // What went wrong is to be told of every page.
    guard let fragment = openFragments.popLast(), let key = fragment.key, fragment.failures == failures,
      fragment.rootUses == rootUses
    else { return }
    output.withBytes { fragments.keep(key, UnsafeRawBufferPointer(rebasing: $0[fragment.start...])) }
  }

  /// A value whose text is looked into: an address gets its way to the root at once.
  mutating func lookedInto(_ value: Value) -> Value {
    guard case .text(let text) = value, RootMark.isIn(text) else { return value }
    rootUses += 1
    let bytes = RootMark.replaced(in: Array(text.utf8), by: root)
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  // MARK: - printing

  private mutating func printPath() {
    switch path() {
    case .text(let text): output.append(text: text)
    case .html(let html): output.append(html)
    case .integer(let number): output.append(number: number)
    case .bool(let bool): output.append(text: bool ? "True" : "False")
    case .none, .list, .record, .map: break
    }
  }

  private mutating func printExpression() {
    let inAttribute = next() == 1
    let place = next()
    let known = failures
    switch value() {
    case .text(let text): output.append(text: text)
    case .html(let html):
      if inAttribute { report(Problem.htmlAtRunTime(at: places[place])) } else { output.append(html) }
    case .integer(let number): output.append(number: number)
    case .bool(let bool): output.append(text: bool ? "True" : "False")
    case .none: if failures == known { report(Problem.noneAtRunTime(at: places[place])) }
    case .list, .record, .map: report(Problem.notPrintable(at: places[place]))
    }
  }

  /// Follows slots from a local to a value.
  mutating func path() -> Value {
    let base = next()
    let count = next()
    let end = position + count
    var value = locals[base]
    var holder = base
    // The page's own record has its values at hand: it is what these hold that is worth to be remembered.
    if base == 0, count > 1, case .record(let page) = value {
      let slot = next()
      value = page.value(at: slot)
      holder = fragments.knownValues.holder(ofPageField: slot)
    }
    if position < end, case .record(let record) = value {
      value = fragments.knownValues.value(at: next(), of: record, heldBy: holder)
    }
    while position < end {
      guard case .record(let record) = value else {
        position = end
        return .none
      }
      value = record.value(at: next())
    }
    return value
  }

  private mutating func set(_ local: Int, _ value: Value) {
    locals[local] = value
    fragments.knownValues.forget(local: local)
  }

  // MARK: - loops

  private mutating func startLoop() {
    let loop = next()
    let toElse = next()
    let place = next()
    let count = next()
    let firstLocal = position
    position += count
    let afterTest = next()
    var items = items(of: value(), place)
    if afterTest > 0 {
      let test = position
      items = items.filter { item in
        position = test
        bind(item, firstLocal, count, place)
        return isTrue(value())
      }
      position = afterTest
    }
    loops[loop] = LoopState(items: items, place: place)
    guard let first = items.first else {
      position = toElse
      return
    }
    bind(first, firstLocal, count, place)
  }

  private mutating func nextTurn() {
    let loop = next()
    let body = next()
    let count = next()
    let firstLocal = position
    position += count
    loops[loop].index += 1
    let index = loops[loop].index
    guard index < loops[loop].items.count else { return }
    bind(loops[loop].items[index], firstLocal, count, loops[loop].place)
    position = body
  }

  private mutating func bind(_ item: Value, _ firstLocal: Int, _ count: Int, _ place: Int) {
    guard count > 1 else {
      set(Int(code[firstLocal]), item)
      return
    }
    var parts: [Value] = []
    if case .list(let items) = item { parts = items }
    if parts.count != count {
      report(Problem.cannotUnpackAtRunTime(parts.count, names: count, at: places[place]))
    }
    for index in 0..<count {
      set(Int(code[firstLocal + index]), index < parts.count ? parts[index] : .none)
    }
  }

  /// What a loop goes over: a list's items or a map's keys.
  mutating func items(of value: Value, _ place: Int) -> [Value] {
    switch value {
    case .list(let items): return items
    case .map(let map): return map.keys.map { .text($0) }
    case .none where absence.wasReported: return []
    case .none, .bool, .integer, .text, .html, .record:
      report(Problem.notAListAtRunTime(value.words, at: places[place]))
      return []
    }
  }
}

/// A look-up that found nothing.
enum Absence {
  case nothing
  case key(String, Int)
  case item(Int, Int)
  case emptyList(String, Int)
  case reported

  var wasReported: Bool { if case .reported = self { true } else { false } }
}
