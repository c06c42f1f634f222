import TestSupport

/// Random sources that relay each other, with the counts by another way than the program's: a fixed point of
/// "passes on the origins of what it relays", as the definition has it.
struct RandomGraph: CustomStringConvertible {
  struct Source {
    var relays: [(target: String, how: String)] = []
    var isOwnReporting = false
    var publisher: String?
  }

  var sources: [String: Source] = [:]
  var evidence: [String] = []

  init(_ random: inout SeededRandom) {
    let count = 2 + random.below(12)
    let ids = (0..<count).map { "s\($0)" }
    for id in ids {
      var source = Source()
      for _ in 0..<random.below(4) {
        let how = ["names", "names", "translates", "unattributed"][random.below(4)]
        let target = ids[random.below(count)]
        if target != id { source.relays.append((target, how)) }
      }
      source.isOwnReporting = random.below(5) == 0
      source.publisher = [nil, nil, "army", "ministry", "paper"][random.below(5)]
      sources[id] = source
    }
    evidence = ids.filter { _ in random.below(2) == 0 }
    if evidence.isEmpty { evidence = [ids[0]] }
  }

  var frontMatter: [String: String] {
    sources.mapValues { source in
      var lines: [String] = []
      if !source.relays.isEmpty {
        let relays = source.relays.map { "{ source: \($0.target), how: \($0.how) }" }
        lines.append("relays: [\(relays.joined(separator: ", "))]")
      }
      if source.isOwnReporting { lines.append("own-reporting: true") }
      if let publisher = source.publisher { lines.append("publisher: \(publisher)") }
      return lines.joined(separator: "\n")
    }
  }

  var expected: Count {
    var origins: [String: Set<String>] = [:]
    var unknown: [String: Set<String>] = [:]
    for (id, source) in sources {
      origins[id] = source.relays.isEmpty || source.isOwnReporting ? [id] : []
      unknown[id] = Set(
        source.relays.indices.filter { source.relays[$0].how == "unattributed" }.map { "\(id)/\($0)" })
    }
    var isStable = false
    while !isStable {
      isStable = true
      for (id, source) in sources {
        for relay in source.relays where relay.how != "unattributed" {
          let before = (origins[id, default: []].count, unknown[id, default: []].count)
          origins[id, default: []].formUnion(origins[relay.target] ?? [])
          unknown[id, default: []].formUnion(unknown[relay.target] ?? [])
          if before != (origins[id, default: []].count, unknown[id, default: []].count) { isStable = false }
        }
      }
    }
    let all = evidence.reduce(into: Set<String>()) { $0.formUnion(origins[$1] ?? []) }
    let state = ["army": "state", "ministry": "state", "paper": "paper"]
    let owners = Set(all.map { id in sources[id]?.publisher.flatMap { state[$0] } ?? id })
    return Count(
      sources: evidence.count, origins: all.sorted(), independent: owners.count,
      unknown: evidence.reduce(into: Set<String>()) { $0.formUnion(unknown[$1] ?? []) }.count)
  }

  var description: String { "\(frontMatter) with evidence \(evidence)" }
}
