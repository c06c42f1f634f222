import Content
import Linking
import Markup
import Quotations

/// Where the mark of a quotation stands: in a line of its own, or within a sentence.
enum QuotationMarkPlace {
  case line, sentence
}

extension Views {
  /// Says whether and against what a quotation was checked, and leads to its words in the source; nil for one
  /// that names no source.
  func mark(of key: QuotationKey, _ wording: String, in place: QuotationMarkPlace) -> SafeHTML? {
    guard let check = facts.quotations[key] else { return nil }
    var html = HTMLBuffer()
    switch place {
    case .line: appendLine(check, wording, to: &html)
    case .sentence: appendSentence(check, wording, to: &html)
    }
    return html.html
  }

  /// `Checked word for word against the copy of 1 June 2024 (SHA-256 0ed39612…)`.
  ///
  /// Nil for a source that has no fingerprint.
  func checkedAgainst(_ source: SourceKey) -> String? {
    facts.quotations.fingerprints[source].map { copy in
      words[.checkedAgainst]
        .filling("{date}", with: copy.day?.words(in: words.dates) ?? "?")
        .filling("{hash}", with: "\(copy.sha256.hex.prefix(8))…")
    }
  }

  /// Where a source's page tells of its copy.
  func copyHref(of source: SourceKey) -> String {
    links.href(facts.plan.address(of: .source(source)).route, fragment: "copy")
  }

  private func appendLine(_ check: QuotationCheck, _ wording: String, to html: inout HTMLBuffer) {
    let against = check.attestedBy.flatMap(checkedAgainst)
    html.append(" <span class=\"check\"><span aria-hidden=\"true\">")
    html.append(against == nil ? "○</span> " : "✓</span> ")
    html.append(text: against ?? words[.unchecked])
    html.append(" · <a href=\"")
    html.append(text: copyHref(of: check.told))
    html.append("\">")
    html.append(text: words[.aboutCopy])
    html.append("</a>")
    for (address, label) in places(of: wording, in: check.told) {
      html.append(" · <a rel=\"external\" href=\"")
      html.append(text: address)
      html.append("\">")
      html.append(text: label)
      html.append("</a>")
    }
    html.append("</span>")
  }

  private func appendSentence(_ check: QuotationCheck, _ wording: String, to html: inout HTMLBuffer) {
    let against = check.attestedBy.flatMap(checkedAgainst)
    html.append(" <span class=\"check\"><a href=\"")
    html.append(text: copyHref(of: check.told))
    html.append("\"><span aria-hidden=\"true\">")
    html.append(against == nil ? "○" : "✓")
    html.append("</span><span class=\"visually-hidden\">")
    html.append(text: against ?? words[.unchecked])
    html.append("</span></a>")
    if let (address, label) = places(of: wording, in: check.told).first {
      html.append(" <a rel=\"external\" href=\"")
      html.append(text: address)
      html.append("\"><span aria-hidden=\"true\">↗</span><span class=\"visually-hidden\">")
      html.append(text: label)
      html.append("</span></a>")
    }
    html.append("</span>")
  }

  /// The original and its archived copies, at the quoted words.
  private func places(of wording: String, in key: SourceKey) -> [(address: String, label: String)] {
    let source = source(key)
    guard source.url != nil || !source.archived.isEmpty else { return [] }
    let directive = TextDirective(leadingTo: wording)
    func place(_ page: String, _ label: String) -> (String, String) {
      (directive?.address(on: page) ?? page, label)
    }
    return (source.url.map { [place($0.value, words[.inOriginal])] } ?? [])
      + source.archived.map { place($0.value, words[.archivedCopy]) }
  }
}
