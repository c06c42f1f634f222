import Diagnostics
import Testing

@testable import YAML

@Suite struct `Reading a mistaken text` {
  @Test(
    "The keys before a mistake are known",
    arguments: [
      "id: x\ntitle: \"a\ndate: 1\n", "id: x\ntitle: a: b\n", "id: x\nby: @desk\n", "id: x\na: [b\nc: d\n",
      "id: x\na:\n  - b:\n      - c\n    d\n  \te: f\n", "id: x\na: \u{1}\n", "id: x\n---\n", "id: x\n: y\n",
      "id: x\na: *b\n", "id: x\nid: y\n",
    ])
  func keysBeforeMistake(text: String) {
    #expect(complaints(text).count == 1)
    #expect(read(text).value?.mapping?["id"]?.scalar?.text == "x")
  }

  @Test func `A long line is cut in a message between two letters`() {
    let long = String(repeating: "é", count: 30)
    let message = complaints("a: b\n\(long)\nc: d\n").first
    #expect(message?.contains("`\(String(repeating: "é", count: 20))...` stands where a key") == true)
  }

  @Test(
    "No text ends in a crash or without an answer",
    arguments: [
      "\"", "'", "[", "]", "{", "}", "-", "- -", "?", "? ?", ":", "a: |", "a: >-\n", "&", "*", "!", "!!", "%",
      "@", "`",
      "---", "--- |", "...", "#", "\t", "\\", "a: \"\\", "\r", "\r\r\n", ",", "{a", "[a: ", "{? a: b",
      "- a:\n -", "<<", "<<:",
    ])
  func strayCharacters(text: String) {
    let file = InputFile(path: "content/site.yml", text: text)
    for lower in 0...file.bytes.count {
      let checked = readYAML(lower..<file.bytes.count, of: file, id: FileID(0))
      for diagnostic in checked.diagnostics {
        #expect(diagnostic.place.range.lowerBound >= lower)
        #expect(diagnostic.place.range.upperBound <= file.bytes.count)
      }
    }
  }

  @Test(
    "What libyaml says of a rare mistake is passed on",
    arguments: [
      (
        "--- title: Passports\n",
        """
        E0119 1:10 <:> YAML cannot be read here (mapping values are not allowed in this context) \
        -- put a text with unusual characters in quotation marks
        """
      )
    ])
  func rare(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }
}
