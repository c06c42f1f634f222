import Linking
import Markup

/// What leads a browser to a quotation's words in a page and marks them (WICG, "URL Fragment Text
/// Directives").
///
/// Long words, and words around an omission or an insertion of the editor's, are named by how they begin and
/// end.
package struct TextDirective {
  private let texts: String

  /// Nil where no word is left to look for.
  package init?(leadingTo wording: String) {
    let bytes = Array(wording.utf8)
    let runs = searchedRuns(of: bytes)
    guard let first = runs.first, let last = runs.last else { return nil }
    let isShort = runs.count == 1 && first.count <= 10
    texts =
      isShort
      ? encoded(first[...], of: bytes)
      : encoded(first.prefix(5), of: bytes) + "," + encoded(last.suffix(5), of: bytes)
  }

  /// `https://example.org/a#b` gives `https://example.org/a#b:~:text=One,two%2C%20three`.
  package func address(on page: String) -> String {
    page + (page.utf8.contains(UInt8(ascii: "#")) ? ":~:text=" : "#:~:text=") + texts
  }
}

/// Words by their places.
private typealias Run = [Range<Int>]

/// Whole words that stand one after the other in the source, as they were quoted, within one paragraph.
private func searchedRuns(of wording: [UInt8]) -> [Run] {
  var runs: [Run] = []
  var isInWord = false
  for piece in WordingPiece.pieces(of: wording) {
    switch piece {
    case .omission: isInWord = false
    case .bracket:
      if isInWord, let last = runs.indices.last { runs[last].removeLast() }
      isInWord = true
    case .text(let text):
      var paragraphs = paragraphs(of: text.startIndex..<text.endIndex, in: wording)
      if isInWord, paragraphs.first?.first?.lowerBound == text.startIndex { paragraphs[0].removeFirst() }
      runs += paragraphs
      isInWord = paragraphs.last?.last?.upperBound == text.endIndex
    }
  }
  return runs.filter { run in run.contains { !trimmed($0, in: wording).isEmpty } }
}

/// The words of each line that has any.
private func paragraphs(of text: Range<Int>, in wording: [UInt8]) -> [Run] {
  var paragraphs: [Run] = []
  var words: Run = []
  var start = text.lowerBound
  var position = start
  while position < text.upperBound {
    let (value, length) = scalar(in: wording, at: position)
    if Unicode.Scalar(value)?.isWhiteSpace == true {
      if start < position { words.append(start..<position) }
      start = position + length
      if value == 0x0A, !words.isEmpty {
        paragraphs.append(words)
        words = []
      }
    }
    position += length
  }
  if start < text.upperBound { words.append(start..<text.upperBound) }
  return words.isEmpty ? paragraphs : paragraphs + [words]
}

/// With one space between the words, and without the quotation marks and the punctuation around them, which
/// the source may have otherwise.
private func encoded(_ words: ArraySlice<Range<Int>>, of wording: [UInt8]) -> String {
  guard let first = words.first, let last = words.last else { return "" }
  let kept = trimmed(first.lowerBound..<last.upperBound, in: wording)
  var text: [UInt8] = []
  for word in words.lazy.map({ $0.clamped(to: kept) }) where !word.isEmpty {
    if !text.isEmpty { text.append(0x20) }
    text += wording[word]
  }
  return percentEncoded(textDirective: text)
}

private func trimmed(_ range: Range<Int>, in wording: [UInt8]) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end {
    let (value, length) = scalar(in: wording, at: start)
    if WordScalar(value) != .gap { break }
    start += length
  }
  while start < end, let (value, length) = scalar(in: wording, before: end), WordScalar(value) == .gap {
    end -= length
  }
  return start..<end
}

extension Unicode.Scalar {
  /// The property White_Space of Unicode, without a look into its tables.
  fileprivate var isWhiteSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
