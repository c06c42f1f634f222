import Diagnostics
import TestSupport
import Testing

@testable import Linking

@Suite("What holds for every site")
struct LinkingPropertyTests {
  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every link has a link back`(seed: UInt64) {
    let test = LinkedTestSite(randomSite(seed: seed))
    let site = test.site
    #expect(test.unread.allSatisfy { $0.hasPrefix("W0431") })
    #expect(test.problems.filter { $0.hasPrefix("E") } == [])
    #expect(
      pairs(site.articles, \.entities)
        == reversed(site.entities) { $0.backlinks.mentions.compactMap { article($0.by) } })
    #expect(pairs(site.claims, \.by) == reversed(site.entities, \.backlinks.said))
    #expect(pairs(site.claims, \.entities) == reversed(site.entities, \.backlinks.inClaims))
    #expect(pairs(site.events, \.entities) == reversed(site.entities, \.backlinks.events))
    #expect(pairs(site.articles, \.authors) == reversed(site.entities, \.backlinks.authoredArticles))
    #expect(pairs(site.articles, \.reviewedBy) == reversed(site.entities, \.backlinks.reviewedArticles))
    #expect(pairs(site.sources, \.authors) == reversed(site.entities, \.backlinks.authoredSources))
    #expect(
      pairs(site.sources) { [$0.publisher].compactMap { $0 } }
        == reversed(site.entities, \.backlinks.publishedSources))
    #expect(
      pairs(site.entities) { [$0.partOf].compactMap { $0 } } == reversed(site.entities, \.backlinks.parts))
    #expect(pairs(site.sources) { $0.relays.compactMap(\.source) } == reversed(site.sources, \.relayedBy))
    #expect(pairs(site.articles, \.claims) == reversed(site.claims) { [$0.article] })
    #expect(
      pairs(site.articles, \.body.citedSources)
        == reversed(site.sources) { $0.uses.filter { $0.manner == .cited }.compactMap { article($0.by) } })
    for (index, article) in site.articles.enumerated() {
      if let later = article.later { #expect(site.articles[later].earlier == ArticleKey(index)) }
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `every entry of the timeline is listed at home and in all periods above it`(seed: UInt64) {
    let timeline = LinkedTestSite(randomSite(seed: seed)).site.timeline
    let listings = Dictionary(uniqueKeysWithValues: timeline.periods.map { ($0.period, $0) })
    #expect(timeline.periods.map(\.period) == timeline.periods.map(\.period).sorted())
    for (position, entry) in timeline.entries.enumerated() {
      for period in entry.home.withAncestors { #expect(listings[period]?.entries.contains(position) == true) }
    }
    for listing in timeline.periods {
      #expect(listing.entries == listing.entries.sorted())
      #expect(listing.ongoing.count <= 50)
      #expect(Set(listing.ongoing).isDisjoint(with: listing.entries))
    }
  }

  @Test func `files in another order give the same site`() {
    let files = randomSite(seed: 4)
    let first = facts(LinkedTestSite(files))
    for seed in 1...3 as ClosedRange<UInt64> {
      var random = SeededRandom(seed: seed)
      #expect(facts(LinkedTestSite(files) { $0.shuffled(using: &random) }) == first)
    }
  }

  @Test func `a large site takes a moment, also where all name one entity and one day`() {
    var files: [String: String] = ["entities/main.md": entity("Main Actor")]
    for index in 0..<4000 {
      files["articles/a\(index).md"] = article(
        "entities: [Main Actor, Person \(index)]\nevents: [{ date: 2023-04-24, title: E }]",
        date: "2024-01-01", "Main Actor met Person \(index / 2) on 24 April 2023. [[a\(index / 2)]]")
    }
    let clock = ContinuousClock()
    let inputs = files
    var test: LinkedTestSite?
    let time = clock.measure { test = LinkedTestSite(inputs) }
    #expect(test?.site.entities.count == 4001)
    #expect(test?.site.entity("main")?.backlinks.mentions.count == 4000)
    #expect(time < .seconds(20))
  }
}

/// Positions of a link's two ends.
private struct Pair: Hashable {
  let from: Int
  let to: Int
}

extension Set<Pair> {
  fileprivate var flipped: Set<Pair> { Set(map { Pair(from: $0.to, to: $0.from) }) }
}

private func pairs<From, To>(_ entries: [From], _ links: (From) -> [Key<To>]) -> Set<Pair> {
  Set(entries.enumerated().flatMap { index, entry in links(entry).map { Pair(from: index, to: $0.index) } })
}

/// The links that back-links tell of, in the direction of the links.
private func reversed<From, To>(_ entries: [To], _ backlinks: (To) -> [Key<From>]) -> Set<Pair> {
  pairs(entries, backlinks).flipped
}

private func article(_ entry: EntryKey) -> ArticleKey? {
  guard case .article(let key) = entry else { return nil }
  return key
}

/// Everything in a linked site but the numbers of files.
private func facts(_ test: LinkedTestSite) -> [String] {
  let site = test.site
  var facts = test.problems
  facts += site.entities.map {
    "\($0.id) \($0.name) \($0.kind) \(String(describing: $0.partOf)) \($0.backlinks)"
  }
  facts += site.sources.map { "\($0.id) \($0.source.title.value) \($0.relays) \($0.relayedBy) \($0.uses)" }
  facts += site.articles.map {
    "\($0.id) \($0.entities) \($0.sources) \($0.claims) \(site.mentions($0.body))"
  }
  facts += site.events.map { "\($0.id) \($0.entities) \($0.sources) \(site.mentions($0.body))" }
  facts += site.timeline.entries.map { "\($0.date.text) \($0.what) \($0.home)" }
  facts += site.timeline.periods.map { "\($0)" }
  return facts
}
