/// The passage of a source that comes nearest to some words, marked as by `git diff --word-diff`; nil when
/// none comes near.
///
///     "have not taken a passport" -> "have not [-taken-] {+accepted+} a Russian passport"
///
/// `[-...-]` stands in the quotation alone, `{+...+}` in the source alone. A passage is near when at least
/// half of the words stay.
func nearestPassage(to part: FoldedText, in source: FoldedText) -> String? {
  let (wanted, words) = (part.ids, source.ids)
  var range = nearestRange(to: wanted, in: words)
  let dropped = Array(words[range]).difference(from: wanted).removals.map(\.offset)
  guard dropped.count * 2 <= wanted.count else { return nil }
  // What a wrong word at either end stands for is worth seeing, too.
  let before = zip(dropped, 0...).prefix { $0 == $1 }.count
  let after = zip(dropped.reversed(), wanted.indices.reversed()).prefix { $0 == $1 }.count
  range = max(0, range.lowerBound - before)..<min(words.count, range.upperBound + after)
  let change = Array(words[range]).difference(from: wanted)
  let removed = Set(change.removals.map(\.offset))
  let added = Set(change.insertions.map(\.offset))
  var marked = MarkedWords()
  var (inPart, inSource) = (0, 0)
  while inPart < wanted.count || inSource < range.count {
    if removed.contains(inPart) {
      marked.add(part.word(inPart), .removed)
      inPart += 1
    } else if added.contains(inSource) {
      marked.add(source.word(range.lowerBound + inSource), .added)
      inSource += 1
    } else {
      marked.add(source.word(range.lowerBound + inSource), .same)
      inPart += 1
      inSource += 1
    }
  }
  return marked.text
}

extension CollectionDifference.Change {
  /// In the words before or after the change.
  fileprivate var offset: Int {
    switch self {
    case .remove(let offset, _, _), .insert(let offset, _, _): offset
    }
  }
}

/// The words that come out of the wanted ones with the fewest words dropped or added.
///
/// After Sellers: the columns of an edit distance whose first row is free, each with where its best alignment
/// began.
private func nearestRange(to wanted: [UInt64], in words: [UInt64]) -> Range<Int> {
  var column = (0...wanted.count).map { Alignment(cost: $0, start: 0) }
  var best = (cost: wanted.count, range: 0..<0)
  for (position, word) in words.enumerated() {
    var diagonal = column[0]
    column[0].start = position + 1
    for row in 1...wanted.count {
      let dropped = Alignment(cost: column[row - 1].cost + 1, start: column[row - 1].start)
      let added = Alignment(cost: column[row].cost + 1, start: column[row].start)
      let least = min(added, dropped)
      let kept = diagonal
      diagonal = column[row]
      column[row] = wanted[row - 1] == word ? min(kept, least) : least
    }
    let last = column[wanted.count]
    let range = last.start..<(position + 1)
    if (last.cost, -range.count) < (best.cost, -best.range.count) { best = (last.cost, range) }
  }
  return best.range
}

/// The cheapest way to come to one cell: words dropped and added, and where in the source it began.
private struct Alignment: Comparable {
  var cost: Int
  var start: Int

  /// Of two as cheap, the longer one is the better.
  static func < (left: Self, right: Self) -> Bool { (left.cost, left.start) < (right.cost, right.start) }
}
