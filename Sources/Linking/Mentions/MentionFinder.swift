/// All names of all entities, compiled once, so that prose is read in one pass however many names there are.
///
/// A match begins and ends at the edge of a word, the leftmost and then the longest wins, and matches never
/// overlap. Upper and lower case differ. A no-break space is a space, a typographic apostrophe an apostrophe,
/// a no-break hyphen a hyphen, and a line's end is a space:
///
///     ["Kherson", "Лубінц*"]   in   "Kherson’s mayor and Лубінцем"   ->   0..<7 and 20..<36
///
/// Scripts that set no spaces between words (Han, kana, Thai, Lao, Khmer, Myanmar) need no edge. An
/// apostrophe between two Cyrillic letters is part of the word, as Ukrainian writes it.
///
/// Never changed and without identity: a class so that a copy costs one retain.
final class MentionFinder: Sendable {
  private let trie: NameTrie

  /// The first of several equal names is the one that is found; an empty one is passed over.
  init(names: [Name]) { trie = NameTrie(names) }

  /// The same names, with the keys that their owners have now.
  init(_ earlier: MentionFinder, _ keys: KeyMoves<LinkedEntity>) { trie = earlier.trie.renumbered(keys) }

  /// The same with further names, which come after all others.
  convenience init?(_ earlier: MentionFinder, adding names: [Name]) {
    guard let trie = earlier.trie.adding(names) else { return nil }
    self.init(trie)
  }

  private init(_ trie: NameTrie) { self.trie = trie }

  /// A name as it stands in prose; one that ends in `*` matches the word however it ends.
  struct Name: Sendable, Hashable {
    let text: String
    let owner: EntityKey
  }

  struct Match: Sendable, Equatable {
    /// UTF-8 offsets in the text that was searched.
    let range: Range<Int>
    let owner: EntityKey
  }

  func matches(in text: String) -> [Match] {
    let bytes = Array(text.utf8)
    return matches(in: bytes, 0..<bytes.count)
  }

  /// The matches that lie in one range of a longer text; the edges of the range count as edges of a word.
  func matches(in text: [UInt8], _ range: Range<Int>) -> [Match] {
    var found: [Match] = []
    forEachMatch(in: text, range) { found.append($0) }
    return found
  }

  func forEachMatch(in text: [UInt8], _ range: Range<Int>, _ body: (Match) -> Void) {
    var position = range.lowerBound
    while let start = trie.nextBeginning(in: text, position..<range.upperBound) {
      if isWordStart(text, start, range), let match = longestMatch(in: text, from: start, range) {
        body(match)
        position = match.range.upperBound
      } else {
        position = start + 1
      }
    }
  }

  private func longestMatch(in text: [UInt8], from start: Int, _ range: Range<Int>) -> Match? {
    var best: Match?
    var node = NameTrie.root
    var position = start
    while position < range.upperBound {
      let letter = foldedByte(text, position, end: range.upperBound)
      guard let next = trie.child(of: node, letter.byte) else { break }
      node = next
      position += letter.length
      if let owner = trie.prefixOwner(of: node) {
        let end = endOfWord(text, position, range)
        if end >= best?.range.upperBound ?? 0 { best = Match(range: start..<end, owner: owner) }
      }
      if let owner = trie.owner(of: node), position >= best?.range.upperBound ?? 0,
        isWordEnd(text, position, range)
      {
        best = Match(range: start..<position, owner: owner)
      }
    }
    return best
  }

  private func isWordStart(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
    guard position > range.lowerBound, let before = scalar(in: text, before: position) else { return true }
    switch WordScalar(before.value) {
    case .gap:
      return !isApostrophe(before.value)
        || !joinsCyrillic(text, from: position - before.length, to: position, range)
    case .letter, .mark, .unspaced:
      return WordScalar(scalar(in: text, at: position).value) == .unspaced
        || WordScalar(before.value) == .unspaced
    }
  }

  private func isWordEnd(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Bool {
    guard position < range.upperBound else { return true }
    let after = scalar(in: text, at: position)
    switch WordScalar(after.value) {
    case .gap:
      return !isApostrophe(after.value)
        || !joinsCyrillic(text, from: position, to: position + after.length, range)
    case .mark: return false
    case .unspaced: return true
    case .letter:
      guard let last = scalar(in: text, before: position) else { return true }
      return WordScalar(last.value) == .unspaced
    }
  }

  /// Where the word ends that goes on at `position`; a script without word spaces ends it.
  private func endOfWord(_ text: [UInt8], _ position: Int, _ range: Range<Int>) -> Int {
    var position = position
    while position < range.upperBound {
      let next = scalar(in: text, at: position)
      switch WordScalar(next.value) {
      case .letter, .mark: position += next.length
      case .unspaced: return position
      case .gap:
        let end = position + next.length
        guard isApostrophe(next.value), joinsCyrillic(text, from: position, to: end, range) else {
          return position
        }
        position = end
      }
    }
    return min(position, range.upperBound)
  }

  /// Whether the letters on both sides of an apostrophe are Cyrillic.
  private func joinsCyrillic(_ text: [UInt8], from start: Int, to end: Int, _ range: Range<Int>) -> Bool {
    guard start > range.lowerBound, end < range.upperBound, let before = scalar(in: text, before: start)
    else {
      return false
    }
    return isCyrillic(before.value) && isCyrillic(scalar(in: text, at: end).value)
  }
}

private func isCyrillic(_ value: UInt32) -> Bool { (0x0400...0x052F).contains(value) }

private func isApostrophe(_ value: UInt32) -> Bool { value == 0x27 || value == 0x2019 || value == 0x02BC }
