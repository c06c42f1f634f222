import Content

extension EntryChange {
  /// Puts what an article writes out of some sources in place of what it wrote before, and draws anew what
  /// leads to them from other sources, from entities and from the timeline.
  mutating func rewrite(_ versions: [(key: SourceKey, new: Source?)]) {
    guard !versions.isEmpty || !parts.timeline.hasSamePeriods(as: earlier.parts.timeline) else { return }
    var moved: [Timeline.MovedSource] = []
    for (key, new) in versions {
      let old = sources[key]
      moved.append(Timeline.MovedSource(key: key, from: old.source.date?.value, to: new?.date?.value))
      let links = new.map { linker.source($0) }
      sources[key.index] = LinkedSource(
        source: new ?? old.source, publisher: links?.publisher, authors: links?.authors ?? [],
        relays: links?.relays ?? [], relayedBy: old.relayedBy, notes: old.notes, uses: old.uses)
      for relayed in Set(old.relayed + sources[key].relayed) {
        let isRelayed = sources[key].relayed.contains(relayed)
        sources[relayed.index] = sources[relayed].with(
          relayedBy: sources[relayed].relayedBy.with(key, isIn: isRelayed))
        changedSources.insert(relayed)
      }
      for entity in Set(old.speakers + sources[key].speakers) {
        var backlinks = entities[entity].backlinks
        backlinks.publishedSources = backlinks.publishedSources.with(key, isIn: entity == links?.publisher)
        backlinks.authoredSources = backlinks.authoredSources.with(
          key, isIn: links?.authors.contains(entity) ?? false)
        entities[entity.index] = entities[entity].with(backlinks)
        changedEntities.insert(entity)
      }
    }
    rewrittenSources = versions.map(\.key)
    if parts.timeline.hasSamePeriods(as: earlier.parts.timeline) {
      parts.timeline = parts.timeline.moving(moved)
    } else {
      let gone = Set(versions.filter { $0.new == nil }.map(\.key))
      parts.timeline = parts.timeline.listing(
        sources.keys.filter { !gone.contains($0) }.map { ($0, sources[$0].source.date?.value) })
    }
  }

  /// The uses that a source makes of those that it relays.
  func addRelays(of key: SourceKey, to uses: inout UseCollector) {
    uses.add(sources[key].relays.compactMap(\.source), .relayed, by: .source(key))
  }
}

extension LinkedSource {
  fileprivate var relayed: [SourceKey] { relays.compactMap(\.source) }

  fileprivate var speakers: [EntityKey] { [publisher].compactMap { $0 } + authors }

  fileprivate func with(relayedBy: [SourceKey]) -> LinkedSource {
    LinkedSource(
      source: source, publisher: publisher, authors: authors, relays: relays, relayedBy: relayedBy,
      notes: notes, uses: uses)
  }
}

extension [SourceKey] {
  /// Sorted keys with or without one.
  func with(_ key: SourceKey, isIn: Bool) -> [SourceKey] {
    let others = filter { $0 != key }
    return isIn ? (others + [key]).sorted() : others
  }
}
