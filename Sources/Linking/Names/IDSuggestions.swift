import Diagnostics

/// The ids that a misspelt one may have meant, at a cost that does not grow with the number of ids.
///
/// Two texts of which one takes a single insertion, deletion, replacement or swap of neighbours to the other
/// become equal when at most one letter is left out of each; so the ids stand here under all such shortened
/// forms.
struct IDSuggestions: Sendable {
  /// Shorter ids have too many neighbours for a neighbour to mean anything.
  private static let shortest = 4
  private var idsByForm: [String: [String]] = [:]
  private var found: [String: [String]] = [:]

  init(_ ids: [String]) {
    for id in ids where id.utf8.count >= Self.shortest {
      for form in forms(of: id) { idsByForm[form, default: []].append(id) }
    }
  }

  mutating func nearest(to text: String) -> [String] {
    guard text.utf8.count >= Self.shortest else { return [] }
    if let known = found[text] { return known }
    let candidates = Set(forms(of: text).flatMap { (idsByForm[$0] ?? []).prefix(20) })
    let nearest = nearestNames(to: text, among: candidates.sorted())
    found[text] = nearest
    return nearest
  }
}

/// The text itself and all that one letter less makes of it.
private func forms(of text: String) -> Set<String> {
  let bytes = Array(text.utf8.prefix(64))
  var forms: Set<String> = [String(decoding: bytes, as: UTF8.self)]
  for index in bytes.indices {
    var shorter = bytes
    shorter.remove(at: index)
    forms.insert(String(decoding: shorter, as: UTF8.self))
  }
  return forms
}
