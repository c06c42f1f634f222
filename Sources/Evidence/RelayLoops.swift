import Linking

/// Finds circular reporting: every loop of sources that relay each other, once, as `[a, b, c]` where `a`
/// relays `b`, `b` relays `c` and `c` relays `a`; it begins with its smallest member.
///
/// A relay counts whether or not it names where it has its information from: what is copied in silence is how
/// a statement comes to confirm itself. Of the loops with one smallest member at most 20 are given, of all at
/// most 500, fewer if they are long, and not more steps are taken to find them than a person could follow.
func relayLoops(in site: LinkedSite) -> [[SourceKey]] {
  var next = site.sources.map { uniqued($0.relays.compactMap(\.source)) }
  removeEnds(of: &next, relayedBy: site.sources.map { uniqued($0.relayedBy) })
  let starts = site.sources.keys.filter { !next[$0.index].isEmpty }
  var found: [[SourceKey]] = []
  var members = 0
  for start in starts where found.count < 500 && members < 10_000 {
    let loops = loops(through: start, next)
    found += loops
    members += loops.reduce(0) { $0 + $1.count }
  }
  return Array(found.prefix(500))
}

/// Leaves only what could lie on a loop, over and over without sources that relay nothing or that nothing
/// relays: most sites have no loop, and most sources stand on none.
private func removeEnds(of next: inout [[SourceKey]], relayedBy: [[SourceKey]]) {
  var relaying = next.map(\.count)
  var relayed = relayedBy.map(\.count)
  var isGone = next.map { _ in false }
  var open = next.indices.filter { relaying[$0] == 0 || relayed[$0] == 0 }
  while let end = open.popLast() {
    guard !isGone[end] else { continue }
    isGone[end] = true
    for key in next[end] {
      relayed[key.index] -= 1
      if relayed[key.index] == 0 { open.append(key.index) }
    }
    for key in relayedBy[end] {
      relaying[key.index] -= 1
      if relaying[key.index] == 0 { open.append(key.index) }
    }
  }
  for index in next.indices {
    next[index] = isGone[index] ? [] : next[index].filter { !isGone[$0.index] }.sorted()
  }
}

/// The loops of which `start` is the smallest member, found by walking every path that may still lead back.
private func loops(through start: SourceKey, _ next: [[SourceKey]]) -> [[SourceKey]] {
  var found: [[SourceKey]] = []
  var path = [start]
  var isOnPath: Set = [start]
  var tried = [0]
  var (stepsLeft, members) = (10_000, 0)
  while let last = path.last, let choice = tried.last, found.count < 20, members < 400, stepsLeft > 0 {
    stepsLeft -= 1
    guard choice < next[last.index].count else {
      isOnPath.remove(path.removeLast())
      tried.removeLast()
      continue
    }
    tried[tried.count - 1] += 1
    let key = next[last.index][choice]
    if key == start {
      found.append(path)
      members += path.count
    }
    if key > start, isOnPath.insert(key).inserted {
      path.append(key)
      tried.append(0)
    }
  }
  return found
}
