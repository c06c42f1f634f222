import Content
import Dates
import Evidence
import Linking
import Markdown
import Markup
import Pages
import Quotations
import Synchronization
import Templates

/// What all pages of a build are rendered from.
final class SiteFacts: Sendable {
  let site: LinkedSite
  let plan: SitePlan
  let evidence: EvidenceAssessment
  let quotations: QuotationChecks
  let words: InterfaceWords
  let baseURL: String
  /// Hyperlinks that work from anywhere.
  let absolute: LinkBase
  let navigation: [NavigationPlace]
  /// What pages say of dates, by their texts.
  let dates: [String: ToldDate]
  let periods: PeriodNeighbours
  let labels: EntryLabels
  /// What the pages of articles, events and pages are called, once a redirect to one has asked.
  private let knownTitles = Mutex<[Address: String]?>(nil)
  /// Ways into long lists, once one of these has asked.
  private let knownJumps = Mutex<ListJumps?>(nil)
  /// What entities are called in the words' language, where it is not the site's.
  let localNames: [EntityKey: String]
  /// How many claims are listed with each verdict, by its position on the scale.
  let listedClaims: [Int: Int]
  /// The same of what was checked: a claim and its translations once.
  let checkedClaims: [Int: Int]
  /// ClaimReview's number of each verdict; none for unrated ones.
  let ratings: [Int?]
  let marks: [VerdictMark]
  /// The desk's policies with their absolute addresses.
  let policies: [PolicyLink]
  let policyPages: [PageKey]
  /// What pages may load and run, as browsers read it.
  let contentSecurityPolicy: String
  /// Circles of relays by the sources in them, as positions in `EvidenceAssessment.loops`.
  let loops: [SourceKey: [Int]]
  /// Ledgers of figures by id, as positions in `EvidenceAssessment.figures`.
  let ledgers: [String: Int]
  /// Pages by id.
  let pages: [String: PageKey]
  /// The words of all languages that the site's entries are in.
  let languages: ThemeLanguages?
  /// What languages call themselves, by their tags.
  let languageNames: [String: String]
  private let inlineHashes: InlineHashes
  /// Of the site's images, by their paths below the output folder.
  let imageSizes: [String: ImageSize]

  /// `earlier` are those of the same site before an entry changed, `sameSite` those in another language: what
  /// dates, ids and routes come to is taken from there.
  init(
    site: LinkedSite, plan: SitePlan, evidence: EvidenceAssessment, quotations: QuotationChecks,
    words: InterfaceWords, languages: ThemeLanguages? = nil,
    inlineHashes: InlineHashes = InlineHashes(), media: PublishedMedia = PublishedMedia(),
    following earlier: SiteFacts? = nil, of sameSite: SiteFacts? = nil
  ) {
    self.site = site
    self.plan = plan
    self.evidence = evidence
    self.quotations = quotations
    self.words = words
    baseURL = site.settings.baseURL
    absolute = LinkBase(absolute: baseURL)
    navigation = site.settings.navigation.compactMap { NavigationPlace($0.value, site, plan, words) }
    let sameDays = earlier.flatMap { $0.site.timeline.hasSamePeriods(as: site.timeline) ? $0 : nil }
    let known = earlier.flatMap { $0.words === words ? $0.dates : nil }
    dates =
      known.map { sameDays == nil ? ToldDate.all($0, words.dates, plan) : $0 }
      ?? sameSite?.dates.mapValues { ToldDate($0.date, words.dates, plan, identity: $0.identity) }
      ?? ToldDate.all(of: site, words.dates, plan)
    periods = sameDays?.periods ?? PeriodNeighbours(site.timeline)
    labels =
      sameSite?.labels
      ?? EntryLabels(site, plan, following: earlier.map { ($0.labels, $0.site, $0.plan) })
    localNames = site.localNames(in: words.language)
    listedClaims = site.claims.reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 }
    checkedClaims =
      site.articles.contains { $0.translationOf != nil }
      ? site.checkedClaims.reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 } : listedClaims
    ratings = site.settings.ratings
    marks = site.settings.marks
    policies = PolicyLink.all(of: plan, absolute)
    policyPages = uniqued(policies.compactMap(\.page)).map { site.page($0, in: words.language) }
    contentSecurityPolicy = rules(for: site.settings, allowing: inlineHashes)
    loops = evidence.loops.enumerated().reduce(into: [:]) { loops, loop in
      for source in loop.element { loops[source, default: []].append(loop.offset) }
    }
    ledgers = Dictionary(uniqueKeysWithValues: evidence.figures.enumerated().map { ($1.id, $0) })
    pages = Dictionary(uniqueKeysWithValues: site.pages.enumerated().map { ($1.id, PageKey($0)) })
    self.languages = languages
    languageNames = languages?.names ?? [:]
    self.inlineHashes = inlineHashes
    imageSizes = sameSite?.imageSizes ?? media.imageSizes
  }

  /// The same in the words of another language.
  func told(in words: InterfaceWords, following earlier: SiteFacts?) -> SiteFacts {
    SiteFacts(
      site: site, plan: plan, evidence: evidence, quotations: quotations, words: words,
      languages: languages, inlineHashes: inlineHashes, following: earlier ?? self, of: self)
  }
}

