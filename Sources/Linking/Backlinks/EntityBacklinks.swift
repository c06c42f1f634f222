import Content

/// Gathers, for every entity, what names it, in one pass over the linked entries.
func entityBacklinks(
  of site: EntryLinks, bodies: SiteBodies, parts: [EntityKey?]
) -> [LinkedEntity.Backlinks] {
  let count = parts.count
  var said = Grouped<ClaimKey>(count: count)
  var inClaims = Grouped<ClaimKey>(count: count)
  for (index, claim) in site.claims.enumerated() {
    for entity in claim.by { said.add(ClaimKey(index), to: entity.index) }
    for entity in claim.entities { inClaims.add(ClaimKey(index), to: entity.index) }
  }
  var events = Grouped<EventKey>(count: count)
  for (index, event) in site.events.enumerated() {
    for entity in event.entities { events.add(EventKey(index), to: entity.index) }
  }
  var authored = Grouped<ArticleKey>(count: count)
  var reviewed = Grouped<ArticleKey>(count: count)
  for (index, article) in site.articles.enumerated() {
    for entity in article.authors { authored.add(ArticleKey(index), to: entity.index) }
    for entity in article.reviewedBy { reviewed.add(ArticleKey(index), to: entity.index) }
  }
  var publishedSources = Grouped<SourceKey>(count: count)
  var authoredSources = Grouped<SourceKey>(count: count)
  for (index, source) in site.sources.enumerated() {
    if let publisher = source.publisher { publishedSources.add(SourceKey(index), to: publisher.index) }
    for entity in source.authors { authoredSources.add(SourceKey(index), to: entity.index) }
  }
  var partsOf = Grouped<EntityKey>(count: count)
  for (index, whole) in parts.enumerated() {
    if let whole { partsOf.add(EntityKey(index), to: whole.index) }
  }
  let mentions = entityMentions(of: site, bodies: bodies, count: count)
  let company = companions(site.articles.map(\.entities) + site.events.map(\.entities), entityCount: count)
  return (0..<count).map { index in
    LinkedEntity.Backlinks(
      said: said[index], inClaims: inClaims[index], events: events[index], authoredArticles: authored[index],
      reviewedArticles: reviewed[index], publishedSources: publishedSources[index],
      authoredSources: authoredSources[index], parts: partsOf[index], mentions: mentions[index],
      appearsWith: company[index])
  }
}

/// Articles that name an entity anywhere, then the bodies of sources, entities, events and pages that do.
private func entityMentions(
  of site: EntryLinks, bodies: SiteBodies, count: Int
) -> [[LinkedEntity.Mention]] {
  var mentions: [[LinkedEntity.Mention]] = Array(repeating: [], count: count)
  func add(_ namings: some Sequence<Naming<EntityKey>>, by entry: EntryKey) {
    for naming in namings where entry != .entity(naming.key) {
      mentions[naming.key.index].append(
        LinkedEntity.Mention(by: entry, count: naming.count, sections: naming.sections))
    }
  }
  for (index, article) in site.articles.enumerated() {
    let inBody = bodies.articles[index].entities
    add(inBody, by: .article(ArticleKey(index)))
    let named = Set(inBody.keys)
    for entity in article.entities where !named.contains(entity) {
      add([Naming(key: entity, count: 0, sections: [])], by: .article(ArticleKey(index)))
    }
  }
  for (index, links) in bodies.sources.enumerated() { add(links.entities, by: .source(SourceKey(index))) }
  for (index, links) in bodies.entities.enumerated() {
    if let links { add(links.entities, by: .entity(EntityKey(index))) }
  }
  for (index, links) in bodies.events.enumerated() { add(links.entities, by: .event(EventKey(index))) }
  for (index, links) in bodies.pages.enumerated() { add(links.entities, by: .page(PageKey(index))) }
  return mentions
}
