import Hashing
import Linking

/// A text as its words are compared: without case, typography and punctuation; letters and digits stay exact.
///
///     "‘Deported’ – by 1 June, 14-18, 2,000" -> deported by 1 june 14 18 2,000
///
/// `docs/quotations.md` lists what is folded.
package struct FoldedText: Sendable {
  /// As it was written, UTF-8.
  package let text: [UInt8]
  /// The folded words with one space between them, UTF-8.
  let bytes: [UInt8]
  package let words: [Word]

  package struct Word: Sendable {
    /// Equal for words that are the same after folding.
    let id: UInt64
    private let foldedLower, foldedUpper, writtenLower, writtenUpper: Int32

    init(id: UInt64, folded: Range<Int>, written: Range<Int>) {
      self.id = id
      (foldedLower, foldedUpper) = (Int32(folded.lowerBound), Int32(folded.upperBound))
      (writtenLower, writtenUpper) = (Int32(written.lowerBound), Int32(written.upperBound))
    }

    /// In `bytes`.
    var folded: Range<Int> { Int(foldedLower)..<Int(foldedUpper) }
    /// In `text`.
    var written: Range<Int> { Int(writtenLower)..<Int(writtenUpper) }
  }

  package init(_ text: [UInt8]) {
    var folder = WordFolder(text)
    folder.fold()
    self.text = text
    bytes = folder.bytes
    words = folder.words
  }

  package init(_ text: String) { self.init(Array(text.utf8)) }

  var ids: [UInt64] { words.map(\.id) }

  /// Some neighbouring words as they were written, with what stands between them.
  func written(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    return text[words[range.lowerBound].written.lowerBound..<words[range.upperBound - 1].written.upperBound]
  }

  /// Some neighbouring words, folded, with one space between them.
  func folded(_ range: Range<Int>) -> ArraySlice<UInt8> {
    guard !range.isEmpty else { return [] }
    return bytes[words[range.lowerBound].folded.lowerBound..<words[range.upperBound - 1].folded.upperBound]
  }
}

/// One walk over a text that puts its words together.
private struct WordFolder {
  private(set) var bytes: [UInt8] = []
  private(set) var words: [FoldedText.Word] = []
  private let text: [UInt8]
  private var open: OpenWord?

  private struct OpenWord {
    /// Where its folded bytes begin.
    let folded: Int
    let lower: Int
    var upper: Int
    let role: ScalarRole
    /// A mark that belongs to the word only if it goes on.
    var joint: UInt8?
  }

  init(_ text: [UInt8]) {
    self.text = text
    bytes.reserveCapacity(text.count)
    words.reserveCapacity(text.count / 6)
  }

  mutating func fold() {
    var position = 0
    while position < text.count {
      let start = position
      let value = nextScalar(&position)
      if let spelling = compatibleSpelling(of: value) {
        for part in spelling.unicodeScalars { add(part.value, start..<position) }
      } else {
        add(value, start..<position)
      }
    }
    endWord()
  }

  /// The scalar at a position, put together with the combining marks that follow it where one scalar stands
  /// for all of them.
  private func nextScalar(_ position: inout Int) -> UInt32 {
    let first = scalar(in: text, at: position)
    position += first.length
    var end = position
    while end < text.count, text[end] == 0xCC || text[end] == 0xCD {
      let next = scalar(in: text, at: end)
      guard (0x300...0x36F).contains(next.value) else { break }
      end += next.length
    }
    guard end > position || isCanonicalCopy(first.value) else { return first.value }
    let cluster = String(decoding: text[(position - first.length)..<end], as: UTF8.self)
    guard let whole = composedScalars[cluster] else { return first.value }
    position = end
    return whole.value
  }

  private mutating func add(_ value: UInt32, _ written: Range<Int>) {
    let role = ScalarRole(value)
    switch role {
    case .ignored: break
    case .gap: endWord()
    case .apostrophe, .numberMark: addJoint(value, role)
    case .mark: if open != nil { append(value, written) }
    case .standalone:
      endWord()
      begin(role, written)
      append(value, written)
    case .letter, .digit:
      if open?.role != role { endWord() }
      if open == nil { begin(role, written) }
      append(value, written)
    }
  }

  /// Two marks in a row join nothing.
  private mutating func addJoint(_ value: UInt32, _ role: ScalarRole) {
    guard let word = open, word.joint == nil, role == .apostrophe || word.role == .digit else {
      endWord()
      return
    }
    open?.joint = role == .apostrophe ? UInt8(ascii: "'") : UInt8(value)
  }

  private mutating func begin(_ role: ScalarRole, _ written: Range<Int>) {
    if !words.isEmpty { bytes.append(UInt8(ascii: " ")) }
    open = OpenWord(
      folded: bytes.count, lower: written.lowerBound, upper: written.upperBound, role: role)
  }

  private mutating func append(_ value: UInt32, _ written: Range<Int>) {
    if let joint = open?.joint { bytes.append(joint) }
    open?.joint = nil
    appendCaseless(value, to: &bytes)
    open?.upper = written.upperBound
  }

  private mutating func endWord() {
    guard let word = open else { return }
    let folded = word.folded..<bytes.count
    let id = bytes.withUnsafeBytes { xxh64(UnsafeRawBufferPointer(rebasing: $0[folded])) }
    words.append(FoldedText.Word(id: id, folded: folded, written: word.lower..<word.upper))
    open = nil
  }
}
