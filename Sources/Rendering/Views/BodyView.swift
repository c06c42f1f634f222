import Content
import Linking
import Markdown
import Markup
import Pages
import Quotations

extension Views {
  /// A body's HTML with every reference, citation, hyperlink and mention written for the page.
  ///
  /// `idPrefix` keeps the ids of several bodies on one page apart. Each quotation of an `entry` says how it
  /// was checked; without one, as in feeds, none does.
  func html(
    of body: LinkedBody, of entry: EntryKey? = nil, idPrefix: String = "", citing: CitationStyle = .pages
  ) -> SafeHTML {
    var resolution = MarkdownResolution()
    resolution.idPrefix = idPrefix
    resolution.noteBackLabel = words[.backToNote]
    resolution.tableLabel = words[.table]
    resolution.references = zip(body.document.references, body.references).map { written, target in
      target.map { reference(written, to: $0) }
    }
    resolution.citationItems = citationItems(of: body, citing)
    resolution.destinations = body.hyperlinks.map { $0.flatMap(href) }
    resolution.imageSizes =
      facts.imageSizes.isEmpty ? [] : body.hyperlinks.map { $0.flatMap(facts.imageSize) }
    resolution.mentions = body.mentions.compactMap(mention)
    resolution.quotations = body.document.quotations.indices.map { quotation($0, of: body, of: entry) }
    return Markdown.html(body.document, resolution: resolution)
  }

  /// The same, or nil where nothing is written.
  func writtenHTML(of body: LinkedBody, of entry: EntryKey) -> SafeHTML? {
    body.document.isEmpty ? nil : html(of: body, of: entry)
  }

  /// Where a citation's number leads.
  enum CitationStyle {
    /// To the numbered list of sources on the same page.
    case list
    /// To each source's own page.
    case pages
  }

  private func reference(
    _ written: MarkdownDocument.Reference, to target: LinkTarget
  ) -> MarkdownResolution.Reference {
    guard case .entry(let entry) = target else { return .init(href: href(target)) }
    return .init(href: href(entry), text: written.label ?? title(of: entry))
  }

  private func href(_ target: LinkTarget) -> String? {
    if case .entry(let entry) = target {
      href(entry)
    } else {
      facts.plan.address(of: target).map { links.href($0) }
    }
  }

  private func citationItems(
    of body: LinkedBody, _ style: CitationStyle
  ) -> [MarkdownResolution.CitationItem?] {
    let numbers = Dictionary(uniqueKeysWithValues: body.citedSources.enumerated().map { ($1, $0 + 1) })
    return body.citedItems.map { source in
      guard let source, let number = numbers[source] else { return nil }
      let href =
        switch style {
        case .list: "#source-\(number)"
        case .pages: href(.source(source))
        }
      return .init(text: String(number), href: href, title: title(of: .source(source)))
    }
  }

  private func mention(_ mention: LinkedBody.Mention) -> MarkdownResolution.Mention? {
    guard let href = href(mention.target) else { return nil }
    switch mention.target {
    case .day: return .init(mention.range, href: href, kind: .date)
    case .entry, .path: return .init(mention.range, href: href, kind: .entity)
    }
  }

  /// A quotation in another language than the text around it says so.
  private func quotation(
    _ number: Int, of body: LinkedBody, of entry: EntryKey?
  ) -> MarkdownResolution.Quotation? {
    let quotation = body.document.quotations[number]
    guard let first = body.sources(ofCitation: quotation.citation).first, let source = first else {
      return nil
    }
    let place: QuotationMarkPlace = quotation.form == .block ? .line : .sentence
    let mark = entry.flatMap { self.mark(of: .body($0, number), quotation.wording, in: place) }
    let cited = site.sources[source].source
    let language = language(of: cited.header)
    return .init(
      language: language == self.language(of: entry) ? nil : language, source: cited.url?.value,
      mark: mark ?? .empty)
  }
}
