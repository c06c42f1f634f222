/// The text of a paragraph, heading or cell without what its containers put before each line, and where it
/// was written.
struct InlineContent {
  /// UTF-8, with one line feed between lines.
  private(set) var bytes: [UInt8] = []
  /// Stretches that stand in the file as they stand here, in order.
  private var pieces: [(content: Int, source: Int)] = []

  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    pieces.append((bytes.count, range.lowerBound))
    bytes.append(contentsOf: source[range])
  }

  mutating func appendLine(_ range: Range<Int>, of source: [UInt8]) {
    if !bytes.isEmpty { bytes.append(0x0A) }
    append(range, of: source)
  }

  /// Takes white space off the end.
  mutating func trim() {
    while let last = bytes.last, last.isMarkdownSpace { bytes.removeLast() }
  }

  /// The offset in the file of a byte of the content.
  func source(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].content <= offset { low = middle } else { high = middle }
    }
    guard low < pieces.count else { return 0 }
    return pieces[low].source + offset - pieces[low].content
  }

  /// The range of the file from the first byte of a range of the content to its last.
  func source(of range: Range<Int>) -> Range<Int> {
    let lower = source(of: range.lowerBound)
    if range.isEmpty { return lower..<lower }
    return lower..<max(lower, source(of: range.upperBound - 1) + 1)
  }
}
