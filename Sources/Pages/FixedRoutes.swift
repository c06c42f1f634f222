import Linking

/// Addresses that every site has, whatever its content.
extension Route {
  package static let front = Route(folder: [])
  package static let articles = Route(folder: "articles")
  package static let claims = Route(folder: "claims")
  package static let entities = Route(folder: "entities")
  package static let timeline = Route(folder: "timeline")
  package static let sources = Route(folder: "sources")
  package static let sourcesByDate = Route(folder: "sources", "by-date")
  package static let corrections = Route(folder: "corrections")
  package static let figures = Route(folder: "figures")
  package static let search = Route(folder: "search")
  package static let notFound = Route(file: "404.html")

  package static let atomFeed = Route(file: "feed.xml")
  package static let jsonFeed = Route(file: "feed.json")
  package static let sitemap = Route(file: "sitemap.xml")
  package static let robots = Route(file: "robots.txt")
  package static let claimsData = Route(file: "data/claims.json")
  package static let sourcesData = Route(file: "data/sources.json")
  package static let bibliography = Route(file: "data/sources.bib")
  package static let entitiesData = Route(file: "data/entities.json")
  package static let timelineData = Route(file: "data/timeline.json")
  package static let calendar = Route(file: "data/timeline.ics")
  package static let evidenceData = Route(file: "data/evidence.json")
  package static let quotationsData = Route(file: "data/quotations.json")
  package static let searchIndex = Route(file: "data/search.json")
  /// A part of the search index.
  package static func searchPart(_ name: String) -> Route { Route(file: "data/search/\(name)") }
  /// A part of what filters of long lists look through.
  package static func filterPart(_ name: String) -> Route { Route(file: "data/filters/\(name)") }
  package static let headers = Route(file: "_headers")
  /// The picture that networks show with a hyperlink to the site.
  package static let siteCard = Route(file: "card.svg")
  package static let record = Route(file: "record.json")

  /// The ledger of one figure.
  package static func figure(_ id: String) -> Route { Route(folder: "figures", id) }

  /// Files that are no pages.
  static let dataFiles: [Route] = [
    atomFeed, jsonFeed, sitemap, robots, claimsData, sourcesData, bibliography, entitiesData, timelineData,
    calendar, evidenceData, quotationsData, searchIndex, headers,
    siteCard, record,
  ]

  /// `timeline/2023/`, `timeline/2023/04/`, `timeline/2023/04/24/`.
  init(_ period: TimelinePeriod) {
    switch period {
    case .year(let year): self.init(folder: "timeline", padded(year, to: 4))
    case .month(let year, let month):
      self.init(folder: "timeline", padded(year, to: 4), padded(month, to: 2))
    case .day(let day):
      self.init(folder: "timeline", padded(day.year, to: 4), padded(day.month, to: 2), padded(day.day, to: 2))
    }
  }
}

/// A number with leading zeros, its sign before them: `-0044`.
private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number.magnitude)
  return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, width - digits.count)) + digits
}
