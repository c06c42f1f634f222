/// A set of small numbers, one bit for each.
struct NumberSet {
  private var words: [UInt64] = []

  func contains(_ number: Int) -> Bool {
    number >> 6 < words.count && words[number >> 6] >> UInt64(number & 63) & 1 == 1
  }

  mutating func insert(_ number: Int) {
    let missing = number >> 6 - words.count + 1
    if missing > 0 { words += repeatElement(0, count: missing) }
    words[number >> 6] |= 1 << UInt64(number & 63)
  }

  mutating func remove(_ number: Int) {
    if contains(number) { words[number >> 6] &= ~(1 << UInt64(number & 63)) }
  }

  mutating func formUnion(_ other: NumberSet) {
    if words.isEmpty { words = other.words }
    if words.count < other.words.count { words += repeatElement(0, count: other.words.count - words.count) }
    for index in other.words.indices { words[index] |= other.words[index] }
  }

  mutating func formIntersection(_ other: NumberSet) {
    if words.count > other.words.count { words.removeLast(words.count - other.words.count) }
    for index in words.indices { words[index] &= other.words[index] }
  }

  mutating func removeAll(where isGone: (Int) -> Bool) {
    for index in words.indices {
      var rest = words[index]
      while rest != 0 {
        let number = index << 6 + rest.trailingZeroBitCount
        rest &= rest - 1
        if isGone(number) { remove(number) }
      }
    }
  }
}
