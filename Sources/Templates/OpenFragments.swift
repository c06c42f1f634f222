/// What the included templates that are being compiled read of their surroundings.
///
/// An included template that reads one record and the words of the interface, and nothing else from outside,
/// shows the same for the same record wherever it is included.
struct OpenFragments {
  fileprivate var open: [Fragment] = []

  fileprivate struct Fragment {
    /// Scopes below this number lie outside.
    let scopeCount: Int
    var subject: Int?
    var readsMore = false
  }

  /// Whether no included template is being compiled.
  var isEmpty: Bool { open.isEmpty }

  mutating func open(scopeCount: Int) { open.append(Fragment(scopeCount: scopeCount)) }

  /// The local of the one record that the innermost one reads; nil when it reads more or less.
  mutating func close() -> Int? {
    guard let fragment = open.popLast(), !fragment.readsMore else { return nil }
    return fragment.subject
  }

  /// A name was looked up and found in a scope, or nowhere.
  mutating func note(_ name: Name, _ binding: Scope.Binding?, inScope scope: Int) {
    for index in open.indices where scope < open[index].scopeCount {
      open[index].note(name, binding)
    }
  }
}

extension OpenFragments.Fragment {
  fileprivate mutating func note(_ name: Name, _ binding: Scope.Binding?) {
    switch binding {
    // Every page of a site has the same words.
    case .field? where name == .strings: return
    // Inside of a loop of its own this is another name for it.
    case nil where name == .loop: return
    case .local(let local, _)? where subject == nil || subject == local: subject = local
    case .local?, .field?, .partial?, nil: readsMore = true
    }
  }
}
