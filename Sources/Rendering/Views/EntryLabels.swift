import Content
import Linking
import Pages

/// What every entry is called where it is linked, and where it can be read.
///
/// Side by side, since pages name entries hundreds of times: to look into each would fetch a great part of
/// the site from memory for every page. A class, so that who holds it has one thing to retain.
final class EntryLabels: Sendable {
  private let articles: Labels<LinkedArticle>
  private let claims: Labels<LinkedClaim>
  private let sources: Labels<LinkedSource>
  private let entities: Labels<LinkedEntity>
  private let events: Labels<LinkedEvent>
  private let pages: Labels<LinkedPage>

  /// `earlier` are those of the same site before some entries changed: most stay as they are.
  init(
    _ site: LinkedSite, _ plan: SitePlan,
    following earlier: (labels: EntryLabels, site: LinkedSite, plan: SitePlan)? = nil
  ) {
    let maker = LabelMaker(plan: plan, siteLanguage: site.settings.language)
    let (known, old) = (earlier?.labels, earlier?.site)
    ((articles, claims, pages), (sources, entities, events)) = concurrently {
      (
        maker.labels(
          site.articles, EntryKey.article, after: known?.articles, of: old?.articles, id: \.id,
          isSame: { $0 === $1 || $0.article === $1.article }
        ) { ($0.article.title.value, $0.article.header.tag) },
        maker.labels(
          site.claims, EntryKey.claim, after: known?.claims, of: old?.claims, id: \.id,
          isSame: { $0 === $1 || $0.claim === $1.claim }
        ) { ($0.claim.claim.value, site.articles[$0.article].article.header.tag) },
        maker.labels(
          site.pages, EntryKey.page, after: known?.pages, of: old?.pages, id: \.id,
          isSame: { $0 === $1 || $0.page === $1.page }
        ) { ($0.page.title.value, $0.page.header.tag) }
      )
    } _: {
      var events = maker.labels(
        site.events, EntryKey.event, after: known?.events, of: old?.events, id: \.id,
        isSame: { $0 === $1 || $0.event === $1.event }
      ) { ($0.event.title.value, $0.event.header.tag) }
      if let earlier, site.timeline !== earlier.site.timeline {
        events.move(site, plan, from: earlier.site, earlier.plan)
      }
      return (
        maker.labels(
          site.sources, EntryKey.source, after: known?.sources, of: old?.sources, id: \.id,
          isSame: { $0 === $1 || $0.source === $1.source }
        ) { ($0.source.title.value, $0.source.header.tag) },
        maker.labels(
          site.entities, EntryKey.entity, after: known?.entities, of: old?.entities, id: \.id,
          isSame: { $0 === $1 }
        ) { ($0.name, $0.entry?.header.tag) },
        events
      )
    }
  }

  func title(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): articles.titles[key.index]
    case .claim(let key): claims.titles[key.index]
    case .source(let key): sources.titles[key.index]
    case .entity(let key): entities.titles[key.index]
    case .event(let key): events.titles[key.index]
    case .page(let key): pages.titles[key.index]
    }
  }

  /// As written by `LinkBase.marked`.
  func href(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): articles.hrefs[key.index]
    case .claim(let key): claims.hrefs[key.index]
    case .source(let key): sources.hrefs[key.index]
    case .entity(let key): entities.hrefs[key.index]
    case .event(let key): events.hrefs[key.index]
    case .page(let key): pages.hrefs[key.index]
    }
  }

  /// The language of an entry's title, as a BCP 47 tag; that of a source is the source's own.
  func titleLanguage(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): articles.languages[key.index]
    case .claim(let key): claims.languages[key.index]
    case .source(let key): sources.languages[key.index]
    case .entity(let key): entities.languages[key.index]
    case .event(let key): events.languages[key.index]
    case .page(let key): pages.languages[key.index]
    }
  }
}

/// A kind's labels, one array for each of their parts: who asks for one need not retain the others.
private struct Labels<Entry>: Sendable {
  var titles: [String] = []
  /// As written by `LinkBase.marked`.
  var hrefs: [String] = []
  /// BCP 47 tags.
  var languages: [String] = []

  mutating func append(_ others: Labels, _ range: Range<Int>) {
    titles += others.titles[range]
    hrefs += others.hrefs[range]
    languages += others.languages[range]
  }
}

extension Labels<LinkedEvent> {
  /// Events stand on pages of periods, which may have come or gone without a change of the event.
  mutating func move(
    _ site: LinkedSite, _ plan: SitePlan, from earlier: LinkedSite, _ earlierPlan: SitePlan
  ) {
    let isSameList = earlier.events.count == site.events.count
    for index in site.events.indices {
      let event = EntryKey.event(EventKey(index))
      let address = plan.address(of: event)
      guard !isSameList || address != earlierPlan.address(of: event) else { continue }
      hrefs[index] = LinkBase.marked.href(address)
    }
  }
}

/// Makes the labels of one kind of entries after the other.
private struct LabelMaker {
  let plan: SitePlan
  let siteLanguage: String

  /// Those of an earlier site are taken over where the entry is the same or has the same id.
  func labels<Entry>(
    _ entries: [Entry], _ key: (Key<Entry>) -> EntryKey, after known: Labels<Entry>?, of old: [Entry]?,
    id: (Entry) -> String, isSame: (Entry, Entry) -> Bool,
    _ label: (Entry) -> (title: String, language: String?)
  ) -> Labels<Entry> {
    guard let known, let old else { return labels(entries, key, label) }
    var labels = Labels<Entry>()
    // Neighbours that stay are taken over together: those from `kept` to `place`.
    var (kept, place) = (0, 0)
    for index in entries.indices {
      if place < old.count, isSame(entries[index], old[place]) {
        place += 1
        continue
      }
      let (entry, end) = (entries[index], place)
      // What is gone is passed over; ids are compared only where an entry is not the same.
      while place < old.count, !isSame(entry, old[place]), id(old[place]) < id(entry) { place += 1 }
      if place > end {
        labels.append(known, kept..<end)
        kept = place
      }
      if place < old.count, isSame(entry, old[place]) {
        place += 1
        continue
      }
      labels.append(known, kept..<place)
      let isKnown = place < old.count && id(old[place]) == id(entry)
      let (title, language) = label(entry)
      labels.titles.append(title)
      labels.languages.append(language ?? siteLanguage)
      labels.hrefs.append(isKnown ? known.hrefs[place] : href(key(Key(index))))
      if isKnown { place += 1 }
      kept = place
    }
    if labels.titles.isEmpty, kept == 0, place == old.count { return known }
    labels.append(known, kept..<place)
    return labels
  }

  private func labels<Entry>(
    _ entries: [Entry], _ key: (Key<Entry>) -> EntryKey,
    _ label: (Entry) -> (title: String, language: String?)
  ) -> Labels<Entry> {
    let named = entries.map(label)
    return Labels(
      titles: named.map(\.title), hrefs: entries.keys.map { href(key($0)) },
      languages: named.map { $0.language ?? siteLanguage })
  }

  private func href(_ entry: EntryKey) -> String { LinkBase.marked.href(plan.address(of: entry)) }
}

extension EntryHeader {
  fileprivate var tag: String? { language?.value }
}
