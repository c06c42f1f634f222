import Content

/// A linked site in which one entry's body is being replaced by another.
struct EntryChange {
  private let owner: EntryKey
  private let old: BodyLinks
  private let new: BodyLinks
  private let earlier: Linkage
  private var articles: [LinkedArticle]
  private var sources: [LinkedSource]
  private var entities: [LinkedEntity]
  private var events: [LinkedEvent]
  private var pages: [LinkedPage]
  /// Entities that the entry as a whole names, its front matter included, where that has changed.
  private var named: (before: [EntityKey], after: [EntityKey])?
  private var changedEntities: Set<EntityKey> = []
  private var changedSources: Set<SourceKey> = []

  init(owner: EntryKey, old: BodyLinks, new: BodyLinks, in earlier: Linkage) {
    self.owner = owner
    self.old = old
    self.new = new
    self.earlier = earlier
    articles = earlier.site.articles
    sources = earlier.site.sources
    entities = earlier.site.entities
    events = earlier.site.events
    pages = earlier.site.pages
  }

  /// Says false if the entry's change reaches what `redrawMentions` does not know.
  mutating func replaceEntry(by entry: RewrittenEntry) -> Bool {
    switch (owner, entry) {
    case (.article(let key), .article(let article)): replace(key, by: article)
    case (.source(let key), .source(let source)):
      sources[key.index] = sources[key].with(source: source, notes: new.body)
    case (.entity(let key), .entity(let entity)):
      entities[key.index] = entities[key].with(entry: entity, body: new.body)
    case (.event(let key), .event(let event)): return replace(key, by: event)
    case (.page(let key), .page(let page)):
      let linked = pages[key]
      pages[key.index] = LinkedPage(
        page: page, translationOf: linked.translationOf, translations: linked.translations, body: new.body)
    case (.article, _), (.claim, _), (.source, _), (.entity, _), (.event, _), (.page, _): return false
    }
    return true
  }

  private mutating func replace(_ key: ArticleKey, by article: Article) {
    let linked = articles[key]
    let links = EntryLinker(resolver: earlier.parts.resolver, finder: earlier.parts.finder)
      .article(article, new, claims: linked.claims.map { earlier.site.claims[$0] })
    articles[key.index] = LinkedArticle(
      article: article, authors: linked.authors, reviewedBy: linked.reviewedBy,
      translationOf: linked.translationOf, translations: linked.translations, entities: links.entities,
      sources: links.sources, claims: linked.claims, events: linked.events, corrections: linked.corrections,
      body: new.body, earlier: linked.earlier, later: linked.later)
    if linked.entities != links.entities { named = (linked.entities, links.entities) }
  }

  private mutating func replace(_ key: EventKey, by event: Event) -> Bool {
    let linked = events[key]
    let links = EntryLinker(resolver: earlier.parts.resolver, finder: earlier.parts.finder).event(event, new)
    events[key.index] = LinkedEvent(
      event: event, article: linked.article, entities: links.entities, sources: links.sources, body: new.body)
    return linked.entities == links.entities
  }

  // MARK: - Back-links

  mutating func redrawMentions() {
    let (before, after) = (byKey(old.entities), byKey(new.entities))
    let namings = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    let company = Set(named.map { $0.before + $0.after } ?? [])
    for key in namings.union(company) where owner != .entity(key) {
      let mention = LinkedEntity.Mention(
        by: owner, count: after[key]?.count ?? 0, sections: after[key]?.sections ?? [])
      let isNamed = after[key] != nil || isListed(key)
      entities[key.index] = entities[key].with(mention: isNamed ? mention : nil, by: owner)
    }
    for key in company { entities[key.index] = entities[key].with(appearsWith: companions(of: key)) }
    changedEntities = namings.union(company)
  }

  /// Whether the front matter or a claim of the entry names an entity, whatever its body does.
  private func isListed(_ key: EntityKey) -> Bool {
    guard case .article(let article) = owner else { return false }
    return articles[article].entities.contains(key)
  }

  private func companions(of key: EntityKey) -> [LinkedEntity.Companion] {
    let groups = entities[key].backlinks.mentions.compactMap { mention -> [EntityKey]? in
      guard case .article(let article) = mention.by else { return nil }
      return articles[article].entities
    }
    return Linking.companions(
      of: key, groups + entities[key].backlinks.events.map { events[$0].entities },
      entityCount: entities.count)
  }

