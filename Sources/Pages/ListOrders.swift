import Content
import Linking

/// The order in which each list of the site shows its entries.
package struct ListOrders: Sendable {
  /// Newest first.
  package internal(set) var articles: [ArticleKey]
  /// By verdict, best first, then newest first.
  package internal(set) var claims: [ClaimKey]
  /// By kind, then by name.
  package internal(set) var entities: [EntityKey]
  /// By publisher's name, those without one last, then by title.
  package internal(set) var sourcesByPublisher: [SourceKey]
  /// Oldest first, undated last.
  package internal(set) var sourcesByDate: [SourceKey]

  init(_ site: LinkedSite) {
    articles = site.articles.keys.sorted { later, earlier in
      (site.articles[earlier].article.date.value, later) < (site.articles[later].article.date.value, earlier)
    }
    let rank = Dictionary(uniqueKeysWithValues: articles.enumerated().map { ($1, $0) })
    claims = site.claims.keys.sorted(on: { key in
      let claim = site.claims[key]
      return Sorting([claim.verdict, rank[claim.article] ?? 0])
    })
    entities = site.entities.keys.sorted(on: site.sorting)
    sourcesByPublisher = site.sources.keys.sorted(on: site.sorting)
    sourcesByDate = site.sources.keys.sorted { site.isOlder($0, $1) }
  }
}

extension LinkedSite {
  func sorting(of key: EntityKey) -> Sorting {
    let entity = entities[key]
    return Sorting([entity.kind.position], [entity.name.lowercased(), entity.id])
  }

  func sorting(of key: SourceKey) -> Sorting {
    let source = sources[key]
    let publisher = source.publisher.map { entities[$0].name.lowercased() }
    return Sorting(
      [publisher == nil ? 1 : 0], [publisher ?? "", source.source.title.value.lowercased(), source.id])
  }

  /// Whether a source stands before another one in the list by dates.
  func isOlder(_ left: SourceKey, _ right: SourceKey) -> Bool {
    switch (sources[left].source.date?.value, sources[right].source.date?.value) {
    case (let first?, let second?): (first, left) < (second, right)
    case (nil, nil): left < right
    case (.some, nil): true
    case (nil, .some): false
    }
  }
}

/// Numbers first, then texts by their scalars: never by a locale of the machine.
struct Sorting: Comparable {
  let numbers: [Int]
  let texts: [String]

  init(_ numbers: [Int], _ texts: [String] = []) {
    self.numbers = numbers
    self.texts = texts
  }

  static func < (left: Self, right: Self) -> Bool {
    if left.numbers != right.numbers { return left.numbers.lexicographicallyPrecedes(right.numbers) }
    return left.texts.lexicographicallyPrecedes(right.texts)
  }
}

extension Array {
  /// Sorted by a value computed once an element; equal elements keep their order.
  fileprivate func sorted(on value: (Element) -> some Comparable) -> [Element] {
    map { ($0, value($0)) }.enumerated()
      .sorted { left, right in
        left.element.1 == right.element.1
          ? left.offset < right.offset : left.element.1 < right.element.1
      }
      .map(\.element.0)
  }
}

extension EntityKind {
  fileprivate var position: Int { EntityKind.allCases.firstIndex(of: self) ?? 0 }
}
