import Testing

@testable import Markdown

/// What the additions to the standard come out as when nothing is resolved.
@Suite struct AdditionTests {
  @Test(
    "tables, struck text, bare addresses and references",
    arguments: [
      ("~~a *b*~~ ~c~ ~~~d~~ \\~~e~~", "<p><del>a <em>b</em></del> ~c~ ~~~d~~ ~~e~~</p>"),
      ("*a ~~b* c~~", "<p><em>a ~~b</em> c~~</p>"),
      ("[[a]] [[b|c *d*]] [[ source:e ]]", "<p>a c *d* e</p>"),
      ("\\[[a]] `[[b]]` [[1]](u)", "<p>[[a]] <code>[[b]]</code> <a href=\"u\">[1]</a></p>"),
      ("[a [[b]] c](u)", "<p>[a b c](u)</p>"),
      ("![a [[b]]](u)", "<p><img src=\"u\" alt=\"a b\" loading=\"lazy\" /></p>"),
      ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
      ("<div>\n*x*\n</div>", "<p>&lt;div&gt;\n*x*\n&lt;/div&gt;</p>"),
      (
        "[x](javascript:a) ![y](data:text/html,z)",
        "<p><a href=\"\">x</a> <img src=\"\" alt=\"y\" loading=\"lazy\" /></p>"
      ),
      ("[x <https://a.b>](c)", "<p><a href=\"c\">x https://a.b</a></p>"),
      ("a | b\n- | :-:\n", "<p>a | b</p>\n<ul>\n<li>| :-:</li>\n</ul>"),
      ("a | b\n--- | --- | ---\n", "<p>a | b\n--- | --- | ---</p>"),
    ])
  func additions(text: String, html: String) {
    #expect(render(text) == html + "\n")
  }

  @Test(
    "a bare address ends where a reader would end it",
    arguments: [
      ("https://a.org", "https://a.org"), ("see www.a.org/b.", "http://www.a.org/b"),
      ("(https://a.org/b)", "https://a.org/b"),
      ("https://a.org/b_(c)_d.", "https://a.org/b_(c)_d"),
      ("https://a.org/?x=1&y=2;", "https://a.org/?x=1&y=2;"),
      ("https://a.org/b&amp;", "https://a.org/b"), ("\"https://a.org/b\"", "https://a.org/b"),
      ("https://a.org/b<c", "https://a.org/b"), ("**https://a.org/_b_/c_**", "https://a.org/_b_/c"),
      ("https://пошта.укр/лист?", "https://пошта.укр/лист"), ("«https://a.org/b»", "https://a.org/b"),
      ("^[https://a.org/b]", "https://a.org/b"), ("HTTPS://A.org", "HTTPS://A.org"),
    ])
  func bareAddresses(text: String, destination: String) {
    #expect(parse(text).value.hyperlinks.map(\.destination) == [destination])
  }

  @Test(
    "what only looks like an address stays text",
    arguments: [
      "xhttp://a.b", "http://", "www.", "www. a", "ftp://a.b", "http://a_b.c_d", "`https://a.b`", "w.w.w",
    ])
  func noAddress(text: String) {
    #expect(parse(text).value.hyperlinks.isEmpty)
  }

  @Test func `a table has a header, alignments, filled rows and bars in cells`() {
    let text = "before\n| a | b |\n|:--|--:|\n| `p\\|q` | [[x|y]] \\| *z* |\n| only\n"
    let wanted = """
      <p>before</p>
      <div class="table" role="group" tabindex="0" aria-label="Table">
      <table>
      <thead>
      <tr>
      <th scope="col" class="align-left">a</th>
      <th scope="col" class="align-right">b</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <td class="align-left"><code>p|q</code></td>
      <td class="align-right">y | <em>z</em></td>
      </tr>
      <tr>
      <td class="align-left">only</td>
      <td class="align-right"></td>
      </tr>
      </tbody>
      </table>
      </div>

      """
    #expect(render(text) == wanted)
  }

  @Test func `a note is numbered where it stands and told at the end, a note inside it after it`() {
    let wanted = """
      <p>a<sup class="note-reference" id="x-noteref_1"><a href="#x-note_1" role="doc-noteref">1</a></sup> b\
      <sup class="note-reference" id="x-noteref_3"><a href="#x-note_3" role="doc-noteref">3</a></sup></p>
      <div class="notes" role="doc-endnotes">
      <ol>
      <li id="x-note_1">c <em>d</em> [e]<sup class="note-reference" id="x-noteref_2">\
      <a href="#x-note_2" role="doc-noteref">2</a></sup> \
      <a class="note-back" href="#x-noteref_1" role="doc-backlink" aria-label="Up">↩</a></li>
      <li id="x-note_2">f \
      <a class="note-back" href="#x-noteref_2" role="doc-backlink" aria-label="Up">↩</a></li>
      <li id="x-note_3">g \
      <a class="note-back" href="#x-noteref_3" role="doc-backlink" aria-label="Up">↩</a></li>
      </ol>
      </div>

      """
    let html = render("a^[c *d* [e]^[f]] b^[g]") { resolution in
      resolution.idPrefix = "x-"
      resolution.noteBackLabel = "Up"
    }
    #expect(html == wanted)
  }

  @Test(
    "headings have ids in any script that are unique and never those of notes or the page",
    arguments: [
      ("## Who *said* it?", ["who-said-it"]), ("## A\n## a\n## A-2\n## a", ["a", "a-2", "a-2-2", "a-3"]),
      ("## Хто це сказав", ["хто-це-сказав"]), ("## note_1", ["note-1"]),
      ("## ???\n## !", ["section", "section-2"]),
      ("## Über — `code` [[x|y]]^[z]", ["über-code-y"]),
      ("## Page content", ["page-content-2"]), ("Setext\n---", ["setext"]), ("## हिन्दी", ["हिन्दी"]),
    ])
  func headingIDs(text: String, ids: [String]) {
    #expect(parse(text).value.headings.map(\.id) == ids)
  }

  @Test func `headings come out deeper by an offset and begin sections`() {
    let text = "a\n\n## B\n\nc\n\n#### D\n"
    #expect(
      render(text) { $0.headingOffset = 1 }.contains("<h3 id=\"b\">B</h3>\n<p>c</p>\n<h5 id=\"d\">D</h5>"))
    let document = parse(text).value
    #expect(document.headings.map(\.section) == [1, 2])
    #expect(document.prose.runs.map(\.section) == [0, 1])
  }

  @Test func `raw HTML passes only when the site says so`() {
    let options = MarkdownOptions(html: .passedThrough)
    #expect(html(parse("a <b>c</b>\n\n<hr>\n", options).value).string == "<p>a <b>c</b></p>\n<hr>\n")
  }

  @Test func `plain text and words leave out citations, images and the numbers of notes`() {
    let document = parse(
      "## A *b*\n\nSome [link](u) [@a]. ![x](y) It's^[Note.] `c`.\n\n| d |\n|---|\n| e |\n"
    ).value
    #expect(document.plainText == "A b\nSome link.  It's c.\nd\ne\nNote.")
    #expect(document.wordCount == 9)
    #expect(!document.isEmpty)
    #expect(parse(" \n\n").value.isEmpty)
  }
}
