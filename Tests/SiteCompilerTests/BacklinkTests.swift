import Foundation
import Testing

/// What one page says of another, the other page says too; read from the published pages.
struct BacklinkTests {
  private static let sample = SampleSite.random
  private static let site = sample.published

  @Test("An entity's page leads back to every article and source that leads to it")
  func entities() {
    for kind in ["articles", "sources", "events"] {
      for path in Self.pages(of: kind) {
        let targets = Self.site.linked(from: path, baseURL: Self.sample.baseURL)
        for entity in targets where entity.isEntry(of: "entities") {
          #expect(Self.allPages(of: entity).contains(path), "\(path) -> \(entity)")
        }
      }
    }
  }

  @Test("A source's page leads back to every article and claim that leads to it")
  func sources() {
    for kind in ["articles", "claims"] {
      for path in Self.pages(of: kind) {
        let targets = Self.site.linked(from: path, baseURL: Self.sample.baseURL)
        for source in targets where source.isEntry(of: "sources") {
          let back = Self.allPages(of: source)
          let articles = targets.filter { $0.isEntry(of: "articles") }
          #expect(back.contains(path) || !back.isDisjoint(with: articles), "\(path) -> \(source)")
        }
      }
    }
  }

  @Test("An article leads to each of its claims, and the claim back")
  func claims() {
    for path in Self.pages(of: "claims") {
      let back = Self.site.linked(from: path, baseURL: Self.sample.baseURL).filter {
        $0.isEntry(of: "articles")
      }
      let leads = back.filter { Self.site.linked(from: $0, baseURL: Self.sample.baseURL).contains(path) }
      #expect(!leads.isEmpty, "\(path)")
    }
  }

  @Test("A source and what it relays lead to each other")
  func relays() {
    for path in Self.pages(of: "sources") {
      for other in Self.site.linked(from: path, baseURL: Self.sample.baseURL)
      where other.isEntry(of: "sources") && other != path {
        #expect(Self.allPages(of: other).contains(path), "\(path) -> \(other)")
      }
    }
  }

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

  private static func pages(of kind: String) -> [String] {
    site.pages.keys.filter { $0.isEntry(of: kind) }.sorted()
  }

  /// What any page of an entry leads to; long lists continue on further pages.
  private static func allPages(of path: String) -> Set<String> {
    let folder = path.dropLast("index.html".count)
    return site.pages.keys.filter { $0.hasPrefix(folder) }.reduce(into: []) {
      $0.formUnion(site.linked(from: $1, baseURL: sample.baseURL))
    }
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
