import Content
import Evidence
import Linking
import Markdown
import Pages
import Quotations

/// Hashes of all that a page can show, whatever the theme makes of it: while a page's digest is the same, so
/// are its bytes.
///
/// What a page can show is what the shapes of its template's values reach. A digest may hold more than a page
/// shows, which costs making the page once too often, and never less.
struct PageDigests: Sendable {
  private let facts: SiteFacts
  private let files: FileDigests
  private let entries: EntryDigests
  private let whole: Digest
  private var site: LinkedSite { facts.site }

  init(_ facts: SiteFacts, _ files: FileDigests) {
    self.facts = facts
    self.files = files
    entries = EntryDigests(facts, files)
    var whole = files.site
    whole.add(all: facts.navigation) { $0.digest }
    whole.add(all: facts.policies) { $0.digest }
    whole.add(all: facts.pagesForAll) { [entries] in entries.label(.page($0)) }
    whole.add(facts.logoWidth ?? 0)
    self.whole = whole
  }

  /// Nil for the few pages that are made in any case.
  func digest(of page: PlannedPage) -> Digest? {
    var digest = whole
    digest.add(page.route.outputPath)
    switch page.subject {
    case .article(let key): add(key, to: &digest)
    case .claim(let key): add(key, to: &digest)
    case .entity(let key, let slice): add(key, slice, to: &digest)
    case .source(let key, let slice): add(key, slice, to: &digest)
    case .period(let number, let slice): add(site.timeline.periods[number], number, slice, to: &digest)
    case .front, .articles, .claims, .entities, .timeline, .sources, .corrections, .figures, .figure, .page,
      .search, .notFound, .redirect:
      return nil
    }
    return digest
  }

  // MARK: - Pages

  private func add(_ key: ArticleKey, to digest: inout Digest) {
    let article = site.articles[key]
    digest.add(entries.face(.article(key)))
    digest.add(files.whole(of: article.article.header))
    add(article.body, of: .article(key), to: &digest)
    add(faces: article.entities, as: EntryKey.entity, to: &digest)
    add(faces: article.sources, as: EntryKey.source, to: &digest)
    digest.add(all: article.authors) { entries.record(of: $0) }
    add(faces: article.events, as: EntryKey.event, to: &digest)
    digest.add(all: article.corrections) { entries.face(of: $0) }
    for claim in article.claims { add(evidenceOf: claim, to: &digest) }
    let neighbours = site.neighbours(of: key)
    let beside = [neighbours.earlier, neighbours.later].map { key in key.map { [$0] } ?? [] }
    for articles in beside + [article.translations] {
      digest.add(all: articles) { entries.label(.article($0)) }
    }
  }

  private func add(_ key: ClaimKey, to digest: inout Digest) {
    let claim = site.claims[key]
    digest.add(entries.face(.claim(key)))
    digest.add(entries.face(.article(claim.article)))
    add(evidenceOf: key, to: &digest)
    digest.add(all: claim.by) { entries.record(of: $0) }
    add(faces: claim.entities, as: EntryKey.entity, to: &digest)
    digest.add(all: claim.contacted.map { [$0] } ?? []) { entries.label(.entity($0)) }
    digest.add(all: claim.corrections) { entries.face(of: $0) }
    digest.add(all: site.neighbours(of: .claim(key))) { entries.face(of: site.timeline.entries[$0].what) }
  }

  private func add(_ key: EntityKey, _ slice: PageSlice, to digest: inout Digest) {
    let entity = site.entities[key]
    add(slice, to: &digest)
    digest.add(entries.face(.entity(key)))
    if let body = entity.body { add(body, of: .entity(key), to: &digest) }
    if let entry = entity.entry { digest.add(files.whole(of: entry.header)) }
    for others in [entity.partOf.map { [$0] } ?? [], entity.backlinks.parts] {
      digest.add(all: others) { entries.label(.entity($0)) }
    }
    let links = entity.backlinks
    digest.add(all: links.said) { facts.verdict(of: $0) }
    add(faces: links.said[slice], as: EntryKey.claim, to: &digest)
    add(faces: links.inClaims[slice], as: EntryKey.claim, to: &digest)
    digest.add(all: site.positions(of: links.events)[slice]) {
      entries.face(of: site.timeline.entries[$0].what)
    }
    add(faces: links.articles[slice], as: EntryKey.article, to: &digest)
    add(faces: links.sources[slice], as: EntryKey.source, to: &digest)
    digest.add(all: links.mentions[slice]) { mention in
      var digest = entries.face(mention.by)
      digest.add(mention.count)
      digest.add(all: mention.sections) { $0.digest }
      return digest
    }
    digest.add(all: links.appearsWith) { companion in
      var digest = entries.record(of: companion.entity)
      digest.add(companion.count)
      return digest
    }
  }

