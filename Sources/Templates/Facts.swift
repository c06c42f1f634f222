/// What a test shows about values that may be none, and tests that are decided before anything is rendered.
extension PageCompiler {
  /// The paths that hold a value when a test came out as given.
  func provenFacts(_ expression: Expression, when outcome: Bool) -> Set<ValuePath> {
    switch expression.kind {
    case .not(let operand): return provenFacts(operand, when: !outcome)
    case .and(let left, let right): return both(left, right, all: outcome, outcome)
    case .or(let left, let right): return both(left, right, all: !outcome, outcome)
    case .name, .attribute, .index: return outcome ? path(of: expression).map { [$0] } ?? [] : []
    case .test(.none, let operand, _, _): return outcome ? [] : path(of: operand).map { [$0] } ?? []
    case .compare(let left, let others):
      guard others.count == 1, let (sign, right) = others.first else { return [] }
      return comparisonFacts(left, sign, right, outcome)
    case .invalid, .literal, .list, .slice, .negate, .plus, .arithmetic, .concat, .conditional, .filter,
      .test, .cycle:
      return []
    }
  }

  private func both(_ left: Expression, _ right: Expression, all: Bool, _ outcome: Bool) -> Set<ValuePath> {
    let one = provenFacts(left, when: outcome)
    let other = provenFacts(right, when: outcome)
    return all ? one.union(other) : one.intersection(other)
  }

  private func comparisonFacts(
    _ left: Expression, _ sign: Comparison, _ right: Expression, _ outcome: Bool
  ) -> Set<ValuePath> {
    switch (sign, right.kind) {
    case (.equal, .literal(.none)): return outcome ? [] : path(of: left).map { [$0] } ?? []
    case (.unequal, .literal(.none)): return outcome ? path(of: left).map { [$0] } ?? [] : []
    // Equal to a literal other than none is not none.
    case (.equal, .literal): return outcome ? path(of: left).map { [$0] } ?? [] : []
    case (.unequal, .literal): return outcome ? [] : path(of: left).map { [$0] } ?? []
    default: return []
    }
  }

  func path(of expression: Expression) -> ValuePath? { located(expression)?.path }

  private func located(_ expression: Expression) -> (path: ValuePath, type: StaticType)? {
    switch expression.kind {
    case .name(let name):
      switch binding(of: name)?.0 {
      case .field(let slot, let type)?: return (ValuePath(base: 0, slots: [slot]), type)
      case .local(let local, let type)?: return (ValuePath(base: local, slots: []), type)
      case .partial?, nil: return nil
      }
    case .attribute(let base, let name, _): return field(name, of: base)
    case .index(let base, let index):
      guard case .literal(.text(let name)) = index.kind else { return nil }
      return field(name, of: base)
    case .invalid, .literal, .list, .slice, .not, .negate, .plus, .arithmetic, .concat, .compare, .and, .or,
      .conditional, .filter, .test, .cycle:
      return nil
    }
  }

  private func field(_ name: String, of base: Expression) -> (path: ValuePath, type: StaticType)? {
    guard let (path, type) = located(base), case .record(let shape) = type.withoutNone,
      let slot = shape.slot(of: name)
    else { return nil }
    return (ValuePath(base: path.base, slots: path.slots + [slot]), StaticType(shape.fields[slot].type))
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
    return allNames.contains(name)
  }
}
