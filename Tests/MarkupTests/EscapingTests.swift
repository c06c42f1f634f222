import Markup
import Testing

@Suite struct `Escaping` {
  @Test(
    "A segment of a path is percent-encoded",
    arguments: [
      ("", ""), ("azAZ09-._~", "azAZ09-._~"), ("a b/é.jpg", "a%20b%2F%C3%A9.jpg"),
      (
        "?#[]@!$&'()*+,;=:%\"<>\\^`{|}",
        "%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%25%22%3C%3E%5C%5E%60%7B%7C%7D"
      ),
      ("\0\n😀", "%00%0A%F0%9F%98%80"), ("%2e%2e", "%252e%252e"),
    ])
  func segments(text: String, expected: String) {
    #expect(percentEncoded(pathSegment: text) == expected)
  }

  @Test(
    "What is percent-encoded is decoded, and what is no escape stays",
    arguments: [
      ("", ""), ("a%20b%2f%2F", "a b//"), ("%C3%A9%f0%9F%98%80", "é😀"), ("%2525", "%25"),
      ("100%", "100%"), ("%4", "%4"), ("%+f%-1%0x% 1%g0", "%+f%-1%0x% 1%g0"), ("%%41", "%A"), ("é%", "é%"),
    ])
  func decoded(text: String, expected: String) {
    #expect(String(decoding: percentDecoded(text.utf8), as: UTF8.self) == expected)
  }

  @Test(
    "HTML is escaped as Jinja2 escapes it",
    arguments: [
      ("", ""), ("Центр 😀", "Центр 😀"),
      ("<a href=\"x\">'&amp;'</a>", "&lt;a href=&#34;x&#34;&gt;&#39;&amp;amp;&#39;&lt;/a&gt;"),
    ])
  func html(text: String, expected: String) {
    var buffer = HTMLBuffer()
    buffer.append(text: text)
    #expect(buffer.html.string == expected)
    buffer.removeAll()
    buffer.append(text: text.utf8.lazy.map { $0 })
    #expect(buffer.html.string == expected)
  }
}
