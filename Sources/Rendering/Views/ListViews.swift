import Content
import Dates
import Linking
import Pages
import Templates

extension Shapes {
  static let claimGroup = RecordShape(
    "claim group", "Claims with one verdict.",
    [
      field("verdict", .record(verdict), "The verdict."),
      field("anchor", .text, "An id for its heading: `verdict-refuted`."),
      field("count_words", .text, "How many claims of the site have it."),
      field("claims", .list(.record(claimCard)), "Newest first."),
    ])

  static let entityGroup = RecordShape(
    "entity group", "Entities of one kind.",
    [
      field("title", .text, "The kind's name."),
      field("anchor", .text, "An id for its heading."),
      field("entities", .list(.record(entityCard)), "By name."),
    ])

  static let sourceGroup = RecordShape(
    "source group", "Sources of one publisher, or of one year.",
    [
      field("title", .text, "The publisher's name, or the year."),
      field("anchor", .text, "An id for its heading."),
      field("href", .optional(.url), "The publisher's page, or the year on the timeline."),
      field("sources", .list(.record(indexedSource)), "By title, or by date."),
    ])

  static let sourceListFields = [
    field("order", .text, "`publisher` or `date`."),
    field("groups", .list(.record(sourceGroup)), "By publisher's name, or by year."),
    field("other_order", .record(link), "The same list in the other order."),
  ]
}

extension Views {
  func claimGroups(_ slice: PageSlice) -> Value {
    .records(
      runs(of: facts.plan.orders.claims[slice], by: { site.claims[$0].verdict }).map { position, keys in
        let verdict = site.settings.verdicts[position]
        return Shapes.claimGroup.record([
          ("verdict", .record(self.verdict(position))),
          ("anchor", .text("verdict-\(verdict.id)")),
          ("count_words", .text(words.count(.claims, facts.claimCounts[position] ?? 0))),
          ("claims", .records(keys.map(claimCard))),
        ])
      })
  }

  func entityGroups(_ slice: PageSlice) -> Value {
    .records(
      runs(of: facts.plan.orders.entities[slice], by: { site.entities[$0].kind }).map { kind, keys in
        Shapes.entityGroup.record([
          ("title", .text(words.plural(of: kind))),
          ("anchor", .text("kind-\(kind.rawValue)")),
          ("entities", .records(keys.map(entityCard))),
        ])
      })
  }

  func sourceGroups(_ order: PlannedPage.SourceOrder, _ slice: PageSlice) -> Value {
    switch order {
    case .publisher: sourceGroupsByPublisher(slice)
    case .date: sourceGroupsByYear(slice)
    }
  }

  private func sourceGroupsByPublisher(_ slice: PageSlice) -> Value {
    .records(
      runs(of: facts.plan.orders.sourcesByPublisher[slice], by: { site.sources[$0].publisher })
        .map { publisher, keys in
          Shapes.sourceGroup.record([
            ("title", .text(publisher.map { site.entities[$0].name } ?? words[.unknownPublisher])),
            ("anchor", .text(publisher.map { "publisher-\(site.entities[$0].id)" } ?? "no-publisher")),
            ("href", .optional(publisher.map { href(.entity($0)) })),
            ("sources", .records(keys.map(indexedSource))),
          ])
        })
  }

  private func sourceGroupsByYear(_ slice: PageSlice) -> Value {
    .records(
      runs(of: facts.plan.orders.sourcesByDate[slice], by: { year(of: $0) }).map { year, keys in
        Shapes.sourceGroup.record([
          ("title", .text(year.map(String.init) ?? words[.undated])),
          ("anchor", .text(year.map { "year-\($0)" } ?? "undated")),
          ("href", .optional(year.flatMap { facts.plan.route(of: .year($0)) }.map { href($0) })),
          ("sources", .records(keys.map(indexedSource))),
        ])
      })
  }

  /// The year under which a source is listed: that of its earliest bound, or of its latest.
  private func year(of key: SourceKey) -> Int? {
    site.sources[key].source.date.flatMap { date in
      let bounds = date.value.bounds
      return (bounds.earliestStart ?? bounds.latestStart ?? bounds.latestEnd)?.year
    }
  }
}

/// Neighbours that share a value, with that value.
private func runs<Key, Shared: Equatable>(
  of keys: some Sequence<Key>, by value: (Key) -> Shared
) -> [(value: Shared, keys: [Key])] {
  var runs: [(value: Shared, keys: [Key])] = []
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
