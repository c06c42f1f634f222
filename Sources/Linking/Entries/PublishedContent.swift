import Content
import Diagnostics
import Markdown

/// The entries that one build links, each kind by id; drafts are left out unless they are asked for.
struct PublishedContent: Sendable {
  let settings: SiteSettings
  var articles: [Article]
  var claims: [OwnedClaim]
  var events: [OwnedEvent]
  /// Sources with a file of their own, by path.
  let sources: [Source]
  /// Sources written out where they are cited, in the order of the files.
  private(set) var inlineSources: [Source]
  let entities: [Entity]
  let pages: [Page]
  private(set) var skippedDrafts: Int
  /// Drafts that are left out, with the claims and events that they carry.
  private(set) var drafts: Set<EntryID>
  private(set) var draftsByFile: [FileID: EntryID]
  /// Ids of sources that drafts which are left out cite or name.
  let sourcesOfDrafts: Set<String>
  /// Entries that were reported already: a reference to one is passed over in silence.
  let broken: Set<EntryID>
  /// Whether a part of any entry could not be read, so that what is missing may only not have been
  /// understood.
  let isDamaged: Bool

  struct OwnedClaim: Sendable {
    let claim: Claim
    let article: ArticleKey
    let verdict: Int
  }

  struct OwnedEvent: Sendable {
    let event: Event
    let article: ArticleKey?
  }

  init(_ content: SiteContent, drafts: LinkOptions.Drafts) {
    var left = DraftFilter(choice: drafts)
    settings = content.settings
    let articles = left.published(content.articles, .article, \.header)
    let ownEvents = left.published(content.events, .event, \.header)
    sources = left.published(content.sources, .source, \.header)
    inlineSources = sourcesWrittenInline(articles, ownEvents, sources)
    entities = left.published(content.entities, .entity, \.header).sorted(byID: \.header.id)
    pages = left.published(content.pages, .page, \.header).sorted(byID: \.header.id)
    self.articles = articles.sorted(byID: \.header.id)
    let standing = ownEvents.map { OwnedEvent(event: $0, article: nil) }
    let carried = self.articles.enumerated().flatMap { index, article in
      article.events.map { OwnedEvent(event: $0, article: ArticleKey(index)) }
    }
    events = (standing + carried).sorted(byID: \.event.header.id)
    let written = self.articles.enumerated().flatMap { index, article in
      article.claims.map { ($0, ArticleKey(index)) }
    }
    let scale = Dictionary(
      content.settings.verdicts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    claims = written.compactMap { claim, article in
      scale[claim.verdict.value].map { OwnedClaim(claim: claim, article: article, verdict: $0) }
    }.sorted(byID: \.claim.id)
    // A verdict that is not on the scale was reported when the claim was read.
    let unrated = written.lazy.map(\.0).filter { scale[$0.verdict.value] == nil }
    broken = content.brokenIDs.union(unrated.map { EntryID(.claim, $0.id) })
    let headers =
      content.articles.map(\.header) + content.events.map(\.header) + content.sources.map(\.header)
      + content.entities.map(\.header) + content.pages.map(\.header)
    isDamaged = !broken.isEmpty || headers.contains(where: \.isDamaged)
    skippedDrafts = left.skipped
    let draftArticles = content.articles.filter { left.drafts.contains(EntryID(.article, $0.header.id)) }
    self.drafts = left.drafts.union(draftArticles.flatMap(carriedIDs))
    draftsByFile = left.draftsByFile
    sourcesOfDrafts = sourceIDs(of: draftArticles)
      .union(sourceIDs(of: content.events.filter { left.draftsByFile[$0.header.place.file] != nil }))
  }
}

extension PublishedContent {
  /// With other keys for the articles, and `new` in the places that come.
  func renumbered(_ keys: KeyMoves<LinkedArticle>, added new: Article) -> PublishedContent {
    var content = self
    content.articles = keys.spread(articles) { _ in new }
    content.claims = claims.map {
      OwnedClaim(claim: $0.claim, article: keys[$0.article], verdict: $0.verdict)
    }
    content.events = events.map { OwnedEvent(event: $0.event, article: keys[$0.article]) }
    return content
  }

  /// Without a draft that is about to be published.
  mutating func dropDraft(_ draft: Article) {
    guard let id = draftsByFile.removeValue(forKey: draft.header.place.file) else { return }
    drafts.subtract([id] + carriedIDs(of: draft))
    skippedDrafts -= 1
  }

  /// With a draft that was published until now.
  mutating func addDraft(_ draft: Article) {
    let id = EntryID(.article, draft.header.id)
    draftsByFile[draft.header.place.file] = id
    drafts.formUnion([id] + carriedIDs(of: draft))
    skippedDrafts += 1
  }

