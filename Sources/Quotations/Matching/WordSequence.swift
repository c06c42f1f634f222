/// What a source's words are known by, in their order: each word, or each window of neighbouring words.
struct WordSequence: Sendable {
  let ids: [UInt64]
  /// How many words an id stands for: 1 for a text at hand.
  let window: Int

  /// Where some runs of ids stand one after the other, as ranges of words: each as early as it can.
  ///
  /// Taking each run as early as it can leaves the most room for the next one, so that none is missed.
  func locate(_ runs: [[UInt64]]) -> [Range<Int>]? {
    var found: [Range<Int>] = []
    var start = 0
    for run in runs {
      guard let position = firstIndex(of: run, from: start) else { return nil }
      found.append(position..<(position + run.count + window - 1))
      start = position + run.count + window - 1
    }
    return found
  }

  func firstIndex(of run: [UInt64], from start: Int = 0) -> Int? {
    guard let first = run.first else { return start }
    var position = start
    let last = ids.count - run.count
    while position <= last {
      if ids[position] == first, ids[position..<(position + run.count)].elementsEqual(run) { return position }
      position += 1
    }
    return nil
  }
}
