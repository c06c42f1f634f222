import Content
import Markup
import Pages

/// Every file of a site that is no page, except its record: feeds, site map and the files below `data/`.
///
/// Takes what all pages are rendered from, gives the bytes by route. All addresses in them are absolute, but
/// for the search index, which pages read from wherever the site stands.
func dataFiles(_ facts: SiteFacts) -> [(route: Route, bytes: [UInt8])] {
  let files = concurrentMap(formats) { [(route: $0.route, bytes: $0.write(facts))] }
  return files.flatMap { $0 } + sitemaps(facts)
}

private struct Format: Sendable {
  let route: Route
  let write: @Sendable (SiteFacts) -> [UInt8]
}

private let formats: [Format] = [
  Format(route: .atomFeed, write: atomFeed),
  Format(route: .jsonFeed, write: jsonFeed),
  Format(route: .robots, write: robotsFile),
  Format(route: .claimsData, write: claimsData),
  Format(route: .sourcesData, write: sourcesData),
  Format(route: .bibliography, write: bibliography),
  Format(route: .entitiesData, write: entitiesData),
  Format(route: .timelineData, write: timelineData),
  Format(route: .calendar, write: calendar),
  Format(route: .evidenceData, write: evidenceData),
  Format(route: .searchIndex, write: searchIndex),
]
