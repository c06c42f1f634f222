import Templates

/// The templates that every theme has, one for each kind of page.
enum PageTemplate: String, CaseIterable {
  case front, articles, article, claims, claim, entities, entity, timeline, period, sources, source
  case corrections, figures, figure, page, search
  case notFound = "not-found"
  case redirect

  /// The file below `templates/`.
  var fileName: String { "\(rawValue).html" }

  /// What other generators call it.
  var namesElsewhere: [String] {
    switch self {
    case .front: ["index.html", "home.html"]
    case .notFound: ["404.html"]
    case .articles, .article, .claims, .claim, .entities, .entity, .timeline, .period, .sources, .source,
      .corrections, .figures, .figure, .page, .search, .redirect:
      []
    }
  }

  /// The values of its own, besides `site`, `page` and `strings`.
  var fields: [RecordShape.Field] {
    switch self {
    case .front: Shapes.frontFields.map(\.declared)
    case .articles: [RecordShape.Field("articles", .list(.record(Shapes.articleCard)), "Newest first.")]
    case .article: [RecordShape.Field("article", .record(Shapes.article), "The article.")]
    case .claims:
      [
        RecordShape.Field("groups", .list(.record(Shapes.claimGroup)), "Claims by verdict, best first."),
        (Shapes.tallyField() as Shape<Void>.Field).declared,
      ]
    case .claim: [RecordShape.Field("claim", .record(Shapes.claim), "The claim.")]
    case .entities: [RecordShape.Field("groups", .list(.record(Shapes.entityGroup)), "Entities by kind.")]
    case .entity: [RecordShape.Field("entity", .record(Shapes.entity), "The entity.")]
    case .timeline: Shapes.timelineFields.map(\.declared)
    case .period: Shapes.periodFields.map(\.declared)
    case .sources: Shapes.sourceListFields.map(\.declared)
    case .source: [RecordShape.Field("source", .record(Shapes.source), "The source.")]
    case .corrections:
      [RecordShape.Field("corrections", .list(.record(Shapes.correction)), "Newest first.")]
    case .figures:
      [
        RecordShape.Field(
          "ledgers", .list(.record(Shapes.ledger)), "Figures that claims state, by their ids.")
      ]
    case .figure:
      [
        RecordShape.Field(
          "groups", .list(.record(Shapes.figureGroup)), "Figures with one id, unlike ones apart.")
      ]
    case .page: Shapes.pageFields.map(\.declared)
    case .search: Shapes.searchFields.map(\.declared)
    case .notFound: []
    case .redirect: [RecordShape.Field("target", .record(Shapes.link), "Where the page is now.")]
    }
  }

  /// All values that the template sees; `strings` has the shape of the site's own strings file.
  func shape(strings: RecordShape) -> RecordShape {
    RecordShape(
      fileName, "What `\(fileName)` sees.",
      [
        RecordShape.Field("site", .record(Shapes.site), "The whole site."),
        RecordShape.Field("page", .record(Shapes.page), "The page itself."),
        RecordShape.Field("strings", .record(strings), "The words of `templates/strings/<language>.yml`."),
      ] + fields)
  }
}
