/// A text in lines that fit into a box of a diagram, where nobody knows the reader's font: widths are
/// estimated, rather too wide than too narrow; the last line ends in `…` when words are left out.
func diagramLines(_ text: String, width: Int, fontSize: Int, count: Int) -> [String] {
  let limit = width * 100 / fontSize
  var lines: [String] = []
  var line = ""
  var isCut = false
  for word in text.split(whereSeparator: \.isWhitespace) {
    let longer = line.isEmpty ? String(word) : "\(line) \(word)"
    if line.isEmpty || estimatedWidth(longer) <= limit {
      line = longer
    } else if lines.count + 1 < count {
      lines.append(line)
      line = String(word)
    } else {
      isCut = true
      break
    }
  }
  if !line.isEmpty { lines.append(line) }
  return lines.enumerated().map { index, line in
    let isEnd = isCut && index == lines.count - 1
    return isEnd || estimatedWidth(line) > limit ? shortened(line, to: limit) : line
  }
}

private func shortened(_ line: String, to limit: Int) -> String {
  var line = line
  while !line.isEmpty, estimatedWidth(line) + 80 > limit { line.removeLast() }
  return line + "…"
}

/// In hundredths of the font's size.
private func estimatedWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + estimatedWidth($1) }
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
