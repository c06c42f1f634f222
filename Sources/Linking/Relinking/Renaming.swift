import Content
import Dates

/// Names that entities have got or lost.
struct Renaming {
  private let added: [MentionFinder.Name]
  private let losers: Set<EntityKey>
  /// Whether what is added comes after all names of before.
  private let isMore: Bool

  /// Both have the same keys.
  init(from old: EntityDirectory, to new: EntityDirectory) {
    isMore = new.names.starts(with: old.names)
    guard !isMore else {
      (added, losers) = (Array(new.names.dropFirst(old.names.count)), [])
      return
    }
    let (before, after) = (Set(old.names), Set(new.names))
    added = new.names.filter { !before.contains($0) }
    losers = Set(old.names.filter { !after.contains($0) }.map(\.owner))
  }

  var isEmpty: Bool { added.isEmpty && losers.isEmpty }

  /// What finds the names that there are now, made of what found those of before.
  func finder(_ earlier: MentionFinder, _ names: [MentionFinder.Name]) -> MentionFinder {
    let known = isMore ? MentionFinder(earlier, adding: added) : nil
    return known ?? MentionFinder(names: names)
  }

  /// The entries whose words hold a name that is new, or that named an entity which has lost one.
  ///
  /// `holders` are those of `holders(in:)`, by the keys of this linkage.
  func entries(
    _ holders: [EntryKey], in linkage: Linkage, besides article: ArticleKey
  ) -> [EntryKey] {
    guard !isEmpty else { return [] }
    let site = linkage.site
    var found = Set(holders)
    for key in losers {
      let backlinks = site.entities[key].backlinks
      found.formUnion(backlinks.mentions.map(\.by))
      found.formUnion(backlinks.inClaims.map { .claim($0) })
      found.formUnion(backlinks.events.map { .event($0) })
    }
    return Set(found.map { site.owner(of: $0) }).subtracting([.article(article)]).sorted()
  }

  /// The entries in whose files a name stands that is new, whatever their texts name now.
  func holders(in linkage: Linkage) -> [EntryKey] {
    guard !added.isEmpty else { return [] }
    let finder = MentionFinder(names: added)
    let holding = concurrentMap(linkage.holders(of: added)) { owner in
      linkage.site.texts(of: owner).contains { !finder.matches(in: $0, $0.indices).isEmpty } ? owner : nil
    }
    return holding.compactMap { $0 }
  }
}

extension Linkage {
  /// The entries in whose bodies one of some days stands.
  func entries(naming days: Set<CivilDate>) -> [EntryKey] {
    let bodies = parts.bodies
    func named(_ mentioned: [CivilDate]) -> Bool { mentioned.contains(where: days.contains) }
    return bodies.articles.indices.filter { named(bodies.articles[$0].days) }.map { .article(Key($0)) }
      + bodies.events.indices.filter { named(bodies.events[$0].days) }.map { .event(Key($0)) }
      + bodies.sources.indices.filter { named(bodies.sources[$0].days) }.map { .source(Key($0)) }
      + bodies.entities.indices.filter { named(bodies.entities[$0]?.days ?? []) }.map { .entity(Key($0)) }
      + bodies.pages.indices.filter { named(bodies.pages[$0].days) }.map { .page(Key($0)) }
  }
}

extension LinkedSite {
  /// The entry of the file in which another one stands.
  fileprivate func owner(of entry: EntryKey) -> EntryKey {
    switch entry {
    case .claim(let key): .article(claims[key].article)
    case .event(let key): events[key].article.map { .article($0) } ?? entry
    case .article, .source, .entity, .page: entry
    }
  }
}
