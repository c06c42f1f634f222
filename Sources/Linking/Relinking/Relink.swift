import Content
import Diagnostics
import Markdown

/// A site after one entry has changed, and whose lists of back-links changed with it.
package struct Relinked: Sendable {
  package let linkage: Linkage
  package let before: LinkedSite
  package let owner: EntryKey
  /// The entry's body before and after.
  package let bodies: (old: LinkedBody, new: LinkedBody)
  package let entities: [EntityKey]
  package let sources: [SourceKey]
  /// Sources that the entry writes out, or has written out, and that say something else than before.
  package let rewritten: [SourceKey]

  /// Entries whose text names a day that has got or lost its page, unless they are too many; they want to be
  /// linked again.
  package var dated: [RewrittenEntry]? {
    let (old, new) = (before.timeline, linkage.site.timeline)
    guard !old.hasSamePeriods(as: new) else { return [] }
    let days = old.days.symmetricDifference(new.days)
    // Without any day no text was searched for dates.
    return old.days.isEmpty || new.days.isEmpty ? nil : linkage.entries(naming: days)
  }

  /// Whether the entry is an article that is in another language now.
  package var changesLanguage: Bool {
    guard case .article(let key) = owner else { return false }
    let (old, new) = (before.articles[key].article.header, linkage.site.articles[key].article.header)
    return old.language?.value != new.language?.value
  }

  /// The claims that the article has now and those that it had.
  package var claims: [ClaimKey] {
    guard case .article(let key) = owner else { return [] }
    return uniqued(before.articles[key].claims + linkage.site.articles[key].claims)
  }
}

/// Links the body of one entry anew, and draws the back-links from it anew, in time that does not grow with
/// the number of entries but for copies of arrays.
///
/// Takes a site's linkage and an entry of one of its files with other words and the same facts as before, or
/// an article with other facts and the room that was made for it.
/// The site that it gives is the one that `link` would give, but that places and texts of diagnostics are
/// those of before. Nil if something leads nowhere, or if more than this entry's links would change.
package func relink(_ earlier: Linkage, _ entry: RewrittenEntry, in room: Room?) -> Relinked? {
  guard let owner = earlier.site.key(of: entry), let old = earlier.parts.bodies[owner] else { return nil }
  let parts = earlier.parts
  let language = entry.language ?? parts.resolver.content.settings.language
  let links = BodyLinker(
    BodyInput(owner: owner, document: entry.body, language: language), resolver: parts.resolver,
    finder: parts.finder, dates: earlier.options.dateVocabulary(for: language)
  ).links()
  guard links.failures.isEmpty else { return nil }
  var change = EntryChange(owner: owner, old: old, new: links, in: earlier)
  guard change.replace(by: entry, in: room) else { return nil }
  return change.relinked
}

extension RewrittenEntry {
  fileprivate var body: MarkdownDocument {
    switch self {
    case .article(let article), .amended(let article): article.body
    case .source(let source): source.notes
    case .entity(let entity): entity.body
    case .event(let event): event.body
    case .page(let page): page.body
    }
  }

  /// A source's language is the language of what is cited, not of the desk's notes on it.
  fileprivate var language: String? {
    switch self {
    case .article(let article), .amended(let article): article.header.language?.value
    case .source: nil
    case .entity(let entity): entity.header.language?.value
    case .event(let event): event.header.language?.value
    case .page(let page): page.header.language?.value
    }
  }
}

extension LinkedSite {
  /// Nil for a draft.
  func key(of article: Article) -> ArticleKey? {
    articles.firstIndex { $0.article.header.isOf(article.header) }.map { ArticleKey($0) }
  }

  /// The key of the entry of a file; nil for a draft, and for a source that another one stands for.
  fileprivate func key(of entry: RewrittenEntry) -> EntryKey? {
    switch entry {
    case .article(let article), .amended(let article): key(of: article).map { .article($0) }
    case .source(let source):
      sources.firstIndex { !$0.source.isInline && $0.source.header.isOf(source.header) }
        .map { .source(SourceKey($0)) }
    case .entity(let entity):
      entities.firstIndex { $0.entry?.header.isOf(entity.header) ?? false }.map { .entity(EntityKey($0)) }
    case .event(let event):
      events.firstIndex { $0.article == nil && $0.event.header.isOf(event.header) }
        .map { .event(EventKey($0)) }
    case .page(let page):
      pages.firstIndex { $0.page.header.isOf(page.header) }.map { .page(PageKey($0)) }
    }
  }
}

extension EntryHeader {
  fileprivate func isOf(_ other: EntryHeader) -> Bool { place.file == other.place.file && id == other.id }
}
