import Markdown

/// Turns away most texts in which none of a few names stands, many times faster than they are read for names.
struct NameSieve: Sendable {
  /// Of each name its stretches of letters and digits, the longest first, as they stand in texts, too.
  private let names: [[[UInt8]]]

  init(_ names: [MentionFinder.Name]) {
    self.names = names.map { name in
      foldedName(name.text).split { !isOfWord($0) }.map { Array($0) }.sorted { $0.count > $1.count }
    }
  }

  func mayFind(in body: LinkedBody.Written) -> Bool {
    guard let texts = body.textsOfWords else { return true }
    return !texts.isEmpty
      && names.contains { words in
        words.allSatisfy { word in texts.contains { $0.withUnsafeBytes { stands(word, in: $0) } } }
      }
  }

  func mayFind(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { text in
      names.contains { $0.allSatisfy { stands($0, in: UnsafeRawBufferPointer(text)) } }
    }
  }
}

/// 32 places are looked at in one step: a word stands at none where its first and its last byte do not.
private func stands(_ word: [UInt8], in text: UnsafeRawBufferPointer) -> Bool {
  guard let first = word.first, let last = word.last else { return true }
  let (end, rest) = (text.count - word.count, word.count - 1)
  func stands(at place: Int) -> Bool { word.indices.allSatisfy { text[place + $0] == word[$0] } }
  let (firsts, lasts) = (Bytes(repeating: eightTimes(first)), Bytes(repeating: eightTimes(last)))
  var place = 0
  while place + 31 <= end {
    let beginnings = text.loadUnaligned(fromByteOffset: place, as: Bytes.self) ^ firsts
    let ends = text.loadUnaligned(fromByteOffset: place + rest, as: Bytes.self) ^ lasts
    if hasZero(beginnings | ends), (place..<place + 32).contains(where: stands) { return true }
    place += 32
  }
  return place <= end && (place...end).contains(where: stands)
}

private func eightTimes(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

/// Eight bytes in each part: processors compare all of them at once.
private typealias Bytes = SIMD4<UInt64>

/// Whether one of the bytes is zero.
private func hasZero(_ bytes: Bytes) -> Bool {
  let marks =
    (bytes &- Bytes(repeating: eightTimes(0x01))) & ~bytes & Bytes(repeating: eightTimes(0x80))
  return marks[0] | marks[1] | marks[2] | marks[3] != 0
}
