import Content
import Diagnostics

/// A site between two versions of an article: it has keys for whatever either of them brings along.
package struct Room: Sendable {
  /// With entries for what is new, to which nothing refers yet.
  package let renumbered: Renumbered
  /// Other entries that may name what has other names than before: they want to be linked again.
  package let others: [EntryKey]
  /// All that the site names with the new version, under the keys of the room.
  let content: PublishedContent
  /// Sources of which only one version speaks, or each says something else; nil for what is gone.
  let sources: [(key: SourceKey, new: Source?)]
  private let new: NamedEntries
  /// From the keys of the room to those without what is gone.
  private let closing: Renumbering
  private let gone: [(id: String, key: EntryKey)]

  /// More entries than this are sooner linked with all others.
  package static let mostOthers = 2000

  /// `place` is that of an article which the site has not had.
  ///
  /// Nil if the new version cannot stand in the old one's place, or if an id, a name or a source that others
  /// have, too, may mean another than before.
  package init?(for article: Article, at place: ArticlePlace? = nil, in earlier: Linkage) {
    let resolver = place.map { Resolver(earlier.parts.resolver, $0.content) } ?? earlier.parts.resolver
    let old = NamedEntries(resolver)
    guard let key = place?.key ?? earlier.site.key(of: article),
      let new = NamedEntries(old, with: article, at: key)
    else { return nil }
    let (carried, back) = old.joined(with: new)
    let (toOld, toNew) = (carried.reversed, back.reversed)
    var keys = carried
    if let place { keys.articles = place.moves }
    var room = old.renumbered(keys, added: new, toNew)
    let target = new.renumbered(back, added: old, toOld)
    guard room.ids(of: keys.added).allSatisfy({ resolver.entry($0.id) == .unknown }) else { return nil }
    (self.new, closing, content) = (new, toNew, target.content)
    gone = room.ids(of: back.added)
    sources = zip(room.sources.records, target.sources.records).enumerated().compactMap { index, versions in
      let key = SourceKey(index)
      if back.sources.added.contains(key) { return (key, nil) }
      let isSame = versions.0 === versions.1 || versions.0.hasSameFacts(as: versions.1)
      return isSame && !keys.sources.added.contains(key) ? nil : (key, versions.1)
    }
    let renaming = Renaming(from: room.entities, to: target.entities)
    (room.entities, room.sources) = (target.entities, target.sources)
    let finder = renaming.finder(MentionFinder(earlier.parts.finder, keys.entities), target.entities.names)
    renumbered = earlier.renumbered(keys, room, finder, without: gone) { paths in
      if let place { paths.add(.article(key), article.header.place.file, at: place.path) }
    }
    let linkage = renumbered.linkage
    let holders = renaming.holders(in: earlier).map { keys[$0] }
    others = renaming.entries(holders, in: linkage, besides: key)
    guard others.count <= Self.mostOthers,
      resolveParties(content.settings.rules.parties, linkage.parts.resolver).value == linkage.parts.parties
    else { return nil }
  }

  /// Takes away what is gone, once all is linked anew, and the article if it departs; nil if something still
  /// refers to any of it.
  package func closed(_ linkage: Linkage, _ departure: ArticleDeparture? = nil) -> Renumbered? {
    var (keys, named, gone) = (closing, new, gone.map(\.key))
    if let departure {
      guard let moves = departure.moves(in: linkage) else { return nil }
      keys.articles = moves
      departure.leave(&named.content, moves)
      gone += moves.gone.map { .article($0) }
    }
    guard !keys.isEmpty else { return Renumbered(linkage: linkage, keys: keys, before: linkage.site) }
    guard linkage.site.areUnnamed(gone) else { return nil }
    return linkage.renumbered(keys, named, MentionFinder(linkage.parts.finder, keys.entities)) {
      departure?.leave(&$0)
    }
  }
}

extension LinkedSite {
  /// Whether nothing leads to any of some articles, and of entries that articles brought along.
  func areUnnamed(_ entries: [EntryKey]) -> Bool {
    var sought: Set<EntryKey> = []
    for entry in entries {
      switch entry {
      case .entity(let key): guard entities[key].backlinks.areEmpty else { return false }
      case .source(let key):
        guard sources[key].uses.isEmpty, sources[key].relayedBy.isEmpty else { return false }
      case .article, .claim, .event: sought.insert(entry)
      case .page: return false
      }
    }
    guard !sought.isEmpty else { return true }
    return !corrections.contains { $0.claim.map { sought.contains(.claim($0)) } ?? false }
      && !articles.contains { $0.translationOf.map { sought.contains(.article($0)) } ?? false }
      && !hasBody { $0.references.lead(to: sought) || $0.hyperlinks.lead(to: sought) }
  }
}

extension [LinkTarget?] {
  fileprivate func lead(to entries: Set<EntryKey>) -> Bool {
    contains { target in
      switch target {
      case .entry(let entry): entries.contains(entry)
      case .day, .path, nil: false
      }
    }
  }
}

extension LinkedEntity.Backlinks {
  fileprivate var areEmpty: Bool {
    said.isEmpty && inClaims.isEmpty && events.isEmpty && authoredArticles.isEmpty
      && reviewedArticles.isEmpty && publishedSources.isEmpty && authoredSources.isEmpty && parts.isEmpty
      && mentions.isEmpty
  }
}
