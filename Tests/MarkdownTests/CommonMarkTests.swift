import Foundation
import Testing

@testable import Markdown

/// The examples of the CommonMark specification, which are others' text and so are read from a file if there is one.
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
        renderPlain(example.markdown) == example.html, "example \(example.example): \(example.markdown.debugDescription)")
    }
  }
}
