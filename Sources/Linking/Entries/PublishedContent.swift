import Content

/// The entries that one build links, each kind by id; drafts are left out unless they are asked for.
struct PublishedContent: Sendable {
  let settings: SiteSettings
  let articles: [Article]
  let claims: [OwnedClaim]
  let events: [OwnedEvent]
  /// Sources with a file of their own, by path.
  let sources: [Source]
  /// Sources written out where they are cited, in the order of the files.
  let inlineSources: [Source]
  let entities: [Entity]
  let pages: [Page]
  let media: [MediaFile]
  let skippedDrafts: Int
  let draftIDs: DraftIDs
  /// Ids that were reported already: a reference to one is passed over in silence.
  let brokenIDs: Set<String>

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
    var left = DraftFilter(drafts: drafts)
    settings = content.settings
    let articles = left.published(content.articles, .article, \.header)
    let ownEvents = left.published(content.events, .event, \.header)
    sources = left.published(content.sources, .source, \.header)
    inlineSources = sourcesWrittenInline(articles, ownEvents, sources)
    entities = left.published(content.entities, .entity, \.header).sorted { $0.header.id < $1.header.id }
    pages = left.published(content.pages, .page, \.header).sorted { $0.header.id < $1.header.id }
    self.articles = articles.sorted { $0.header.id < $1.header.id }
    let standing = ownEvents.map { OwnedEvent(event: $0, article: nil) }
    let carried = self.articles.enumerated().flatMap { index, article in
      article.events.map { OwnedEvent(event: $0, article: ArticleKey(index)) }
    }
    events = (standing + carried).sorted { $0.event.header.id < $1.event.header.id }
    let written = self.articles.enumerated().flatMap { index, article in
      article.claims.map { ($0, ArticleKey(index)) }
    }
    let scale = Dictionary(
      content.settings.verdicts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    claims = written.compactMap { claim, article in
      scale[claim.verdict.value].map { OwnedClaim(claim: claim, article: article, verdict: $0) }
    }.sorted { $0.claim.id < $1.claim.id }
    // A verdict that is not on the scale was reported when the claim was read.
    brokenIDs = content.brokenIDs.union(written.lazy.map(\.0).filter { scale[$0.verdict.value] == nil }.map(\.id))
    media = content.media
    skippedDrafts = left.skipped
    draftIDs = left.draftIDs
  }
}

/// The ids of drafts that a build leaves out.
struct DraftIDs: Sendable {
  fileprivate(set) var byKind: [EntryKind: Set<String>] = [:]

  func contains(_ id: String, _ kind: EntryKind) -> Bool { byKind[kind]?.contains(id) ?? false }

  /// The first kind of draft that has the id.
  func kind(of id: String) -> EntryKind? { EntryKind.allCases.first { contains(id, $0) } }
}

private struct DraftFilter {
  let drafts: LinkOptions.Drafts
  var skipped = 0
  var draftIDs = DraftIDs()

  mutating func published<Entry>(
    _ entries: [Entry], _ kind: EntryKind, _ header: (Entry) -> EntryHeader
  ) -> [Entry] {
    let kept = entries.filter { entry in
      switch drafts {
      case .included: return true
      case .leftOut: return !header(entry).isDraft
      }
    }
    if kept.count < entries.count {
      skipped += entries.count - kept.count
      draftIDs.byKind[kind] = Set(entries.map(header).filter(\.isDraft).map(\.id))
    }
    return kept
  }
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

/// Every source that an article's front matter points to, in the order in which its page lists them.
func sourceReferences(of article: Article) -> [SourceReference] {
  article.sources + article.claims.flatMap(sourceReferences) + article.events.flatMap(\.sources)
}

func sourceReferences(of claim: Claim) -> [SourceReference] {
  [claim.quote?.source].compactMap { $0 } + claim.appeared + claim.evidence.map(\.source)
}
