import Markup

/// Links on names and dates, put around text while it is rendered.
extension MarkdownRenderer {
  /// A mention whose link stands open.
  struct OpenMention {
    let upper: Int
    /// The link is closed with each piece of text, because tags begin or end in the middle of the name.
    let isInParts: Bool
  }

  /// Renders a piece of text and the links that begin, go on or end in it.
  ///
  /// A name with emphasis wholly inside (`National *Resistance* Center`) is one link; one that begins outside of
  /// emphasis and ends inside (`National *Resistance Center* said`) is one link for each piece of its text.
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
      if let open = openMention {
        let upper = min(open.upper, end)
        let isBreak = event.kind == .softBreak || event.kind == .hardBreak
        if open.isInParts, !isBreak { openMentionLink(&out) }
        append(event, content, (position - base)..<(upper - base), &out)
        if open.isInParts, !isBreak { out.append("</a>") }
        position = upper
        if upper == open.upper { closeMention(&out) }
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
      let isInParts = next.upperBound > end && !isWhole(next, from: index)
      openMention = OpenMention(upper: next.upperBound, isInParts: isInParts)
      if !isInParts { openMentionLink(&out) }
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

  /// Whether all tags that begin between a mention's ends end there too, and no other begin or end.
  private func isWhole(_ range: Range<Int>, from start: Int) -> Bool {
    var depth = 0
    for event in document.events[(start + 1)...] {
      switch event.phase {
      case .enter: depth += 1
      case .leave: depth -= 1
      case .leaf:
        guard event.prose >= 0 else { return false }
        if Int(event.prose) + event.text.count >= range.upperBound { return depth == 0 }
      }
      if depth < 0 { return false }
    }
    return false
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
    _ event: MarkdownEvent, _ content: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ out: inout HTMLBuffer
  ) {
    switch event.kind {
    case .hardBreak: out.append("<br />\n")
    case .softBreak: out.append("\n")
    default: out.append(markdownText: UnsafeBufferPointer(rebasing: content[range]))
    }
  }
}
