/// Emphasis and struck text: runs of `*`, `_` and `~~`, matched as the standard's appendix tells.
extension InlineParser {
  /// A run of delimiters that may still open or close something.
  struct Delimiter {
    let token: Int
    let character: UInt8
    let length: Int
    var count: Int
    let canOpen: Bool
    let canClose: Bool
    var previous: Int
    var next: Int
  }

  /// One end of a matched pair; `next` chains those of one run.
  struct Mark {
    let kind: MarkdownEvent.Kind
    var next: Int
  }

  mutating func readDelimiters(_ character: UInt8) {
    let start = index
    var end = start
    while end < bytes.count, bytes[end] == character { end += 1 }
    if character == UInt8(ascii: "~"), end - start != 2 {
      index = end
      return
    }
    let (canOpen, canClose) = flanks(start, end, character)
    append(.delimiters, to: end)
    guard canOpen || canClose else { return }
    let previous = lastDelimiter
    if previous >= 0 { delimiters[previous].next = delimiters.count }
    delimiters.append(
      Delimiter(
        token: tokens.count - 1, character: character, length: end - start, count: end - start,
        canOpen: canOpen, canClose: canClose, previous: previous, next: -1))
    lastDelimiter = delimiters.count - 1
  }

  private func flanks(_ start: Int, _ end: Int, _ character: UInt8) -> (canOpen: Bool, canClose: Bool) {
    let before = scalar(before: start, in: bytes)
    let after = scalar(at: end, in: bytes, until: bytes.count)
    let (spaceBefore, spaceAfter) = (before.isMarkdownSpace, after.isMarkdownSpace)
    let (markBefore, markAfter) = (before.isMarkdownPunctuation, after.isMarkdownPunctuation)
    let isLeft = !spaceAfter && (!markAfter || spaceBefore || markBefore)
    let isRight = !spaceBefore && (!markBefore || spaceAfter || markAfter)
    guard character == UInt8(ascii: "_") else { return (isLeft, isRight) }
    return (isLeft && (!isRight || markBefore), isRight && (!isLeft || markAfter))
  }

  /// Matches all runs above one of them (-1: all), and forgets them.
  mutating func matchDelimiters(above bottom: Int) {
    guard lastDelimiter > bottom else { return }
    var lowest = [Int](repeating: bottom, count: 13)
    var closer = firstDelimiter(above: bottom)
    while closer >= 0 {
      let current = delimiters[closer]
      guard current.canClose else {
        closer = current.next
        continue
      }
      let slot = slot(current)
      guard let opener = opener(of: current, above: lowest[slot]) else {
        lowest[slot] = current.previous
        if !current.canOpen { remove(closer) }
        closer = current.next
        continue
      }
      match(opener, closer)
      let following = delimiters[closer].next
      if delimiters[opener].count == 0 { remove(opener) }
      if delimiters[closer].count == 0 {
        remove(closer)
        closer = following
      }
    }
    while lastDelimiter > bottom { remove(lastDelimiter) }
  }

  private func slot(_ closer: Delimiter) -> Int {
    switch closer.character {
    case UInt8(ascii: "~"): 12
    case UInt8(ascii: "_"): (closer.canOpen ? 3 : 0) + closer.length % 3
    default: 6 + (closer.canOpen ? 3 : 0) + closer.length % 3
    }
  }

  private func opener(of closer: Delimiter, above lowest: Int) -> Int? {
    var index = closer.previous
    while index > lowest {
      let opener = delimiters[index]
      if opener.canOpen, opener.character == closer.character {
        let isOdd =
          (closer.canOpen || opener.canClose) && closer.length % 3 != 0
          && (opener.length + closer.length) % 3 == 0
        if !isOdd || closer.character == UInt8(ascii: "~") { return index }
      }
      index = opener.previous
    }
    return nil
  }

  private mutating func match(_ opener: Int, _ closer: Int) {
    let isStrong = delimiters[opener].count >= 2 && delimiters[closer].count >= 2
    let used = isStrong ? 2 : 1
    let isStruck = delimiters[closer].character == UInt8(ascii: "~")
    let kind: MarkdownEvent.Kind = isStruck ? .struck : isStrong ? .strong : .emphasis
    var between = delimiters[closer].previous
    while between != opener {
      let previous = delimiters[between].previous
      remove(between)
      between = previous
    }
    delimiters[opener].count -= used
    delimiters[closer].count -= used
    let (openToken, closeToken) = (delimiters[opener].token, delimiters[closer].token)
    marks.append(Mark(kind: kind, next: tokens[openToken].firstOpen))
    tokens[openToken].firstOpen = marks.count - 1
    tokens[openToken].opened += used
    marks.append(Mark(kind: kind, next: -1))
    if tokens[closeToken].lastClose >= 0 {
      marks[tokens[closeToken].lastClose].next = marks.count - 1
    } else {
      tokens[closeToken].firstClose = marks.count - 1
    }
    tokens[closeToken].lastClose = marks.count - 1
    tokens[closeToken].closed += used
  }

  private func firstDelimiter(above bottom: Int) -> Int {
    if bottom >= 0 { return delimiters[bottom].next }
    var index = lastDelimiter
    while index >= 0, delimiters[index].previous >= 0 { index = delimiters[index].previous }
    return index
  }

  private mutating func remove(_ index: Int) {
    let (previous, next) = (delimiters[index].previous, delimiters[index].next)
    if previous >= 0 { delimiters[previous].next = next }
    if next >= 0 { delimiters[next].previous = previous } else { lastDelimiter = previous }
  }
}
