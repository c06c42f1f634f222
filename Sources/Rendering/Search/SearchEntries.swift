import Content
import Linking
import Pages

/// What a reader can search for.
struct SearchEntry {
  let kind: Kind
  let title: String
  /// From the site's root, with `index.html`.
  let address: String
  /// What tells it from others of its name.
  var note: String?
  /// A claim's verdict, by its position on the scale.
  var verdict: Int?
  /// The BCP 47 tag of its title's language, where that is not the site's.
  var language: String?
  /// Further texts that it is found by.
  var texts: [String] = []

  /// In the order of their entries.
  enum Kind: String, CaseIterable {
    case date, entity, claim, article, event, source, page
  }
}

/// Everything that a reader can search for, kind by kind; within each what is likelier to be meant comes
/// first.
func searchEntries(_ facts: SiteFacts) -> [SearchEntry] {
  // From the root, an address is what a page puts behind its own way up to it.
  let views = Views(facts, links: LinkBase(from: .front))
  let site = facts.site
  let entities = site.entities.keys.map { ($0, site.entities[$0].backlinks.count) }
    .sorted { ($1.1, $0.0) < ($0.1, $1.0) }.map(\.0)
  return site.timeline.periods.compactMap(views.searchEntry)
    + entities.map(views.searchEntry)
    + searchedClaims(facts).map(views.searchEntry)
    + facts.plan.orders.articles.map(views.searchEntry)
    + site.events.keys.map(views.searchEntry)
    + site.sources.keys.map(views.searchEntry)
    + site.pages.keys.map { key in
      let page = site.pages[key].page
      return views.entry(.page, .page(key), note: page.description)
    }
}

/// Claims in the order of the search index: those of the newest articles first.
func searchedClaims(_ facts: SiteFacts) -> [ClaimKey] {
  facts.plan.orders.articles.flatMap { facts.site.articles[$0].claims }
}

extension Views {
  fileprivate func searchEntry(_ listing: Timeline.Listing) -> SearchEntry? {
    guard let route = facts.plan.route(of: listing.period) else { return nil }
    let count = words.count(.entries, listing.entries.count)
    return SearchEntry(
      kind: .date, title: words.title(of: listing.period), address: href(route), note: count,
      texts: [listing.period.digits])
  }

  fileprivate func searchEntry(_ key: EntityKey) -> SearchEntry {
    let entity = site.entities[key]
    return entry(.entity, .entity(key), note: entity.entry?.role, texts: entity.otherNames)
  }

  /// A claim is also found by all names of those who made it or whom it names, and by its original wording.
  fileprivate func searchEntry(_ key: ClaimKey) -> SearchEntry {
    let claim = site.claims[key]
    let names = uniqued(claim.by + claim.entities).flatMap {
      [site.entities[$0].name] + site.entities[$0].otherNames
    }
    var entry = entry(
      .claim, .claim(key), note: claim.by.isEmpty ? nil : names[0],
      texts: names + [claim.claim.quote?.text.value].compactMap { $0 })
    entry.verdict = claim.verdict
    return entry
  }

  fileprivate func searchEntry(_ key: ArticleKey) -> SearchEntry {
    let article = article(key)
    return entry(
      .article, .article(key), note: facts.told(article.date.value).words,
      texts: [article.summary?.value].compactMap { $0 })
  }

  fileprivate func searchEntry(_ key: EventKey) -> SearchEntry {
    entry(.event, .event(key), note: facts.told(site.events[key].event.date.value).words)
  }

  fileprivate func searchEntry(_ key: SourceKey) -> SearchEntry {
    let publisher = site.sources[key].publisher.map { site.entities[$0].name }
    return entry(.source, .source(key), note: publisher, texts: [publisher].compactMap { $0 })
  }

  fileprivate func entry(
    _ kind: SearchEntry.Kind, _ key: EntryKey, note: String?, texts: [String] = []
  ) -> SearchEntry {
    SearchEntry(
      kind: kind, title: title(of: key), address: href(key), note: note,
      language: foreign(titleLanguage(of: key)), texts: texts)
  }

  /// A language's tag, unless it is the site's.
  func foreign(_ language: String) -> String? {
    language == site.settings.language ? nil : language
  }
}

extension LinkedEntity {
  /// Whole aliases and names in other languages, each once.
  fileprivate var otherNames: [String] {
    uniqued(wholeAliases + (entry?.names ?? []).flatMap { $0.names.map(\.value) })
  }
}

extension TimelinePeriod {
  /// `2023 04 24`, for those who type a date in digits.
  fileprivate var digits: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return switch self {
    case .year(let year): "\(year)"
    case .month(let year, let month): "\(year) \(padded(month))"
    case .day(let day): "\(day.year) \(padded(day.month)) \(padded(day.day))"
    }
  }
}