  mutating func redrawUses() {
    let (cited, citedBefore) = (byKey(new.cited), byKey(old.cited))
    let (referenced, referencedBefore) = (byKey(new.referencedSources), byKey(old.referencedSources))
    let keys = Set(cited.keys).union(citedBefore.keys).union(referenced.keys).union(referencedBefore.keys)
    for key in keys where owner != .source(key) {
      guard cited[key] != citedBefore[key] || referenced[key] != referencedBefore[key] else { continue }
      let uses = [(cited[key], LinkedSource.Manner.cited), (referenced[key], .referenced)].compactMap {
        naming, manner in
        naming.map { LinkedSource.Use(by: owner, manner: manner, count: $0.count, sections: $0.sections) }
      }
      sources[key.index] = sources[key].with(uses: uses, by: owner)
      changedSources.insert(key)
    }
  }

  var relinked: Relinked {
    let site = earlier.site
    var parts = earlier.parts
    parts.bodies[owner] = new
    let linked = LinkedSite(
      settings: site.settings, media: site.media, articles: articles, claims: site.claims, sources: sources,
      entities: entities, events: events, pages: pages, corrections: site.corrections,
      parties: site.parties, timeline: site.timeline, skippedDrafts: site.skippedDrafts)
    return Relinked(
      linkage: Linkage(site: linked, parts: parts, options: earlier.options),
      bodies: (old.body, new.body), entities: changedEntities.sorted(), sources: changedSources.sorted())
  }
}

private func byKey<Key>(_ namings: [Naming<Key>]) -> [Key: Naming<Key>] {
  Dictionary(namings.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
}

extension LinkedEntity {
  fileprivate func with(entry: Entity, body: LinkedBody) -> LinkedEntity {
    LinkedEntity(
      id: id, name: name, kind: kind, entry: entry, place: place, partOf: partOf, body: body,
      backlinks: backlinks)
  }

  fileprivate func with(_ backlinks: Backlinks) -> LinkedEntity {
    LinkedEntity(
      id: id, name: name, kind: kind, entry: entry, place: place, partOf: partOf, body: body,
      backlinks: backlinks)
  }

  /// With one entry's mention in place of the one it had, in the order of entries.
  fileprivate func with(mention new: Mention?, by owner: EntryKey) -> LinkedEntity {
    var mentions = backlinks.mentions.filter { $0.by != owner }
    if let new { mentions.insert(new, at: mentions.firstIndex { owner < $0.by } ?? mentions.count) }
    return with(backlinks.with(mentions: mentions, appearsWith: backlinks.appearsWith))
  }

  fileprivate func with(appearsWith: [Companion]) -> LinkedEntity {
    with(backlinks.with(mentions: backlinks.mentions, appearsWith: appearsWith))
  }
}

extension LinkedEntity.Backlinks {
  fileprivate func with(mentions: [LinkedEntity.Mention], appearsWith: [LinkedEntity.Companion]) -> Self {
    Self(
      said: said, inClaims: inClaims, events: events, authoredArticles: authoredArticles,
      reviewedArticles: reviewedArticles, publishedSources: publishedSources,
      authoredSources: authoredSources, parts: parts, mentions: mentions, appearsWith: appearsWith)
  }
}

extension LinkedSource {
  fileprivate func with(source: Source, notes: LinkedBody) -> LinkedSource {
    LinkedSource(
      source: source, publisher: publisher, authors: authors, relays: relays, relayedBy: relayedBy,
      notes: notes, uses: uses)
  }

  /// With one entry's citations and references in place of those it had, in the order of entries.
  fileprivate func with(uses new: [Use], by owner: EntryKey) -> LinkedSource {
    var uses = uses.filter { $0.by != owner || $0.manner != .cited && $0.manner != .referenced }
    uses.insert(contentsOf: new, at: uses.firstIndex { owner <= $0.by } ?? uses.count)
    return LinkedSource(
      source: source, publisher: publisher, authors: authors, relays: relays, relayedBy: relayedBy,
      notes: notes, uses: uses)
  }
}