  private func add(_ key: SourceKey, _ slice: PageSlice, to digest: inout Digest) {
    let source = site.sources[key]
    add(slice, to: &digest)
    digest.add(entries.face(.source(key)))
    digest.add(files.whole(of: source.source.header))
    add(source.notes, of: .source(key), to: &digest)
    digest.add(all: source.publisher.map { [$0] } ?? []) { entries.record(of: $0) }
    digest.add(all: source.relays) { relay in
      var digest = relay.source.map { entries.face(.source($0)) } ?? Digest()
      digest.add(relay.how.rawValue)
      return digest
    }
    add(faces: source.relayedBy[slice], as: EntryKey.source, to: &digest)
    digest.add(all: source.uses[slice]) { use in
      var digest = entries.face(use.by)
      digest.add(use.manner.rawValue)
      digest.add(use.count)
      digest.add(all: use.sections) { $0.digest }
      return digest
    }
    add(copyOf: key, to: &digest)
    digest.add(all: facts.quotations.tallies[key].map { [$0.attested, $0.total] } ?? []) { Digest(of: $0) }
    let resting = facts.evidence.claimsRestingOnWithdrawn[key] ?? []
    digest.add(resting.count)
    digest.add(all: resting.prefix(100)) { claim in
      var digest = entries.face(.claim(claim))
      digest.add(facts.evidence[claim].losesLastOrigin)
      return digest
    }
    add(loops: facts.loops[key] ?? [], to: &digest)
  }

  private func add(
    _ listing: Timeline.Listing, _ number: Int, _ slice: PageSlice, to digest: inout Digest
  ) {
    add(slice, to: &digest)
    let isFirst = slice.number == 1
    // A year's picture shows all of it, and says where on the whole timeline that stands.
    let hasPicture = isFirst && listing.period.level == .year
    let shown = hasPicture ? listing.entries[...] : listing.entries[slice]
    if hasPicture {
      digest.add(all: shown) { Digest(of: $0) }
      // It names months and days, and leads to those that have a page.
      digest.add(all: site.timeline.periods.filter { $0.period.enclosing(.year) == listing.period }) {
        facts.route(of: $0.period)
      }
    }
    digest.add(all: shown) { entries.face(of: site.timeline.entries[$0].what) }
    for position in listing.entries[slice] {
      let entry = site.timeline.entries[position]
      guard entry.home == listing.period, case .event(let key) = entry.what else { continue }
      digest.add(files.whole(of: site.events[key].event.header))
      add(site.events[key].body, of: .event(key), to: &digest)
    }
    if isFirst {
      digest.add(all: listing.ongoing) { entries.face(of: site.timeline.entries[$0].what) }
      add(faces: listing.sources, as: EntryKey.source, to: &digest)
    }
    digest.add(all: listing.period.inside) { facts.count(of: $0) }
    let beside = facts.periods.neighbours(of: number)
    digest.add(all: [beside.earlier, beside.later].compactMap { $0 }) { number in
      facts.route(of: site.timeline.periods[number].period)
    }
  }

  // MARK: - Parts of pages

  private func add(_ slice: PageSlice, to digest: inout Digest) {
    digest.add(slice.number)
    digest.add(slice.total)
  }

  private func add<Entry>(
    faces keys: some Collection<Key<Entry>>, as entry: (Key<Entry>) -> EntryKey, to digest: inout Digest
  ) {
    digest.add(all: keys) { entries.face(entry($0)) }
  }

  /// What a body links, cites and quotes; its words are in the hash of its file.
  private func add(_ body: LinkedBody, of entry: EntryKey, to digest: inout Digest) {
    digest.add(all: body.references) { self.digest(of: $0) }
    digest.add(all: body.hyperlinks) { self.digest(of: $0) }
    digest.add(all: body.mentions) { mention in
      var digest = self.digest(of: mention.target)
      digest.add(mention.range.lowerBound)
      digest.add(mention.range.upperBound)
      return digest
    }
    digest.add(all: body.citedItems) { source in source.map { entries.face(.source($0)) } ?? Digest()
    }
    for number in body.document.quotations.indices { add(.body(entry, number), to: &digest) }
  }

