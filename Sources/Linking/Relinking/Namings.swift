/// Where an article, its claims and its events name entities, or an event by itself, besides in bodies.
struct Namings {
  private(set) var byEntity: [EntityKey: Places] = [:]
  /// The entities of the article and of each event.
  private(set) var companies: [EventKey?: [EntityKey]]

  struct Places: Equatable {
    var said: Set<ClaimKey> = []
    var inClaims: Set<ClaimKey> = []
    var events: Set<EventKey> = []
    var authored: Set<ArticleKey> = []
    var reviewed: Set<ArticleKey> = []
  }

  init(of key: ArticleKey, _ articles: [LinkedArticle], _ claims: [LinkedClaim], _ events: [LinkedEvent]) {
    let article = articles[key]
    companies = [nil: article.entities]
    for entity in article.authors { byEntity[entity, default: Places()].authored.insert(key) }
    for entity in article.reviewedBy { byEntity[entity, default: Places()].reviewed.insert(key) }
    for key in article.claims {
      for entity in claims[key].by { byEntity[entity, default: Places()].said.insert(key) }
      for entity in claims[key].entities { byEntity[entity, default: Places()].inClaims.insert(key) }
    }
    for key in article.events {
      companies[key] = events[key].entities
      for entity in events[key].entities { byEntity[entity, default: Places()].events.insert(key) }
    }
  }
}

extension Namings {
  init(of key: EventKey, _ events: [LinkedEvent]) {
    companies = [key: events[key].entities]
    for entity in events[key].entities { byEntity[entity] = Places(events: [key]) }
  }
}

extension EntryChange {
  /// Draws the back-links of entities that are named otherwise than before.
  mutating func redrawNamings(before: Namings, after: Namings) {
    let none = Namings.Places()
    for key in Set(before.byEntity.keys).union(after.byEntity.keys) {
      let (old, new) = (before.byEntity[key] ?? none, after.byEntity[key] ?? none)
      guard old != new else { continue }
      entities[key.index] = entities[key].with(entities[key].backlinks.replacing(old, by: new))
      changedEntities.insert(key)
    }
    for key in Set(before.companies.keys).union(after.companies.keys) {
      let (old, new) = (before.companies[key] ?? [], after.companies[key] ?? [])
      if old != new { company.formUnion(old + new) }
    }
  }
}

extension LinkedEntity.Backlinks {
  fileprivate func replacing(_ old: Namings.Places, by new: Namings.Places) -> Self {
    Self(
      said: said.replacing(old.said, by: new.said),
      inClaims: inClaims.replacing(old.inClaims, by: new.inClaims),
      events: events.replacing(old.events, by: new.events),
      authoredArticles: authoredArticles.replacing(old.authored, by: new.authored),
      reviewedArticles: reviewedArticles.replacing(old.reviewed, by: new.reviewed),
      publishedSources: publishedSources, authoredSources: authoredSources, parts: parts, mentions: mentions,
      appearsWith: appearsWith)
  }
}

extension Array where Element: Hashable & Comparable {
  /// Sorted keys with some in place of others.
  fileprivate func replacing(_ old: Set<Element>, by new: Set<Element>) -> [Element] {
    old == new ? self : (filter { !old.contains($0) } + new).sorted()
  }
}
