import Linking

/// A quotation as it is looked for in a source: its words between omissions, without the editor's insertions.
///
///     "[T]he authorities [...] are coercing [local] people" -> "the authorities", "are coercing people"
///
/// Brackets may also be the source's own, so that each pair makes a second reading.
struct QuotedWords: Sendable {
  /// The likeliest first; none where there is no word to look for.
  let readings: [Reading]
  /// The quotation as it was written, UTF-8.
  let wording: [UInt8]

  struct Reading: Sendable {
    /// What stands between omissions, none of it empty.
    let parts: [FoldedText]

    var wordCount: Int { parts.reduce(0) { $0 + $1.words.count } }
    /// All its folded words, with `...` for an omission.
    var key: [UInt8] { Array(parts.map(\.bytes).joined(separator: " ... ".utf8)) }
  }

  init(_ wording: String) {
    self.wording = Array(wording.utf8)
    let pieces = WordingPiece.pieces(of: self.wording)
    // Brackets beyond these are read in the likeliest way only.
    let bracketCount = min(pieces.count { $0.isBracket }, 4)
    readings = (0..<(1 << bracketCount)).map { Reading(pieces, unlikely: $0) }.filter { !$0.parts.isEmpty }
  }
}

/// A stretch of a quotation's wording between its brackets and omissions.
enum WordingPiece {
  case text(ArraySlice<UInt8>)
  case omission
  /// What stands between `[` and `]`, and whether these stand within a word: `[T]he`.
  case bracket(ArraySlice<UInt8>, isInWord: Bool)

  var isBracket: Bool {
    switch self {
    case .bracket: true
    case .text, .omission: false
    }
  }

  static func pieces(of wording: [UInt8]) -> [WordingPiece] {
    var pieces: [WordingPiece] = []
    var start = 0
    var position = 0
    while position < wording.count {
      guard mayBeSpecial(wording[position]), let (piece, end) = special(in: wording, at: position) else {
        position += 1
        continue
      }
      pieces += [.text(wording[start..<position]), piece]
      (position, start) = (end, end)
    }
    return pieces + [.text(wording[start...])]
  }

  /// Most bytes need no closer look: a special piece begins with `[`, `.` or the first byte of `…`.
  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: ".") || byte == 0xE2
  }

  private static func special(in text: [UInt8], at start: Int) -> (WordingPiece, end: Int)? {
    if let end = endOfDots(in: text, from: start) { return (.omission, end) }
    guard text[start] == UInt8(ascii: "["), let close = text[start...].firstIndex(of: UInt8(ascii: "]"))
    else {
      return nil
    }
    let inner = text[(start + 1)..<close]
    if let first = inner.firstIndex(where: { $0 != 0x20 }), let end = endOfDots(in: text, from: first),
      text[end..<close].allSatisfy({ $0 == 0x20 })
    {
      return (.omission, close + 1)
    }
    let isInWord =
      start > 0 && isLetter(scalar(in: text, before: start)?.value)
      || close + 1 < text.count && isLetter(scalar(in: text, at: close + 1).value)
    return (.bracket(inner, isInWord: isInWord), close + 1)
  }

  /// Past `…` or three dots or more, which may have single spaces between them.
  private static func endOfDots(in text: [UInt8], from start: Int) -> Int? {
    if text[start...].starts(with: "…".utf8) { return start + 3 }
    guard text[start] == UInt8(ascii: ".") else { return nil }
    var end = start + 1
    var dots = 1
    while end < text.count {
      let next = text[end] == 0x20 ? end + 1 : end
      guard next < text.count, text[next] == UInt8(ascii: ".") else { break }
      dots += 1
      end = next + 1
    }
    return dots >= 3 ? end : nil
  }

  private static func isLetter(_ value: UInt32?) -> Bool { value.map { WordScalar($0) == .letter } ?? false }
}

extension QuotedWords.Reading {
  /// Letters within a word are read, `[T]he`, and words of their own are not, unless the bracket's bit says
  /// otherwise.
  fileprivate init(_ pieces: [WordingPiece], unlikely: Int) {
    var texts: [[UInt8]] = [[]]
    var bracket = 0
    for piece in pieces {
      switch piece {
      case .text(let text): texts[texts.count - 1] += text
      case .omission: texts.append([])
      case .bracket(let text, let isInWord):
        let isLikely = unlikely >> bracket & 1 == 0
        if isInWord == isLikely { texts[texts.count - 1] += isInWord ? Array(text) : [0x5B] + text + [0x5D] }
        bracket += 1
      }
    }
    parts = texts.map { FoldedText($0) }.filter { !$0.words.isEmpty }
  }
}
