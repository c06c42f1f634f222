import Markup
import Testing

@testable import Markdown

/// Which addresses may stand in a page, and how they are written there.
@Suite struct AddressTests {
  @Test(
    "addresses that could run a program are refused however they are spelled",
    arguments: [
      "javascript:a", "JAVASCRIPT:a", " \u{1}javascript:a", "java\nscript:a", "\tjava\tscript\r:a",
      "vbscript:a", "file:///a",
      "data:text/html,a", "data:image/svg+xml,a", "DATA:a",
    ])
  func unsafe(address: String) {
    #expect(!isSafeAddress(address))
  }

  @Test(
    "all others are allowed",
    arguments: [
      "", "#a", "/javascript:a", "https://a.b", "mailto:a@b.c", "data:image/png;base64,AA==", "a?b=file:",
    ])
  func safe(address: String) {
    #expect(isSafeAddress(address))
  }

  @Test(
    "an address is written as cmark writes it",
    arguments: [
      ("<a b\"c'd>", "a%20b%22c'd"), ("<é%20[x]\\a>", "é%20[x]\\a"), ("/a?b&c#d~$(e)", "/a?b&amp;c#d~$(e)"),
    ])
  func written(destination: String, href: String) {
    let href = href.replacing("'", with: "&#x27;").replacing("é", with: "%C3%A9").replacing(
      "[x]\\", with: "%5Bx%5D%5C")
    #expect(render("[x](\(destination))") == "<p><a href=\"\(href)\">x</a></p>\n")
  }
}
