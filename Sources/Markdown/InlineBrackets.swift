/// Links, images and notes: what `[`, `![` and `^[` open and `]` closes.
extension InlineParser {
  /// An opening bracket that has not met its closing one.
  struct Bracket {
    let kind: Kind
    let token: Int
    /// The offset after the bracket.
    let contentStart: Int
    /// The last run of delimiters before it.
    let delimiter: Int
    /// A link stands inside, so that this one can be none.
    var isActive = true
    /// Another bracket was opened inside, so that the text is no label.
    var hasBracketInside = false

    enum Kind { case link, image, note }
  }

  mutating func readOpeningBracket() {
    if dialect == .withAdditions {
      if readReferenceOrCitation() { return }
      noteTurnedLink()
    }
    openBracket(.link, length: 1)
  }

  /// Opens `![` or `^[` when the bracket follows.
  mutating func openBracket(_ kind: Bracket.Kind, if next: UInt8) {
    guard index + 1 < bytes.count, bytes[index + 1] == next else {
      index += 1
      return
    }
    openBracket(kind, length: 2)
  }

  private mutating func openBracket(_ kind: Bracket.Kind, length: Int) {
    append(.text, to: index + length)
    if let last = brackets.indices.last { brackets[last].hasBracketInside = true }
    brackets.append(
      Bracket(kind: kind, token: tokens.count - 1, contentStart: index, delimiter: lastDelimiter))
  }

  mutating func readClosingBracket() {
    guard let opener = brackets.popLast() else {
      index += 1
      return
    }
    firstActive = min(firstActive, brackets.count)
    if opener.kind == .note {
      closeNote(opener)
    } else if opener.isActive, let (link, end) = link(opener) {
      close(opener, link, end)
    } else {
      if opener.isActive, dialect == .withAdditions { noteUnreadLink(opener) }
      append(.text, to: index + 1)
    }
  }

  /// Notes what a bracket begins that was surely meant to be a link.
  private mutating func noteUnreadLink(_ opener: Bracket) {
    let (start, after) = (tokens[opener.token].lower, index + 1)
    guard after < bytes.count, opener.contentStart < index else { return }
    if bytes[after] == UInt8(ascii: "(") {
      let line = restOfLine(after)
      let end = line.firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 } ?? line.endIndex
      problems.append((.unreadLink, start..<end))
    } else if let end = spacedTargetEnd(after) {
      problems.append((.spacedLink, start..<end))
    } else if let (label, end) = LinkSyntax.label(bytes, at: after), !label.isEmpty {
      problems.append((.undefinedLink, start..<end))
    }
  }

  /// The end of an address in parentheses after one space; other words there may be meant as they stand.
  private func spacedTargetEnd(_ space: Int) -> Int? {
    let starts: [StaticString] = [" (http://", " (https://", " (/", " (./", " (../"]
    let rest = bytes[space...]
    guard starts.contains(where: { $0.withUTF8Buffer { rest.starts(with: $0) } }) else { return nil }
    return restOfLine(space).firstIndex(of: UInt8(ascii: ")")).map { $0 + 1 }
  }

  /// A line from an offset on, as far as an address may reach: each of a thousand brackets looks there.
  private func restOfLine(_ start: Int) -> ArraySlice<UInt8> {
    let longest = 300
    let line = bytes[start...].prefix(longest).prefix { $0 != 0x0A }
    var end = line.endIndex
    while end < bytes.count, bytes[end].isContinuation { end -= 1 }
    return line[..<end]
  }

  /// No link may stand around what ends here.
  mutating func deactivateLinks() {
    for position in min(firstActive, brackets.count)..<brackets.count where brackets[position].kind == .link {
      brackets[position].isActive = false
    }
    firstActive = brackets.count
  }

  private mutating func closeNote(_ opener: Bracket) {
    if bytes[opener.contentStart..<index].allSatisfy(\.isMarkdownSpace) {
      problems.append((.emptyNote, (opener.contentStart - 2)..<(index + 1)))
    }
    append(.noteClose, to: index + 1, value: noteCount)
    tokens[opener.token].kind = .noteOpen
    tokens[opener.token].value = noteCount
    noteCount += 1
    matchDelimiters(above: opener.delimiter)
    deactivateLinks()
  }

  private mutating func link(_ opener: Bracket) -> (InlineLink, end: Int)? {
    let after = index + 1
    if let target = LinkSyntax.inlineTarget(bytes, at: after) {
      let link = InlineLink(
        destination: unescaped(bytes[target.destination]), title: target.title.map { unescaped(bytes[$0]) })
      return (link, target.end)
    }
    var end = after
    var label = opener.contentStart..<index
    if let (range, labelEnd) = LinkSyntax.label(bytes, at: after) {
      end = labelEnd
      if !bytes[range].allSatisfy(\.isMarkdownSpace) { label = range }
    }
    if label.lowerBound == opener.contentStart, opener.hasBracketInside || label.count > 999 { return nil }
    guard let definition = definitions.use(label: bytes[label]) else { return nil }
    return (InlineLink(destination: definition.destination, title: definition.title), end)
  }

  private mutating func close(_ opener: Bracket, _ link: InlineLink, _ end: Int) {
    links.append(link)
    let isImage = opener.kind == .image
    append(isImage ? .imageClose : .linkClose, to: end, value: links.count - 1)
    tokens[opener.token].kind = isImage ? .imageOpen : .linkOpen
    tokens[opener.token].value = links.count - 1
    matchDelimiters(above: opener.delimiter)
    if !isImage { deactivateLinks() }
  }
}
