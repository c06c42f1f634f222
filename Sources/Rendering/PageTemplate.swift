import Templates

/// The templates that every theme has, one for each kind of page.
enum PageTemplate: String, CaseIterable {
  case front, articles, article, claims, claim, entities, entity, timeline, period, sources, source
  case corrections, page, search
  case notFound = "not-found"
  case redirect

  /// The file below `templates/`.
  var fileName: String { "\(rawValue).html" }

  /// The values of its own, besides `site`, `page` and `strings`.
  var fields: [RecordShape.Field] {
    switch self {
    case .front: Shapes.frontFields
    case .articles: [field("articles", .list(.record(Shapes.articleCard)), "Newest first.")]
    case .article: [field("article", .record(Shapes.article), "The article.")]
    case .claims: [field("groups", .list(.record(Shapes.claimGroup)), "Claims by verdict, best first.")]
    case .claim: [field("claim", .record(Shapes.claim), "The claim.")]
    case .entities: [field("groups", .list(.record(Shapes.entityGroup)), "Entities by kind.")]
    case .entity: [field("entity", .record(Shapes.entity), "The entity.")]
    case .timeline: Shapes.timelineFields
    case .period: Shapes.periodFields
    case .sources: Shapes.sourceListFields
    case .source: [field("source", .record(Shapes.source), "The source.")]
    case .corrections:
      [field("corrections", .list(.record(Shapes.correction)), "Newest first.")]
    case .page: Shapes.pageFields
    case .search: Shapes.searchFields
    case .notFound: []
    case .redirect: [field("target", .record(Shapes.link), "Where the page is now.")]
    }
  }

  /// All values that the template sees; `strings` has the shape of the site's own strings file.
  func shape(strings: RecordShape) -> RecordShape {
    RecordShape(
      fileName, "What `\(fileName)` sees.",
      [
        field("site", .record(Shapes.site), "The whole site."),
        field("page", .record(Shapes.page), "The page itself."),
        field("strings", .record(strings), "The words of `templates/strings/<language>.yml`."),
      ] + fields)
  }
}