  /// The content with another version of an article and all that it carries; nil if the two cannot stand in
  /// each other's place, or if what the new one carries cannot stand beside the rest.
  func carrying(_ new: Article, at key: ArticleKey) -> PublishedContent? {
    let old = articles[key.index]
    let scale = settings.verdicts.map(\.id)
    let newClaims = new.claims.compactMap { claim in
      scale.firstIndex(of: claim.verdict.value).map { OwnedClaim(claim: claim, article: key, verdict: $0) }
    }
    let newEvents = new.events.map { OwnedEvent(event: $0, article: key) }
    guard old.header.id == new.header.id, newClaims.count == new.claims.count,
      let claims = claims.replacing(old.claims.map(\.id), by: newClaims, id: \.claim.id),
      let events = events.replacing(old.events.map(\.header.id), by: newEvents, id: \.event.header.id)
    else { return nil }
    var content = self
    content.articles[key.index] = new
    content.claims = claims
    content.events = events
    let file = old.header.place.file
    content.inlineSources.removeAll { $0.header.place.file == file }
    content.inlineSources += new.inlineSources
    return content
  }
}

extension Array {
  /// Puts elements in the place of those with some ids, all standing by their ids; nil if an id is there
  /// already.
  fileprivate func replacing(
    _ ids: [String], by elements: [Element], id: (Element) -> String
  ) -> [Element]? {
    var result = self
    let kept = Set(elements.map(id))
    for old in ids where !kept.contains(old) {
      let place = result.firstPosition { id($0) < old }
      guard place < result.endIndex, id(result[place]) == old else { return nil }
      result.remove(at: place)
    }
    let known = Set(ids)
    for element in elements {
      let place = result.firstPosition { id($0) < id(element) }
      if place == result.endIndex || id(result[place]) != id(element) {
        result.insert(element, at: place)
      } else {
        guard known.contains(id(element)) else { return nil }
        result[place] = element
      }
    }
    return result
  }
}

private struct DraftFilter {
  let choice: LinkOptions.Drafts
  private(set) var skipped = 0
  private(set) var drafts: Set<EntryID> = []
  private(set) var draftsByFile: [FileID: EntryID] = [:]

  init(choice: LinkOptions.Drafts) { self.choice = choice }

  mutating func published<Entry>(
    _ entries: [Entry], _ kind: EntryKind, _ header: (Entry) -> EntryHeader
  ) -> [Entry] {
    switch choice {
    case .included: return entries
    case .leftOut:
      for entry in entries where header(entry).isDraft {
        skipped += 1
        let id = EntryID(kind, header(entry).id)
        drafts.insert(id)
        draftsByFile[header(entry).place.file] = id
      }
      return entries.filter { !header($0).isDraft }
    }
  }
}

/// The claims and events that an article carries.
func carriedIDs(of article: Article) -> [EntryID] {
  article.claims.map { EntryID(.claim, $0.id) } + article.events.map { EntryID(.event, $0.header.id) }
}

private func sourcesWrittenInline(_ articles: [Article], _ events: [Event], _ sources: [Source]) -> [Source] {
  var found: [Source] = []
  func add(_ reference: SourceReference?) {
    guard case .inline(let source) = reference else { return }
    found.append(source)
    source.relays.forEach { add($0.source) }
  }
  for article in articles { sourceReferences(of: article).forEach(add) }
  for event in events { event.sources.forEach(add) }
  for source in sources { source.relays.forEach { add($0.source) } }
  return found
}

extension Article {
  /// The sources that it writes out.
  var inlineSources: [Source] { sourcesWrittenInline([self], [], []) }
}

/// Every source that an article's front matter points to, in the order in which its page lists them.
func sourceReferences(of article: Article) -> [SourceReference] {
  article.sources + article.claims.flatMap(sourceReferences) + article.events.flatMap(\.sources)
}

func sourceReferences(of claim: Claim) -> [SourceReference] {
  [claim.quote?.source].compactMap { $0 } + claim.appeared + claim.evidence.map(\.source)
}

private func sourceIDs(of articles: [Article]) -> Set<String> {
  var ids = Set(articles.flatMap(\.body.citedIDs))
  for article in articles { ids.formUnion(sourceReferences(of: article).compactMap(\.id)) }
  return ids
}

private func sourceIDs(of events: [Event]) -> Set<String> {
  Set(events.flatMap { $0.sources.compactMap(\.id) + $0.body.citedIDs })
}

extension SourceReference {
  fileprivate var id: String? {
    switch self {
    case .id(let reference): reference.value
    case .inline: nil
    }
  }
}

extension MarkdownDocument {
  fileprivate var citedIDs: [String] { citations.flatMap(\.items).map(\.source) }
}
