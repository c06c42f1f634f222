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
///
/// Never changed and without identity: a class so that a copy costs one retain.
final class Template: Sendable {
  let name: String
  let file: FileID
  let bytes: [UInt8]
  let body: [Node]
  let extends: (name: String, range: Range<Int>)?
  /// The blocks of this file by name, nested ones too.
  let blocks: [String: Block]
  /// Tags were unbalanced or unreadable, so that what follows from the structure says nothing.
  let isBroken: Bool
  /// Names in tags that could not be read; whatever else is said of them follows from that.
  let doubtfulNames: Set<String>
  /// Text is copied as it stands when all line breaks are Jinja2's.
  let hasCarriageReturns: Bool

  init(
    name: String, file: FileID, bytes: [UInt8], body: [Node] = [],
    extends: (name: String, range: Range<Int>)? = nil, blocks: [String: Block] = [:], isBroken: Bool = true,
    doubtfulNames: Set<String> = []
  ) {
    self.name = name
    self.file = file
    self.bytes = bytes
    self.body = body
    self.extends = extends
    self.blocks = blocks
    self.isBroken = isBroken
    self.doubtfulNames = doubtfulNames
    hasCarriageReturns = bytes.contains(0x0d)
  }
}

indirect enum Node: Sendable {
  case text(Range<Int>)
  case print(Expression)
  case condition([Branch], otherwise: Body, Range<Int>)
  case loop(Loop)
  case set(name: Name, Range<Int>, Expression)
  case capture(name: Name, Range<Int>, [Node])
  case with([(name: Name, range: Range<Int>, value: Expression)], [Node])
  case include(name: String, Range<Int>)
  /// Where the tag stands; the template that it names is in `Template.extends`.
  case extends(Range<Int>)
  case block(Block)
  case parentBlock(Range<Int>)
}

struct Branch: Sendable {
  let test: Expression
  let body: Body
  /// The tag's place.
  let range: Range<Int>
}

/// What stands in a branch of an `if`.
struct Body: Sendable {
  let nodes: [Node]
  /// The names that it sets, in branches within it, too.
  let sets: [Name]

  init(_ nodes: [Node]) {
    self.nodes = nodes
    sets = nodes.flatMap { (node) -> [Name] in
      switch node {
      case .set(let name, _, _), .capture(let name, _, _): [name]
      case .condition(let branches, let otherwise, _): branches.flatMap(\.body.sets) + otherwise.sets
      case .text, .print, .loop, .with, .include, .extends, .block, .parentBlock: []
      }
    }
  }
}

struct Loop: Sendable {
  let names: [(name: Name, range: Range<Int>)]
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
    height = 1 + kind.heightOfParts
  }

  indirect enum Kind: Sendable {
    /// What could not be read and has been complained about.
    case invalid
    case name(Name)
    case literal(Value)
    case list([Expression])
    case attribute(Expression, Name, Range<Int>)
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

    fileprivate var heightOfParts: Int {
      switch self {
      case .invalid, .name, .literal: 0
      case .list(let parts), .concat(let parts), .cycle(let parts): parts.greatestHeight
      case .attribute(let one, _, _), .not(let one), .negate(let one), .plus(let one): one.height
      case .index(let one, let other), .arithmetic(_, let one, let other), .and(let one, let other),
        .or(let one, let other):
        max(one.height, other.height)
      case .slice(let one, let from, let to): max(one.height, from?.height ?? 0, to?.height ?? 0)
      case .compare(let first, let others): others.reduce(first.height) { max($0, $1.1.height) }
      case .conditional(let test, let one, let other): max(test.height, one.height, other.height)
      case .filter(_, let input, let arguments, _):
        arguments.reduce(input.height) { max($0, $1?.height ?? 0) }
      case .test(_, let operand, let argument, _): max(operand.height, argument?.height ?? 0)
      }
    }
  }
}

extension [Expression] {
  fileprivate var greatestHeight: Int { reduce(0) { Swift.max($0, $1.height) } }
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
