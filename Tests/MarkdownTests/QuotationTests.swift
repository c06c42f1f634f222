import Markup
import Testing

@testable import Markdown

/// Citations and the words quoted before them.
@Suite struct QuotationTests {
  @Test(
    "the words before a citation are a quotation, with the marks of any language",
    arguments: [
      ("He said \"one two\" [@a].", "one two", "\"one two\""), ("“One *two*”[@a]", "One two", "“One *two*”"),
      ("„Eins zwei“ [@a]", "Eins zwei", "„Eins zwei“"), ("„Jeden” [@a]", "Jeden", "„Jeden”"),
      ("«Так» [@a]", "Так", "«Так»"), ("« Oui » [@a]", "Oui", "« Oui »"), ("»Ja« [@a]", "Ja", "»Ja«"),
      ("»Ja» [@a]", "Ja", "»Ja»"), ("‘it’s so’ [@a]", "it’s so", "‘it’s so’"), ("「一」[@a]", "一", "「一」"),
      ("*\"all of it\"* [@a]", "all of it", "\"all of it\""),
      ("\"he: \"x\" now\" [@a]", "he: \"x\" now", "\"he: \"x\" now\""),
      ("\"first\" and \"second\" [@a]", "second", "\"second\""),
      ("He said: \"One two.\" [@a]", "One two.", "\"One two.\""), ("„Eins“, [@a]", "Eins", "„Eins“"),
      ("*“One”*. [@a]", "One", "“One”"), ("“One” ?! [@a]", "One", "“One”"),
      ("&ldquo;a&rdquo; [@a]", "a", "&ldquo;a&rdquo;"),
      ("“two\nlines” [@a]", "two lines", "“two\nlines”"), ("^[“in a note” [@a]]", "in a note", "“in a note”"),
      ("| “cell” [@a] |\n|---|", "cell", "“cell”"),
      // Straight marks at the beginning of emphasis, a link's text or a note, whatever stands before it.
      ("X.\n\n*\"a b\"* [@a]", "a b", "\"a b\""), ("X.\n\n**\"a b\"** [@a]", "a b", "\"a b\""),
      ("A^[\"b c\" [@a].]", "b c", "\"b c\""), ("X *\"a b\"* [@a]", "a b", "\"a b\""),
      ("| x | \"a b\" [@a] |\n|---|---|", "a b", "\"a b\""),
      // White space of any width.
      ("\"a b\"\u{A0}[@a]", "a b", "\"a b\""), ("« Oui »\u{202F}[@a]", "Oui", "« Oui »"),
      ("\"a b\".\u{200B} [@a]", "a b", "\"a b\""), ("\"a b\"&nbsp;[@a]", "a b", "\"a b\""),
      // Single marks.
      ("'it isn't so' [@a]", "it isn't so", "'it isn't so'"),
      ("He ('one two' [@a])", "one two", "'one two'"),
      ("*'one two.'* [@a]", "one two.", "'one two.'"), ("the desks' 'notes' [@a]", "notes", "'notes'"),
      ("″one two″ [@a]", "one two", "″one two″"),
    ])
  func inline(text: String, wording: String, place: String) throws {
    let document = parse(text).value
    let quotation = try #require(document.quotations.first)
    #expect(document.quotations.count == 1)
    #expect(quotation.wording == wording)
    #expect(written(text, quotation.place) == place)
    #expect(quotation.form == .inline)
    #expect(document.citations[quotation.citation].items.map(\.source) == ["a"])
  }

  @Test(
    "no quotation without both marks straight before the citation",
    arguments: [
      "\"a\" b [@a]", "\\\"a\\\" [@a]", "the boys’ [@a]", "the desks' notes and the boys' [@a]",
      "Rus' and Kazan' [@a]", "in the '90s of the boys' [@a]", "it's the boys' [@a]", "3″ and 5″ [@a]",
      "5' 10'' [@a]", "d'un 'x, d'une [@a]", "\"a\" [b]", "`\"a\"` [@a]", "“a” “b",
      "*“a* b” [b]",
    ])
  func noQuotation(text: String) {
    #expect(parse(text).value.quotations.isEmpty)
  }

