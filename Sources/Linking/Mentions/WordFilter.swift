/// The words of some texts by one bit of each, a Bloom filter: a name with a word that is not among them
/// stands in none of the texts.
///
/// A word is a stretch of letters and marks; where `MentionFinder` finds a name, each word of it is a whole
/// word of the text, too, but that the last one of a name with `*` may go on.
struct WordFilter: Sendable {
  /// A power of two of bits, at least two for each word.
  private let bits: [UInt64]

  init(_ texts: [[UInt8]]) {
    var hashes: [UInt64] = []
    for text in texts { forEachWord(in: text) { hashes.append($0.hash) } }
    var bits = [UInt64](repeating: 0, count: 1)
    while bits.count * 64 < hashes.count * 2 { bits += bits }
    for hash in hashes {
      let (part, bit) = Self.place(of: hash, of: bits.count)
      bits[part] |= bit
    }
    self.bits = bits
  }

  /// Whether all words of a name may be there.
  func mayHold(_ name: NameWords) -> Bool {
    name.hashes.allSatisfy { hash in
      let (part, bit) = Self.place(of: hash, of: bits.count)
      return bits[part] & bit != 0
    }
  }

  private static func place(of hash: UInt64, of count: Int) -> (part: Int, bit: UInt64) {
    (Int(truncatingIfNeeded: hash >> 6) & (count - 1), 1 << (hash & 63))
  }
}

/// The whole words of a name; none for a name of a script without word spaces.
struct NameWords {
  fileprivate var hashes: [UInt64] = []

  init(_ name: MentionFinder.Name) {
    let text = foldedName(name.text)
    forEachWord(in: text) { word in
      if !text[word.range.upperBound...].elementsEqual("*".utf8) { hashes.append(word.hash) }
    }
  }
}

private func forEachWord(in text: [UInt8], _ body: ((range: Range<Int>, hash: UInt64)) -> Void) {
  var (position, start, hash) = (0, 0, UInt64(0))
  func end() {
    if position > start { body((start..<position, hash ^ hash >> 32)) }
  }
  while position < text.count {
    let next = scalar(in: text, at: position)
    switch WordScalar(next.value) {
    case .letter, .mark:
      // The multiplier of a linear congruential generator by D. E. Knuth (MMIX).
      hash = (hash ^ UInt64(next.value)) &* 6_364_136_223_846_793_005
      position += next.length
    case .gap, .unspaced:
      end()
      position += next.length
      (start, hash) = (position, 0)
    }
  }
  end()
}
