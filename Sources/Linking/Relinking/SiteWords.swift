import Content

/// What words each file's texts hold, so that few of them are fetched to look for a new name.
struct SiteWords: Sendable {
  private var files: [(owner: EntryKey, words: WordFilter)]

  init(_ site: LinkedSite) {
    let owners: [EntryKey] =
      site.articles.keys.map { .article($0) }
      + site.sources.keys.filter { !site.sources[$0].source.isInline }.map { .source($0) }
      + site.entities.keys.filter { site.entities[$0].body != nil }.map { .entity($0) }
      + site.events.keys.filter { site.events[$0].article == nil }.map { .event($0) }
      + site.pages.keys.map { .page($0) }
    files = concurrentMap(owners) { ($0, WordFilter(site.texts(of: $0))) }
  }

  /// With other texts in place of those that an entry had.
  func replacing(_ owner: EntryKey, by site: LinkedSite) -> SiteWords {
    var words = self
    let filter = WordFilter(site.texts(of: owner))
    if let index = files.firstIndex(where: { $0.owner == owner }) {
      words.files[index].words = filter
    } else {
      words.files.append((owner, filter))
    }
    return words
  }

  func renumbered(_ keys: Renumbering) -> SiteWords {
    var words = self
    words.files = files.compactMap { keys.stays($0.owner) ? (keys[$0.owner], $0.words) : nil }
    return words
  }

  /// The entries in whose files some of the names may stand.
  func holders(of names: [MentionFinder.Name]) -> [EntryKey] {
    let names = names.map(NameWords.init)
    return files.filter { file in names.contains(where: file.words.mayHold) }.map(\.owner)
  }
}

extension LinkedSite {
  /// All texts of an entry's file in which names are looked for.
  func texts(of owner: EntryKey) -> [[UInt8]] {
    func texts(_ key: EventKey) -> [[UInt8]] {
      let event = events[key].event
      return [prose(events[key].body), Array(event.title.value.utf8)]
        + (event.summary.map { [Array($0.value.utf8)] } ?? [])
    }
    func prose(_ body: LinkedBody) -> [UInt8] { body.document.prose.bytes }
    return switch owner {
    case .article(let key):
      [prose(articles[key].body)] + articles[key].claims.map { Array(claims[$0].claim.claim.value.utf8) }
        + articles[key].events.flatMap(texts)
    case .claim(let key): [Array(claims[key].claim.claim.value.utf8)]
    case .event(let key): texts(key)
    case .source(let key): [prose(sources[key].notes)]
    case .entity(let key): entities[key].body.map { [prose($0)] } ?? []
    case .page(let key): [prose(pages[key].body)]
    }
  }
}
