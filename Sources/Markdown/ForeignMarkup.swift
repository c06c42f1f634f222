import Diagnostics

/// Markup that other programs read and that readers would see here.
enum ForeignMarkup {
  /// `==words==`
  case highlight
  /// `%% words %%`
  case comment
  /// `{{ name }}`, `{{< name >}}`, `{% name %}`
  case call
  /// `- [x] words`
  case task
  /// `> [!NOTE]`
  case callout
  /// `:::note` or `!!! note`
  case container
}

extension InlineParser {
  /// Looks for markup of another program around the `=`, `{` or `%` at `index`.
  mutating func readForeignMark(_ mark: UInt8) {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] == mark { index += 1 }
    guard start >= foreignEnd else { return }
    switch mark {
    case UInt8(ascii: "{"): noteCall(start)
    case UInt8(ascii: "%"):
      if index - start == 2, scalar(before: start, in: bytes).isMarkdownSpace { noteComment(start) }
    default:
      let before = scalar(before: start, in: bytes)
      let after = scalar(at: index, in: bytes, until: bytes.count)
      if index - start == 2, before.isMarkdownSpace || before.isMarkdownPunctuation, !after.isMarkdownSpace {
        noteHighlight(start)
      }
    }
  }

  private mutating func noteHighlight(_ start: Int) {
    let mark = UInt8(ascii: "=")
    var end = index
    let limit = min(bytes.count - 1, index + 400)
    while end < limit {
      guard bytes[end] == mark, bytes[end + 1] == mark else {
        end += 1
        continue
      }
      let after = scalar(at: end + 2, in: bytes, until: bytes.count)
      if !scalar(before: end, in: bytes).isMarkdownSpace,
        after.isMarkdownSpace || after.isMarkdownPunctuation && after != "="
      {
        note(.highlight, start..<(end + 2))
        return
      }
      while end < limit, bytes[end] == mark { end += 1 }
    }
  }

  /// A comment, or the one end of a comment around whole paragraphs.
  private mutating func noteComment(_ start: Int) {
    if index == bytes.count, start == 0 {
      note(.comment, start..<index)
    } else if let end = end(of: "%%", within: 2000) {
      note(.comment, start..<end)
    }
  }

  /// What stands between the marks is text, so that a tag in them raises no second complaint.
  private mutating func noteCall(_ start: Int) {
    let isTag = index - start == 1 && index < bytes.count && bytes[index] == UInt8(ascii: "%")
    guard isTag || index - start == 2, let end = end(of: isTag ? "%}" : "}}", within: 400) else { return }
    note(.call, start..<end)
    index = start
    append(.text, to: end)
  }

  private mutating func note(_ markup: ForeignMarkup, _ range: Range<Int>) {
    foreignEnd = range.upperBound
    problems.append((.foreign(markup), range))
  }

  private func end(of marks: StaticString, within longest: Int) -> Int? {
    marks.withUTF8Buffer { marks in
      var end = index
      let limit = min(bytes.count - 1, index + longest)
      while end < limit {
        if bytes[end] == marks[0], bytes[end + 1] == marks[1] { return end + 2 }
        end += 1
      }
      return nil
    }
  }
}

extension DocumentBuilder {
  /// A box to tick at the start of a list item, the kind of a call-out at the start of a block quotation, or
  /// an admonition.
  mutating func reportForeignStart(
    _ lines: ArraySlice<Range<Int>>, after before: WrittenEvent?, _ definitions: LinkDefinitions
  ) {
    guard let first = lines.first, let mark = bytes[first].first else { return }
    if mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") {
      if isAdmonition(bytes[first], mark) {
        diagnostics.append(markupIsForeign(words(first), .container, at: place(first)))
      }
    } else if mark == UInt8(ascii: "["), let before, before.phase == .enter,
      let end = bytes[first].firstIndex(of: UInt8(ascii: "]"))
    {
      let label = (first.lowerBound + 1)..<end
      let box = first.lowerBound..<(end + 1)
      let next = end + 1 < first.upperBound ? bytes[end + 1] : 0x20
      if before.kind == .item, next.isSpaceOrTab, isBox(bytes[label]),
        definitions.definition(label: bytes[label]) == nil
      {
        diagnostics.append(markupIsForeign(words(box), .task, at: place(box)))
      } else if before.kind == .blockQuote, next != UInt8(ascii: "("), isCallout(bytes[label]) {
        diagnostics.append(markupIsForeign(words(box), .callout, at: place(box)))
      }
    }
  }

  private func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isBox(_ label: ArraySlice<UInt8>) -> Bool {
    guard let byte = label.first, label.count == 1 else { return false }
    return byte == 0x20 || byte | 0x20 == UInt8(ascii: "x")
  }

  private func isCallout(_ label: ArraySlice<UInt8>) -> Bool {
    let kind = label.dropFirst()
    return label.first == UInt8(ascii: "!") && !kind.isEmpty
      && kind.allSatisfy { $0.isASCIILetter || $0 == UInt8(ascii: "-") }
  }

  /// `!!! note` or `??? note "Title"`, but no sentence that begins with such marks.
  private func isAdmonition(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
    let name = line.dropFirst(4)
    guard line.prefix(3).allSatisfy({ $0 == mark }), line.dropFirst(3).first == 0x20 else { return false }
    let rest = name.drop { (0x61...0x7A).contains($0) || $0 == UInt8(ascii: "-") }.drop(while: \.isSpaceOrTab)
    return rest.startIndex > name.startIndex && (rest.isEmpty || rest.first == UInt8(ascii: "\""))
  }
}
