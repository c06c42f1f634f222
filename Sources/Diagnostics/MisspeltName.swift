/// The name that a misspelt one can only have meant; nil where a person should decide.
///
/// `misspeltName("interfaks", among: ["interfax"])` gives `interfax`. Short words, several candidates, words
/// that differ in a digit (`report-2023`, `report-2024`) or of which one goes on with the other are left to
/// the editor: what is put right without being asked must be right.
package func misspeltName(_ written: String, among nearest: [String]) -> String? {
  guard nearest.count == 1, let meant = nearest.first, written.utf8.count >= 4, meant.utf8.count >= 4,
    !meant.hasPrefix(written), !written.hasPrefix(meant),
    !nearestNames(to: written, among: [meant]).isEmpty
  else { return nil }
  return digits(written) == digits(meant) ? meant : nil
}

private func digits(_ text: String) -> [UInt8] { text.utf8.filter { (0x30...0x39).contains($0) } }

extension [Diagnostic.FixIt] {
  /// The fix of a misspelt name somewhere inside a place, if it can only have meant one thing.
  package static func misspelt(_ written: String, among nearest: [String], at place: Place) -> Self {
    misspeltName(written, among: nearest).map {
      [Diagnostic.FixIt(place, replacing: written, with: $0)]
    } ?? []
  }
}
