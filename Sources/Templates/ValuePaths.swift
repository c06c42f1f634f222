/// A value that a name or fields of records after it lead to, by its number in `ValuePaths`.
struct ValuePath: Equatable {
  let number: Int
}

/// The values that the templates of a page name: locals, and the fields that lead on from them, as a tree.
struct ValuePaths {
  private struct Step {
    /// The path that a field is added to; none for a local.
    let parent: Int?
    /// The local, or the field's slot.
    let slot: Int
    /// How many fields it takes from the local.
    let depth: Int
    var firstField: Int?
    /// Another field of the same parent.
    let sibling: Int?
  }

  private var steps: [Step] = []
  private var locals: [Int?] = []

  mutating func local(_ local: Int) -> ValuePath {
    while locals.count <= local { locals.append(nil) }
    if let known = locals[local] { return ValuePath(number: known) }
    locals[local] = steps.count
    steps.append(Step(parent: nil, slot: local, depth: 0, sibling: nil))
    return ValuePath(number: steps.count - 1)
  }

  mutating func field(_ slot: Int, of path: ValuePath) -> ValuePath {
    var next = steps[path.number].firstField
    while let field = next {
      if steps[field].slot == slot { return ValuePath(number: field) }
      next = steps[field].sibling
    }
    let (depth, sibling) = (steps[path.number].depth + 1, steps[path.number].firstField)
    steps[path.number].firstField = steps.count
    steps.append(Step(parent: path.number, slot: slot, depth: depth, sibling: sibling))
    return ValuePath(number: steps.count - 1)
  }

  /// What a name stands for, with its type.
  mutating func value(of binding: Scope.Binding?) -> (path: ValuePath, type: StaticType)? {
    switch binding {
    case .field(let slot, let type)?: (field(slot, of: local(0)), type)
    case .local(let number, let type)?: (local(number), type)
    case .partial?, nil: nil
    }
  }

  /// How many fields lead to a value from its local.
  func depth(of path: ValuePath) -> Int { steps[path.number].depth }

  func parent(of path: ValuePath) -> ValuePath? { steps[path.number].parent.map { ValuePath(number: $0) } }

  /// The field that a path ends with, or the local that it is.
  func slot(of path: ValuePath) -> Int { steps[path.number].slot }

  func base(of path: ValuePath) -> Int {
    var step = steps[path.number]
    while let parent = step.parent { step = steps[parent] }
    return step.slot
  }
}
