import Foundation
import Testing

@testable import Markdown

/// The examples of the CommonMark specification, which are others' text and so are read from a file if there
/// is one.
@Suite struct CommonMarkTests {
  struct Example: Decodable {
    let example: Int
    let markdown: String
    let html: String
  }

  static let path = ProcessInfo.processInfo.environment["COMMONMARK_EXAMPLES"]

  static func examples() throws -> [Example] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path ?? ""))
    return try JSONDecoder().decode([Example].self, from: data)
  }

  @Test(
    "every example of CommonMark 0.30 comes out as the specification says",
    .enabled(if: path != nil, "set COMMONMARK_EXAMPLES to the JSON file of the CommonMark 0.30 examples"))
  func standard() throws {
    let examples = try Self.examples()
    #expect(examples.count == 652)
    for example in examples {
      #expect(
        renderPlain(example.markdown) == example.html,
        "\(example.example): \(example.markdown.debugDescription)")
    }
  }

  /// The examples that mean something else with the additions.
  static let changed: [Int: String] = [
    547: "`[[foo]]` is a reference, also inside a third pair of brackets",
    558: "`[[*foo* bar]]` is a reference",
    589: "`[[foo]]` is a reference",
    607: "`http://foo.bar` is a bare address, although `< http://foo.bar >` is no autolink",
    610: "`http://example.com` is a bare address",
  ]

  @Test(
    "with the additions every example stays as it is but for those that use their syntax",
    .enabled(if: path != nil, "set COMMONMARK_EXAMPLES to the JSON file of the CommonMark 0.30 examples"))
  func additions() throws {
    let options = MarkdownOptions(dialect: .withAdditions, html: .passedThrough)
    for example in try Self.examples() {
      let ours = html(parse(example.markdown, options).value).string
        .replacing(#/(<h[1-6]) id="[^"]*"/#) { String($0.output.1) }.replacing(" loading=\"lazy\"", with: "")
      let isChanged = Self.changed[example.example] != nil
      #expect(
        (ours != example.html) == isChanged,
        "example \(example.example): \(example.markdown.debugDescription)")
    }
  }
}
