import Pages

/// A kind of file of a site that is no page: a feed, the site map, a file below `data/`.
///
/// All addresses in them are absolute, but for the search index, which pages read from wherever the site
/// stands.
struct DataFormat: Sendable {
  /// One file, but for the search index and the site map of a large site.
  let files: @Sendable (SiteFacts) -> [(route: Route, bytes: [UInt8])]
  /// The route of the only file; nil where there may be several.
  let route: Route?

  private init(_ route: Route, _ write: @escaping @Sendable (SiteFacts) -> [UInt8]) {
    self.route = route
    files = { [(route, write($0))] }
  }

  private init(files: @escaping @Sendable (SiteFacts) -> [(route: Route, bytes: [UInt8])]) {
    route = nil
    self.files = files
  }

  /// Those that take long come first, so that nothing waits for them at the end.
  static let all: [DataFormat] = [
    DataFormat(files: { searchIndex($0) }),
    DataFormat(files: { filterIndexes($0) }),
    DataFormat(.calendar, calendar),
    DataFormat(.timelineData, timelineData),
    DataFormat(.claimsData, claimsData),
    DataFormat(.atomFeed, atomFeed),
    DataFormat(.jsonFeed, jsonFeed),
    DataFormat(.robots, robotsFile),
    DataFormat(.headers, headersFile),
    DataFormat(.sourcesData, sourcesData),
    DataFormat(.bibliography, bibliography),
    DataFormat(.entitiesData, entitiesData),
    DataFormat(.evidenceData, evidenceData),
    DataFormat(.quotationsData, quotationsData),
    DataFormat(files: { facts in facts.drawsCards ? [(.siteCard, siteCard(facts))] : [] }),
    DataFormat(files: { sitemaps($0) }),
  ]
}
