import Pages

/// A kind of file of a site that is no page: a feed, the site map, a file below `data/`.
///
/// All addresses in them are absolute, but for the search index, which pages read from wherever the site
/// stands.
struct DataFormat: Sendable {
  /// One file, but for the search index and the site map of a large site; the last number is a part's size.
  private let write: @Sendable (SiteFacts, _ partSize: Int, @escaping OutputReceiver) -> [PublishedFile]
  /// The route of the only file; nil where there may be several.
  let route: Route?

  private init(_ route: Route, inParts write: @escaping @Sendable (SiteFacts, inout OutputParts) -> [UInt8]) {
    self.route = route
    self.write = { facts, size, receive in
      var parts = OutputParts(of: route.outputPath, size: size, into: receive)
      let rest = write(facts, &parts)
      return [parts.end(with: rest)]
    }
  }

  private init(files: @escaping @Sendable (SiteFacts) -> [(route: Route, bytes: [UInt8])]) {
    route = nil
    write = { facts, _, receive in
      files(facts).map { OutputFile(path: $0.route.outputPath, bytes: $0.bytes).publish(to: receive) }
    }
  }

  private init(_ route: Route, _ bytes: @escaping @Sendable (SiteFacts) -> [UInt8]) {
    self.init(route, inParts: { facts, _ in bytes(facts) })
  }

  func publish(
    _ facts: SiteFacts, partSize: Int = OutputParts.usualSize, to receive: @escaping OutputReceiver
  ) -> [PublishedFile] {
    write(facts, partSize, receive)
  }

  /// Those that take long come first, so that nothing waits for them at the end.
  static let all: [DataFormat] = [
    DataFormat(files: { searchIndex($0) }),
    DataFormat(files: { filterIndexes($0) }),
    DataFormat(.calendar, inParts: calendar),
    DataFormat(.timelineData, inParts: timelineData),
    DataFormat(.claimsData, inParts: claimsData),
    DataFormat(.atomFeed, atomFeed),
    DataFormat(.jsonFeed, jsonFeed),
    DataFormat(.robots, robotsFile),
    DataFormat(.headers, headersFile),
    DataFormat(.sourcesData, sourcesData),
    DataFormat(.bibliography, bibliography),
    DataFormat(.entitiesData, entitiesData),
    DataFormat(.evidenceData, inParts: evidenceData),
    DataFormat(.quotationsData, inParts: quotationsData),
    DataFormat(files: { facts in facts.drawsCards ? [(.siteCard, siteCard(facts))] : [] }),
    DataFormat(files: { sitemaps($0) }),
  ]
}