  private func digest(of target: LinkTarget?) -> Digest {
    switch target {
    case .entry(let entry): return entries.label(entry)
    case .day, .path, nil:
      var digest = Digest()
      let address = target.flatMap(facts.plan.address)
      digest.add(address?.route.outputPath)
      digest.add(address?.query)
      digest.add(address?.fragment)
      if let size = target.flatMap(facts.imageSize) { add(size, to: &digest) }
      return digest
    }
  }

  private func add(_ size: ImageSize, to digest: inout Digest) {
    digest.add(size.width)
    digest.add(size.height)
  }

  private func add(_ quotation: QuotationKey, to digest: inout Digest) {
    guard let check = facts.quotations[quotation] else { return digest.add(false) }
    digest.add(entries.face(.source(check.told)))
    digest.add(check.attestedBy != nil)
    if let source = check.attestedBy { add(copyOf: source, to: &digest) }
  }

  private func add(copyOf source: SourceKey, to digest: inout Digest) {
    guard let copy = facts.quotations.fingerprints[source] else { return digest.add(false) }
    digest.add(copy.sha256.prefix)
    digest.add(copy.day?.description)
  }

  /// All that a claim rests on, and what that comes to.
  private func add(evidenceOf key: ClaimKey, to digest: inout Digest) {
    let (claim, evidence) = (site.claims[key], facts.evidence[key])
    for source in claim.evidence.map(\.source) + claim.appeared + (claim.quoteSource.map { [$0] } ?? []) {
      digest.add(entries.face(.source(source)))
    }
    add(.claim(key), to: &digest)
    for number in claim.evidence.indices { add(.evidence(key, number), to: &digest) }
    for count in [evidence.supports, evidence.undermines] {
      digest.add(count.sources)
      digest.add(count.independent)
      digest.add(count.unknown)
    }
    digest.add(all: evidence.provenance) { step in
      var digest = step.source.map { entries.face(.source($0)) } ?? Digest()
      digest.add(step.depth)
      digest.add(step.how?.rawValue)
      digest.add(step.isOrigin)
      digest.add(step.isRepeated)
      return digest
    }
    digest.add(all: evidence.weaknesses) { weakness in
      var digest = Digest()
      digest.add(weakness.kind.key)
      digest.add(weakness.reason)
      return digest
    }
    add(loops: evidence.loops, to: &digest)
    add(faces: evidence.withdrawn, as: EntryKey.source, to: &digest)
    digest.add(evidence.losesLastOrigin)
    digest.add(all: evidence.estimativeWords) { word in
      var digest = Digest()
      digest.add(word.words)
      digest.add(word.percent.lowerBound)
      digest.add(word.percent.upperBound)
      return digest
    }
  }

  private func add(loops: [Int], to digest: inout Digest) {
    for loop in facts.shownLoops(loops) { add(faces: loop, as: EntryKey.source, to: &digest) }
    digest.add(loops.count)
  }
}

extension SiteFacts {
  fileprivate func verdict(of claim: ClaimKey) -> Digest { Digest(of: site.claims[claim].verdict) }

  fileprivate func count(of period: TimelinePeriod) -> Digest {
    Digest(of: plan.number(of: period).map { site.timeline.periods[$0].entries.count } ?? 0)
  }

  fileprivate func route(of period: TimelinePeriod) -> Digest {
    var digest = Digest()
    digest.add(plan.route(of: period)?.outputPath)
    return digest
  }
}

extension Digest {
  fileprivate init(of number: Int) { add(number) }
}

extension NavigationPlace {
  fileprivate var digest: Digest {
    var digest = Digest()
    digest.add(title)
    digest.add(route.outputPath)
    return digest
  }
}

extension PolicyLink {
  fileprivate var digest: Digest {
    var digest = Digest()
    digest.add(policy.rawValue)
    digest.add(address)
    return digest
  }
}

extension SectionHeading {
  fileprivate var digest: Digest {
    var digest = Digest()
    digest.add(id)
    digest.add(text)
    return digest
  }
}
