import Markup

/// A text in lines that fit into a box of a diagram, where nobody knows the reader's font: widths are
/// estimated, rather too wide than too narrow; the last line ends in `…` when words are left out.
func diagramLines(_ text: String, width: Int, fontSize: Int, count: Int) -> [String] {
  let limit = width * 100 / fontSize
  let space = estimatedWidth(" ")
  let scalars = text.unicodeScalars
  var lines: [(range: Range<String.Index>, width: Int)] = []
  for word in scalars.split(whereSeparator: \.isWhiteSpace) {
    let added = estimatedWidth(word)
    if let last = lines.last, last.width + space + added <= limit {
      lines[lines.count - 1] = (last.range.lowerBound..<word.endIndex, last.width + space + added)
    } else if lines.count < max(count, 1) {
      lines.append((word.startIndex..<word.endIndex, added))
    } else {
      lines[lines.count - 1].width = .max
      break
    }
  }
  return lines.map { line in
    line.width > limit ? shortened(String(text[line.range]), to: limit) : String(text[line.range])
  }
}

private func shortened(_ line: String, to limit: Int) -> String {
  var line = line
  var width = estimatedWidth(line.unicodeScalars) + 80
  while width > limit, let last = line.popLast() { width -= estimatedWidth(last.unicodeScalars) }
  return line + "…"
}

/// In hundredths of the font's size.
private func estimatedWidth(_ text: some Sequence<Unicode.Scalar>) -> Int {
  text.reduce(0) { $0 + estimatedWidth($1) }
}

private func estimatedWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar {
  case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", ":", ";", "'", "’", "|", "(", ")", "-": 36
  case "m", "w", "M", "W", "@", "%": 92
  case "A"..."Z": 68
  case "a"..."z", "0"..."9": 55
  case "\u{0300}"..."\u{036F}": 0
  case "\u{1100}"...: scalar.value < 0x2000 ? 62 : 102
  default: 66
  }
}
