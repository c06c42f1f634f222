/// Entities of one entry beyond this number are not counted as its company: a list of hundreds says nothing
/// about who belongs to whom, and the work grows with its square.
private let mostCounted = 200

private let mostListed = 24

/// For each entity, those that the same articles and events name, most often first, at most `mostListed`.
///
/// `groups` are the entities of each article and event, each once, sorted.
func companions(_ groups: [[EntityKey]], entityCount: Int) -> [[LinkedEntity.Companion]] {
  var groupsByEntity: [[Int]] = Array(repeating: [], count: entityCount)
  for (number, group) in groups.enumerated() where group.count > 1 {
    for entity in group.prefix(mostCounted) { groupsByEntity[entity.index].append(number) }
  }
  var counts = Array(repeating: 0, count: entityCount)
  return groupsByEntity.enumerated().map { index, numbers in
    var met: [EntityKey] = []
    for number in numbers {
      for entity in groups[number].prefix(mostCounted) where entity.index != index {
        if counts[entity.index] == 0 { met.append(entity) }
        counts[entity.index] += 1
      }
    }
    let companions = mostFrequent(met, in: counts)
    for entity in met { counts[entity.index] = 0 }
    return companions
  }
}

/// The same for one entity; `groups` are those that name it.
func companions(of entity: EntityKey, _ groups: [[EntityKey]], entityCount: Int) -> [LinkedEntity.Companion] {
  var counts = Array(repeating: 0, count: entityCount)
  var met: [EntityKey] = []
  for group in groups.map({ $0.prefix(mostCounted) }) where group.contains(entity) {
    for other in group where other != entity {
      if counts[other.index] == 0 { met.append(other) }
      counts[other.index] += 1
    }
  }
  return mostFrequent(met, in: counts)
}

private func mostFrequent(_ met: [EntityKey], in counts: [Int]) -> [LinkedEntity.Companion] {
  func precedes(_ left: EntityKey, _ right: EntityKey) -> Bool {
    (counts[right.index], left) < (counts[left.index], right)
  }
  // Of hundreds few are listed, so that not all are sorted.
  var most: [EntityKey] = []
  for entity in met where most.count < mostListed || precedes(entity, most[mostListed - 1]) {
    if most.count == mostListed { most.removeLast() }
    most.insert(entity, at: most.firstPosition { precedes($0, entity) })
  }
  return most.map { LinkedEntity.Companion(entity: $0, count: counts[$0.index]) }
}
