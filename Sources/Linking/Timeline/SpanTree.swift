/// Which of many spans of days touch a range of days, in a fixed order, without looking at all of them.
///
/// A binary tree over the spans in their order; each node knows the first and the last day below it.
struct SpanTree: Sendable {
  private let firsts: [Int]
  private let lasts: [Int]
  private let leaves: Int

  /// An open end is `Int.min` or `Int.max`.
  init(_ spans: [ClosedRange<Int>]) {
    var leaves = 1
    while leaves < spans.count { leaves *= 2 }
    var firsts = Array(repeating: Int.max, count: leaves * 2)
    var lasts = Array(repeating: Int.min, count: leaves * 2)
    for (index, span) in spans.enumerated() {
      firsts[leaves + index] = span.lowerBound
      lasts[leaves + index] = span.upperBound
    }
    for node in (1..<leaves).reversed() {
      firsts[node] = min(firsts[node * 2], firsts[node * 2 + 1])
      lasts[node] = max(lasts[node * 2], lasts[node * 2 + 1])
    }
    self.firsts = firsts
    self.lasts = lasts
    self.leaves = leaves
  }

  /// The first `limit` spans that touch the days and are wanted, by position.
  func touching(_ days: ClosedRange<Int>, limit: Int, where isWanted: (Int) -> Bool) -> [Int] {
    var found: [Int] = []
    var open = [1]
    while found.count < limit, let node = open.popLast() {
      guard firsts[node] <= days.upperBound, lasts[node] >= days.lowerBound else { continue }
      if node < leaves {
        open.append(node * 2 + 1)
        open.append(node * 2)
      } else if isWanted(node - leaves) {
        found.append(node - leaves)
      }
    }
    return found
  }
}
