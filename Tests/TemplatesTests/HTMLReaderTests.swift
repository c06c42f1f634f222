import TestSupport
import Testing

@testable import Templates

private let pieces = [
  "<", ">", "/", "<p", "<p>", "</p>", "<a href=", "<a href='x'>", "\"", "'", "=", " ", "\n", "<!--", "-->",
  "<!", "x",
  "é", "<script>", "</script>", "<style", "<title>", "</title>", "<TextArea>", "</textarea>", "<br/>",
  "class", "on",
  "<svg viewBox=\"0 0 1 1\">", "srcset=\"a 1x, b\"", "javascript:", "data:x", "https://", "<img src=", "?",
  "&lt;",
]

@Test(arguments: 0..<64)
func `skipping what tells nothing leaves the same context as reading every byte`(seed: UInt64) {
  var random = SeededRandom(seed: seed)
  for _ in 0..<200 {
    var (all, some) = (HTMLContext(), HTMLContext())
    for _ in 0..<3 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }
      .joined()
      let bytes = Array(text.utf8)
      all.read(bytes[...])
      var rest = bytes[...]
      while let next = some.firstTelling(in: rest) {
        some.read(bytes[next])
        rest = bytes[(next + 1)...]
      }
      #expect(some == all, "\(text)")
    }
  }
}
