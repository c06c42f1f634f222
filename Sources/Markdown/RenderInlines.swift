import Markup

/// Links, images, references, citations, quotations and notes.
extension MarkdownRenderer {
  // MARK: Links and images

  func openLink(_ number: Int, _ out: inout HTMLBuffer) {
    out.append("<a href=\"")
    appendDestination(number, &out)
    appendTitle(number, &out)
    out.append("\">")
  }

  func renderImage(_ number: Int, _ out: inout HTMLBuffer) {
    out.append("<img src=\"")
    appendDestination(number, &out)
    out.append("\" alt=\"")
    append(document.hyperlinks[number].text, &out)
    appendTitle(number, &out)
    if let size = resolution.imageSizes.element(number) {
      out.append("\" width=\"")
      out.append(text: String(size.width))
      out.append("\" height=\"")
      out.append(text: String(size.height))
    }
    out.append(document.options.dialect == .withAdditions ? "\" loading=\"lazy\" />" : "\" />")
  }

  private func appendDestination(_ number: Int, _ out: inout HTMLBuffer) {
    if let replacement = resolution.destinations.element(number) {
      appendAddress(replacement, &out)
      return
    }
    let destination = document.destinations[number].destination
    destination.withUnsafeBufferPointer { address in
      guard document.options.html == .passedThrough || isSafeAddress(address) else { return }
      out.append(markdownAddress: address)
    }
  }

  private func appendTitle(_ number: Int, _ out: inout HTMLBuffer) {
    guard let title = document.destinations[number].title, !title.isEmpty else { return }
    out.append("\" title=\"")
    title.withUnsafeBufferPointer { out.append(markdownText: $0) }
  }

  func appendAddress(_ address: String, _ out: inout HTMLBuffer) {
    guard isSafeAddress(address) else { return }
    var address = address
    address.withUTF8 { out.append(markdownAddress: $0) }
  }

  func append(_ text: String, _ out: inout HTMLBuffer) {
    var text = text
    text.withUTF8 { out.append(markdownText: $0) }
  }

  // MARK: Headings

  func openHeading(_ number: Int, _ out: inout HTMLBuffer) {
    out.append("<h")
    out.append(number: outputLevel(number))
    if document.options.dialect == .withAdditions {
      out.append(" id=\"")
      append(resolution.idPrefix, &out)
      append(document.headings[number].id, &out)
      out.append("\"")
    }
    out.append(">")
  }

  func closeHeading(_ number: Int, _ out: inout HTMLBuffer) {
    out.append("</h")
    out.append(number: outputLevel(number))
    out.append(">\n")
  }

  private func outputLevel(_ number: Int) -> Int {
    min(max(document.headings[number].level + resolution.headingOffset, 1), 6)
  }

  func openList(_ event: MarkdownEvent, _ out: inout HTMLBuffer) {
    switch event.value {
    case -1: out.append("<ul>\n")
    case 1: out.append("<ol>\n")
    default:
      out.append("<ol start=\"")
      out.append(number: Int(event.value))
      out.append("\">\n")
    }
  }

  func openCell(_ event: MarkdownEvent, _ tag: StaticString, _ out: inout HTMLBuffer) {
    out.append(tag)
    switch ColumnAlignment(rawValue: event.value) ?? .none {
    case .left: out.append(" class=\"align-left\">")
    case .center: out.append(" class=\"align-center\">")
    case .right: out.append(" class=\"align-right\">")
    case .none: out.append(">")
    }
  }

  // MARK: References and citations

  func renderReference(_ number: Int, _ out: inout HTMLBuffer) {
    let reference = document.references[number]
    let resolved = resolution.references.element(number)
    if let href = resolved?.href {
      out.append("<a class=\"reference\" href=\"")
      appendAddress(href, &out)
      out.append("\">")
    }
    append(resolved?.text ?? reference.label ?? reference.target, &out)
    if resolved?.href != nil { out.append("</a>") }
  }

