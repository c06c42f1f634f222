import Content
import Linking
import Pages

/// Ways into long lists: by the first letters of names in any script, by years.
struct ListJumps: Sendable {
  let entities: [EntityKind: [Jump]]
  let publishers: [Jump]
  let years: [Jump]

  struct Jump: Sendable {
    let title: String
    let address: Address
  }

  /// A shorter list is looked through at a glance.
  private static let shortest = 40
  /// More would be a list of its own.
  private static let most = 60

  init(_ site: LinkedSite, _ plan: SitePlan) {
    let orders = plan.orders
    let kinds = Dictionary(grouping: orders.entities.enumerated()) { site.entities[$0.element].kind }
    entities = kinds.mapValues { listed in
      Self.jumps(listed) { position, key in
        let entity = site.entities[key]
        return (initial(of: entity.name), "entity-\(entity.id)", plan.entityList(from: position))
      }
    }
    publishers = Self.jumps(Array(orders.sourcesByPublisher.enumerated())) { position, key in
      guard let publisher = site.sources[key].publisher.map({ site.entities[$0] }) else { return nil }
      return (
        initial(of: publisher.name), "publisher-\(publisher.id)",
        plan.sourceList(from: position, in: .publisher)
      )
    }
    years = Self.jumps(Array(orders.sourcesByDate.enumerated())) { position, key in
      guard let year = site.sources[key].listedYear else { return nil }
      return ("\(year)", "year-\(year)", plan.sourceList(from: position, in: .date))
    }
  }

  /// The first of each run of a title; a few of them, evenly, where there are many.
  private static func jumps<Key>(
    _ list: [(offset: Int, element: Key)],
    _ place: (Int, Key) -> (title: String, anchor: String, route: Route)?
  ) -> [Jump] {
    guard list.count >= shortest else { return [] }
    var jumps: [Jump] = []
    for (position, key) in list {
      guard let (title, anchor, route) = place(position, key), jumps.last?.title != title else { continue }
      jumps.append(Jump(title: title, address: Address(route, fragment: anchor)))
    }
    guard jumps.count > 1 else { return [] }
    let step = (jumps.count + most - 1) / most
    return stride(from: 0, to: jumps.count, by: step).map { jumps[$0] }
  }
}

/// A name's first letter; `#` for what begins with none.
private func initial(of name: String) -> String {
  guard let first = name.first, first.isLetter else { return "#" }
  return first.uppercased()
}

extension LinkedSource {
  /// The year under which it is listed: that of its earliest bound, or of its latest.
  var listedYear: Int? {
    guard let bounds = source.date?.value.bounds else { return nil }
    return (bounds.earliestStart ?? bounds.latestStart ?? bounds.latestEnd)?.year
  }
}
