/// What a test shows about values that may be none, and tests that are decided before anything is rendered.
extension PageCompiler {
  /// The paths that hold a value when a test came out as given.
  mutating func provenFacts(_ expression: Expression, when outcome: Bool) -> NumberSet {
    switch expression.kind {
    case .not(let operand): return provenFacts(operand, when: !outcome)
    case .and(let left, let right): return both(left, right, all: outcome, outcome)
    case .or(let left, let right): return both(left, right, all: !outcome, outcome)
    case .name, .attribute, .index: return outcome ? fact(expression) : NumberSet()
    case .test(.none, let operand, _, _): return outcome ? NumberSet() : fact(operand)
    case .compare(let left, let others):
      guard others.count == 1, let (sign, right) = others.first else { return NumberSet() }
      return comparisonFacts(left, sign, right, outcome)
    case .invalid, .literal, .list, .slice, .negate, .plus, .arithmetic, .concat, .conditional, .filter,
      .test, .cycle:
      return NumberSet()
    }
  }

  private mutating func both(_ left: Expression, _ right: Expression, all: Bool, _ outcome: Bool) -> NumberSet
  {
    var facts = provenFacts(left, when: outcome)
    let other = provenFacts(right, when: outcome)
    if all { facts.formUnion(other) } else { facts.formIntersection(other) }
    return facts
  }

  private mutating func fact(_ expression: Expression) -> NumberSet {
    var facts = NumberSet()
    if let path = path(of: expression) { facts.insert(path.number) }
    return facts
  }

  private mutating func comparisonFacts(
    _ left: Expression, _ sign: Comparison, _ right: Expression, _ outcome: Bool
  ) -> NumberSet {
    switch (sign, right.kind) {
    case (.equal, .literal(.none)): return outcome ? NumberSet() : fact(left)
    case (.unequal, .literal(.none)): return outcome ? fact(left) : NumberSet()
    // Equal to a literal other than none is not none.
    case (.equal, .literal): return outcome ? fact(left) : NumberSet()
    case (.unequal, .literal): return outcome ? NumberSet() : fact(left)
    default: return NumberSet()
    }
  }

  mutating func path(of expression: Expression) -> ValuePath? { located(expression)?.path }

  private mutating func located(_ expression: Expression) -> (path: ValuePath, type: StaticType)? {
    switch expression.kind {
    case .name(let name): return paths.value(of: scopes.binding(of: name)?.0)
    case .attribute(let base, let name, _):
      return field(of: base) { [names] shape in shape.slot(of: name, in: names) }
    case .index(let base, let index):
      guard case .literal(.text(let name)) = index.kind else { return nil }
      return field(of: base) { shape in shape.slot(of: name) }
    case .invalid, .literal, .list, .slice, .not, .negate, .plus, .arithmetic, .concat, .compare, .and, .or,
      .conditional, .filter, .test, .cycle:
      return nil
    }
  }

  private mutating func field(
    of base: Expression, slot: (RecordShape) -> Int?
  ) -> (path: ValuePath, type: StaticType)? {
    guard let (path, type) = located(base), case .record(let shape) = type.withoutNone, let slot = slot(shape)
    else { return nil }
    return (paths.field(slot, of: path), shape.type(at: slot))
  }

  /// The outcome of a test that depends on the page and not on its values: `x is defined` for a name of
  /// other pages.
  mutating func staticTruth(_ expression: Expression) -> Bool? {
    switch expression.kind {
    case .not(let operand): return staticTruth(operand).map { !$0 }
    case .test(.defined, let operand, _, _): return isAbsent(operand) ? false : nil
    case .test(.undefined, let operand, _, _): return isAbsent(operand) ? true : nil
    case .and(let left, let right):
      guard let one = staticTruth(left) else { return nil }
      return one ? staticTruth(right) : false
    case .or(let left, let right):
      guard let one = staticTruth(left) else { return nil }
      return one ? true : staticTruth(right)
    case .invalid, .name, .literal, .list, .attribute, .index, .slice, .negate, .plus, .arithmetic, .concat,
      .compare,
      .conditional, .filter, .test, .cycle:
      return nil
    }
  }

  /// Whether an expression is a name that this page has not, but another page has.
  mutating func isAbsent(_ expression: Expression) -> Bool {
    guard case .name(let name) = expression.kind, readBinding(of: name) == nil else { return false }
    return allNames.contains(spelling(of: name))
  }
}
