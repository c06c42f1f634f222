import Markup

/// Renders a document as HTML that is well-formed and safe whatever the editor wrote.
package func html(_ document: MarkdownDocument, resolution: MarkdownResolution = MarkdownResolution())
  -> SafeHTML
{
  var buffer = HTMLBuffer()
  buffer.reserve(document.bytes.count * 3 / 2 + 256)
  render(document, resolution: resolution, into: &buffer)
  return buffer.html
}

/// Appends a document as HTML.
package func render(
  _ document: MarkdownDocument, resolution: MarkdownResolution, into buffer: inout HTMLBuffer
) {
  var renderer = MarkdownRenderer(document: document, resolution: resolution)
  renderer.run(into: &buffer)
}

/// Goes through a document's events and writes their tags; the tags of blocks stand on lines of their own, as
/// cmark's do.
struct MarkdownRenderer {
  let document: MarkdownDocument
  let resolution: MarkdownResolution
  /// The mention that comes next, or stands open.
  var mention = 0
  var openMention: OpenMention?
  /// What stands after a citation because of the quotation before it, by the citation's number.
  let markAfter: [Int: SafeHTML]
  private var atLineStart = true

  init(document: MarkdownDocument, resolution: MarkdownResolution) {
    self.document = document
    self.resolution = resolution
    var marks: [Int: SafeHTML] = [:]
    for (quotation, resolved) in zip(document.quotations, resolution.quotations)
    where quotation.form == .inline {
      if let resolved, !resolved.mark.isEmpty { marks[quotation.citation] = resolved.mark }
    }
    markAfter = marks
  }

  mutating func run(into out: inout HTMLBuffer) {
    document.text.withUnsafeBufferPointer { text in
      document.bytes.withUnsafeBufferPointer { body in
        var index = 0
        while index < document.events.count {
          let event = document.events[index]
          switch event.phase {
          case .leaf: leaf(event, index, event.kind == .text ? body : text, &out)
          case .enter: enter(event, &out)
          case .leave: leave(event, &out)
          }
          if event.kind == .image, event.phase == .enter { index = imageEnd(index) }
          index += 1
        }
      }
    }
    if !document.notes.isEmpty { out.append("</ol>\n</div>\n") }
  }

  /// The index of the event that ends an image: its text stands in an attribute.
  private func imageEnd(_ start: Int) -> Int {
    var depth = 0
    for index in start..<document.events.count where document.events[index].kind == .image {
      depth += document.events[index].phase == .enter ? 1 : -1
      if depth == 0 { return index }
    }
    return document.events.count - 1
  }

  private mutating func startLine(_ out: inout HTMLBuffer) {
    if !atLineStart { out.append("\n") }
    atLineStart = true
  }

  private mutating func line(_ tag: StaticString, _ out: inout HTMLBuffer) {
    startLine(&out)
    out.append(tag)
  }

  // MARK: Leaves

  private mutating func leaf(
    _ event: MarkdownEvent, _ index: Int, _ text: UnsafeBufferPointer<UInt8>, _ out: inout HTMLBuffer
  ) {
    let content = UnsafeBufferPointer(rebasing: text[event.text.range])
    switch event.kind {
    case .text, .replacedText, .softBreak, .hardBreak:
      renderText(event, index, content, &out)
      atLineStart = event.kind == .softBreak || event.kind == .hardBreak
      return
    case .code:
      out.append("<code>")
      out.append(markdownText: content)
      out.append("</code>")
    case .rawHTML:
      switch document.options.html {
      case .shownAsText: out.append(markdownText: content)
      case .passedThrough: out.append(templateText: content)
      }
    case .reference: renderReference(Int(event.value), &out)
    case .citation: renderCitation(Int(event.value), &out)
    case .noteReference: renderNoteReference(Int(event.value), &out)
    case .codeBlock:
      renderCodeBlock(event, text, content, &out)
      atLineStart = true
      return
    case .htmlBlock:
      renderHTMLBlock(content, &out)
      return
    case .thematicBreak:
      line("<hr />\n", &out)
      return
    case .blockQuote, .attribution, .list, .item, .paragraph, .heading, .table, .headerRow, .row, .headerCell,
      .cell, .emphasis, .strong, .struck, .link, .image, .quotation, .note:
      return
    }
    atLineStart = false
  }

