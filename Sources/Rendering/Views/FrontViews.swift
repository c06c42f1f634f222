import Linking
import Pages
import Templates

extension Shapes {
  static let frontFields = [
    field("latest", .list(.record(articleCard)), "The newest articles, at most ten."),
    field("claims", .list(.record(claimCard)), "Claims of these articles, at most twelve."),
    field(
      "timeline", .list(.record(timelineEntry)), "The latest of the timeline, at most twelve, newest first."),
    field("counts", .list(.record(countLink)), "The site's lists and how much they hold."),
    field("about_href", .optional(.url), "The page with the id `about`."),
  ]

  static let timelineFields = [
    field("years", .list(.record(periodLink)), "Years that have a page."),
    field("groups", .list(.record(periodGroup)), "Everything dated, oldest first, by year."),
  ]

  static let periodFields = [
    field("period", .record(period), "The year, month or day."),
    field("groups", .list(.record(periodGroup)), "What begins or ends in it."),
    field("ongoing", .list(.record(timelineEntry)), "What spans it, or may fall into it."),
    field("sources", .list(.record(sourceCard)), "Sources dated to it."),
  ]

  static let pageFields = [
    field("body", .html, "Its text."),
    field("contents", .list(.record(heading)), "The headings of its text."),
    field("extra", .open, "What stands under `extra:`."),
  ]

  static let searchFields = [
    field("index_href", .url, "The search index, a JSON file."),
    field("everything", .list(.record(countLink)), "The site's lists and how much they hold."),
  ]
}

extension Views {
  /// The front page's own values.
  func front() -> [(String, Value)] {
    let latest = Array(facts.plan.orders.articles.prefix(10))
    let claims = latest.flatMap { site.articles[$0].claims }.prefix(12)
    let recent = site.timeline.entries.indices.reversed().lazy.filter {
      isWorldly(site.timeline.entries[$0].what)
    }
    return [
      ("latest", .records(latest.map(articleCard))),
      ("claims", .records(claims.map(claimCard))),
      ("timeline", .records(recent.prefix(12).map { timelineEntry($0) })),
      ("counts", counts),
      ("about_href", .optional(facts.pages["about"].map { href(.page($0)) })),
    ]
  }

  /// The site's lists, those with nothing in them left out.
  var counts: Value {
    let lists: [(CountedWord, Int, Route)] = [
      (.articles, site.articles.count, .articles), (.claims, site.claims.count, .claims),
      (.entries, site.timeline.entries.count, .timeline), (.entities, site.entities.count, .entities),
      (.sources, site.sources.count, .sources), (.corrections, site.corrections.count, .corrections),
    ]
    return .records(lists.filter { $0.1 > 0 }.map { countLink(words.count($0.0, $0.1), $0.2) })
  }

  /// Whether something happened in the world, not on the site: articles are listed beside it already.
  private func isWorldly(_ subject: Timeline.Subject) -> Bool {
    switch subject {
    case .event, .claim: true
    case .publication, .update, .correction: false
    }
  }
}
