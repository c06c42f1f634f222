/// The known name that an unknown one was most likely meant to be: at most a third of its letters differ.
func nearestName(to name: String, among known: some Sequence<String>) -> String? {
  let limit = max(1, name.unicodeScalars.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in known.sorted() {
    let distance = editDistance(Array(name.unicodeScalars), Array(candidate.unicodeScalars))
    if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
  }
  return best?.name
}

/// How many letters must be changed, added, left out or swapped with their neighbour.
private func editDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  guard abs(left.count - right.count) <= max(left.count, 3) / 2, left.count < 64, right.count < 64 else {
    return Int.max
  }
  var rows = [Array(0...right.count)]
  for i in left.indices {
    var row = [i + 1]
    for j in right.indices {
      let change = rows[i][j] + (left[i] == right[j] ? 0 : 1)
      var distance = min(change, rows[i][j + 1] + 1, row[j] + 1)
      if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
        distance = min(distance, rows[i - 1][j - 1] + 1)
      }
      row.append(distance)
    }
    rows.append(row)
  }
  return rows[left.count][right.count]
}
