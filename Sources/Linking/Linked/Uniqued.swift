/// The elements, each once, in the order of their first appearance.
package func uniqued<Element: Hashable>(_ elements: [Element]) -> [Element] {
  guard elements.count > 1 else { return elements }
  var seen = Set<Element>()
  return elements.filter { seen.insert($0).inserted }
}
