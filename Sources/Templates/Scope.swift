/// The names that one stretch of a template adds to those around it.
struct Scope {
  enum Binding {
    /// A field of the page's record.
    case field(slot: Int, StaticType)
    case local(Int, StaticType)
    /// Set in some branches of an `if` only.
    case partial
  }

  var names = Bindings()
  /// The locals of names that branches set, so that each branch sets the same one.
  var reserved: [(name: Name, local: Int)] = []
  /// Names that may still have the value of a scope around this one, since a branch that sets them was not
  /// taken.
  var inherited = NumberSet()
  /// The loop whose body this is.
  var loop: Int?
  /// Jinja2 does not show `loop` to included templates and blocks.
  var hidesLoop = false
  /// A template or a block begins here; inside it Jinja2 decides once for each name whose it is.
  var isRoot = false
  /// Names that were read or set in this scope itself.
  var seen = NumberSet()
  /// Names that were read in scopes within this one, and are not among those seen.
  var readBelow = NumberSet()

  func reservedLocal(for name: Name) -> Int? { reserved.first { $0.name == name }?.local }
}

extension [Scope] {
  /// What a name stands for in the innermost scope that has it, and the scope's position.
  func binding(of name: Name) -> (Scope.Binding, Int)? {
    for index in indices.reversed() {
      if let binding = self[index].names[name] { return (binding, index) }
    }
    return nil
  }
}

/// What the names of a scope stand for; they are few, so that they are looked for one by one.
struct Bindings {
  private(set) var entries: [(name: Name, binding: Scope.Binding)] = []

  subscript(name: Name) -> Scope.Binding? {
    get {
      for entry in entries where entry.name == name { return entry.binding }
      return nil
    }
    set {
      let index = entries.firstIndex { $0.name == name }
      switch (index, newValue) {
      case (let index?, let binding?): entries[index].binding = binding
      case (let index?, nil): entries.remove(at: index)
      case (nil, let binding?): entries.append((name, binding))
      case (nil, nil): break
      }
    }
  }
}

/// What is known of an expression once its code is written.
struct Typed: Sendable {
  var type: StaticType

  static let unknown = Typed(type: .unknown)
}

/// One template with all that it extends, and where its blocks are found.
struct Instance {
  /// The definitions of each block, the one that is shown first and what `super()` means after it.
  var blocks: [String: [(template: Template, block: Block)]] = [:]
  /// How many scopes a block that is not scoped sees.
  var contextDepth = 0
  /// The blocks being compiled, innermost last, with the scopes that they began with.
  var active: [(name: String, level: Int, scopes: [Scope])] = []
}
