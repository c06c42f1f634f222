/// Words of a quotation beside those of a source, with what differs marked as by `git diff --word-diff`.
///
///     have not [-taken-] {+accepted+} a Russian passport
struct MarkedWords {
  private var runs: [(mark: Mark, words: [String])] = []

  enum Mark { case same, removed, added }

  mutating func add(_ word: String, _ mark: Mark) {
    if runs.last?.mark == mark {
      runs[runs.count - 1].words.append(word)
    } else {
      runs.append((mark, [word]))
    }
  }

  var text: String {
    runs.enumerated().map { index, run in
      switch run.mark {
      case .same: shortened(run.words, isFirst: index == 0, isLast: index == runs.count - 1)
      case .removed: "[-\(run.words.joined(separator: " "))-]"
      case .added: "{+\(run.words.joined(separator: " "))+}"
      }
    }.joined(separator: " ")
  }

  /// Of a long stretch that is the same, the words next to what differs.
  private func shortened(_ words: [String], isFirst: Bool, isLast: Bool) -> String {
    let kept = 4
    guard words.count > kept * 2 + 1 else { return words.joined(separator: " ") }
    let front = isFirst ? [] : Array(words.prefix(kept))
    let back = isLast ? [] : Array(words.suffix(kept))
    return (front + ["…"] + back).joined(separator: " ")
  }
}

extension FoldedText {
  /// One word as it was written.
  func word(_ index: Int) -> String { String(decoding: written(index..<index + 1), as: UTF8.self) }
}
