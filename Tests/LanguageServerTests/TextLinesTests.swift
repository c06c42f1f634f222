import TestSupport
import Testing

@testable import LanguageServer

/// Places as an editor's program counts them.
struct TextLinesTests {
  @Test("Every place of a text is found again, in both encodings", arguments: 1...20 as ClosedRange<UInt64>)
  func places(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let pieces = ["a", "🦔", "ш", "ש", "e\u{301}", "\n", "\r\n", "\r", " ", "漢"]
    let text = (0..<60).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
    let utf8 = TextLines(Array(text.utf8), .utf8)
    let utf16 = TextLines(Array(text.utf8), .utf16)
    var (line, byte, unit, offset) = (0, 0, 0, 0)
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if previous == "\n" || previous == "\r" && scalar != "\n" { (line, byte, unit) = (line + 1, 0, 0) }
      // Between the two that end a line nobody stands.
      if previous != "\r" || scalar != "\n" {
        let places = (LSP.Position(line: line, character: byte), LSP.Position(line: line, character: unit))
        #expect(utf8.position(of: offset) == places.0 && utf8.offset(of: places.0) == offset)
        #expect(utf16.position(of: offset) == places.1 && utf16.offset(of: places.1) == offset)
      }
      byte += UTF8.width(scalar)
      unit += UTF16.width(scalar)
      offset += UTF8.width(scalar)
      previous = scalar
    }
  }

  @Test("A place that is none is the nearest before it, or the end of its line or of the text")
  func noPlaces() {
    let lines = TextLines(Array("🦔a\r\nb".utf8), .utf16)
    let found = [(0, 1), (0, 99), (1, 99), (9, 0), (-1, 3), (0, -2)].map { line, character in
      lines.offset(of: LSP.Position(line: line, character: character))
    }
    #expect(found == [0, 5, 8, 8, 0, 0])
  }

  @Test(
    "Only addresses of files that the site is built from are the site's",
    arguments: [
      ("file:///a%20site/content/articles/%D0%B0.md", "content/articles/а.md"),
      ("file:///real/content/site.yml", "content/site.yml"),
      ("file:///real/content/media/5%+f.png", "content/media/5%+f.png"),
      ("file://host/a site/templates/base.html", "templates/base.html"),
      ("file:///a%20site/README.md", nil), ("file:///a%20site/content/.hidden/a.md", nil),
      ("file:///a%20site/content/../../etc/passwd", nil), ("file:///a%20site2/content/site.yml", nil),
      ("untitled:content/site.yml", nil), ("file:///a%20site/content/%FF.md", nil), ("", nil),
    ])
  func addresses(address: String, path: String?) {
    let folder = SiteFolder("/a site/", real: "/real")
    #expect(folder.path(ofFileAt: address) == path)
    if let path { #expect(folder.path(ofFileAt: folder.address(of: path)) == path) }
  }
}
