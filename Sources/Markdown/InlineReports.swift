import Diagnostics
import Markup

/// Words the mistakes found in inline text, with their places in the file.
extension DocumentBuilder {
  mutating func report(_ problem: InlineProblem, _ range: Range<Int>) {
    let written = excerpt(range)
    let place = place(content.source(of: range))
    switch problem {
    case .unclosedReference: diagnostics.append(referenceIsNotClosed(written, at: place))
    case .emptyReference: diagnostics.append(referenceIsEmpty(written, at: place))
    case .unclosedCitation: diagnostics.append(citationIsNotClosed(written, at: place))
    case .citationWithoutKey: diagnostics.append(citationHasNoSource(written, at: place))
    case .citationWithoutAt: diagnostics.append(citationHasNoAt(written, at: place))
    case .citationWithoutComma: diagnostics.append(citationHasNoComma(text(range), written, at: place))
    case .joinedCitations: diagnostics.append(citationsAreJoined(text(range), written, at: place))
    case .unclosedNote: diagnostics.append(noteIsNotClosed(at: place))
    case .emptyNote: diagnostics.append(noteIsEmpty(at: place))
    case .invisible: diagnostics.append(markIsHidden(replacement: "", at: place))
    case .quotationNotOpened: diagnostics.append(quotationIsNotOpened(written, at: place))
    case .unreadLink: diagnostics.append(linkIsNotRead(written, at: place))
    case .spacedLink: diagnostics.append(linkHasSpace(written, at: place))
    case .unclosedCode: diagnostics.append(inlineCodeIsNotClosed(at: place))
    case .codeInWords: diagnostics.append(apostrophesAreCode(written, at: place))
    case .undefinedLink: diagnostics.append(linkHasNoDefinition(written, at: place))
    case .unclosedEmphasis: diagnostics.append(emphasisIsNotClosed(written, at: place))
    case .turnedLink: diagnostics.append(linkIsTurned(text(range), at: place))
    case .embeddedFile: diagnostics.append(imageIsReference(written, at: place))
    case .foreign(.comment) where range.count == 2:
      isCommentOpen.toggle()
      if isCommentOpen { diagnostics.append(markupIsForeign("%%", .comment, at: place)) }
    case .foreign(let markup): diagnostics.append(markupIsForeign(written, markup, at: place))
    case .footnote:
      if footnoteLabels.insert(content.bytes[range]).inserted {
        diagnostics.append(footnoteIsNotSupported(written, at: place))
      }
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: content.bytes[range], as: UTF8.self)
  }

  /// What a message quotes of a range: in one line, and cut after some sixty bytes, since many messages may
  /// quote one text.
  private func excerpt(_ range: Range<Int>) -> String {
    let longest = 60
    guard range.count > longest else { return line(text(range)) }
    var end = range.lowerBound + longest
    while content.bytes[end].isContinuation { end -= 1 }
    return line(text(range.lowerBound..<end)) + "..."
  }

  private func line(_ text: String) -> String { text.replacing("\n", with: " ") }

  /// One message for each paragraph is enough.
  mutating func reportHTML(_ range: Range<Int>) {
    guard hasAdditions, document.options.html == .shownAsText, !hasReportedHTML else { return }
    hasReportedHTML = true
    diagnostics.append(htmlIsShownAsText(excerpt(range), at: place(content.source(of: range))))
  }

  mutating func checkLinks(from first: Int) {
    for link in document.hyperlinks[first...] {
      if link.destination.isEmpty {
        diagnostics.append(linkHasNoAddress(at: link.place))
      } else if document.options.html == .shownAsText,
        !isSafeAddress(link.destination) || isPathOnDrive(link.destination)
      {
        diagnostics.append(addressIsUnsafe(link.destination, at: link.place))
      } else if let meant = addressMeant(by: link.destination) {
        diagnostics.append(schemeIsMisspelt(link.destination, meant: meant, at: link.place))
      } else if isOnThisMachine(link.destination) {
        diagnostics.append(addressIsOnThisMachine(link.destination, at: document.destinationPlace(of: link)))
      } else if let meant = addressBehindRedirect(link.destination) {
        diagnostics.append(
          addressOfRedirect(link.destination, meant: meant, at: document.destinationPlace(of: link)))
      }
    }
  }
}
