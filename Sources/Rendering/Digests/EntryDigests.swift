import Content
import Dates
import Linking
import Pages

/// Hashes of what pages show of each entry when they show no more than a part of it.
struct EntryDigests: Sendable {
  /// What it is called, where it can be read and in what language: a hyperlink.
  private var labels = ByEntry()
  /// All that its front matter says, with the hyperlinks in it: a card, a line of a list.
  private var faces = ByEntry()
  /// What entities' own files say, without how often they are named.
  private let records: [Digest]
  private let corrections: [Digest]

  init(_ facts: SiteFacts, _ files: FileDigests) {
    let site = facts.site
    let labels = ByEntry(labelsOf: facts)
    self.labels = labels
    records = site.entities.keys.map { site.entities[$0].record(labels.entities[$0.index], files) }
    faces.entities = zip(site.entities, records).map { $0.face($1) }
    faces.sources = site.sources.keys.map { facts.face(of: $0, labels, files) }
    faces.pages = site.pages.keys.map {
      Digest(labels.pages[$0.index], front: site.pages[$0].page.header, files)
    }
    faces.events = site.events.keys.map { facts.face(of: $0, labels, files) }
    let claims = site.claims.keys.map { facts.face(of: $0, labels, files) }
    faces.claims = claims
    faces.articles = site.articles.keys.map { facts.face(of: $0, labels, claims, files) }
    corrections = site.corrections.keys.map { facts.face(of: $0, labels, files) }
  }

  func label(_ entry: EntryKey) -> Digest { labels[entry] }

  func face(_ entry: EntryKey) -> Digest { faces[entry] }

  func record(of entity: EntityKey) -> Digest { records[entity.index] }

  func face(of correction: CorrectionKey) -> Digest { corrections[correction.index] }

  func face(of subject: Timeline.Subject) -> Digest {
    switch subject {
    case .event(let key): face(.event(key))
    case .claim(let key): face(.claim(key))
    case .publication(let key), .update(let key): face(.article(key))
    case .correction(let key): face(of: key)
    }
  }
}

/// One digest an entry, by the entries' keys.
private struct ByEntry: Sendable {
  var articles: [Digest] = []
  var claims: [Digest] = []
  var sources: [Digest] = []
  var entities: [Digest] = []
  var events: [Digest] = []
  var pages: [Digest] = []

  subscript(entry: EntryKey) -> Digest {
    switch entry {
    case .article(let key): articles[key.index]
    case .claim(let key): claims[key.index]
    case .source(let key): sources[key.index]
    case .entity(let key): entities[key.index]
    case .event(let key): events[key.index]
    case .page(let key): pages[key.index]
    }
  }
}

extension ByEntry {
  init(labelsOf facts: SiteFacts) {
    let site = facts.site
    articles = site.articles.keys.map { facts.label(of: .article($0)) }
    claims = site.claims.keys.map { facts.label(of: .claim($0)) }
    entities = site.entities.keys.map { facts.label(of: .entity($0)) }
    events = site.events.keys.map { facts.label(of: .event($0)) }
    pages = site.pages.keys.map { facts.label(of: .page($0)) }
    let entities = entities
    sources = site.sources.keys.map { key in
      // A source is named with its publisher.
      var digest = facts.label(of: .source(key))
      digest.add(all: site.sources[key].publisher.map { [$0] } ?? []) { entities[$0.index] }
      return digest
    }
  }
}

// MARK: - Faces

extension SiteFacts {
  fileprivate func face(of key: SourceKey, _ labels: ByEntry, _ files: FileDigests) -> Digest {
    var digest = site.sources[key].face(labels.sources[key.index], labels, files)
    digest.add(self, [site.sources[key].source.date?.value, site.sources[key].source.accessed?.value])
    return digest
  }

  fileprivate func face(of key: EventKey, _ labels: ByEntry, _ files: FileDigests) -> Digest {
    let event = site.events[key]
    var digest = Digest(labels.events[key.index], front: event.event.header, files)
    digest.add(all: event.entities) { labels.entities[$0.index] }
    digest.add(all: event.sources) { labels.sources[$0.index] }
    digest.add(all: event.article.map { [$0] } ?? []) { labels.articles[$0.index] }
    digest.add(self, [event.event.date.value])
    return digest
  }

  fileprivate func face(of key: ClaimKey, _ labels: ByEntry, _ files: FileDigests) -> Digest {
    let claim = site.claims[key]
    let header = site.articles[claim.article].article.header
    var digest = Digest(labels.claims[key.index], front: header, files)
    digest.add(labels.articles[claim.article.index])
    digest.add(claim.verdict)
    digest.add(all: claim.by) { labels.entities[$0.index] }
    digest.add(all: claim.appeared) { labels.sources[$0.index] }
    digest.add(self, [claim.claim.date?.value, claim.claim.contacted?.date?.value])
    digest.add(self, claim.claim.figures.map { $0.asOf?.value })
    return digest
  }

  fileprivate func face(
    of key: ArticleKey, _ labels: ByEntry, _ claims: [Digest], _ files: FileDigests
  ) -> Digest {
    let article = site.articles[key]
    var digest = Digest(labels.articles[key.index], front: article.article.header, files)
    digest.add(all: article.authors + article.reviewedBy) { labels.entities[$0.index] }
    digest.add(all: article.claims) { claims[$0.index] }
    digest.add(self, [article.article.date.value, article.article.updated?.value])
    return digest
  }

  fileprivate func face(of key: CorrectionKey, _ labels: ByEntry, _ files: FileDigests) -> Digest {
    let correction = site.corrections[key]
    let header = site.articles[correction.article].article.header
    var digest = Digest(labels.articles[correction.article.index], front: header, files)
    digest.add(site.stableID(of: .correction(key)))
    digest.add(all: correction.claim.map { [$0] } ?? []) { labels.claims[$0.index] }
    digest.add(self, [correction.correction.date.value])
    return digest
  }
}

extension Digest {
  fileprivate init(_ label: Digest, front header: EntryHeader, _ files: FileDigests) {
    self = label
    add(header.id)
    add(files.front(of: header))
  }

  /// Where the hyperlinks of dates lead: a period's page comes and goes with other entries.
  fileprivate mutating func add(_ facts: SiteFacts, _ dates: [EDTFDate?]) {
    for date in dates { add(date.flatMap { facts.told($0).route?.outputPath }) }
  }
}

extension SiteFacts {
  fileprivate func label(of entry: EntryKey) -> Digest {
    var digest = Digest()
    digest.add(labels.title(of: entry))
    digest.add(labels.href(of: entry))
    digest.add(labels.titleLanguage(of: entry))
    guard case .entity(let key) = entry else { return digest }
    // Pages in other languages call it otherwise.
    for names in site.entities[key].entry?.names ?? [] {
      digest.add(names.language)
      digest.add(names.names.first { !$0.value.hasSuffix("*") }?.value)
    }
    return digest
  }
}

extension LinkedEntity {
  fileprivate func record(_ label: Digest, _ files: FileDigests) -> Digest {
    var digest = label
    digest.add(id)
    digest.add(kind.rawValue)
    if let entry { digest.add(files.front(of: entry.header)) }
    return digest
  }

  fileprivate func face(_ record: Digest) -> Digest {
    var digest = record
    digest.add(backlinks.count)
    return digest
  }
}

extension LinkedSource {
  fileprivate func face(_ label: Digest, _ labels: ByEntry, _ files: FileDigests) -> Digest {
    var digest = Digest(label, front: source.header, files)
    digest.add(uses.count)
    digest.add(all: authors) { labels.entities[$0.index] }
    return digest
  }
}
