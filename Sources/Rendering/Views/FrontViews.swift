import Linking
import Pages
import Templates

extension Shapes {
  static let frontFields: [Shape<FrontPage>.Field] = [
    field("latest", .list(.record(articleCard)), "Featured articles, then the newest; at most ten.") {
      $0.records(articleCard, $1.latest)
    },
    field("claims", .list(.record(claimCard)), "Claims of these articles, at most six.") { views, page in
      views.records(claimCard, page.latest.flatMap { views.site.articles[$0].claims }.prefix(6))
    },
    field(
      "timeline", .list(.record(timelineEntry)), "The latest of the timeline, at most six, newest first."
    ) { views, _ in
      let entries = views.site.timeline.entries
      return views.timelineEntries(
        entries.indices.reversed().lazy.filter { entries[$0].what.isWorldly }.prefix(6))
    },
    field("picture", .optional(.record(picture)), "What happened and what was said, as a picture.") {
      views, _ in
      let entries = views.site.timeline.entries
      return views.picture(of: entries.indices.filter { entries[$0].what.isWorldly }, rows: 18)
    },
    field("timeline_href", .url, "The whole timeline.") { views, _ in .text(views.href(.timeline)) },
    field("counts", .list(.record(countLink)), "The site's lists and how much they hold.") { views, _ in
      views.counts
    },
    tallyField(),
    field("about_href", .optional(.url), "The page with the id `about`.") { views, _ in
      .optional(views.facts.pages["about"].map { views.href(.page($0)) })
    },
  ]

  static func tallyField<Page>() -> Shape<Page>.Field {
    field("tally", .list(.record(tallyStep)), "The scale of verdicts, best first, with its claims counted.") {
      views, _ in views.tally
    }
  }

  static let timelineFields: [Shape<PageSlice>.Field] = [
    field("years", .list(.record(periodLink)), "Years that have a page.") { views, _ in
      views.records(
        periodLink, views.facts.periods.years.lazy.map { views.site.timeline.periods[$0].period })
    },
    field("picture", .optional(.record(picture)), "All of it as a picture; on the first page only.") {
      $1.number == 1 ? $0.picture(of: Array($0.site.timeline.entries.indices), rows: 22) : .none
    },
    field("groups", .list(.record(periodGroup)), "Everything dated, oldest first, by year.") {
      $0.periodGroups($1.range, by: .year, in: nil)
    },
  ]

  static let periodFields: [Shape<PeriodPage>.Field] = [
    field("period", .record(period), "The year, month or day.") { $0.record(period, $1.number) },
    field("picture", .optional(.record(picture)), "A year as a picture; on its first page only.") {
      $1.slice.number == 1 ? $0.picture(of: $0.site.timeline.periods[$1.number]) : .none
    },
    field("groups", .list(.record(periodGroup)), "What begins or ends in it.") { views, page in
      let listing = views.site.timeline.periods[page.number]
      let level: PeriodLevel = listing.period.level == .year ? .month : .day
      return views.periodGroups(listing.entries[page.slice], by: level, in: listing.period)
    },
    field("ongoing", .list(.record(timelineEntry)), "What spans it, or may fall into it.") {
      $0.timelineEntries($0.site.timeline.periods[$1.number].ongoing.prefix($1.slice.number == 1 ? 12 : 0))
    },
    field("sources", .list(.record(sourceCard)), "Sources dated to it.") {
      $0.records(
        sourceCard, $0.site.timeline.periods[$1.number].sources.prefix($1.slice.number == 1 ? 50 : 0))
    },
  ]

  static let pageFields: [Shape<LinkedPage>.Field] = [
    field("body", .html, "Its text.") {
      .html($0.html(of: $1.body, of: $0.facts.pages[$1.id].map { .page($0) }))
    },
    field("contents", .list(.record(heading)), "The headings of its text.") {
      $0.records(heading, $1.body.document.headings)
    },
    field("extra", .open, "What stands under `extra:`.") { Value($1.page.header.extra) },
  ]

  static let searchFields: [Shape<Void>.Field] = [
    field("index_href", .url, "The search index, a JSON file.") { views, _ in
      .text(views.href(.searchIndex))
    },
    field("everything", .list(.record(countLink)), "The site's lists and how much they hold.") { views, _ in
      views.counts
    },
  ]
}

/// One page of a year, month or day, by its position in `Timeline.periods`.
struct PeriodPage {
  let number: Int
  let slice: PageSlice
}

/// What the front page begins with.
struct FrontPage {
  let latest: [ArticleKey]

  /// Featured articles, then the others; both the newest first. Of an article in several languages it is the
  /// version in the site's, or else the original.
  init(_ site: LinkedSite, _ plan: SitePlan) {
    let articles = plan.orders.articles.lazy.filter { site.represents(site.articles[$0]) }
    let featured = articles.filter { site.articles[$0].article.isFeatured }.prefix(10)
    let others = articles.filter { !site.articles[$0].article.isFeatured }
    latest = Array(featured) + others.prefix(10 - featured.count)
  }
}

extension Views {
  var tally: Value { records(Shapes.tallyStep, facts.ratings.indices) }

  /// The site's lists, those with nothing in them left out; translations are not counted.
  fileprivate var counts: Value {
    let lists: [(word: CountedWord, count: Int, route: Route)] = [
      (.articles, site.originalArticles.count, .articles), (.claims, site.checkedClaims.count, .claims),
      (.entries, site.timeline.entries.count, .timeline), (.entities, site.entities.count, .entities),
      (.sources, site.sources.count, .sources), (.corrections, site.corrections.count, .corrections),
    ]
    return records(Shapes.countLink, lists.lazy.filter { $0.count > 0 })
  }
}

extension LinkedSite {
  /// Whether an article stands for its translations, too.
  fileprivate func represents(_ article: LinkedArticle) -> Bool {
    func isAtHome(_ version: LinkedArticle) -> Bool {
      version.article.header.language.map { $0.value.lowercased() == settings.language.lowercased() } ?? true
    }
    return isAtHome(article)
      || article.translationOf == nil && !article.translations.contains { isAtHome(articles[$0]) }
  }
}

extension Timeline.Subject {
  /// Whether it happened in the world, not on the site: articles are listed beside it already.
  fileprivate var isWorldly: Bool {
    switch self {
    case .event, .claim: true
    case .publication, .update, .correction: false
    }
  }
}
