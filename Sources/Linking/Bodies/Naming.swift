/// How often a body names something, and in which of its sections.
struct Naming<Key: Hashable & Sendable>: Sendable, Equatable {
  let key: Key
  let count: Int
  let sections: [SectionHeading]
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
  func namings(_ sections: SectionHeadings) -> [Naming<Key>] {
    var headings: [Set<Int>: [SectionHeading]] = [:]
    return order.map { key in
      let (count, numbers) = counts[key] ?? (0, [])
      let known = headings[numbers] ?? sections.headings(of: numbers)
      headings[numbers] = known
      return Naming(key: key, count: count, sections: known)
    }
  }
}
