import Content

/// A linked site in which one entry's body is being replaced by another.
struct EntryChange {
  let owner: EntryKey
  let old: BodyLinks
  let new: BodyLinks
  let earlier: Linkage
  var parts: LinkedParts
  var articles: [LinkedArticle]
  var claims: [LinkedClaim]
  var sources: [LinkedSource]
  var entities: [LinkedEntity]
  var events: [LinkedEvent]
  private var pages: [LinkedPage]
  /// Entities whose company may be other: those that the entry as a whole or an event of it names, its front
  /// matter included, where that has changed.
  var company: Set<EntityKey> = []
  var changedEntities: Set<EntityKey> = []
  var changedSources: Set<SourceKey> = []
  /// Sources that the entry writes out and that say something else than before.
  var rewrittenSources: [SourceKey] = []

  init(owner: EntryKey, old: BodyLinks, new: BodyLinks, in earlier: Linkage) {
    self.owner = owner
    self.old = old
    self.new = new
    self.earlier = earlier
    parts = earlier.parts
    parts.bodies[owner] = new
    claims = earlier.site.claims
    articles = earlier.site.articles
    sources = earlier.site.sources
    entities = earlier.site.entities
    events = earlier.site.events
    pages = earlier.site.pages
  }

  /// The links of the entry's front matter, for what is not linked here.
  var linker: EntryLinker { EntryLinker(resolver: parts.resolver, finder: parts.finder) }

  /// Says false if the entry's change reaches what is not known here.
  mutating func replace(by entry: RewrittenEntry, in room: Room?) -> Bool {
    if case (.article(let key), .amended(let article)) = (owner, entry) {
      return room.map { amend(key, to: article, in: $0) } ?? false
    }
    guard replaceWords(of: entry) else { return false }
    redrawMentions()
    redrawUses()
    return true
  }

  private mutating func replaceWords(of entry: RewrittenEntry) -> Bool {
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
    let links = linker.article(article, new, claims: linked.claims.map { claims[$0] })
    articles[key.index] = LinkedArticle(
      article: article, authors: linked.authors, reviewedBy: linked.reviewedBy,
      translationOf: linked.translationOf, translations: linked.translations, entities: links.entities,
      sources: links.sources, claims: linked.claims, events: linked.events, corrections: linked.corrections,
      body: new.body, earlier: linked.earlier, later: linked.later)
    if linked.entities != links.entities { company = Set(linked.entities + links.entities) }
  }

  private mutating func replace(_ key: EventKey, by event: Event) -> Bool {
    let linked = events[key]
    let links = linker.event(event, new)
    events[key.index] = LinkedEvent(
      event: event, article: linked.article, entities: links.entities, sources: links.sources, body: new.body)
    return linked.entities == links.entities
  }

  // MARK: - Back-links

  mutating func redrawMentions() {
    let (before, after) = (byKey(old.entities), byKey(new.entities))
    let namings = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    for key in namings.union(company) where owner != .entity(key) {
      let mention = LinkedEntity.Mention(
        by: owner, count: after[key]?.count ?? 0, sections: after[key]?.sections ?? [])
      let isNamed = after[key] != nil || isListed(key)
      entities[key.index] = entities[key].with(mention: isNamed ? mention : nil, by: owner)
    }
    for key in company { entities[key.index] = entities[key].with(appearsWith: companions(of: key)) }
    changedEntities.formUnion(namings.union(company))
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

  /// `before` and `after` are what the entry's front matter uses, to which this adds its body.
  mutating func redrawUses(
    _ before: UseCollector? = nil, _ after: UseCollector? = nil
  ) {
    var before = before ?? UseCollector(count: sources.count)
    var after = after ?? UseCollector(count: sources.count)
    before.add(old, by: owner)
    after.add(new, by: owner)
    for key in sources.keys where before.bySource[key.index] != after.bySource[key.index] {
      sources[key.index] = sources[key].with(
        uses: after.bySource[key.index], insteadOf: before.bySource[key.index])
      changedSources.insert(key)
    }
  }

  var relinked: Relinked {
    let site = earlier.site
    let linked = LinkedSite(
      settings: site.settings, media: site.media, articles: articles, claims: claims, sources: sources,
      entities: entities, events: events, pages: pages, corrections: parts.corrections,
      parties: site.parties, timeline: parts.timeline, skippedDrafts: site.skippedDrafts)
    var parts = parts
    parts.words = parts.words.map { Future(value: $0.value.replacing(owner, by: linked)) }
    return Relinked(
      linkage: Linkage(site: linked, parts: parts, options: earlier.options),
      before: site, owner: owner, bodies: (old.body, new.body), entities: changedEntities.sorted(),
      sources: changedSources.sorted(), rewritten: rewrittenSources)
  }
}

private func byKey<Key>(_ namings: NamingList<Key>) -> [Key: Naming<Key>] {
  Dictionary(namings.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
}

extension LinkedEntity {
  fileprivate func with(entry: Entity, body: LinkedBody) -> LinkedEntity {
    LinkedEntity(
      id: id, name: name, kind: kind, entry: entry, place: place, partOf: partOf, body: body,
      backlinks: backlinks)
  }

  func with(_ backlinks: Backlinks) -> LinkedEntity {
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

  /// With some uses in place of others, in the order of entries and of manners.
  fileprivate func with(uses new: [Use], insteadOf old: [Use]) -> LinkedSource {
    let gone = Set(old)
    var uses = uses.filter { !gone.contains($0) }
    for use in new {
      let place = uses.firstIndex { (use.by, use.manner) < ($0.by, $0.manner) }
      uses.insert(use, at: place ?? uses.count)
    }
    return LinkedSource(
      source: source, publisher: publisher, authors: authors, relays: relays, relayedBy: relayedBy,
      notes: notes, uses: uses)
  }
}
