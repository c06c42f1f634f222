import Content
import Dates
import Linking
import Pages
import Templates

extension Shapes {
  static let claimGroup = Shape<Run<Int, ClaimKey>>(
    "claim group", "Claims with one verdict.",
    [
      field("verdict", .record(verdict), "The verdict.") { $0.record(verdict, $1.value) },
      field("anchor", .text, "An id for its heading: `verdict-refuted`.") {
        .text("verdict-\($0.site.settings.verdicts[$1.value].id)")
      },
      field("count_words", .text, "How many claims of the site have it, those of translations left out.") {
        .text($0.words.count(.claims, $0.facts.checkedClaims[$1.value] ?? 0))
      },
      field("claims", .list(.record(claimCard)), "Newest first.") { $0.records(claimCard, $1.keys) },
    ])

  static let entityGroup = Shape<Run<EntityKind, EntityKey>>(
    "entity group", "Entities of one kind.",
    [
      field("title", .text, "The kind's name.") { .text($0.words.plural(of: $1.value)) },
      field("anchor", .text, "An id for its heading.") { .text("kind-\($1.value.rawValue)") },
      field("letters", .list(.record(link)), "Where the names with each first letter begin, in a long list.")
      {
        $0.links(to: $0.facts.jumps.entities[$1.value] ?? [])
      },
      field("entities", .list(.record(entityCard)), "By name.") { $0.records(entityCard, $1.keys) },
    ])

  static let sourceGroup = Shape<SourceGroup>(
    "source group", "Sources of one publisher, or of one year.",
    [
      field("title", .text, "The publisher's name, or the year.") { .text($1.title) },
      field("anchor", .text, "An id for its heading.") { .text($1.anchor) },
      field("href", .optional(.url), "The publisher's page, or the year on the timeline.") {
        .optional($1.href)
      },
      field("sources", .list(.record(indexedSource)), "By title, or by date.") {
        $0.records(indexedSource, $1.sources)
      },
    ])

  static let sourceListFields: [Shape<SourceList>.Field] = [
    field("order", .text, "`publisher` or `date`.") { .text($1.order.name) },
    field("groups", .list(.record(sourceGroup)), "By publisher's name, or by year.") {
      $0.records(sourceGroup, $0.groups(of: $1))
    },
    field(
      "jumps", .list(.record(link)),
      "Where publishers with each first letter, or years, begin in a long list."
    ) { views, list in
      switch list.order {
      case .publisher: views.links(to: views.facts.jumps.publishers)
      case .date: views.links(to: views.facts.jumps.years)
      }
    },
    field("other_order", .record(link), "The same list in the other order.") { views, list in
      switch list.order {
      case .publisher: views.link(views.words[.sourcesByDate], views.href(.sourcesByDate))
      case .date: views.link(views.words[.sourcesByPublisher], views.href(.sources))
      }
    },
  ]
}

/// One page of the source index.
struct SourceList {
  let order: PlannedPage.SourceOrder
  let slice: PageSlice
}

/// Sources under one heading.
struct SourceGroup {
  let title: String
  let anchor: String
  let href: String?
  let sources: [SourceKey]
}

extension Views {
  func claimGroups(_ slice: PageSlice) -> Value {
    records(Shapes.claimGroup, runs(of: facts.plan.orders.claims[slice], by: { site.claims[$0].verdict }))
  }

  func entityGroups(_ slice: PageSlice) -> Value {
    records(Shapes.entityGroup, runs(of: facts.plan.orders.entities[slice], by: { site.entities[$0].kind }))
  }

  fileprivate func groups(of list: SourceList) -> [SourceGroup] {
    switch list.order {
    case .publisher:
      runs(of: facts.plan.orders.sourcesByPublisher[list.slice], by: { site.sources[$0].publisher })
        .map { group(of: $0, $1) }
    case .date:
      runs(of: facts.plan.orders.sourcesByDate[list.slice], by: { site.sources[$0].listedYear })
        .map { group(of: $0, $1) }
    }
  }

  private func group(of publisher: EntityKey?, _ sources: [SourceKey]) -> SourceGroup {
    guard let publisher else {
      return SourceGroup(
        title: words[.unknownPublisher], anchor: "no-publisher", href: nil, sources: sources)
    }
    let entity = site.entities[publisher]
    return SourceGroup(
      title: entity.name, anchor: "publisher-\(entity.id)", href: href(.entity(publisher)), sources: sources)
  }

  private func group(of year: Int?, _ sources: [SourceKey]) -> SourceGroup {
    guard let year else {
      return SourceGroup(title: words[.undated], anchor: "undated", href: nil, sources: sources)
    }
    let route = facts.plan.route(of: .year(year))
    return SourceGroup(
      title: words.year(year), anchor: "year-\(year)", href: route.map { href($0) }, sources: sources)
  }

  fileprivate func links(to jumps: [ListJumps.Jump]) -> Value {
    records(Shapes.link, jumps.lazy.map { .place(title: $0.title, href: self.links.href($0.address)) })
  }
}

extension PlannedPage.SourceOrder {
  fileprivate var name: String {
    switch self {
    case .publisher: "publisher"
    case .date: "date"
    }
  }
}

/// Neighbours of a list that share a value.
typealias Run<Shared, Key> = (value: Shared, keys: [Key])

private func runs<Key, Shared: Equatable>(
  of keys: some Sequence<Key>, by value: (Key) -> Shared
) -> [Run<Shared, Key>] {
  var runs: [Run<Shared, Key>] = []
  for key in keys {
    let shared = value(key)
    if runs.last?.value != shared { runs.append((shared, [])) }
    runs[runs.count - 1].keys.append(key)
  }
  return runs
}

extension InterfaceWords {
  func plural(of kind: EntityKind) -> String {
    switch kind {
    case .person: self[.people]
    case .organisation: self[.organisations]
    case .place: self[.places]
    case .document: self[.documents]
    case .other: self[.others]
    }
  }
}
