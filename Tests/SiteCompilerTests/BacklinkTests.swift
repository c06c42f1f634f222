import Foundation
import Testing

/// What one page says of another, the other page says too; read from the published pages.
struct BacklinkTests {
  private static let sample = SampleSite.plainRandom
  private static let site = sample.published

  @Test("An entity's page leads back to what leads to it", arguments: ["articles", "claims", "sources"])
  func entities(kind: String) { #expect(Self.oneWay(from: kind, to: "entities") == []) }

  @Test("A source's page leads back to what leads to it", arguments: ["articles", "sources", "entities"])
  func sources(kind: String) { #expect(Self.oneWay(from: kind, to: "sources") == []) }

  @Test("A claim's page leads back to the article that leads to it")
  func claims() { #expect(Self.oneWay(from: "articles", to: "claims") == []) }

  @Test("An article leads to what names it as a place of use", arguments: ["entities", "sources"])
  func uses(kind: String) { #expect(Self.oneWay(from: kind, to: "articles") == []) }

  @Test("Every event and claim with a date stands on the timeline's list once")
  func timeline() {
    let ids = Self.lists(below: "timeline/").flatMap { Self.site.pages[$0]?.ids ?? [] }.filter {
      $0.hasPrefix("event-") || $0.hasPrefix("claim-")
    }
    #expect(Set(ids).count == ids.count)
    #expect(ids.count { $0.hasPrefix("event-") } == RandomSite.events + RandomSite.articles)
    #expect(ids.count { $0.hasPrefix("claim-") } == RandomSite.articles / 2)
  }

  @Test("Every source stands in the source index once in each order, whoever wrote it down how often")
  func sourceIndex() {
    for order in ["sources/", "sources/by-date/"] {
      let listed = Self.lists(below: order).flatMap(Self.sourceLinks)
      #expect(Set(listed).count == listed.count, "\(order)")
      #expect(listed.count == RandomSite.sources + 10, "\(order)")
    }
  }

  /// `sources/index.html` and the pages on which it continues.
  private static func lists(below folder: String) -> [String] {
    site.pages.keys.filter { $0 == "\(folder)index.html" || $0.hasPrefix("\(folder)page/") }.sorted()
  }

  /// Pages of sources that a list leads to, as often as it does.
  private static func sourceLinks(on path: String) -> [String] {
    (site.pages[path]?.all("a") ?? []).compactMap { element in
      element.attributes["href"].flatMap { site.target(of: $0, from: path, sample.baseURL)?.path }
    }
    .filter { $0.isEntry(of: "sources") }
  }

  /// Links between entries that only one of the two pages has, as `from -> to`; the first few.
  ///
  /// An article shows what its claims and events rest on, too; it is enough that those are led back to.
  private static func oneWay(from kind: String, to other: String) -> [String] {
    let pages = site.pages.keys.filter { $0.isEntry(of: kind) }.sorted()
    let found = pages.flatMap { path in
      let targets = allTargets(of: path)
      let parts = targets.filter { $0.isEntry(of: "claims") || $0.hasPrefix("timeline/") }.union([path])
      return targets.filter {
        $0.isEntry(of: other) && $0 != path && allTargets(of: $0).isDisjoint(with: parts)
      }
      .sorted().map { "\(path) -> \($0)" }
    }
    return Array(found.prefix(5))
  }

  /// What any page of an entry leads to; long lists continue on further pages.
  private static func allTargets(of path: String) -> Set<String> {
    let folder = "\(path.dropLast("index.html".count))page/"
    let pages = [path] + site.pages.keys.filter { $0.hasPrefix(folder) }
    return pages.reduce(into: []) { $0.formUnion(targets[$1] ?? []) }
  }

  private static let targets = site.pages.keys.reduce(into: [String: Set<String>]()) {
    $0[$1] = site.linked(from: $1, baseURL: sample.baseURL)
  }
}

extension String {
  /// Whether it is the first page of an entry: `articles/deadline/index.html`.
  fileprivate func isEntry(of kind: String) -> Bool {
    let parts = split(separator: "/")
    return parts.count == 3 && parts[0] == kind && parts[2] == "index.html"
      && !["page", "by-date"].contains(parts[1])
  }
}
