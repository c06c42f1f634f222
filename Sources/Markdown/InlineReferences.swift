/// References `[[id]]` and citations `[@id]`, and the mistakes that look like them.
extension InlineParser {
  /// Reads what begins with the `[` at `index` when it is no link; false when it may be one.
  mutating func readReferenceOrCitation() -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch bytes[index + 1] {
    case UInt8(ascii: "["): return readReference()
    case UInt8(ascii: "@"): return readCitation()
    case UInt8(ascii: "^"): return readFootnote()
    case 0xE2, 0xEF: return reportHiddenMark()
    default: return false
    }
  }

  /// Text that has its message: of other text than `.text`, nothing is said of ids that point nowhere.
  private mutating func appendReported(to end: Int) { replace(Array(bytes[index..<end]), to: end) }

  /// A `[` and the `@`, `[` or `^` after it, with what nobody sees between them.
  private mutating func reportHiddenMark() -> Bool {
    let end = endOfInvisible(bytes, from: index + 1, until: bytes.count)
    guard end > index + 1, end < bytes.count, "@[^".utf8.contains(bytes[end]) else { return false }
    problems.append((.invisible, (index + 1)..<end))
    appendReported(to: end + 1)
    return true
  }

  // MARK: [[kind:id|label]]

  private mutating func readReference() -> Bool {
    let start = index + 2
    var bar: Int?
    var end = start
    scan: while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "]"), UInt8(ascii: "["): break scan
      case UInt8(ascii: "\n") where bar == nil: break scan
      case UInt8(ascii: "|") where bar == nil: bar = end
      default: break
      }
      end += 1
    }
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: "]"), bytes[end + 1] == UInt8(ascii: "]") else {
      return reportUnclosedReference(start, end)
    }
    if LinkSyntax.inlineTarget(bytes, at: end + 2) != nil { return false }
    let target = trimmed(start..<(bar ?? end))
    guard !target.isEmpty, bytes[target.upperBound - 1] != UInt8(ascii: ":") else {
      problems.append((.emptyReference, index..<(end + 2)))
      appendReported(to: end + 2)
      return true
    }
    var reference = InlineReference(target: target)
    if let colon = bytes[target].firstIndex(of: UInt8(ascii: ":")), colon > target.lowerBound {
      reference.kind = target.lowerBound..<colon
      reference.target = trimmed((colon + 1)..<target.upperBound)
    }
    let label = bar.map { trimmed(($0 + 1)..<end) }
    if let label, !label.isEmpty { reference.label = label }
    references.append(reference)
    append(.reference, to: end + 2, value: references.count - 1)
    deactivateLinks()
    return true
  }

  /// `[[a] b]` is text with brackets; `[[a` without any closing brackets and `[[a]` with nothing after are
  /// slips.
  private mutating func reportUnclosedReference(_ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    if end < bytes.count, bytes[end] == UInt8(ascii: "]") {
      let last = lastClosingBracket ?? bytes.lastIndex(of: UInt8(ascii: "]")) ?? -1
      lastClosingBracket = last
      guard last == end else { return false }
    } else if end < bytes.count, bytes[end] == UInt8(ascii: "[") {
      let next = end + 1 < bytes.count ? bytes[end + 1] : 0
      guard next == UInt8(ascii: "[") || next == UInt8(ascii: "@") else { return false }
    }
    problems.append((.unclosedReference, index..<trimmed(start..<end).upperBound))
    appendReported(to: bytes[start..<end].firstIndex { !$0.isIDByte } ?? end)
    return true
  }

  // MARK: [@id, locator; @id]

  private mutating func readCitation() -> Bool {
    var end = index + 1
    while end < bytes.count, bytes[end] != UInt8(ascii: "]"), bytes[end] != UInt8(ascii: "[") {
      end += LinkSyntax.isEscape(bytes, end) ? 2 : 1
    }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "]") else {
      problems.append((.unclosedCitation, index..<wordEnd(index + 1)))
      appendReported(to: index + 2)
      return true
    }
    if LinkSyntax.inlineTarget(bytes, at: end + 1) != nil { return false }
    var items: [InlineCitationItem] = []
    var start = index + 1
    while start <= end {
      let itemEnd = bytes[start..<end].firstIndex(of: UInt8(ascii: ";")) ?? end
      let whole = trimmed(start..<itemEnd)
      switch item(whole) {
      case .success(let item): items.append(item)
      case .failure(let mistake):
        problems.append((mistake.problem, whole.isEmpty ? index..<(end + 1) : whole))
        appendReported(to: end + 1)
        return true
      }
      start = itemEnd + 1
    }
    citations.append(items)
    append(.citation, to: end + 1, value: citations.count - 1)
    deactivateLinks()
    return true
  }

  private struct Mistake: Error { let problem: InlineProblem }

  private func item(_ whole: Range<Int>) -> Result<InlineCitationItem, Mistake> {
    guard let first = whole.first, bytes[first] == UInt8(ascii: "@") else {
      return .failure(Mistake(problem: whole.isEmpty ? .citationWithoutKey : .citationWithoutAt))
    }
    let start = first + 1
    var end = start
    while end < whole.upperBound, bytes[end] != UInt8(ascii: ","), !bytes[end].isMarkdownSpace { end += 1 }
    if start == end { return .failure(Mistake(problem: .citationWithoutKey)) }
    let rest = trimmed(end..<whole.upperBound)
    var item = InlineCitationItem(key: start..<end, whole: whole)
    if rest.isEmpty { return .success(item) }
    if !citationJoints(in: bytes[whole]).isEmpty { return .failure(Mistake(problem: .joinedCitations)) }
    guard bytes[rest.lowerBound] == UInt8(ascii: ",") else {
      return .failure(Mistake(problem: .citationWithoutComma))
    }
    let locator = trimmed((rest.lowerBound + 1)..<rest.upperBound)
    if !locator.isEmpty { item.locator = locator }
    return .success(item)
  }

  // MARK: [^1], which is no note here

  private mutating func readFootnote() -> Bool {
    let end = wordEnd(index + 2)
    guard end > index + 2, end < bytes.count, bytes[end] == UInt8(ascii: "]"),
      LinkSyntax.inlineTarget(bytes, at: end + 1) == nil
    else { return false }
    problems.append((.footnote, index..<(end + 1)))
    append(.text, to: end + 1)
    return true
  }

  // MARK: Ranges

  private func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, !bytes[end].isMarkdownSpace, bytes[end] != UInt8(ascii: "]"),
      bytes[end] != UInt8(ascii: "[")
    {
      end += 1
    }
    return end
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bytes[lower].isMarkdownSpace { lower += 1 }
    while upper > lower, bytes[upper - 1].isMarkdownSpace { upper -= 1 }
    return lower..<upper
  }
}

