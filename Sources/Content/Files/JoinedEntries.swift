import Diagnostics

/// The entries of all files by kind, each id once: where two share one, the first by path stays.
struct JoinedEntries {
  private(set) var articles: [Article] = []
  private(set) var sources: [Source] = []
  private(set) var entities: [Entity] = []
  private(set) var events: [Event] = []
  private(set) var pages: [Page] = []
  private(set) var broken: Set<EntryID> = []
  private(set) var diagnostics: [Diagnostic] = []
  private var places: [EntryID: Place] = [:]
  /// Files of articles that translate another: what these share with it is theirs to rename.
  private var translations: Set<FileID> = []

  mutating func add(_ reading: Checked<FileReading>, of file: EntryFile) {
    diagnostics += reading.diagnostics
    broken.formUnion(reading.value.broken)
    guard let entry = reading.value.entry else { return }
    switch entry {
    case .article(let article): add(article, file)
    case .source(let source): if isNew(.source, source.header, file) { sources.append(source) }
    case .entity(let entity): if isNew(.entity, entity.header, file) { entities.append(entity) }
    case .event(let event): if isNew(.event, event.header, file) { events.append(event) }
    case .page(let page): if isNew(.page, page.header, file) { pages.append(page) }
    }
  }

  /// An article whose id is taken takes its claims and events with it: the file may be a copy.
  private mutating func add(_ article: Article, _ file: EntryFile) {
    if article.translationOf != nil { translations.insert(file.fileID) }
    guard isNew(.article, article.header, file) else {
      for id in FileReading.ReadEntry.article(article).innerIDs where places[id] == nil { broken.insert(id) }
      return
    }
    let claims = article.claims.filter { isNew(EntryID(.claim, $0.id), at: $0.place) }
    let events = article.events.filter { isNew(EntryID(.event, $0.header.id), at: $0.header.place) }
    let isWhole = claims.count == article.claims.count && events.count == article.events.count
    articles.append(isWhole ? article : article.carrying(claims: claims, events: events))
  }

  /// What refers to an entry by its file's name, when its `id:` is taken, adds no complaint.
  private mutating func isNew(_ kind: EntryKind, _ header: EntryHeader, _ file: EntryFile) -> Bool {
    if isNew(EntryID(kind, header.id), at: header.place) { return true }
    if file.pathID != header.id { broken.insert(EntryID(kind, file.pathID)) }
    return false
  }

  private mutating func isNew(_ id: EntryID, at place: Place) -> Bool {
    guard let first = places[id] else {
      places[id] = place
      return true
    }
    let (original, copy) =
      translations.contains(first.file) && !translations.contains(place.file)
      ? (place, first) : (first, place)
    diagnostics.append(
      duplicateID(id, at: copy, first: original, isTranslation: translations.contains(copy.file)))
    return false
  }
}
