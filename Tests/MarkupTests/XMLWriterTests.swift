import Markup
import Testing

@Suite struct `XML` {
  @Test(
    "Text is escaped and loses what XML cannot hold",
    arguments: [
      ("Центр 😀 \"'", "Центр 😀 \"'"),
      ("<b>&amp;]]>", "&lt;b&gt;&amp;amp;]]&gt;"),
      ("a\tb\nc\rd", "a\tb\nc&#13;d"),
      ("\0\u{1}a\u{8}\u{B}\u{C}\u{E}\u{1F}b\u{7F}", "ab\u{7F}"),
      ("a\u{FFFE}b\u{FFFF}c\u{FFFD}\u{FFEF}", "abc\u{FFFD}\u{FFEF}"),
    ])
  func texts(text: String, expected: String) {
    #expect(written { $0.element("title", text: text) } == "<title>\(expected)</title>\n")
  }

  @Test(
    "An attribute keeps its white space and cannot end early",
    arguments: [
      ("https://example.org/?a=1&b=\"2\"", "https://example.org/?a=1&amp;b=&quot;2&quot;"),
      ("a\tb\nc\rd<>'", "a&#9;b&#10;c&#13;d&lt;&gt;'"),
      ("\u{0}\u{FFFF}", ""),
    ])
  func attributes(value: String, expected: String) {
    #expect(written { $0.element("link", ["href": value]) } == "<link href=\"\(expected)\"/>\n")
  }

  @Test func `Elements that hold elements are laid out in lines`() {
    var buffer = HTMLBuffer()
    buffer.append("<p>")
    buffer.append(text: "1 < 2")
    buffer.append("</p>")
    let html = buffer.html
    let text = written {
      $0.element("feed", ["xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"]) {
        $0.element("entry") {
          $0.element("id", text: "urn:x")
          $0.element("content", ["type": "html"], html: html)
        }
        $0.element("generator", [:])
      }
    }
    #expect(
      text == """
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <entry>
            <id>urn:x</id>
            <content type="html">&lt;p&gt;1 &amp;lt; 2&lt;/p&gt;</content>
          </entry>
          <generator/>
        </feed>

        """)
  }

  private func written(_ write: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter()
    write(&xml)
    let text = String(decoding: xml.bytes, as: UTF8.self)
    let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    #expect(text.hasPrefix(declaration))
    return String(text.dropFirst(declaration.count))
  }
}
