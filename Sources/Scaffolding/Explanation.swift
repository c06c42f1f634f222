/// The paragraph of docs/diagnostics.md on a code, with its heading; nil for a code that there is none of.
///
/// The letter tells how much a message matters, which a site's rules can change, so that any letter or none
/// will do: `E0412`, `w0412`, `0412`, `412`.
package func explanation(of code: String) -> String? {
  guard let document = embeddedFiles(below: "docs/diagnostics.md").first else { return nil }
  let given = code.drop { $0.isLetter }
  guard (1...4).contains(given.utf8.count), code.count - given.count <= 1 else { return nil }
  let digits = String(repeating: "0", count: 4 - given.utf8.count) + given
  let lines = String(decoding: document.bytes, as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false)
  guard let start = lines.firstIndex(where: { headingDigits(of: $0).map(String.init) == digits }) else {
    return nil
  }
  let end = lines[(start + 1)...].firstIndex { headingDigits(of: $0) != nil } ?? lines.endIndex
  let paragraph = lines[start..<end].joined(separator: "\n").dropFirst(3)
  return String(
    paragraph[..<(paragraph.lastIndex { !$0.isNewline }.map(paragraph.index(after:)) ?? paragraph.endIndex)])
}

/// `0412` of the line `## E0412: unknown key`.
private func headingDigits(of line: Substring) -> Substring? {
  let heading = line.dropFirst(3)
  guard line.hasPrefix("## "), heading.first?.isLetter == true, heading.dropFirst(5).first == ":" else {
    return nil
  }
  let digits = heading.dropFirst().prefix(4)
  return digits.allSatisfy(\.isNumber) ? digits : nil
}
