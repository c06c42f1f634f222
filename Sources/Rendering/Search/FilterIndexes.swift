import Content
import Linking
import Markup
import Pages

/// What the filters of the timeline and of the claims look through, whatever part of the list a page shows.
///
/// `data/filters/timeline.json` and `claims.json` hold the kinds, verdicts and periods, each with the
/// positions of its entries (see `appendRuns`), and say where entries can be read; `timeline-entity.json` and
/// its like the same for names, the most frequent ones of a large site. Entries are read from parts like
/// those of the search.
func filterIndexes(_ facts: SiteFacts) -> [(route: Route, bytes: [UInt8])] {
  timelineFilters(facts) + claimFilters(facts)
}

private func timelineFilters(_ facts: SiteFacts) -> [(route: Route, bytes: [UInt8])] {
  let views = Views(facts, links: LinkBase(from: .front))
  let site = facts.site
  let subjects = site.timeline.entries.map { views.timelineSubject($0.what) }
  let kinds = Positions(TimelineSubject.Kind.allCases.count, of: subjects) { subject, add in
    TimelineSubject.Kind.allCases.firstIndex(of: subject.kind).map(add)
  }
  let entities = Positions(site.entities.count, of: subjects) { subject, add in
    subject.allEntities.forEach { add($0.index) }
  }
  let sources = Positions(site.sources.count, of: subjects) { subject, add in
    subject.sources.forEach { add($0.index) }
  }
  let verdicts = Positions(site.settings.verdicts.count, of: subjects) { $0.verdict.map($1) }
  let periods = site.timeline.periods.filter { $0.period.level != .day }
  let facets = [
    Facet("kind", kinds.named { facts.words.name(of: TimelineSubject.Kind.allCases[$0]) }),
    Facet("verdict", verdicts.named { site.settings.verdicts[$0].label }),
    Facet("period", periods.map { (facts.words.title(of: $0.period), $0.entries.map { Int32($0) }) }),
  ]
  let names = [
    Facet("entity", entities.named { site.entities[EntityKey($0)].name }.mostFrequent),
    Facet("source", sources.named { site.sources[SourceKey($0)].source.title.value }.mostFrequent),
  ]
  let slices = PageSlice.all(of: subjects.count, size: FilterPart.entries)
  let source = EntrySource(
    total: subjects.count, first: 0, size: FilterPart.entries, parts: "filters/timeline-")
  return files(of: "timeline", facets, names, source)
    + slices.map { slice in
      let entries = slice.range.map { views.filterEntry(subjects[$0], site.timeline.entries[$0]) }
      return (.filterPart("timeline-\(slice.number - 1).json"), list(of: entries[...]))
    }
}

/// Claims are read from the search index.
private func claimFilters(_ facts: SiteFacts) -> [(route: Route, bytes: [UInt8])] {
  let site = facts.site
  let claims = searchedClaims(facts).map { site.claims[$0] }
  let verdicts = Positions(site.settings.verdicts.count, of: claims) { $1($0.verdict) }
  let speakers = Positions(site.entities.count, of: claims) { claim, add in
    claim.by.forEach { add($0.index) }
  }
  let outlets = Positions(site.entities.count, of: claims) { claim, add in
    uniqued(claim.appeared.compactMap { site.sources[$0].publisher }).forEach { add($0.index) }
  }
  var years: [Int: [Int32]] = [:]
  for (position, claim) in claims.enumerated() {
    let date = claim.claim.date ?? site.articles[claim.article].article.date
    if let year = date.value.earliestDay?.year { years[year, default: []].append(Int32(position)) }
  }
  let source = EntrySource(
    total: claims.count, first: site.timeline.periods.count + site.entities.count, size: SearchPart.entries,
    parts: "search/entries-")
  let facets = [
    Facet("verdict", verdicts.named { site.settings.verdicts[$0].label }),
    Facet("period", years.sorted { $0.key < $1.key }.map { (facts.words.title(of: .year($0)), $1) }),
  ]
  let names = [
    Facet("speaker", speakers.named { site.entities[EntityKey($0)].name }.mostFrequent),
    Facet("outlet", outlets.named { site.entities[EntityKey($0)].name }.mostFrequent),
  ]
  return files(of: "claims", facets, names, source)
}

private func files(
  of list: String, _ facets: [Facet], _ names: [Facet], _ source: EntrySource
) -> [(route: Route, bytes: [UInt8])] {
  [(.filterPart("\(list).json"), json(facets, source))]
    + names.map { (.filterPart("\(list)-\($0.name).json"), json([$0])) }
}

/// How large the parts are.
private enum FilterPart {
  static let entries = 40
  /// Of all names of a kind with their positions.
  static let bytesOfNames = 120_000
}

/// Where the entries of a filtered list can be read, in parts of a size.
private struct EntrySource {
  let total: Int
  /// The number of the list's first entry in the parts.
  let first: Int
  let size: Int
  let parts: String
}

/// What a list can be filtered by: labels, each with the positions of its entries.
private struct Facet {
  let name: String
  let values: [(label: String, positions: [Int32])]

  init(_ name: String, _ values: [(label: String, positions: [Int32])]) {
    self.name = name
    self.values = values
  }
}

/// At which positions of a list each of some numbers stands.
private struct Positions {
  private var lists: [[Int32]]

  init<Element>(_ count: Int, of list: [Element], _ numbers: (Element, (Int) -> Void) -> Void?) {
    lists = Array(repeating: [], count: count)
    for (position, element) in list.enumerated() {
      _ = numbers(element) { lists[$0].append(Int32(position)) }
    }
  }

  func named(_ label: (Int) -> String) -> [(label: String, positions: [Int32])] {
    lists.indices.filter { !lists[$0].isEmpty }.map { (label($0), lists[$0]) }
  }
}

extension [(label: String, positions: [Int32])] {
  /// As many as may be loaded at once, those with most entries first.
  fileprivate var mostFrequent: Self {
    var bytes = 0
    return sorted { $0.positions.count > $1.positions.count }.prefix { value in
      bytes += value.label.utf8.count + 4 * value.positions.count
      return bytes <= FilterPart.bytesOfNames
    }
  }
}

private func json(_ facets: [Facet], _ source: EntrySource? = nil) -> [UInt8] {
  var json = JSONWriter(.compact)
  json.object { json in
    if let source {
      json.member("total", source.total)
      json.member("first", source.first)
      json.member("size", source.size)
      json.member("parts", source.parts)
    }
    for facet in facets {
      json.array(facet.name) { json in
        for value in facet.values {
          var runs: [UInt8] = []
          runs.appendRuns(value.positions)
          json.array { json in
            json.string(value.label)
            json.string(utf8: runs)
          }
        }
      }
    }
  }
  return json.bytes
}

extension Views {
  fileprivate func filterEntry(_ subject: TimelineSubject, _ entry: Timeline.Entry) -> SearchEntry {
    let date = facts.dates[entry.date.text]?.words ?? entry.date.words(in: words.dates)
    return SearchEntry(
      kind: .event, title: subject.title, address: subject.href,
      note: "\(date) · \(words.name(of: subject.kind))", verdict: subject.verdict,
      language: foreign(subject.language))
  }
}

extension TimelineSubject {
  /// Those that it names, and those who said it.
  fileprivate var allEntities: [EntityKey] {
    guard case .claim(let key) = what else { return entities }
    return uniqued(entities + views.site.claims[key].entities)
  }
}
