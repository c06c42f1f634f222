import Content
import Diagnostics
import Markdown

/// A site after one entry has changed, or after some were linked anew, and whose lists of back-links changed
/// with it.
package struct Relinked: Sendable {
  package let linkage: Linkage
  package let before: LinkedSite
  let bodies: [BodyChange]
  package let entities: [EntityKey]
  package let sources: [SourceKey]
  /// Sources that an entry writes out, or has written out, and that say something else than before.
  package let rewritten: [SourceKey]

  /// The entry that has changed, or those that were linked anew.
  package var owners: [EntryKey] { bodies.map(\.owner) }

  /// Their bodies as they are now.
  package var newBodies: [LinkedBody] { bodies.map(\.new.body) }

  /// Entries whose text names a day that has got or lost its page: they want to be linked anew. Nil if no
  /// text was searched for dates.
  package var dated: [EntryKey]? {
    let (old, new) = (before.timeline, linkage.site.timeline)
    guard !old.hasSamePeriods(as: new) else { return [] }
    let days = old.days.symmetricDifference(new.days)
    return old.days.isEmpty || new.days.isEmpty ? nil : linkage.entries(naming: days)
  }

  package var articles: [ArticleKey] {
    owners.compactMap { if case .article(let key) = $0 { key } else { nil } }
  }

  /// Whether an article is in another language now.
  package var changesLanguage: Bool {
    articles.contains { key in
      let (old, new) = (before.articles[key].article.header, linkage.site.articles[key].article.header)
      return old.language?.value != new.language?.value
    }
  }

  /// The claims that the articles have now and those that they had.
  package var claims: [ClaimKey] {
    uniqued(articles.flatMap { before.articles[$0].claims + linkage.site.articles[$0].claims })
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
  guard let owner = earlier.site.key(of: entry) else { return nil }
  let language = entry.language ?? earlier.parts.resolver.content.settings.language
  let input = BodyInput(owner: owner, document: entry.body, language: language)
  guard let body = BodyChange(input, in: earlier) else { return nil }
  var change = EntryChange([body], in: earlier)
  if case (.article(let key), .amended(let article)) = (owner, entry) {
    guard let room, change.amend(key, to: article, body, in: room) else { return nil }
  } else {
    guard change.rewrite(body, entry) else { return nil }
    change.redrawMentions()
    change.redrawUses()
  }
  return change.relinked(withWordsOf: owner)
}

/// Links some entries anew that say what they said, since names or days in them may lead elsewhere.
///
/// Nil if something leads nowhere now.
package func relink(_ earlier: Linkage, anew owners: [EntryKey]) -> Relinked? {
  let bodies = concurrentMap(owners) { owner in
    earlier.parts.bodies[owner].flatMap { links in
      BodyChange(
        BodyInput(owner: owner, document: links.body.document, language: links.language), in: earlier)
    }
  }.compactMap(\.self)
  guard bodies.count == owners.count else { return nil }
  var change = EntryChange(bodies, in: earlier)
  for body in bodies {
    guard let entry = earlier.site.written(body.owner), change.rewrite(body, entry) else { return nil }
  }
  change.redrawMentions()
  change.redrawUses()
  return change.relinked(withWordsOf: nil)
}

extension BodyChange {
  /// Nil if something in the body leads nowhere.
  fileprivate init?(_ input: BodyInput, in linkage: Linkage) {
    let parts = linkage.parts
    guard let old = parts.bodies[input.owner] else { return nil }
    let links = BodyLinker(
      input, resolver: parts.resolver, finder: parts.finder,
      dates: linkage.options.dateVocabulary(for: input.language)
    ).links()
    guard links.failures.isEmpty else { return nil }
    self.init(owner: input.owner, old: old, new: links)
  }
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
  /// An entry as it stands in its file; nil for what has none.
  fileprivate func written(_ entry: EntryKey) -> RewrittenEntry? {
    switch entry {
    case .article(let key): .article(articles[key].article)
    case .source(let key): .source(sources[key].source)
    case .entity(let key): entities[key].entry.map { .entity($0) }
    case .event(let key): .event(events[key].event)
    case .page(let key): .page(pages[key].page)
    case .claim: nil
    }
  }

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
