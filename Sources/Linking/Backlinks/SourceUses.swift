import Content

/// Gathers, for every source, what rests on it or names it, by entry and then by manner.
func sourceUses(of site: EntryLinks, bodies: SiteBodies) -> [[LinkedSource.Use]] {
  var uses = UseCollector(count: site.sources.count)
  for (index, article) in site.articles.enumerated() {
    let entry = EntryKey.article(ArticleKey(index))
    uses.add(bodies.articles[index], by: entry)
    uses.add(article.listed, .listed, by: entry)
  }
  for (index, claim) in site.claims.enumerated() { uses.add(claim, by: .claim(ClaimKey(index))) }
  for (index, source) in site.sources.enumerated() {
    uses.add(bodies.sources[index], by: .source(SourceKey(index)))
    uses.add(source.relays.compactMap(\.source), .relayed, by: .source(SourceKey(index)))
  }
  for (index, links) in bodies.entities.enumerated() {
    if let links { uses.add(links, by: .entity(EntityKey(index))) }
  }
  for (index, event) in site.events.enumerated() {
    uses.add(bodies.events[index], by: .event(EventKey(index)))
    uses.add(event.listed, .event, by: .event(EventKey(index)))
  }
  for (index, links) in bodies.pages.enumerated() { uses.add(links, by: .page(PageKey(index))) }
  return uses.bySource
}

struct UseCollector {
  private(set) var bySource: [[LinkedSource.Use]]

  init(count: Int) { bySource = Array(repeating: [], count: count) }

  mutating func add(_ body: BodyLinks, by entry: EntryKey) {
    for (namings, manner) in [(body.cited, LinkedSource.Manner.cited), (body.referencedSources, .referenced)]
    {
      for naming in namings where entry != .source(naming.key) {
        bySource[naming.key.index].append(
          LinkedSource.Use(by: entry, manner: manner, count: naming.count, sections: naming.sections))
      }
    }
  }

  mutating func add(_ claim: LinkedClaim, by entry: EntryKey) {
    add([claim.quoteSource].compactMap { $0 }, .quoted, by: entry)
    add(claim.appeared, .appeared, by: entry)
    for bearing in Claim.Bearing.allCases {
      add(claim.evidence.filter { $0.evidence.bearing == bearing }.map(\.source), bearing.manner, by: entry)
    }
  }

  /// A source that an entry names twice in one manner is used once, with a count of two.
  mutating func add(_ sources: [SourceKey], _ manner: LinkedSource.Manner, by entry: EntryKey) {
    var counts: [SourceKey: Int] = [:]
    for source in sources { counts[source, default: 0] += 1 }
    for source in uniqued(sources) {
      bySource[source.index].append(
        LinkedSource.Use(by: entry, manner: manner, count: counts[source] ?? 1, sections: []))
    }
  }
}

extension Claim.Bearing {
  fileprivate var manner: LinkedSource.Manner {
    switch self {
    case .supports: .supports
    case .undermines: .undermines
    case .context: .context
    }
  }
}
