/// The elements, each once, in the order of their first appearance.
///
/// Inlinable, so that every room has it made for its own types.
@inlinable
package func uniqued<Element: Hashable>(_ elements: [Element]) -> [Element] {
  guard elements.count > 1 else { return elements }
  if elements.count <= 8 {
    // Looking through a few costs less than a set.
    var kept: [Element] = []
    for element in elements where !kept.contains(element) { kept.append(element) }
    return kept
  }
  var seen = Set<Element>()
  return elements.filter { seen.insert($0).inserted }
}
