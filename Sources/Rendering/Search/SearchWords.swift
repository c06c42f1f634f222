import Linking

/// Calls `use` with each word of a text as it is searched for: folded, without marks.
///
/// A word is a run of letters and digits. A letter of a script without spaces between words is a word of its
/// own, so that any run of them is found.
///
///     "Дмитро Лубінець’s 2-й" -> дмитро лубінець s 2 и      "東京" -> 東 京
func searchWords(in text: String, _ use: (_ word: String) -> Void) {
  let bytes = Array(text.utf8)
  var word: [UInt8] = []
  func finish() {
    guard !word.isEmpty else { return }
    use(String(decoding: word, as: UTF8.self))
    word.removeAll(keepingCapacity: true)
  }
  var position = 0
  while position < bytes.count {
    let (value, length) = scalar(in: bytes, at: position)
    position += length
    switch WordScalar(value) {
    case .gap: finish()
    case .mark: break
    case .letter: word.append(scalar: foldedLetter(value))
    case .unspaced:
      finish()
      word.append(scalar: foldedLetter(value))
      finish()
    }
  }
  finish()
}

extension [UInt8] {
  fileprivate mutating func append(scalar value: UInt32) {
    if value < 0x80 {
      append(UInt8(value))
    } else if let scalar = Unicode.Scalar(value) {
      append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