  private mutating func renderCodeBlock(
    _ event: MarkdownEvent, _ text: UnsafeBufferPointer<UInt8>, _ content: UnsafeBufferPointer<UInt8>,
    _ out: inout HTMLBuffer
  ) {
    startLine(&out)
    if event.value >= 0 {
      let info = text[document.codeInfos[Int(event.value)].range]
      out.append("<pre><code class=\"language-")
      let end = info.firstIndex(where: \.isMarkdownSpace) ?? info.endIndex
      out.append(markdownText: UnsafeBufferPointer(rebasing: info[..<end]))
      out.append("\">")
    } else {
      out.append("<pre><code>")
    }
    out.append(markdownText: content)
    out.append("</code></pre>\n")
  }

  private mutating func renderHTMLBlock(_ content: UnsafeBufferPointer<UInt8>, _ out: inout HTMLBuffer) {
    startLine(&out)
    switch document.options.html {
    case .passedThrough:
      out.append(templateText: content)
      atLineStart = content.last == 0x0A || content.isEmpty
      startLine(&out)
    case .shownAsText:
      out.append("<p>")
      let end = content.lastIndex(where: { !$0.isMarkdownSpace }).map { $0 + 1 } ?? 0
      out.append(markdownText: UnsafeBufferPointer(rebasing: content[..<end]))
      out.append("</p>\n")
    }
  }

  // MARK: Tags

  private mutating func enter(_ event: MarkdownEvent, _ out: inout HTMLBuffer) {
    switch event.kind {
    case .blockQuote:
      startLine(&out)
      if event.value >= 0 { openFigure(Int(event.value), &out) } else { out.append("<blockquote>\n") }
    case .attribution: out.append("<figcaption>— ")
    case .list:
      startLine(&out)
      openList(event, &out)
    case .item: line("<li>", &out)
    case .paragraph: if event.value == 0 { line("<p>", &out) } else { return }
    case .heading:
      startLine(&out)
      openHeading(Int(event.value), &out)
    case .table: openTable(&out)
    case .headerRow: out.append("<thead>\n<tr>\n")
    case .row: out.append("<tr>\n")
    case .headerCell: openCell(event, "<th scope=\"col\"", &out)
    case .cell: openCell(event, "<td", &out)
    case .emphasis: out.append("<em>")
    case .strong: out.append("<strong>")
    case .struck: out.append("<del>")
    case .link: openLink(Int(event.value), &out)
    case .image: renderImage(Int(event.value), &out)
    case .quotation: openQuotation(Int(event.value), &out)
    case .note: openNote(Int(event.value), &out)
    case .text, .replacedText, .softBreak, .hardBreak, .code, .rawHTML, .reference, .citation, .noteReference,
      .codeBlock, .htmlBlock, .thematicBreak:
      return
    }
    atLineStart =
      event.kind == .blockQuote || event.kind == .list || event.kind == .table || event.kind == .headerRow
      || event.kind == .row
  }

  /// A wide table scrolls within its own frame, which the keyboard reaches and a screen reader can name.
  private mutating func openTable(_ out: inout HTMLBuffer) {
    startLine(&out)
    out.append("<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"")
    append(resolution.tableLabel, &out)
    out.append("\">\n<table>\n")
  }

  private mutating func leave(_ event: MarkdownEvent, _ out: inout HTMLBuffer) {
    atLineStart = true
    switch event.kind {
    case .blockQuote:
      out.append("</blockquote>\n")
    case .attribution:
      if let quotation = quotation(Int(event.value)) { out.append(quotation.mark) }
      out.append("</figcaption>\n</figure>\n")
    case .list: out.append(event.value >= 0 ? "</ol>\n" : "</ul>\n")
    case .item: out.append("</li>\n")
    case .paragraph: if event.value == 0 { out.append("</p>\n") } else { atLineStart = false }
    case .heading: closeHeading(Int(event.value), &out)
    case .headerRow:
      out.append("</tr>\n</thead>\n")
      if event.value == 1 { out.append("<tbody>\n") }
    case .row: out.append("</tr>\n")
    case .headerCell: out.append("</th>\n")
    case .cell: out.append("</td>\n")
    case .table: out.append(event.value == 1 ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
    case .note: closeNote(Int(event.value), &out)
    case .emphasis, .strong, .struck, .link, .quotation:
      closeInline(event, &out)
      tagEnded(&out)
      atLineStart = false
    case .image, .text, .replacedText, .softBreak, .hardBreak, .code, .rawHTML, .reference, .citation,
      .noteReference, .codeBlock, .htmlBlock, .thematicBreak:
      break
    }
  }
}
