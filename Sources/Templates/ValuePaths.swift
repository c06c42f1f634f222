/// A value that a name or fields of records after it lead to, by its number in `ValuePaths`.
struct ValuePath: Equatable {
  private let position: Int32

  init(_ number: Int) { position = Int32(number) }

  var number: Int { Int(position) }
}

/// The values that the templates of a page name: locals, and the fields that lead on from them, as a tree.
struct ValuePaths {
  private struct Step {
    /// The path that a field is added to; none for a local.
    let parent: ValuePath?
    /// The local, or the field's slot.
    let slot: Int32
    var firstField: ValuePath?
    /// Another field of the same parent.
    let sibling: ValuePath?
  }

  private var steps: [Step] = []
  private var locals: [ValuePath?] = []

  private subscript(path: ValuePath) -> Step { steps[path.number] }

  mutating func local(_ local: Int) -> ValuePath {
    while locals.count <= local { locals.append(nil) }
    if let known = locals[local] { return known }
    let path = add(Step(parent: nil, slot: Int32(local), sibling: nil))
    locals[local] = path
    return path
  }

  mutating func field(_ slot: Int, of path: ValuePath) -> ValuePath {
    var next = self[path].firstField
    while let field = next {
      if self[field].slot == slot { return field }
      next = self[field].sibling
    }
    let field = add(Step(parent: path, slot: Int32(slot), sibling: self[path].firstField))
    steps[path.number].firstField = field
    return field
  }

  private mutating func add(_ step: Step) -> ValuePath {
    steps.append(step)
    return ValuePath(steps.count - 1)
  }

  /// What a name stands for, with its type.
  mutating func value(of binding: Scope.Binding?) -> (path: ValuePath, type: StaticType)? {
    switch binding {
    case .field(let slot, let type)?: (field(slot, of: local(0)), type)
    case .local(let number, let type)?: (local(number), type)
    case .partial?, nil: nil
    }
  }

  /// The path without its last field; none for a local.
  func parent(of path: ValuePath) -> ValuePath? { self[path].parent }

  /// The field that a path ends with, or the local that it is.
  func slot(of path: ValuePath) -> Int { Int(self[path].slot) }

  /// The local that a path begins with.
  func base(of path: ValuePath) -> Int {
    var step = self[path]
    while let parent = step.parent { step = self[parent] }
    return Int(step.slot)
  }
}
