/// Entities of one entry beyond this number are not counted as its company: a list of hundreds says nothing
/// about who belongs to whom, and the work grows with its square.
private let mostCounted = 200

/// For each entity, those that the same articles and events name, most often first, at most 24.
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
    let most = met.sorted { (counts[$1.index], $0) < (counts[$0.index], $1) }.prefix(24)
    let companions = most.map { LinkedEntity.Companion(entity: $0, count: counts[$0.index]) }
    for entity in met { counts[entity.index] = 0 }
    return companions
  }
}
