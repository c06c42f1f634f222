/// The keys that a site's entries have after some have come or gone, by those that they had.
package struct Renumbering: Sendable {
  package internal(set) var articles = KeyMoves<LinkedArticle>()
  package internal(set) var claims = KeyMoves<LinkedClaim>()
  package internal(set) var sources = KeyMoves<LinkedSource>()
  package internal(set) var entities = KeyMoves<LinkedEntity>()
  package internal(set) var events = KeyMoves<LinkedEvent>()

  /// Whether every entry keeps its key.
  package var isEmpty: Bool {
    articles.areNone && claims.areNone && sources.areNone && entities.areNone && events.areNone
  }

  /// New keys that nothing had before.
  var added: [EntryKey] {
    claims.added.map { .claim($0) } + events.added.map { .event($0) } + sources.added.map { .source($0) }
      + entities.added.map { .entity($0) }
  }

  package func stays(_ entry: EntryKey) -> Bool {
    switch entry {
    case .article(let key): articles.stays(key)
    case .claim(let key): claims.stays(key)
    case .source(let key): sources.stays(key)
    case .entity(let key): entities.stays(key)
    case .event(let key): events.stays(key)
    case .page: true
    }
  }

  package subscript(entry: EntryKey) -> EntryKey {
    switch entry {
    case .article(let key): .article(articles[key])
    case .claim(let key): .claim(claims[key])
    case .source(let key): .source(sources[key])
    case .entity(let key): .entity(entities[key])
    case .event(let key): .event(events[key])
    case .page: entry
    }
  }

  package subscript(key: SourceKey) -> SourceKey { sources[key] }

  package subscript(key: SourceKey?) -> SourceKey? { sources[key] }

  package subscript(keys: [SourceKey]) -> [SourceKey] { sources[keys] }

  /// The keys of one id; those that are gone are left out.
  func moved(_ keys: [EntryKey]) -> [EntryKey] {
    keys.contains(where: moves) ? keys.filter(stays).map { self[$0] as EntryKey } : keys
  }

  /// Whether an entry has another key now, or none.
  func moves(_ entry: EntryKey) -> Bool { !stays(entry) || self[entry] != entry }

  fileprivate func moves(_ target: LinkTarget) -> Bool {
    guard case .entry(let entry) = target else { return false }
    return moves(entry)
  }

  subscript(target: LinkTarget) -> LinkTarget {
    switch target {
    case .entry(let entry): .entry(self[entry])
    case .day, .path: target
    }
  }
}

/// The new keys of one kind's entries.
package struct KeyMoves<Entry>: Sendable {
  /// By the old key, -1 for what is gone; empty where all stay.
  private let moved: [Int32]
  /// New keys that nothing had before.
  package let added: [Key<Entry>]
  /// The old keys below this one stay.
  private let firstMoved: Int

  init() { (moved, added, firstMoved) = ([], [], .max) }

  /// From the ids of all entries, sorted, each once.
  package init<ID: Comparable>(from old: [ID], to new: [ID]) {
    guard old != new else {
      self.init()
      return
    }
    var moved: [Int32] = []
    var added: [Key<Entry>] = []
    var position = 0
    for id in old {
      while position < new.count, new[position] < id {
        added.append(Key(position))
        position += 1
      }
      let stays = position < new.count && new[position] == id
      moved.append(stays ? Int32(position) : -1)
      if stays { position += 1 }
    }
    added += (position..<new.count).map { Key($0) }
    self.init(moved: moved, added: added)
  }

  private init(moved: [Int32], added: [Key<Entry>]) {
    self.moved = moved
    self.added = added
    firstMoved = moved.indices.first { moved[$0] != Int32($0) } ?? moved.count
  }

  package var areNone: Bool { moved.isEmpty && added.isEmpty }

  /// The new key of what stays.
  package subscript(key: Key<Entry>) -> Key<Entry> {
    key.index < firstMoved ? key : Key(Int(moved[key.index]))
  }

  package subscript(key: Key<Entry>?) -> Key<Entry>? {
    guard let key else { return nil }
    return self[key] as Key<Entry>
  }

  /// The new keys of those that stay.
  package subscript(keys: [Key<Entry>]) -> [Key<Entry>] {
    guard keys.contains(where: { $0.index >= firstMoved }) else { return keys }
    return keys.filter(stays).map { self[$0] as Key<Entry> }
  }

  package func stays(_ key: Key<Entry>) -> Bool { key.index < firstMoved || moved[key.index] >= 0 }

  /// What stood by old keys, by new ones.
  package func spread<Value>(_ values: [Value], added new: (Key<Entry>) -> Value) -> [Value] {
    guard !areNone else { return values }
    var result: [Value] = []
    result.reserveCapacity(values.count + added.count)
    var rest = added[...]
    for (index, value) in values.enumerated() where stays(Key(index)) {
      while let next = rest.first, next.index == result.count { result.append(new(rest.removeFirst())) }
      result.append(value)
    }
    for key in rest { result.append(new(key)) }
    return result
  }
}

// What follows stands in this file since the compiler makes fast code of a generic type only there.

extension LinkedArticle {
  func renumbered(_ keys: Renumbering, body: LinkedBody) -> LinkedArticle {
    LinkedArticle(
      article: article, authors: keys.entities[authors], reviewedBy: keys.entities[reviewedBy],
      translationOf: keys.articles[translationOf], translations: keys.articles[translations],
      entities: keys.entities[entities], sources: keys.sources[sources], claims: keys.claims[claims],
      events: keys.events[events], corrections: corrections, body: body, earlier: keys.articles[earlier],
      later: keys.articles[later])
  }
}

