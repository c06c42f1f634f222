/// A text in lines that fit into a box of a drawing, where nobody knows the reader's font: widths are
/// estimated, rather too wide than too narrow; the last line ends in `…` when words are left out.
func diagramLines(_ text: String, width: Int, fontSize: Int, count: Int) -> [String] {
  var text = text
  return text.withUTF8 { bytes in
    let fitted = FittedLines(bytes, limit: width * 100 / fontSize, count: count)
    return fitted.lines.enumerated().map { index, line in
      let words = String(decoding: bytes[line], as: UTF8.self)
      return fitted.isCut && index == fitted.lines.count - 1 ? words + "…" : words
    }
  }
}

/// Where the lines of a text begin and end, in UTF-8 offsets.
///
/// They break at white space, and within a word that is longer than a line.
struct FittedLines {
  private(set) var lines: [Range<Int>] = []
  /// Whether words are left out at the end, so that room is kept for `…`.
  private(set) var isCut = false

  /// `limit` is a line's width in hundredths of the font's size.
  init(_ text: UnsafeBufferPointer<UInt8>, limit: Int, count: Int) {
    var start = 0
    while start < text.count, isSpace(text[start]) { start += 1 }
    while start < text.count, lines.count < count {
      let whole = line(of: text, from: start, limit: limit)
      isCut = whole.next < text.count && lines.count == count - 1
      let line = isCut ? line(of: text, from: start, limit: limit - ellipsisWidth) : whole
      lines.append(start..<line.end)
      start = line.next
    }
  }
}

private let ellipsisWidth = 80

/// The end of a line without the white space there, and the beginning of the next.
private func line(
  of text: UnsafeBufferPointer<UInt8>, from start: Int, limit: Int
) -> (end: Int, next: Int) {
  var (width, position) = (0, start)
  var (wordsEnd, next) = (start, start)
  while position < text.count {
    if isSpace(text[position]) {
      wordsEnd = position
      while position < text.count, isSpace(text[position]) { position += 1 }
      (width, next) = (width + spaceWidth, position)
      continue
    }
    let letter = measured(text, position)
    width += letter.width
    if width > limit, position > start {
      return wordsEnd > start ? (wordsEnd, next) : (position, position)
    }
    position += letter.length
  }
  return (next == text.count && wordsEnd > start ? wordsEnd : text.count, text.count)
}

private let spaceWidth = 36

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }

/// A character's bytes, and its estimated width in hundredths of the font's size.
private func measured(
  _ text: UnsafeBufferPointer<UInt8>, _ position: Int
) -> (length: Int, width: Int) {
  let byte = text[position]
  switch byte {
  case UInt8(ascii: "i"), UInt8(ascii: "j"), UInt8(ascii: "l"), UInt8(ascii: "t"), UInt8(ascii: "f"),
    UInt8(ascii: "r"), UInt8(ascii: "I"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
    UInt8(ascii: ";"), UInt8(ascii: "'"), UInt8(ascii: "|"), UInt8(ascii: "("), UInt8(ascii: ")"),
    UInt8(ascii: "-"):
    return (1, 36)
  case UInt8(ascii: "m"), UInt8(ascii: "w"), UInt8(ascii: "M"), UInt8(ascii: "W"), UInt8(ascii: "@"),
    UInt8(ascii: "%"):
    return (1, 92)
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): return (1, 68)
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): return (1, 55)
  case 0..<0x80: return (1, 66)
  // U+0300 to U+036F stand above or below the letter before them; many of them are a line, too.
  case 0xCC, 0xCD: return (2, byte == 0xCC || text[position + 1] < 0xB0 ? 5 : 66)
  case 0x80..<0xE0: return (2, 66)
  // U+1100 to U+1FFF, then punctuation, symbols and the scripts of East Asia; before them those of India.
  case 0xE1: return (3, text[position + 1] < 0x84 ? 66 : 62)
  case 0xE0: return (3, 66)
  case 0xE2 where text[position + 1] == 0x80 && text[position + 2] == 0x99: return (3, 36)
  case 0xE2..<0xF0: return (3, 102)
  default: return (4, 102)
  }
}
