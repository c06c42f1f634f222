import Diagnostics
import YAML

extension FrontMatterReader {
  /// A scalar's text without the white space around it; what is no scalar is reported.
  mutating func text(_ node: YAMLNode, as shape: ValueShape) -> Located<String>? {
    guard let scalar = node.scalar else {
      expected(shape, found: node)
      return nil
    }
    return Located(trimmed(scalar.text), at: node.place)
  }

  /// Reads a scalar with a function that gives nil for what is not of the shape, and words to report then.
  mutating func scalar<Value>(
    _ node: YAMLNode, _ shape: ValueShape, _ value: (String) -> Value?,
    orReport problem: (Located<String>) -> Diagnostic
  ) -> Located<Value>? {
    guard let text = text(node, as: shape) else { return nil }
    guard let value = value(text.value) else {
      report(problem(text))
      return nil
    }
    return Located(value, at: text.place)
  }

  /// The place of a range of a scalar's trimmed text; of the whole scalar if it has escapes or is folded.
  func place(of range: Range<Int>, in text: String, of node: YAMLNode) -> Place {
    guard let start = start(of: text, in: node) else { return node.place }
    return Place(fileID, start + range.lowerBound..<start + range.upperBound)
  }

  /// The scalar without its quotation marks, for a replacement; nil if it has escapes or is folded.
  func writtenPlace(of text: String, in node: YAMLNode) -> Place? {
    start(of: text, in: node).map { Place(fileID, $0..<$0 + text.utf8.count) }
  }

  private func start(of text: String, in node: YAMLNode) -> Int? {
    guard let scalar = node.scalar, !scalar.isBlock else { return nil }
    let start = node.place.range.lowerBound + (scalar.isQuoted ? 1 : 0)
    let leading = scalar.text.utf8.prefix(while: isSpace).count
    let range = start + leading..<start + leading + text.utf8.count
    guard range.upperBound <= file.bytes.count, file.bytes[range].elementsEqual(text.utf8) else { return nil }
    return range.lowerBound
  }

  func fix(_ text: String, in node: YAMLNode, to replacement: String) -> [Diagnostic.FixIt] {
    writtenPlace(of: text, in: node).map { [Diagnostic.FixIt($0, replacement: replacement)] } ?? []
  }
}

func trimmed(_ text: String) -> String {
  let bytes = text.utf8
  guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else { return text }
  guard let start = bytes.firstIndex(where: { !isSpace($0) }),
    let end = bytes.lastIndex(where: { !isSpace($0) })
  else { return "" }
  return String(text[start...end])
}