/// What stands between two sources of a citation where a semicolon should: white space, a comma, an "and".
///
///     @a, p. 4, and @b -> `, and `      @a @b -> ` `      @a, in reply to @b -> nothing
func citationJoints(in item: ArraySlice<UInt8>) -> [Range<Int>] {
  item.indices.dropFirst().compactMap { index in
    guard item[index] == UInt8(ascii: "@"), index + 1 < item.endIndex, item[index + 1].isIDByte,
      item[index + 1] != UInt8(ascii: "-")
    else { return nil }
    let start = startOfJoint(before: index, in: item)
    return start < index ? start..<index : nil
  }
}

private func startOfJoint(before index: Int, in item: ArraySlice<UInt8>) -> Int {
  let isComma = { (byte: UInt8) in byte == UInt8(ascii: ",") }
  let before = trimmedEnd(of: item[..<index])
  if let last = before.last, isComma(last) { return trimmedEnd(of: before.dropLast()).endIndex }
  let start = before.lastIndex { $0.isMarkdownSpace || isComma($0) }.map { $0 + 1 } ?? before.startIndex
  guard before.endIndex < index else { return index }
  if start == item.startIndex { return before.endIndex }
  guard joiningWords.contains(where: { before[start...].elementsEqual($0.utf8) }) else { return index }
  let rest = trimmedEnd(of: before[..<start])
  return rest.last.map(isComma) == true ? trimmedEnd(of: rest.dropLast()).endIndex : rest.endIndex
}

private func trimmedEnd(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  text.lastIndex { !$0.isMarkdownSpace }.map { text[...$0] } ?? text[text.startIndex..<text.startIndex]
}

private let joiningWords = [
  "and", "&", "+", "und", "et", "y", "e", "en", "og", "och", "oraz", "i", "и", "і", "та",
]
