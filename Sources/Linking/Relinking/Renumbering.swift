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
  init(from old: [String], to new: [String]) {
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
