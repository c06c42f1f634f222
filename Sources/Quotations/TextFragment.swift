import Markup

/// The address of a page with a directive that leads a browser to a quotation's words and marks them.
///
/// Long words, and words around an omission or an insertion of the editor's, are named by how they begin and
/// end. Nil where no word is left to look for.
///
///     https://example.org/a#b, "One [...] two, three" ->
///     https://example.org/a#b:~:text=One,two%2C%20three
package func address(_ page: String, leadingTo wording: String) -> String? {
  let runs = searchedRuns(of: wording)
  guard let first = runs.first, let last = runs.last else { return nil }
  let isShort = runs.count == 1 && first.count <= 10
  let texts = isShort ? [first[...]] : [first.prefix(5), last.suffix(5)]
  let directive = texts.map { percentEncoded(textDirective: trimmed($0.joined(separator: " "))) }
  return page + (page.utf8.contains(UInt8(ascii: "#")) ? "" : "#") + ":~:text="
    + directive.joined(separator: ",")
}

/// Whole words that stand one after the other in the source, as they were quoted, within one paragraph.
private func searchedRuns(of wording: String) -> [[String]] {
  var runs: [[String]] = []
  var isInWord = false
  for piece in WordingPiece.pieces(of: Array(wording.utf8)) {
    switch piece {
    case .omission: isInWord = false
    case .bracket:
      if isInWord, let last = runs.indices.last { runs[last].removeLast() }
      isInWord = true
    case .text(let bytes):
      let text = String(decoding: bytes, as: UTF8.self)
      var paragraphs = text.split(separator: "\n")
        .map { $0.split(whereSeparator: \.isWhitespace).map(String.init) }.filter { !$0.isEmpty }
      if isInWord, text.first?.isWhitespace == false, !paragraphs.isEmpty { paragraphs[0].removeFirst() }
      runs += paragraphs
      isInWord = !paragraphs.isEmpty && text.last?.isWhitespace == false
    }
  }
  return runs.filter { run in run.contains { !trimmed($0).isEmpty } }
}

/// Without the quotation marks and the punctuation around it, which the source may have otherwise.
private func trimmed(_ text: String) -> String {
  func isOutside(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }
  guard let last = text.lastIndex(where: { !isOutside($0) }) else { return "" }
  return String(text[...last].drop(while: isOutside))
}
