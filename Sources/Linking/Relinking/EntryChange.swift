import Content

/// The body of an entry as it was linked and as it is linked now.
struct BodyChange: Sendable {
  let owner: EntryKey
  let old: BodyLinks
  let new: BodyLinks
}

/// A linked site in which the bodies of some entries are being replaced by others.
struct EntryChange {
  let bodies: [BodyChange]
  let earlier: Linkage
  var parts: LinkedParts
  var articles: [LinkedArticle]
  var claims: [LinkedClaim]
  var sources: [LinkedSource]
  var entities: [LinkedEntity]
  var events: [LinkedEvent]
  private var pages: [LinkedPage]
  /// Entities whose company may be other: those that an article or an event as a whole names, its front
  /// matter included, where that has changed.
  var company: Set<EntityKey> = []
  var changedEntities: Set<EntityKey> = []
  var changedSources: Set<SourceKey> = []
  /// Sources that an entry writes out and that say something else than before.
  var rewrittenSources: [SourceKey] = []

  init(_ bodies: [BodyChange], in earlier: Linkage) {
    self.bodies = bodies
    self.earlier = earlier
    parts = earlier.parts
    for body in bodies { parts.bodies[body.owner] = body.new }
    claims = earlier.site.claims
    articles = earlier.site.articles
    sources = earlier.site.sources
    entities = earlier.site.entities
    events = earlier.site.events
    pages = earlier.site.pages
  }

  /// The links of the entries' front matter, for what is not linked here.
  var linker: EntryLinker { EntryLinker(resolver: parts.resolver, finder: parts.finder) }

  // MARK: - Entries

  /// Puts an entry with the same facts in its place, with other words or with other links from the same ones;
  /// says false if it is not of its owner's kind.
  mutating func rewrite(_ body: BodyChange, _ entry: RewrittenEntry) -> Bool {
    switch (body.owner, entry) {
    case (.article(let key), .article(let article)): rewrite(key, article, body)
    case (.event(let key), .event(let event)): rewrite(key, event)
    case (.source(let key), .source(let source)):
      sources[key.index] = sources[key].with(source: source, notes: body.new.body)
    case (.entity(let key), .entity(let entity)):
      entities[key.index] = entities[key].with(entry: entity, body: body.new.body)
    case (.page(let key), .page(let page)):
      let linked = pages[key]
      pages[key.index] = LinkedPage(
        page: page, translationOf: linked.translationOf, translations: linked.translations,
        body: body.new.body)
    case (.article, _), (.claim, _), (.source, _), (.entity, _), (.event, _), (.page, _): return false
    }
    return true
  }

  private mutating func rewrite(_ key: ArticleKey, _ article: Article, _ body: BodyChange) {
    let before = Namings(of: key, articles, claims, events)
    let content = parts.resolver.content
    for claim in articles[key].claims {
      claims[claim.index] = linker.claim(content.claims[claim.index], corrections: claims[claim].corrections)
    }
    for event in articles[key].events { replace(event, by: content.events[event.index].event) }
    let links = linker.article(article, body.new, claims: articles[key].claims.map { claims[$0] })
    articles[key.index] = articles[key].with(article, links, body.new.body)
    redrawNamings(before: before, after: Namings(of: key, articles, claims, events))
  }

  private mutating func rewrite(_ key: EventKey, _ event: Event) {
    let before = Namings(of: key, events)
    replace(key, by: event)
    redrawNamings(before: before, after: Namings(of: key, events))
  }

  mutating func replace(_ key: EventKey, by event: Event) {
    guard let body = parts.bodies[.event(key)] else { return }
    let links = linker.event(event, body)
    events[key.index] = LinkedEvent(
      event: event, article: events[key].article, entities: links.entities, sources: links.sources,
      body: body.body)
  }

  // MARK: - Back-links

  mutating func redrawMentions() {
    for body in bodies { redrawMentions(body) }
    let (changed, articles, entities, events) = (company.sorted(), articles, entities, events)
    let companies = concurrentMap(changed) { companions(of: $0, articles, entities, events) }
    for (key, companions) in zip(changed, companies) {
      self.entities[key.index] = entities[key].with(appearsWith: companions)
    }
    changedEntities.formUnion(changed)
  }

  private mutating func redrawMentions(_ body: BodyChange) {
    let (before, after) = (byKey(body.old.entities), byKey(body.new.entities))
    let namings = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
      .union(relisted(by: body.owner))
    for key in namings where body.owner != .entity(key) {
      let mention = LinkedEntity.Mention(
        by: body.owner, count: after[key]?.count ?? 0, sections: after[key]?.sections ?? [])
      let isNamed = after[key] != nil || isListed(key, by: body.owner)
      entities[key.index] = entities[key].with(mention: isNamed ? mention : nil, by: body.owner)
    }
    changedEntities.formUnion(namings)
  }

  /// The entities that an article as a whole names and did not name before, or the other way round.
  private func relisted(by owner: EntryKey) -> Set<EntityKey> {
    guard case .article(let key) = owner else { return [] }
    return Set(earlier.site.articles[key].entities).symmetricDifference(articles[key].entities)
  }

  /// Whether the front matter or a claim of an article names an entity, whatever its body does.
  private func isListed(_ key: EntityKey, by owner: EntryKey) -> Bool {
    guard case .article(let article) = owner else { return false }
    return articles[article].entities.contains(key)
  }

  /// `before` and `after` are what the entries' front matter uses, to which this adds their bodies.
  mutating func redrawUses(
    _ before: UseCollector? = nil, _ after: UseCollector? = nil
  ) {
    var before = before ?? UseCollector(count: sources.count)
    var after = after ?? UseCollector(count: sources.count)
    for body in bodies {
      before.add(body.old, by: body.owner)
      after.add(body.new, by: body.owner)
    }
    for key in sources.keys where before.bySource[key.index] != after.bySource[key.index] {
      sources[key.index] = sources[key].with(
        uses: after.bySource[key.index], insteadOf: before.bySource[key.index])
      changedSources.insert(key)
    }
  }

  /// The site with all entries in their places, of which one may hold other words than before.
  func relinked(withWordsOf rewritten: EntryKey?) -> Relinked {
    let site = earlier.site
    let linked = LinkedSite(
      settings: site.settings, media: site.media, articles: articles, claims: claims, sources: sources,
      entities: entities, events: events, pages: pages, corrections: parts.corrections,
      parties: site.parties, timeline: parts.timeline, skippedDrafts: site.skippedDrafts)
    var parts = parts
    if let rewritten {
      parts.words = parts.words.map { Future(value: $0.value.replacing(rewritten, by: linked)) }
    }
    return Relinked(
      linkage: Linkage(site: linked, parts: parts, options: earlier.options), before: site, bodies: bodies,
      entities: changedEntities.sorted(), sources: changedSources.sorted(), rewritten: rewrittenSources)
  }
}

private func companions(
  of key: EntityKey, _ articles: [LinkedArticle], _ entities: [LinkedEntity], _ events: [LinkedEvent]
) -> [LinkedEntity.Companion] {
  let groups = entities[key].backlinks.mentions.compactMap { mention -> [EntityKey]? in
    guard case .article(let article) = mention.by else { return nil }
    return articles[article].entities
  }
  return companions(
    of: key, groups + entities[key].backlinks.events.map { events[$0].entities }, entityCount: entities.count)
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
