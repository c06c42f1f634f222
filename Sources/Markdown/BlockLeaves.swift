/// The paragraphs and headings of a body with the ranges of their lines, and the definitions taken out of
/// them.
struct BlockLeaves {
  var definitions = LinkDefinitions()
  /// For each block: its lines in `lines`, without what containers put before them; empty for other blocks.
  private(set) var ranges: [Range<Int>] = []
  private(set) var lines: [Range<Int>] = []

  mutating func append(_ newLines: [Range<Int>]) {
    ranges.append(lines.count..<(lines.count + newLines.count))
    lines += newLines
  }

  func lines(ofBlock index: Int) -> ArraySlice<Range<Int>> { lines[ranges[index]] }
}

/// Finds the lines of every paragraph and heading, and takes the link definitions that paragraphs begin with.
func readLeaves(
  _ blocks: inout [Block], _ lines: SourceLines, _ dialect: MarkdownOptions.Dialect
) -> BlockLeaves {
  var leaves = BlockLeaves()
  var containers = ContainerStack()
  var content = InlineContent()
  /// The underline of what looked like a heading but was definitions: text of the paragraph that follows.
  var underline: (line: Int, range: Range<Int>)?
  for index in blocks.indices {
    let block = blocks[index]
    var text: [Range<Int>] = []
    switch (block.kind, block.phase) {
    case (.blockQuote, .enter): containers.enterQuote(line: block.firstLine, lines)
    case (.item, .enter): containers.enterItem(line: block.firstLine, lines)
    case (.blockQuote, .leave), (.item, .leave): containers.leave()
    case (.paragraph, _):
      text = textLines(block, containers, lines)
      takeDefinitions(&text, &leaves, &content, lines.bytes, dialect)
      if let (line, range) = underline, block.firstLine == line + 1 { text.insert(range, at: 0) }
      underline = nil
    case (.heading, _):
      if let atx = atxText(block, lines) {
        text = [atx]
      } else {
        let all = underlinedLines(&blocks, index, containers, lines)
        text = all.dropLast()
        takeDefinitions(&text, &leaves, &content, lines.bytes, dialect)
        if text.isEmpty, let last = all.last {
          let lastLine = blocks[index].lastLine
          if isParagraph(blocks, index + 1, atLine: lastLine + 1) {
            underline = (lastLine, last)
          } else {
            text = [last]
          }
        }
      }
    case (.blockQuote, .leaf), (.item, .leaf), (.list, _), (.codeBlock, _), (.htmlBlock, _),
      (.thematicBreak, _):
      break
    }
    leaves.append(text)
  }
  return leaves
}

private func isParagraph(_ blocks: [Block], _ index: Int, atLine line: Int) -> Bool {
  index < blocks.count && blocks[index].kind == .paragraph && blocks[index].firstLine == line
}

private func textLines(_ block: Block, _ containers: ContainerStack, _ lines: SourceLines) -> [Range<Int>] {
  guard block.firstLine >= 0, block.lastLine < lines.lines.count, block.firstLine <= block.lastLine else {
    return []
  }
  var text: [Range<Int>] = []
  text.reserveCapacity(block.lastLine - block.firstLine + 1)
  let first = lines.lines[block.firstLine]
  text.append(min(first.lowerBound + block.column, first.upperBound)..<first.upperBound)
  for line in (block.firstLine + 1)..<(block.lastLine + 1) {
    text.append(containers.textStart(line: line, lines)..<lines.lines[line].upperBound)
  }
  return text
}

/// The lines of a heading with its underline last.
///
/// cmark says that such a heading ends with the line after it, so the underline is looked for from the next
/// block back.
private func underlinedLines(
  _ blocks: inout [Block], _ index: Int, _ containers: ContainerStack, _ lines: SourceLines
) -> [Range<Int>] {
  let next = blocks[(index + 1)...].first { $0.phase != .leave }?.firstLine ?? Int.max
  blocks[index].lastLine = min(blocks[index].lastLine, next - 1, lines.lines.count - 1)
  var text = textLines(blocks[index], containers, lines)
  while text.count > 2, let last = text.last, !isUnderline(lines.bytes[last]) {
    text.removeLast()
    blocks[index].lastLine -= 1
  }
  return text
}

private func isUnderline(_ line: ArraySlice<UInt8>) -> Bool {
  guard let mark = line.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-") else { return false }
  return line.drop { $0 == mark }.allSatisfy(\.isSpaceOrTab)
}

private func takeDefinitions(
  _ text: inout [Range<Int>], _ leaves: inout BlockLeaves, _ content: inout InlineContent, _ bytes: [UInt8],
  _ dialect: MarkdownOptions.Dialect
) {
  guard let first = text.first, !first.isEmpty, bytes[first.lowerBound] == UInt8(ascii: "[") else { return }
  content.removeAll()
  for line in text { content.appendLine(line, of: bytes) }
  let end = leaves.definitions.take(from: content, refusingNotes: dialect == .withAdditions)
  guard end > 0 else { return }
  // A definition ends with its line.
  let taken = end >= content.bytes.count ? text.count : content.bytes[..<end].count(where: { $0 == 0x0A })
  text.removeFirst(taken)
}

/// The text of a heading that begins with `#`, without the marks on either side; nil when it is underlined
/// instead.
private func atxText(_ block: Block, _ lines: SourceLines) -> Range<Int>? {
  let line = lines.lines[block.firstLine]
  let bytes = lines.bytes
  var start = min(line.lowerBound + block.column, line.upperBound)
  let marks = start
  while start < line.upperBound, bytes[start] == UInt8(ascii: "#") { start += 1 }
  guard start > marks, start - marks <= 6, start == line.upperBound || bytes[start].isSpaceOrTab else {
    return nil
  }
  while start < line.upperBound, bytes[start].isSpaceOrTab { start += 1 }
  var end = line.upperBound
  while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
  var closing = end
  while closing > start, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
  if closing == start { return start..<start }
  if closing < end, bytes[closing - 1].isSpaceOrTab {
    end = closing
    while end > start, bytes[end - 1].isSpaceOrTab { end -= 1 }
  }
  return start..<end
}
