import Content

/// Entries with their own references resolved, before back-links are drawn.
struct EntryLinks: Sendable {
  var articles: [ArticleLinks] = []
  var claims: [LinkedClaim] = []
  var events: [EventLinks] = []
  var sources: [SourceLinks] = []

  struct ArticleLinks: Sendable {
    let authors: [EntityKey]
    let reviewedBy: [EntityKey]
    let entities: [EntityKey]
    /// Sources under the article's own `sources:`.
    let listed: [SourceKey]
    let sources: [SourceKey]
  }

  struct EventLinks: Sendable {
    let entities: [EntityKey]
    /// Sources under the event's own `sources:`.
    let listed: [SourceKey]
    let sources: [SourceKey]
  }

  struct SourceLinks: Sendable {
    let publisher: EntityKey?
    let authors: [EntityKey]
    let relays: [LinkedSource.Relay]
  }
}

extension EntryLinks {
  init(
    _ content: PublishedContent, _ resolver: Resolver, _ bodies: SiteBodies, _ finder: MentionFinder,
    _ corrections: [LinkedCorrection]
  ) {
    let linker = EntryLinker(resolver: resolver, finder: finder)
    var correctionsByClaim = Grouped<CorrectionKey>(count: content.claims.count)
    for (index, correction) in corrections.enumerated() {
      if let claim = correction.claim { correctionsByClaim.add(CorrectionKey(index), to: claim.index) }
    }
    let corrections = correctionsByClaim
    claims = concurrentMap(Array(content.claims.indices)) {
      linker.claim(content.claims[$0], corrections: corrections[$0])
    }
    events = concurrentMap(Array(content.events.indices)) {
      linker.event(content.events[$0].event, bodies.events[$0])
    }
    sources = concurrentMap(resolver.sources.records) { linker.source($0) }
    var claimsByArticle = Grouped<Int>(count: content.articles.count)
    for (index, owned) in content.claims.enumerated() { claimsByArticle.add(index, to: owned.article.index) }
    let (claims, numbers) = (self.claims, claimsByArticle)
    articles = concurrentMap(Array(content.articles.indices)) { index in
      linker.article(
        content.articles[index], bodies.articles[index], claims: numbers[index].map { claims[$0] })
    }
  }
}

/// Resolves what the front matter of entries points to.
struct EntryLinker {
  let resolver: Resolver
  let finder: MentionFinder

  func claim(_ owned: PublishedContent.OwnedClaim, corrections: [CorrectionKey]) -> LinkedClaim {
    let claim = owned.claim
    let evidence = claim.evidence.compactMap { evidence in
      resolver.sources.key(of: evidence.source).map { LinkedClaim.Evidence(source: $0, evidence: evidence) }
    }
    return LinkedClaim(
      claim: claim, article: owned.article, by: resolver.entities.keys(of: claim.by),
      appeared: resolver.sources.keys(of: claim.appeared),
      quoteSource: claim.quote?.source.flatMap { resolver.sources.key(of: $0) }, verdict: owned.verdict,
      evidence: evidence, entities: mentioned(in: [claim.claim.value]),
      contacted: claim.contacted.flatMap { resolver.entities.key(of: $0.who.value) }, corrections: corrections
    )
  }

  func event(_ event: Event, _ body: BodyLinks) -> EntryLinks.EventLinks {
    let listed = resolver.sources.keys(of: event.sources)
    let named =
      resolver.entities.keys(of: event.entities)
      + mentioned(in: [event.title.value, event.summary?.value].compactMap { $0 }) + body.entities.map(\.key)
    return EntryLinks.EventLinks(
      entities: Set(named).sorted(), listed: listed, sources: uniqued(listed + body.body.citedSources))
  }

  func source(_ source: Source) -> EntryLinks.SourceLinks {
    EntryLinks.SourceLinks(
      publisher: source.publisher.flatMap { resolver.entities.key(of: $0.value) },
      authors: resolver.entities.keys(of: source.authors),
      relays: source.relays.map { relay in
        LinkedSource.Relay(source: relay.source.flatMap { resolver.sources.key(of: $0) }, how: relay.how)
      })
  }

  func article(_ article: Article, _ body: BodyLinks, claims: [LinkedClaim]) -> EntryLinks.ArticleLinks {
    var named = Set(resolver.entities.keys(of: article.entities))
    named.formUnion(body.entities.map(\.key))
    for claim in claims {
      named.formUnion(claim.by)
      named.formUnion(claim.entities)
      if let contacted = claim.contacted { named.insert(contacted) }
    }
    let others = resolver.sources.keys(of: sourceReferences(of: article))
    return EntryLinks.ArticleLinks(
      authors: resolver.entities.keys(of: article.authors),
      reviewedBy: resolver.entities.keys(of: article.reviewedBy), entities: named.sorted(),
      listed: resolver.sources.keys(of: article.sources), sources: uniqued(body.body.citedSources + others))
  }

  private func mentioned(in texts: [String]) -> [EntityKey] {
    Set(texts.flatMap { finder.matches(in: $0) }.map(\.owner)).sorted()
  }
}