  func renderCitation(_ number: Int, _ out: inout HTMLBuffer) {
    let citation = document.citations[number]
    out.append("<span class=\"citation\" id=\"")
    appendID("citation_", number, &out)
    out.append("\">[")
    for (offset, item) in citation.items.enumerated() {
      if offset > 0 { out.append("; ") }
      let resolved = resolution.citationItems.element(citation.firstItem + offset)
      if let href = resolved?.href {
        out.append("<a href=\"")
        appendAddress(href, &out)
        if let title = resolved?.title {
          out.append("\" title=\"")
          append(title, &out)
        }
        out.append("\">")
      }
      append(resolved?.text ?? item.source, &out)
      if resolved?.href != nil { out.append("</a>") }
      if let locator = item.locator {
        out.append(", ")
        append(locator, &out)
      }
    }
    out.append("]</span>")
    if let mark = markAfter[number] { out.append(mark) }
  }

  private func appendID(_ name: StaticString, _ number: Int, _ out: inout HTMLBuffer) {
    append(resolution.idPrefix, &out)
    out.append(name)
    out.append(number: number + 1)
  }

  // MARK: Quotations

  func quotation(_ number: Int) -> MarkdownResolution.Quotation? { resolution.quotations.element(number) }

  func openFigure(_ number: Int, _ out: inout HTMLBuffer) {
    out.append("<figure class=\"quotation\">\n<blockquote")
    appendLanguage(number, &out)
    if let source = quotation(number)?.source {
      out.append(" cite=\"")
      appendAddress(source, &out)
      out.append("\"")
    }
    out.append(">\n")
  }

  func openQuotation(_ number: Int, _ out: inout HTMLBuffer) {
    out.append("<span class=\"quotation\"")
    appendLanguage(number, &out)
    out.append(">")
  }

  private func appendLanguage(_ number: Int, _ out: inout HTMLBuffer) {
    guard let quotation = quotation(number) else { return }
    if let language = quotation.language {
      out.append(" lang=\"")
      append(language, &out)
      out.append("\"")
    }
    if let direction = quotation.direction {
      out.append(" dir=\"")
      append(direction.rawValue, &out)
      out.append("\"")
    }
  }

  func closeInline(_ event: MarkdownEvent, _ out: inout HTMLBuffer) {
    if event.kind == .emphasis {
      out.append("</em>")
    } else if event.kind == .strong {
      out.append("</strong>")
    } else if event.kind == .struck {
      out.append("</del>")
    } else {
      out.append(event.kind == .link ? "</a>" : "</span>")
    }
  }

  // MARK: Notes

  func renderNoteReference(_ number: Int, _ out: inout HTMLBuffer) {
    out.append("<sup class=\"note-reference\" id=\"")
    appendID("noteref_", number, &out)
    out.append("\"><a href=\"#")
    appendID("note_", number, &out)
    out.append("\" role=\"doc-noteref\">")
    out.append(number: number + 1)
    out.append("</a></sup>")
  }

  func openNote(_ number: Int, _ out: inout HTMLBuffer) {
    if number == 0 { out.append("<div class=\"notes\" role=\"doc-endnotes\">\n<ol>\n") }
    out.append("<li id=\"")
    appendID("note_", number, &out)
    out.append("\">")
  }

  func closeNote(_ number: Int, _ out: inout HTMLBuffer) {
    out.append(" <a class=\"note-back\" href=\"#")
    appendID("noteref_", number, &out)
    out.append("\" role=\"doc-backlink\" aria-label=\"")
    append(resolution.noteBackLabel, &out)
    out.append("\">↩</a></li>\n")
  }
}

extension Array {
  /// The element with a number, when the list has it and it is not nil.
  fileprivate func element<Wrapped>(_ number: Int) -> Wrapped? where Element == Wrapped? {
    number < count ? self[number] : nil
  }
}
