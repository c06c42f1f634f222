/// For each of a fixed number of keys the values that were added to it, in the order of adding, each once.
///
/// What is added for one value comes in one go, so that looking at the last value is enough to keep out its
/// twin.
struct Grouped<Value: Equatable & Sendable>: Sendable {
  private var groups: [[Value]]

  init(count: Int) { groups = Array(repeating: [], count: count) }

  mutating func add(_ value: Value, to index: Int) {
    if groups[index].last != value { groups[index].append(value) }
  }

  subscript(index: Int) -> [Value] { groups[index] }
}
