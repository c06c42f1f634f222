import Diagnostics

/// What each entity is a part of; a ring of parts is reported once and cut.
func resolveParts(_ entities: EntityDirectory) -> Checked<[EntityKey?]> {
  let records = entities.records
  var wholes = records.map { $0.entry?.partOf.flatMap { entities.key(of: $0.value) } }
  var diagnostics: [Diagnostic] = []
  /// 0: not visited, else the number of the walk that visited it.
  var visits = Array(repeating: 0, count: records.count)
  for start in records.indices where visits[start] == 0 {
    var path: [Int] = []
    var next: Int? = start
    while let index = next, visits[index] == 0 {
      visits[index] = start + 1
      path.append(index)
      next = wholes[index]?.index
    }
    guard let entry = next, visits[entry] == start + 1, let from = path.firstIndex(of: entry) else {
      continue
    }
    let ring = path[from...]
    diagnostics.append(
      ringOfParts(
        ring.compactMap { index in records[index].entry?.partOf.map { (records[index].id, $0.place) } }))
    for index in ring { wholes[index] = nil }
  }
  return Checked(wholes, diagnostics)
}