extension SiteFacts {
  /// Pages to which every page leads, in each language to its version of them.
  var pagesForAll: [PageKey] {
    (site.settings.navigation.compactMap { pages[$0.value] } + policies.compactMap(\.page))
      .flatMap { [$0] + site.pages[$0].translations }
  }

  func imageSize(_ target: LinkTarget) -> ImageSize? {
    guard case .path = target else { return nil }
    return plan.address(of: target).flatMap { imageSizes[$0.route.outputPath] }
  }

  func title(of address: Address) -> String? {
    knownTitles.withLock { known in
      let titles = known ?? titles
      known = titles
      return titles[address]
    }
  }

  var jumps: ListJumps {
    knownJumps.withLock { known in
      let jumps = known ?? ListJumps(site, plan)
      known = jumps
      return jumps
    }
  }

  private var titles: [Address: String] {
    let entries =
      site.articles.keys.map { EntryKey.article($0) } + site.events.keys.map { EntryKey.event($0) }
      + site.pages.keys.map { EntryKey.page($0) }
    return Dictionary(
      entries.map { (plan.address(of: $0), labels.title(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}

extension LinkedSite {
  /// Articles that are no translations of others.
  var originalArticles: [LinkedArticle] { articles.filter { $0.translationOf == nil } }

  /// The claims of these: a translation says again what was checked.
  var checkedClaims: [LinkedClaim] { claims.filter { articles[$0.article].translationOf == nil } }

  /// The first of an entity's `names:` in a language; none in the site's own, in which they are written.
  fileprivate func localNames(in language: String) -> [EntityKey: String] {
    guard language.lowercased() != settings.language.lowercased() else { return [:] }
    var names: [EntityKey: String] = [:]
    for key in entities.keys {
      let local = entities[key].entry?.names.first { $0.language.lowercased() == language.lowercased() }
      names[key] = local?.names.lazy.map(\.value).first { !$0.hasSuffix("*") }
    }
    return names
  }
}

/// Turns entries into the values that a page's template sees, with hyperlinks written for that page.
final class Views: Sendable {
  let facts: SiteFacts
  let links: LinkBase

  var site: LinkedSite { facts.site }
  var words: InterfaceWords { facts.words }

  init(_ facts: SiteFacts, links: LinkBase) {
    self.facts = facts
    self.links = links
  }

  func href(_ entry: EntryKey) -> String {
    links.isMarked ? facts.labels.href(of: entry) : links.href(facts.plan.address(of: entry))
  }

  func href(_ route: Route) -> String { links.href(route) }
}

extension Value {
  /// Text, or none where there is none.
  static func optional(_ text: String?) -> Value { text.map { .text($0) } ?? .none }

  static func optional(_ number: Int?) -> Value { number.map { .integer($0) } ?? .none }

  static func optional(_ html: SafeHTML?) -> Value { html.map { .html($0) } ?? .none }

  static func texts(_ texts: [String]) -> Value { .list(texts.map { .text($0) }) }
}

extension Value {
  /// What an editor wrote under `extra:`.
  init(_ value: OpenValue) {
    switch value {
    case .null: self = .none
    case .text(let text): self = .text(text)
    case .list(let items): self = .list(items.map(Value.init))
    case .map(let fields): self = .map(ValueMap(fields.map { (key: $0.key, value: Value($0.value)) }))
    }
  }
}
