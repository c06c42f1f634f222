/// The names that one stretch of a template adds to those around it.
struct Scope {
  enum Binding {
    /// A field of the page's record.
    case field(slot: Int, StaticType)
    case local(Int, StaticType)
    /// Set in some branches of an `if` only.
    case partial
  }

  var names: [String: Binding] = [:]
  /// The locals of names that branches set, so that each branch sets the same one.
  var reserved: [String: Int] = [:]
  /// Names that may still have the value of a scope around this one, since a branch that sets them was not
  /// taken.
  var inherited: Set<String> = []
  /// The loop whose body this is.
  var loop: Int?
  /// Jinja2 does not show `loop` to included templates and blocks.
  var hidesLoop = false
  /// A template or a block begins here; inside it Jinja2 decides once for each name whose it is.
  var isRoot = false
  /// Names that were read or set in this scope itself.
  var seen: Set<String> = []
  /// Names that were read in scopes within this one, and are not among those seen.
  var readBelow: Set<String> = []
}

/// Which value a test has shown to be there: a local and the slots that lead from it to the value.
struct ValuePath: Hashable {
  var base: Int
  var slots: [Int]

  func begins(with start: ValuePath) -> Bool { base == start.base && slots.starts(with: start.slots) }
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
