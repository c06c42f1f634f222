extension String {
  /// The text with something in place of a mark such as `{date}`, wherever the mark stands.
  func filling(_ mark: String, with value: String) -> String {
    pieces(around: mark).joined(separator: value)
  }

  /// The text before, between and after the places where a mark stands.
  func pieces(around mark: String) -> [String] {
    let (text, mark) = (Array(utf8), Array(mark.utf8))
    var pieces: [String] = []
    var (start, index) = (0, 0)
    while index <= text.count - mark.count {
      guard text[index] == mark[0], text[index..<index + mark.count].elementsEqual(mark) else {
        index += 1
        continue
      }
      pieces.append(String(decoding: text[start..<index], as: UTF8.self))
      index += mark.count
      start = index
    }
    return pieces + [String(decoding: text[start...], as: UTF8.self)]
  }
}
