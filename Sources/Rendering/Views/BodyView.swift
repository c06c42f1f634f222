import Content
import Linking
import Markdown
import Markup
import Pages

extension Views {
  /// A body's HTML with every reference, citation, hyperlink and mention written for the page.
  ///
  /// `idPrefix` keeps the ids of several bodies on one page apart.
  func html(of body: LinkedBody, idPrefix: String = "", citing: CitationStyle = .pages) -> SafeHTML {
    var resolution = MarkdownResolution()
    resolution.idPrefix = idPrefix
    resolution.noteBackLabel = words[.backToNote]
    resolution.tableLabel = words[.table]
    resolution.references = zip(body.document.references, body.references).map { written, target in
      target.map { reference(written, to: $0) }
    }
    resolution.citationItems = citationItems(of: body, citing)
    resolution.destinations = body.hyperlinks.map { $0.flatMap(href) }
    resolution.mentions = body.mentions.compactMap(mention)
    resolution.quotations = zip(body.document.quotations, sources(ofQuotationsIn: body)).map(quotation)
    return Markdown.html(body.document, resolution: resolution)
  }

  /// The same, or nil where nothing is written.
  func writtenHTML(of body: LinkedBody) -> SafeHTML? { body.document.isEmpty ? nil : html(of: body) }

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
    return body.citations.joined().map { source in
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

  private func sources(ofQuotationsIn body: LinkedBody) -> [SourceKey?] {
    body.document.quotations.map { body.citations[$0.citation].first ?? nil }
  }

  /// A quotation in another language than the site's says so.
  private func quotation(
    _ quotation: MarkdownDocument.Quotation, from source: SourceKey?
  ) -> MarkdownResolution.Quotation? {
    guard let source else { return nil }
    let cited = site.sources[source].source
    let language = cited.header.language?.value
    return .init(language: language == site.settings.language ? nil : language, source: cited.url?.value)
  }
}
