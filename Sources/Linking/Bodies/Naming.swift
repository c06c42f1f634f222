/// How often a body names something, and in which of its sections.
struct Naming<Key: Hashable & Sendable>: Sendable, Equatable {
  let key: Key
  let count: Int
  let sections: [SectionHeading]
}

/// How often, and in which sections. Of no kind: a type that depends on one would be looked up in every step.
private struct NamingUse: Sendable, Equatable {
  let count: Int
  let sections: [SectionHeading]
}

/// What a body names, in the order of first naming.
///
/// The keys stand by themselves: to give them others is to write numbers, and leaves the rest alone.
struct NamingList<Key: Hashable & Sendable>: Sendable, Equatable, RandomAccessCollection {
  let keys: [Key]
  private let uses: [NamingUse]

  init() { (keys, uses) = ([], []) }

  fileprivate init(keys: [Key], uses: [NamingUse]) { (self.keys, self.uses) = (keys, uses) }

  /// The same of entries with other keys, one for each.
  func with(keys: [Key]) -> NamingList { NamingList(keys: keys, uses: uses) }

  var startIndex: Int { 0 }
  var endIndex: Int { keys.count }

  subscript(index: Int) -> Naming<Key> {
    Naming(key: keys[index], count: uses[index].count, sections: uses[index].sections)
  }
}

/// Counts what a body names while it is read.
struct NamingCounter<Key: Hashable & Sendable> {
  private var order: [Key] = []
  private var counts: [Key: (count: Int, sections: Set<Int>)] = [:]

  mutating func add(_ key: Key, section: Int) {
    if counts[key] == nil { order.append(key) }
    counts[key, default: (0, [])].count += 1
    counts[key]?.sections.insert(section)
  }

  /// In the order of first naming; what stands in the same sections shares their list.
  func namings(_ sections: SectionHeadings) -> NamingList<Key> {
    var headings: [Set<Int>: [SectionHeading]] = [:]
    let uses = order.map { key in
      let (count, numbers) = counts[key] ?? (0, [])
      let known = headings[numbers] ?? sections.headings(of: numbers)
      headings[numbers] = known
      return NamingUse(count: count, sections: known)
    }
    return NamingList(keys: order, uses: uses)
  }
}