  @Test(
    "marks that begin nowhere are told, and apostrophes are none",
    arguments: [
      (",,one two'' [@a]", ["W0316"]), ("one two″ [@a]", []), ("one two' [@a]", []), ("5'' [@a]", []),
      ("a \"one the boys' [@a]", ["W0320"]),
      ("[\"one two three four five\"](/about/) [@a]", ["W0338"]),
    ])
  func marks(text: String, codes: [String]) {
    #expect(parse(text).diagnostics.map(\.code.description) == codes)
    #expect(parse(text).value.quotations.isEmpty)
  }

  @Test(
    "a block quotation takes its source from its last line",
    arguments: [
      ("> A\n> b.\n> -- [@a]", "A b.", "<p>A\nb.</p>", ""),
      ("> A\n>\n> B\n>\n> — Who *is* [@a].", "A\nB", "<p>A</p>\n<p>B</p>", "Who <em>is</em> "),
      ("> A\n-- X [@a, p. 4]", "A", "<p>A</p>", "X "),
      ("> - A\n>\n> – [@a]", "A", "<ul>\n<li>A</li>\n</ul>", ""),
    ])
  func block(text: String, wording: String, html: String, who: String) {
    let document = parse(text).value
    #expect(document.quotations.map(\.wording) == [wording])
    #expect(document.quotations.map(\.form) == [.block])
    let out = render(text)
    #expect(
      out.hasPrefix(
        "<figure class=\"quotation\">\n<blockquote>\n\(html)\n</blockquote>\n<figcaption>— \(who)<span"))
    #expect(out.hasSuffix("</span></figcaption>\n</figure>\n"))
  }

  @Test func `a block quotation without a source is only that`() {
    #expect(render("> A\n> -- someone") == "<blockquote>\n<p>A\n-- someone</p>\n</blockquote>\n")
    #expect(parse("> A [@a]\n").value.quotations.isEmpty)
  }

  @Test func `citations are numbered through notes, tables and quotations, and so are their items`() {
    let text = "a [@x, p. 4; @y]^[b [@z]]\n\n| [@u,\u{A0}§ 3 ] |\n|-|\n"
    let document = parse(text).value
    #expect(document.citations.map(\.firstItem) == [0, 2, 3])
    #expect(document.citations.flatMap(\.items).map(\.source) == ["x", "y", "z", "u"])
    #expect(
      document.citations.flatMap(\.items).map { written(text, $0.place) } == [
        "@x, p. 4", "@y", "@z", "@u,\u{A0}§ 3",
      ])
    #expect(
      document.citations.flatMap(\.items).map { written(text, $0.sourcePlace) } == ["x", "y", "z", "u"])
    #expect(
      document.citations.map { written(text, $0.place) } == ["[@x, p. 4; @y]", "[@z]", "[@u,\u{A0}§ 3 ]"])
  }

  @Test func `what was resolved is shown, and the mark of a checked quotation follows the citation`() {
    var mark = HTMLBuffer()
    mark.append("<b>ok</b>")
    let html = render("“Так” [@a, p. <4>] [[k]]\n\n> C\n> -- [@b]") { resolution in
      resolution.citationItems = [
        .init(text: "1", href: "#s\"1", title: "A & B"), .init(text: "2", href: nil),
      ]
      resolution.references = [.init(href: "/k/", text: "K < L")]
      resolution.quotations = [
        .init(language: "uk", mark: mark.html),
        .init(language: "ar", direction: .rightToLeft, source: "https://a.b/?c&d", mark: mark.html),
      ]
    }
    let wanted = """
      <p><span class="quotation" lang="uk">“Так”</span> \
      <span class="citation" id="citation_1">[<a href="#s%221" \
      title="A &amp; B">1</a>, p. &lt;4&gt;]</span><b>ok</b> <a class="reference" href="/k/">K &lt; L</a></p>
      <figure class="quotation">
      <blockquote lang="ar" dir="rtl" cite="https://a.b/?c&amp;d">
      <p>C</p>
      </blockquote>
      <figcaption>— <span class="citation" id="citation_2">[2]</span><b>ok</b></figcaption>
      </figure>

      """
    #expect(html == wanted)
  }
}
