import Diagnostics

/// How deep brackets, tags, templates and lists may stand in one another: whatever walks over them goes down
/// as far, on the stack of any thread.
let deepest = 60

/// How many included templates and blocks may make a page: templates that include each other twice, level
/// upon level, would make millions.
let mostPieces = 20_000

/// How many operators, filters and fields may hold one another, as those of `a or b or c` do.
let longestChain = 300

/// One parsed template file; all ranges are UTF-8 offsets of that file.
struct Template: Sendable {
  let name: String
  let file: FileID
  let bytes: [UInt8]
  var body: [Node] = []
  var extends: (name: String, range: Range<Int>)?
  /// The blocks of this file by name, nested ones too.
  var blocks: [String: Block] = [:]
  /// Tags were unbalanced or unreadable, so that what follows from the structure says nothing.
  var isBroken = false
  /// Names in tags that could not be read; whatever else is said of them follows from that.
  var doubtfulNames: Set<String> = []
}

indirect enum Node: Sendable {
  case text(Range<Int>)
  case print(Expression)
  case condition([Branch], otherwise: [Node], Range<Int>)
  case loop(Loop)
  case set(name: String, Range<Int>, Expression)
  case capture(name: String, Range<Int>, [Node])
  case with([(name: String, range: Range<Int>, value: Expression)], [Node])
  case include(name: String, Range<Int>)
  /// Where the tag stands; the template that it names is in `Template.extends`.
  case extends(Range<Int>)
  case block(Block)
  case parentBlock(Range<Int>)
}

struct Branch: Sendable {
  let test: Expression
  let body: [Node]
  /// The tag's place.
  let range: Range<Int>
}

struct Loop: Sendable {
  let names: [(name: String, range: Range<Int>)]
  let items: Expression
  let test: Expression?
  let body: [Node]
  let otherwise: [Node]
  let range: Range<Int>
}

struct Block: Sendable {
  let name: String
  let range: Range<Int>
  /// A scoped block sees the names around it, another only those of the page.
  let isScoped: Bool
  let body: [Node]
}

struct Expression: Sendable {
  let range: Range<Int>
  let kind: Kind
  /// How many expressions stand in one another here, this one among them.
  let height: Int

  init(range: Range<Int>, kind: Kind) {
    self.range = range
    self.kind = kind
    height = 1 + (kind.parts.map(\.height).max() ?? 0)
  }

  indirect enum Kind: Sendable {
    /// What could not be read and has been complained about.
    case invalid
    case name(String)
    case literal(Value)
    case list([Expression])
    case attribute(Expression, String, Range<Int>)
    case index(Expression, Expression)
    case slice(Expression, from: Expression?, to: Expression?)
    case not(Expression)
    case negate(Expression)
    case plus(Expression)
    case arithmetic(Arithmetic, Expression, Expression)
    case concat([Expression])
    case compare(Expression, [(Comparison, Expression)])
    case and(Expression, Expression)
    case or(Expression, Expression)
    case conditional(test: Expression, then: Expression, otherwise: Expression)
    case filter(Filter, Expression, [Expression?], Range<Int>)
    case test(Test, Expression, Expression?, Range<Int>)
    case cycle([Expression])

    fileprivate var parts: [Expression] {
      switch self {
      case .invalid, .name, .literal: []
      case .list(let parts), .concat(let parts), .cycle(let parts): parts
      case .attribute(let one, _, _), .not(let one), .negate(let one), .plus(let one): [one]
      case .index(let one, let other), .arithmetic(_, let one, let other), .and(let one, let other),
        .or(let one, let other):
        [one, other]
      case .slice(let one, let from, let to): [one] + [from, to].compactMap { $0 }
      case .compare(let first, let others): [first] + others.map(\.1)
      case .conditional(let test, let one, let other): [test, one, other]
      case .filter(_, let input, let arguments, _): [input] + arguments.compactMap { $0 }
      case .test(_, let operand, let argument, _): [operand] + (argument.map { [$0] } ?? [])
      }
    }
  }
}

enum Arithmetic: Int32, Sendable {
  case add, subtract, multiply, divide, remainder

  var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "//"
    case .remainder: "%"
    }
  }
}

enum Comparison: Int32, Sendable {
  case equal, unequal, less, lessOrEqual, greater, greaterOrEqual, contained, notContained

  var symbol: String {
    switch self {
    case .equal: "=="
    case .unequal: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .contained: "in"
    case .notContained: "not in"
    }
  }
}
