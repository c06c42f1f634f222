import Diagnostics

/// One page template with everything it extends and includes, as flat code.
///
/// Statements run one after another; an expression follows its statement in prefix order (operation,
/// operands).
/// Jumps of statements are absolute, those within an expression count from the word that holds them.
/// Local 0 is the page's record.
struct Program: Sendable {
  var code: [Int32] = []
  /// The literal text of all templates, one piece after another.
  var literals: [UInt8] = []
  var constants: [Value] = []
  /// Where the operations stand that can fail at run time.
  var places: [Place] = []
  var localCount = 1
  /// How deep loops are nested.
  var loopCount = 0

  static let empty = Program(code: [Op.end.rawValue])

  /// With room for what most pages come to.
  static var new: Program {
    var program = Program()
    program.code.reserveCapacity(4096)
    program.literals.reserveCapacity(8192)
    return program
  }
}

/// The operations, with the numbers that follow them in the code.
enum Op: Int32 {
  // Statements
  case end
  /// offset, length
  case literal
  /// 1 in an attribute, place, expression
  case print
  /// base local, number of slots, slots
  case printPath
  /// target
  case jump
  /// target, expression
  case jumpUnless
  /// local, expression
  case store
  /// loop, target when there is nothing, place, number of locals, locals, target after the test or 0, items,
  /// [test]
  case loopStart
  /// loop, target of the body, number of locals, locals
  case loopNext
  /// number of the fragment, local of its record, position behind it: what this record gave before is shown
  /// again
  case fragment
  case fragmentEnd
  case captureStart
  /// local
  case captureEnd

  // Expressions
  /// number of the constant
  case constant
  /// base local, number of slots, slots
  case path
  /// slot, record
  case field
  /// constant of the key, place, map
  case key
  /// place, value, index
  case index
  /// place, value, lower bound, upper bound
  case slice
  /// number of items, items
  case list
  /// place, operand
  case negate
  case not
  /// `Arithmetic`, place, left, right
  case arithmetic
  /// place, number of operands, operands
  case concat
  /// place, number of comparisons, first operand, (`Comparison`, operand) ...
  case compare
  /// target behind, left, right
  case and
  case or
  /// target of the other one, target behind, test, one, other
  case conditional
  /// filter, place, number of field paths, (number of parts, parts) ..., value, arguments
  case filter
  /// test, place, value, argument
  case test
  /// loop, `LoopField`, place
  case loopField
  /// loop, number of values, values
  case cycle
  /// An argument that was not given.
  case absent
}

enum LoopField: Int32 {
  case index, index0, revindex, revindex0, first, last, length, depth, depth0, previtem, nextitem

  init?(name: String) {
    let fields: [String: LoopField] = [
      "index": .index, "index0": .index0, "revindex": .revindex, "revindex0": .revindex0, "first": .first,
      "last": .last, "length": .length, "depth": .depth, "depth0": .depth0, "previtem": .previtem,
      "nextitem": .nextitem,
    ]
    guard let field = fields[name] else { return nil }
    self = field
  }

  static let names = [
    "index", "index0", "revindex", "revindex0", "first", "last", "length", "depth", "depth0", "previtem",
    "nextitem",
  ]
}

/// A reserved word of code that is filled in when its target is known.
struct Patch {
  let position: Int
}

extension Program {
  var end: Int32 { Int32(code.count) }

  mutating func emit(_ op: Op) { code.append(op.rawValue) }

  mutating func emit(_ op: Op, _ operand: Int) {
    emit(op)
    emit(operand)
  }

  mutating func emit(_ op: Op, _ operands: Int...) {
    code.append(op.rawValue)
    for operand in operands { code.append(Int32(operand)) }
  }

  mutating func emit(_ number: Int) { code.append(Int32(number)) }

  mutating func hole() -> Patch {
    code.append(0)
    return Patch(position: code.count - 1)
  }

  mutating func fill(_ patch: Patch) { code[patch.position] = end }

  /// The same for a jump within an expression, which counts from itself: the expression may yet be moved.
  mutating func fillDistance(_ patch: Patch) { code[patch.position] = end - Int32(patch.position) }

  mutating func constant(_ value: Value) -> Int {
    constants.append(value)
    return constants.count - 1
  }

  mutating func place(_ place: Place) -> Int {
    places.append(place)
    return places.count - 1
  }

  /// Appends literal text; a literal behind a literal makes that one longer.
  mutating func literal(_ range: Range<Int>, of template: Template, joins last: Int?) -> Int {
    let offset = literals.count
    if template.hasCarriageReturns {
      literals += withUnixLineBreaks(template.bytes[range])
    } else {
      literals += template.bytes[range]
    }
    if let last {
      code[last + 2] += Int32(literals.count - offset)
      return last
    }
    emit(.literal, offset, literals.count - offset)
    return code.count - 3
  }

  /// A text with Jinja2's line breaks.
  private func withUnixLineBreaks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = bytes
    while let end = rest.firstIndex(of: 0x0d) {
      text += rest[..<end]
      text.append(0x0a)
      rest = rest[(end + 1)...]
      if rest.first == 0x0a { rest = rest.dropFirst() }
    }
    return text + rest
  }
}
