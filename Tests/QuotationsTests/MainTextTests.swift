import Diagnostics
import Testing

@testable import Quotations

/// Pages and the words that are read in them.
@Suite struct MainTextTests {
  private func words(_ page: String) -> String {
    let text = mainText(of: InputFile(path: "x.html", text: page)) ?? []
    return String(decoding: FoldedText(text).bytes, as: UTF8.self)
  }

  @Test(
    "a page's own text is read, its frame is not",
    arguments: [
      ("<p>One<b>two</b> three<br>four</p><p>five</p><td>six<td>seven", "onetwo three four five six seven"),
      ("a<script>if (1 < 2) { b = '</p>' }</script>c<STYLE>p > a {}</STYLE> d", "a c d"),
      ("<nav>x<nav>y</nav>z</nav><main><header>Head</header>text<aside>x</aside></main>", "head text"),
      ("<header>Site</header><article><header>Head</header>text</article><footer>x</footer>", "head text"),
      ("a <!-- <p>b --> c <!doctype html> <?php d ?> e", "a c e"),
      ("&ldquo;a&rdquo;&nbsp;b&mdash;c &amp; d &#1078; &#x416; &bogus; e &", "a b c & d ж ж & bogus e &"),
      ("<a href=\"x>y\" title='z>'>a</a> 1 < 2 <3", "a 1 < 2 < 3"),
      ("<aside>never closed <p>text", "never closed text"),
      ("<nav/>text <head><title>x</title></head>end", "text end"),
      ("", ""), ("<", "<"), ("<a", ""), ("<!--", ""), ("</", "<"), ("<script>x", "x"),
      ("<script>a<b><script>b <style>c</style><script>d", "a b d"),
    ])
  func text(page: String, expected: String) {
    #expect(words(page) == expected)
  }

  @Test("a page is known by its name or its beginning, and other files are plain text")
  func kinds() {
    #expect(isHTML(InputFile(path: "a.htm", text: "x")))
    #expect(isHTML(InputFile(path: "a", text: "\n<!DOCTYPE html><p>")))
    #expect(!isHTML(InputFile(path: "a.txt", text: "1 <b> 2")))
    #expect(mainText(of: InputFile(path: "a.txt", bytes: [0xFF, 0xD8])) == nil)
  }
}