extension LinkedClaim {
  func renumbered(_ keys: Renumbering) -> LinkedClaim {
    LinkedClaim(
      claim: claim, article: keys.articles[article], by: keys.entities[by], appeared: keys.sources[appeared],
      quoteSource: keys.sources[quoteSource], verdict: verdict,
      evidence: evidence.map { Evidence(source: keys.sources[$0.source], evidence: $0.evidence) },
      entities: keys.entities[entities], contacted: keys.entities[contacted], corrections: corrections)
  }
}

extension LinkedSource {
  func renumbered(_ keys: Renumbering, notes: LinkedBody) -> LinkedSource {
    LinkedSource(
      source: source, publisher: keys.entities[publisher], authors: keys.entities[authors],
      relays: relays.map { Relay(source: keys.sources[$0.source], how: $0.how) },
      relayedBy: keys.sources[relayedBy], notes: notes,
      uses: uses.contains { keys.moves($0.by) }
        ? uses.map { Use(by: keys[$0.by], manner: $0.manner, count: $0.count, sections: $0.sections) } : uses)
  }
}

extension LinkedEntity {
  func renumbered(_ keys: Renumbering, body: LinkedBody?) -> LinkedEntity {
    LinkedEntity(
      id: id, name: name, kind: kind, entry: entry, place: place, partOf: keys.entities[partOf], body: body,
      backlinks: backlinks.renumbered(keys))
  }
}

extension LinkedEntity.Backlinks {
  fileprivate func renumbered(_ keys: Renumbering) -> Self {
    Self(
      said: keys.claims[said], inClaims: keys.claims[inClaims], events: keys.events[events],
      authoredArticles: keys.articles[authoredArticles], reviewedArticles: keys.articles[reviewedArticles],
      publishedSources: keys.sources[publishedSources], authoredSources: keys.sources[authoredSources],
      parts: keys.entities[parts],
      mentions: mentions.contains { keys.moves($0.by) }
        ? mentions.map { LinkedEntity.Mention(by: keys[$0.by], count: $0.count, sections: $0.sections) }
        : mentions,
      appearsWith: appearsWith.map {
        LinkedEntity.Companion(entity: keys.entities[$0.entity], count: $0.count)
      })
  }
}

extension LinkedEvent {
  func renumbered(_ keys: Renumbering, body: LinkedBody) -> LinkedEvent {
    LinkedEvent(
      event: event, article: keys.articles[article], entities: keys.entities[entities],
      sources: keys.sources[sources], body: body)
  }
}

extension LinkedPage {
  func with(body: LinkedBody) -> LinkedPage {
    LinkedPage(page: page, translationOf: translationOf, translations: translations, body: body)
  }
}

extension LinkedCorrection {
  func renumbered(_ keys: Renumbering) -> LinkedCorrection {
    LinkedCorrection(
      correction: correction, article: keys.articles[article], claim: keys.claims[claim], from: from, to: to)
  }
}

extension LinkedBody {
  /// Itself where it names no entry.
  func renumbered(_ keys: Renumbering) -> LinkedBody {
    guard moves(keys) else { return self }
    let citesMoved = citedSources.contains { keys.moves(.source($0)) }
    return LinkedBody(
      document: document, references: references.map { $0.map { keys[$0] } },
      citations: citesMoved ? citations.map { $0.map { keys.sources[$0] } } : citations,
      hyperlinks: hyperlinks.map { $0.map { keys[$0] } },
      mentions: mentions.map { Mention(range: $0.range, target: keys[$0.target]) },
      citedSources: keys.sources[citedSources])
  }

  fileprivate func moves(_ keys: Renumbering) -> Bool {
    citedSources.contains { keys.moves(.source($0)) } || mentions.contains { keys.moves($0.target) }
      || references.contains { $0.map(keys.moves) ?? false }
      || hyperlinks.contains { $0.map(keys.moves) ?? false }
  }
}

extension BodyLinks {
  func renumbered(_ keys: Renumbering) -> BodyLinks {
    BodyLinks(
      body: body.renumbered(keys),
      entities: entities.map { Naming(key: keys.entities[$0.key], count: $0.count, sections: $0.sections) },
      cited: cited.map { Naming(key: keys.sources[$0.key], count: $0.count, sections: $0.sections) },
      referencedSources: referencedSources.map {
        Naming(key: keys.sources[$0.key], count: $0.count, sections: $0.sections)
      }, days: days, failures: failures)
  }
}

extension Timeline {
  func renumbered(_ keys: Renumbering) -> Timeline {
    let isSame =
      keys.articles.areNone && keys.claims.areNone && keys.events.areNone && keys.sources.areNone
    guard !isSame else { return self }
    return Timeline(
      entries: entries.map { Entry(date: $0.date, what: $0.what.renumbered(keys), home: $0.home) },
      periods: periods.map { listing in
        Listing(
          period: listing.period, entries: listing.entries, ongoing: listing.ongoing,
          sources: keys.sources[listing.sources])
      })
  }
}

extension Timeline.Subject {
  fileprivate func renumbered(_ keys: Renumbering) -> Self {
    switch self {
    case .event(let key): .event(keys.events[key])
    case .claim(let key): .claim(keys.claims[key])
    case .publication(let key): .publication(keys.articles[key])
    case .update(let key): .update(keys.articles[key])
    case .correction: self
    }
  }
}
