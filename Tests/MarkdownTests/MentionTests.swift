import Testing

@testable import Markdown

/// The prose in which names are looked for, and the links put around them.
@Suite struct MentionTests {
  /// Links every occurrence of a name in the document's prose.
  private func link(_ name: String, in text: String) -> String {
    render(text) { $0.mentions = mentions(of: name, in: parse(text).value) }
  }

  private func mentions(of name: String, in document: MarkdownDocument) -> [MarkdownResolution.Mention] {
    let name = Array(name.utf8)
    var mentions: [MarkdownResolution.Mention] = []
    for run in document.prose.runs where run.range.count >= name.count {
      var start = run.range.lowerBound
      while start + name.count <= run.range.upperBound {
        if document.prose.bytes[start..<(start + name.count)].elementsEqual(name) {
          mentions.append(.init(start..<(start + name.count), href: "/n/", kind: .entity))
          start += name.count
        } else {
          start += 1
        }
      }
    }
    return mentions
  }

  @Test(
    "a name is linked in one piece where tags allow it",
    arguments: [
      ("A Big Center.", "<p>A <a class=\"entity\" href=\"/n/\">Big Center</a>.</p>"),
      ("Big\nCenter", "<p><a class=\"entity\" href=\"/n/\">Big\nCenter</a></p>"),
      (
        "> x\n\nBig  \nCenter",
        "<blockquote>\n<p>x</p>\n</blockquote>\n<p><a class=\"entity\" href=\"/n/\">Big<br />\nCenter</a></p>"
      ),
      ("Big *Center* x", "<p><a class=\"entity\" href=\"/n/\">Big <em>Center</em></a> x</p>"),
      ("*Big Center* x", "<p><em><a class=\"entity\" href=\"/n/\">Big Center</a></em> x</p>"),
      (
        "B&#105;g C\\enter Big&#32;Center",
        "<p>Big C\\enter <a class=\"entity\" href=\"/n/\">Big Center</a></p>"
      ),
      (
        "Big *Center x*",
        "<p><a class=\"entity\" href=\"/n/\">Big </a>"
          + "<em><a class=\"entity\" href=\"/n/\">Center</a> x</em></p>"
      ),
      (
        "*a Big* Center",
        "<p><em>a <a class=\"entity\" href=\"/n/\">Big</a></em>"
          + "<a class=\"entity\" href=\"/n/\"> Center</a></p>"
      ),
      (
        "Big CenterBig Center",
        "<p><a class=\"entity\" href=\"/n/\">Big Center</a>"
          + "<a class=\"entity\" href=\"/n/\">Big Center</a></p>"
      ),
    ])
  func linked(text: String, html: String) {
    #expect(link("Big Center", in: text) == html + "\n")
  }

  @Test(
    "no name is found in links, references, code, headings, quotations' words and HTML",
    arguments: [
      "[Kyiv](u)", "[[a|Kyiv]]", "`Kyiv`", "    Kyiv", "## Kyiv", "“Kyiv” [@a]", "> Kyiv\n> -- [@a]",
      "> Kyiv",
      "<b title=Kyiv>", "![Kyiv](u)", "https://Kyiv.org", "[@Kyiv]", "<p>\nKyiv\n</p>",
    ])
  func notProse(text: String) {
    #expect(mentions(of: "Kyiv", in: parse(text).value).isEmpty)
  }

  @Test(
    "names are found in tables, lists, notes, struck text and attributions",
    arguments: [
      "| Kyiv |\n|-|", "- Kyiv", "a^[Kyiv]", "~~Kyiv~~", "> x\n> -- Kyiv [@a]", "**Ky**iv", "K&#121;iv",
    ])
  func isProse(text: String) {
    #expect(mentions(of: "Kyiv", in: parse(text).value).count == 1)
  }

  @Test func `the names in notes come after all others and keep the section of their note`() {
    let document = parse("a^[Kyiv 1]\n\n## b\n\nKyiv 2").value
    let runs = document.prose.runs.map {
      "\($0.section) " + String(decoding: document.prose.bytes[$0.range], as: UTF8.self)
    }
    #expect(runs == ["0 a", "1 Kyiv 2", "0 Kyiv 1"])
  }

  @Test(
    "the place of a name is where it was written",
    arguments: [
      ("a Big Center", "Big Center"), ("> q\n\n- Big\n    *Center* x", "Big\n    *Center"),
      ("Big&#x20;Center", "Big&#x20;Center"), ("| Big Center |\n|-|", "Big Center"),
      ("é ^[Big Center]", "Big Center"),
    ])
  func places(text: String, place: String) throws {
    let document = parse(text).value
    let mention = try #require(mentions(of: "Big Center", in: document).first)
    #expect(written(text, document.place(ofProse: mention.range)) == place)
  }

  @Test func `mentions that overlap or lie outside are left out, and hostile addresses are not linked to`() {
    let html = render("one two") { resolution in
      resolution.mentions = [
        .init(0..<3, href: "javascript:a", kind: .date, title: "\"<"),
        .init(1..<5, href: "/b/", kind: .entity),
        .init(4..<7, href: "/c/", kind: .entity), .init(90..<95, href: "/d/", kind: .entity),
      ]
    }
    #expect(
      html
        == "<p><a class=\"date\" href=\"\" title=\"&quot;&lt;\">one</a> "
        + "<a class=\"entity\" href=\"/c/\">two</a></p>\n"
    )
  }
}
