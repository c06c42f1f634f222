import Content

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
  package var added: [EntryKey] {
    articles.added.map { .article($0) } + claims.added.map { .claim($0) }
      + events.added.map { .event($0) } + sources.added.map { .source($0) }
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

/// Old keys that stay side by side, and by how much they move. Of no kind: where a type depends on one,
/// other rooms look it up in every step.
private struct KeyRun: Sendable {
  let old: Range<Int>
  let shift: Int
}

/// The new keys of one kind's entries, of which few come or go.
package struct KeyMoves<Entry>: Sendable {
  /// New keys that nothing had before.
  package let added: [Key<Entry>]
  /// Old keys of what has none any more.
  package let gone: [Key<Entry>]
  private let runs: [KeyRun]
  /// Where most that moves is found, without a look into the array.
  private let last: KeyRun?
  /// The old keys below this one stay.
  private let firstMoved: Int

  init() { (added, gone, runs, last, firstMoved) = ([], [], [], nil, .max) }

  /// `gone` are old keys and `added` new ones, each in order; `count` is that of the old ones.
  private init(count: Int, gone: [Key<Entry>], added: [Key<Entry>]) {
    var runs: [KeyRun] = []
    var (old, new) = (0, 0)
    var (going, coming) = (gone[...], added[...])
    while old < count || !coming.isEmpty {
      let length = min((going.first?.index ?? count) - old, (coming.first?.index ?? .max) - new)
      if length > 0 { runs.append(KeyRun(old: old..<old + length, shift: new - old)) }
      (old, new) = (old + length, new + length)
      if going.first?.index == old {
        going.removeFirst()
        old += 1
      } else if coming.first?.index == new {
        coming.removeFirst()
        new += 1
      }
    }
    (self.added, self.gone, self.runs, last) = (added, gone, runs, runs.last)
    let first = runs.first { $0.old.lowerBound == 0 && $0.shift == 0 }?.old.upperBound ?? 0
    firstMoved = gone.isEmpty && added.isEmpty ? .max : first
  }

  /// From the ids of all entries, sorted, each once.
  package init<ID: Comparable>(from old: [ID], to new: [ID]) {
    guard old != new else {
      self.init()
      return
    }
    let (moves, back) = Self.joining(old.count, new.count) { left, right in
      old[left] == new[right] ? .same : old[left] < new[right] ? .first : .second
    }
    // In the list of both, what only one has is new to the other.
    let (toOld, toNew) = (moves.reversed, back.reversed)
    self.init(
      count: old.count, gone: back.added.map { toOld[$0] as Key<Entry> },
      added: moves.added.map { toNew[$0] as Key<Entry> })
  }

  /// For further ids, sorted, beside elements that stand by theirs.
  init<Element>(adding ids: [String], to elements: [Element], id: (Element) -> String) {
    var places: [Key<Entry>] = []
    for new in ids {
      places.append(Key(elements.firstPosition { id($0) < new } + places.count))
    }
    self.init(count: elements.count, gone: [], added: places)
  }

  package var areNone: Bool { added.isEmpty && gone.isEmpty }

  /// The moves of two lists that stand by id when they are made one that holds each id once.
  ///
  /// `order` compares an element of each; where it can, by identity, without looking into them.
  static func joining(
    _ count: Int, _ otherCount: Int, order: (Int, Int) -> JoiningOrder
  ) -> (KeyMoves, KeyMoves) {
    var (left, right, position) = (0, 0, 0)
    var (added, addedToOthers) = ([Key<Entry>](), [Key<Entry>]())
    while left < count || right < otherCount {
      let first: JoiningOrder =
        if left == count { .second } else if right == otherCount { .first } else { order(left, right) }
      if first != .second { left += 1 } else { added.append(Key(position)) }
      if first != .first { right += 1 } else { addedToOthers.append(Key(position)) }
      position += 1
    }
    return (
      KeyMoves(count: count, gone: [], added: added),
      KeyMoves(count: otherCount, gone: [], added: addedToOthers)
    )
  }

  /// The way back, where nothing goes: on it nothing comes.
  var reversed: KeyMoves {
    let count = runs.last.map { $0.old.upperBound } ?? 0
    return KeyMoves(count: count + added.count, gone: added, added: gone)
  }

  /// The new key of what stays.
  package subscript(key: Key<Entry>) -> Key<Entry> {
    key.index < firstMoved ? key : Key(run(of: key.index).map { key.index + $0.shift } ?? -1)
  }

  package subscript(key: Key<Entry>?) -> Key<Entry>? { key.map { self[$0] as Key<Entry> } }

  /// The new keys of those that stay.
  package subscript(keys: [Key<Entry>]) -> [Key<Entry>] {
    guard concern(keys) else { return keys }
    return (gone.isEmpty ? keys : keys.filter(stays)).map { self[$0] as Key<Entry> }
  }

  package func stays(_ key: Key<Entry>) -> Bool {
    key.index < firstMoved || run(of: key.index) != nil
  }

  func moves(_ key: Key<Entry>) -> Bool { key.index >= firstMoved && self[key] != key }

  /// Whether any of some keys may be another one now, or gone.
  func concern(_ keys: [Key<Entry>]) -> Bool {
    firstMoved < .max && keys.contains { $0.index >= firstMoved }
  }

  func concern(_ key: Key<Entry>?) -> Bool { key.map { $0.index >= firstMoved } ?? false }

  /// Nil for what is gone.
  private func run(of position: Int) -> KeyRun? {
    if let last, last.old.contains(position) { return last }
    let place = runs.firstPosition { $0.old.upperBound <= position }
    return place < runs.count && runs[place].old.contains(position) ? runs[place] : nil
  }

  /// What stood by old keys, by new ones.
  package func spread<Value>(_ values: [Value], added new: (Key<Entry>) -> Value) -> [Value] {
    guard !areNone else { return values }
    var result: [Value] = []
    result.reserveCapacity(values.count + added.count)
    var rest = added[...]
    for run in runs {
      while let next = rest.first, next.index == result.count { result.append(new(rest.removeFirst())) }
      result += values[run.old]
    }
    for key in rest { result.append(new(key)) }
    return result
  }
}

// What follows stands in this file since the compiler makes fast code of a generic type only there.

extension LinkedArticle {
  /// Itself where no key that it holds moves; so the others.
  func renumbered(_ keys: Renumbering, body: LinkedBody) -> LinkedArticle {
    guard
      body !== self.body || keys.entities.concern(entities) || keys.entities.concern(authors)
        || keys.entities.concern(reviewedBy) || keys.sources.concern(sources) || keys.claims.concern(claims)
        || keys.events.concern(events) || !keys.articles.areNone
    else { return self }
    return LinkedArticle(
      article: article, authors: keys.entities[authors], reviewedBy: keys.entities[reviewedBy],
      translationOf: keys.articles[translationOf], translations: keys.articles[translations],
      entities: keys.entities[entities], sources: keys.sources[sources], claims: keys.claims[claims],
      events: keys.events[events], corrections: corrections, body: body, earlier: keys.articles[earlier],
      later: keys.articles[later])
  }
}

extension LinkedClaim {
  func renumbered(_ keys: Renumbering) -> LinkedClaim {
    let citesMoved =
      !keys.sources.areNone && evidence.indices.contains { keys.sources.concern(evidence[$0].source) }
    guard
      citesMoved || keys.articles.concern(article) || keys.entities.concern(by)
        || keys.entities.concern(entities) || keys.entities.concern(contacted)
        || keys.sources.concern(appeared) || keys.sources.concern(quoteSource)
    else { return self }
    return LinkedClaim(
      claim: claim, article: keys.articles[article], by: keys.entities[by], appeared: keys.sources[appeared],
      quoteSource: keys.sources[quoteSource], verdict: verdict,
      evidence: citesMoved
        ? evidence.map { Evidence(source: keys.sources[$0.source], evidence: $0.evidence) } : evidence,
      entities: keys.entities[entities], contacted: keys.entities[contacted], corrections: corrections)
  }
}

extension LinkedSource {
  func renumbered(_ keys: Renumbering, notes: LinkedBody) -> LinkedSource {
    guard
      notes !== self.notes || keys.entities.concern(publisher) || keys.entities.concern(authors)
        || keys.sources.concern(relayedBy) || relays.contains(where: { keys.sources.concern($0.source) })
        || uses.indices.contains(where: { keys.moves(uses[$0].by) })
    else { return self }
    return LinkedSource(
      source: source, publisher: keys.entities[publisher], authors: keys.entities[authors],
      relays: relays.map { Relay(source: keys.sources[$0.source], how: $0.how) },
      relayedBy: keys.sources[relayedBy], notes: notes,
      uses: uses.indices.contains { keys.moves(uses[$0].by) }
        ? uses.map { Use(by: keys[$0.by], manner: $0.manner, count: $0.count, sections: $0.sections) } : uses)
  }
}

extension LinkedEntity {
  func renumbered(_ keys: Renumbering, body: LinkedBody?) -> LinkedEntity {
    guard body !== self.body || keys.entities.concern(partOf) || backlinks.concerned(by: keys) else {
      return self
    }
    return LinkedEntity(
      id: id, name: name, kind: kind, entry: entry, place: place, partOf: keys.entities[partOf], body: body,
      backlinks: backlinks.renumbered(keys))
  }
}

extension LinkedEntity.Backlinks {
  fileprivate func concerned(by keys: Renumbering) -> Bool {
    keys.claims.concern(said) || keys.claims.concern(inClaims) || keys.events.concern(events)
      || keys.articles.concern(authoredArticles) || keys.articles.concern(reviewedArticles)
      || keys.sources.concern(publishedSources) || keys.sources.concern(authoredSources)
      || keys.entities.concern(parts) || mentions.indices.contains { keys.moves(mentions[$0].by) }
      || !keys.entities.areNone && appearsWith.contains { keys.entities.concern($0.entity) }
  }

  fileprivate func renumbered(_ keys: Renumbering) -> Self {
    Self(
      said: keys.claims[said], inClaims: keys.claims[inClaims], events: keys.events[events],
      authoredArticles: keys.articles[authoredArticles], reviewedArticles: keys.articles[reviewedArticles],
      publishedSources: keys.sources[publishedSources], authoredSources: keys.sources[authoredSources],
      parts: keys.entities[parts],
      mentions: mentions.indices.contains { keys.moves(mentions[$0].by) }
        ? mentions.map { LinkedEntity.Mention(by: keys[$0.by], count: $0.count, sections: $0.sections) }
        : mentions,
      appearsWith: keys.entities.areNone
        ? appearsWith
        : appearsWith.map { LinkedEntity.Companion(entity: keys.entities[$0.entity], count: $0.count) })
  }
}

extension LinkedEvent {
  func renumbered(_ keys: Renumbering, body: LinkedBody) -> LinkedEvent {
    guard
      body !== self.body || keys.articles.concern(article) || keys.entities.concern(entities)
        || keys.sources.concern(sources)
    else { return self }
    return LinkedEvent(
      event: event, article: keys.articles[article], entities: keys.entities[entities],
      sources: keys.sources[sources], body: body)
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
    let citesMoved = keys.sources.concern(citedSources)
    return LinkedBody(
      written, references: references.renumbered(keys),
      citedItems: citesMoved ? citedItems.map { keys.sources[$0] } : citedItems,
      hyperlinks: hyperlinks.renumbered(keys),
      mentions: keys.entities.areNone
        ? mentions : mentions.map { Mention(range: $0.range, target: keys[$0.target]) },
      citedSources: keys.sources[citedSources])
  }

  fileprivate func moves(_ keys: Renumbering) -> Bool {
    keys.sources.concern(citedSources)
      || !keys.entities.areNone && mentions.contains { keys.moves($0.target) }
      || references.move(keys) || hyperlinks.move(keys)
  }
}

extension [LinkTarget?] {
  fileprivate func move(_ keys: Renumbering) -> Bool { contains { $0.map(keys.moves) ?? false } }

  fileprivate func renumbered(_ keys: Renumbering) -> Self {
    move(keys) ? map { $0.map { keys[$0] } } : self
  }
}

extension BodyLinks {
  func renumbered(_ keys: Renumbering) -> BodyLinks {
    let body = body.renumbered(keys)
    // A body may name what it has no link to: an entity its own name, a hyperlink a part of a page.
    guard
      body !== self.body || keys.entities.concern(entities.keys) || keys.sources.concern(cited.keys)
        || keys.sources.concern(referencedSources.keys)
    else { return self }
    return BodyLinks(
      body: body, language: language,
      entities: entities.renumbered(keys.entities), cited: cited.renumbered(keys.sources),
      referencedSources: referencedSources.renumbered(keys.sources), days: days, failures: failures)
  }
}

extension NamingList {
  fileprivate func renumbered<Entry>(_ moves: KeyMoves<Entry>) -> NamingList where Key == Linking.Key<Entry> {
    moves.concern(keys) ? with(keys: keys.map { moves[$0] as Key }) : self
  }
}

extension Timeline {
  func renumbered(_ keys: Renumbering) -> Timeline {
    let isAboutSame = keys.articles.areNone && keys.claims.areNone && keys.events.areNone
    guard !isAboutSame || !keys.sources.areNone else { return self }
    return Timeline(
      entries: isAboutSame ? entries : concurrentMap(entries) { $0.about($0.what.renumbered(keys)) },
      periods: keys.sources.areNone
        ? periods
        : periods.map { listing in
          Listing(
            period: listing.period, entries: listing.entries, ongoing: listing.ongoing,
            sources: keys.sources[listing.sources])
        }, longer: longer)
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
