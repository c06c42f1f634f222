import Foundation
import Testing

@testable import Rendering

struct TemplateDocumentTests {
  @Test("docs/templates.md lists what every template sees")
  func document() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/templates.md")
    let text = try String(contentsOf: path, encoding: .utf8)
    let marker = "--filter TemplateDocumentTests -->\n\n"
    let start = try #require(text.range(of: marker)).upperBound
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] != nil {
      try (String(text[..<start]) + templateDocumentation()).write(
        to: path, atomically: true, encoding: .utf8)
    } else {
      #expect(String(text[start...]) == templateDocumentation())
    }
  }

  @Test("Every shape that a page template reaches is in the list")
  func complete() {
    var open =
      PageTemplate.allCases.flatMap { $0.fields.map(\.type) } + [.record(Shapes.site), .record(Shapes.page)]
    while let type = open.popLast() {
      switch type {
      case .list(let inner), .optional(let inner): open.append(inner)
      case .record(let shape):
        #expect(Shapes.all.contains { $0 === shape }, "\(shape.name) is not listed")
        open += shape.fields.map(\.type)
      case .recursive, .text, .url, .html, .bool, .integer, .open: break
      }
    }
  }
}
