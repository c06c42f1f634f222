import Markup

/// Links on names and dates, put around text while it is rendered.
extension MarkdownRenderer {
  /// A mention whose link stands open.
  struct OpenMention {
    let upper: Int
    /// The link is closed with each piece of text, because tags begin or end in the middle of the name.
    let isInParts: Bool
    /// How many tags end straight after the name before its link may.
    var tagsToEnd: Int
    var hasEnded = false
  }

  /// Renders a piece of text and the links that begin, go on or end in it.
  ///
  /// A name with emphasis wholly inside (`National *Resistance* Center`) is one link; one that begins outside
  /// of emphasis and ends inside (`National *Resistance Center* said`) is one link for each piece of its
  /// text.
  mutating func renderText(
    _ event: MarkdownEvent, _ index: Int, _ content: UnsafeBufferPointer<UInt8>, _ out: inout HTMLBuffer
  ) {
    guard event.prose >= 0, mention < resolution.mentions.count else {
      append(event, content, content.indices, &out)
      return
    }
    let base = Int(event.prose)
    let end = base + content.count
    var position = base
    while position < end {
      if var open = openMention {
        let upper = min(open.upper, end)
        let isBreak = event.kind == .softBreak || event.kind == .hardBreak
        if open.isInParts, !isBreak { openMentionLink(&out) }
        append(event, content, (position - base)..<(upper - base), &out)
        if open.isInParts, !isBreak { out.append("</a>") }
        position = upper
        open.hasEnded = upper == open.upper
        openMention = open
        if open.hasEnded, open.tagsToEnd == 0 { closeMention(&out) }
        continue
      }
      let next = skipMentions(before: position)
      guard let next, next.lowerBound < end else {
        append(event, content, (position - base)..<content.count, &out)
        return
      }
      if next.lowerBound > position {
        append(event, content, (position - base)..<(next.lowerBound - base), &out)
        position = next.lowerBound
      }
      let tagsToEnd = next.upperBound > end ? tagsToEnd(of: next, from: index) : 0
      openMention = OpenMention(
        upper: next.upperBound, isInParts: tagsToEnd == nil, tagsToEnd: tagsToEnd ?? 0)
      if tagsToEnd != nil { openMentionLink(&out) }
    }
  }

  private mutating func closeMention(_ out: inout HTMLBuffer) {
    if openMention?.isInParts == false { out.append("</a>") }
    openMention = nil
    mention += 1
  }

  /// The range of the next mention that does not begin before a position.
  private mutating func skipMentions(before position: Int) -> Range<Int>? {
    while mention < resolution.mentions.count {
      let range = resolution.mentions[mention].range
      if range.lowerBound >= position, !range.isEmpty { return range }
      mention += 1
    }
    return nil
  }

  /// Ends a link whose name ended just before a tag did.
  mutating func tagEnded(_ out: inout HTMLBuffer) {
    guard let open = openMention, open.tagsToEnd > 0, open.hasEnded else { return }
    openMention?.tagsToEnd -= 1
    if open.tagsToEnd == 1 { closeMention(&out) }
  }

  /// How many tags end straight after a mention, if all that begin inside it end in it or there; nil if
  /// others do.
  private func tagsToEnd(of range: Range<Int>, from start: Int) -> Int? {
    var depth = 0
    for (index, event) in document.events[(start + 1)...].enumerated() {
      switch event.phase {
      case .enter: depth += 1
      case .leave: depth -= 1
      case .leaf:
        guard event.prose >= 0 else { return nil }
        let end = Int(event.prose) + event.text.count
        guard end >= range.upperBound else { continue }
        let following = document.events[(start + 1 + index + 1)...].prefix(depth)
        let isClosed = end == range.upperBound && following.allSatisfy { $0.phase == .leave }
        return depth == 0 || isClosed ? depth : nil
      }
      if depth < 0 { return nil }
    }
    return nil
  }

  private func openMentionLink(_ out: inout HTMLBuffer) {
    let mention = resolution.mentions[mention]
    switch mention.kind {
    case .entity: out.append("<a class=\"entity\" href=\"")
    case .date: out.append("<a class=\"date\" href=\"")
    }
    appendAddress(mention.href, &out)
    if let title = mention.title {
      out.append("\" title=\"")
      append(title, &out)
    }
    out.append("\">")
  }

  private func append(
    _ event: MarkdownEvent, _ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    _ out: inout HTMLBuffer
  ) {
    if event.kind == .hardBreak {
      out.append("<br />\n")
    } else if event.kind == .softBreak {
      out.append("\n")
    } else {
      out.append(markdownText: UnsafeBufferPointer(rebasing: content[range]))
    }
  }
}
