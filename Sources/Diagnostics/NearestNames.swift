/// The names that a misspelt one may have meant, nearest first, at most `limit`.
///
/// `nearestNames(to: "verdit", among: ["claim", "verdict"])` gives `["verdict"]`. A name is near when it
/// takes at most a third of its letters, but one at least, to turn one into the other (optimal string
/// alignment: insert, delete, replace, swap neighbours), or when one is the other with more at its end. Case
/// does not count, nor do the folders that two paths have in common.
package func nearestNames(to name: String, among names: some Sequence<String>, limit: Int = 3) -> [String] {
  let wanted = Array(name.lowercased().unicodeScalars)
  let allowed = max(1, wanted.count / 3)
  var found: [(distance: Int, name: String)] = []
  for candidate in names {
    let scalars = Array(candidate.lowercased().unicodeScalars)
    if abs(scalars.count - wanted.count) <= allowed {
      let distance = alignmentDistance(wanted, scalars)
      // A word of which no letter is left was not misspelt.
      let shared = sharedFolder(wanted, scalars)
      if distance <= max(1, (wanted.count - shared) / 3), distance < wanted.count - shared {
        found.append((distance, candidate))
        continue
      }
    }
    if wanted.count >= 3,
      isPrefix(wanted, of: scalars) || (scalars.count >= 3 && isPrefix(scalars, of: wanted))
    {
      found.append((allowed + abs(scalars.count - wanted.count), candidate))
    }
  }
  found.sort { ($0.distance, $0.name) < ($1.distance, $1.name) }
  return found.prefix(limit).map(\.name)
}

/// "did you mean `a`?", "did you mean `a`, `b` or `c`?", or nil when there is nothing to offer.
package func didYouMean(_ names: [String]) -> String? {
  guard let last = names.last else { return nil }
  let quoted = names.map { "`\($0)`" }
  let front = quoted.dropLast().joined(separator: ", ")
  return front.isEmpty ? "did you mean `\(last)`?" : "did you mean \(front) or `\(last)`?"
}

private func isPrefix(_ prefix: [Unicode.Scalar], of scalars: [Unicode.Scalar]) -> Bool {
  prefix.count < scalars.count && scalars.prefix(prefix.count).elementsEqual(prefix)
}

/// The length of the folders with which both paths begin, each with its `/`.
private func sharedFolder(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  let shared = zip(left, right).prefix { $0 == $1 }.count
  return left[..<shared].lastIndex(of: "/").map { $0 + 1 } ?? 0
}

private func alignmentDistance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
      var best = min(replaced, last[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
        best = min(best, beforeLast[column - 1] + 1)
      }
      current.append(best)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
