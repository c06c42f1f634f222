import Diagnostics
import Testing

@testable import Markdown

/// Whatever a body holds, there is well-formed and safe HTML, soon and without deep recursion.
@Suite struct HostileTests {
  static let rich = """
    ## A *heading* with [[ref|label]]^[note *x* [@n]]

    National
    *Resistance* Center &amp; \\* `code` ~~struck~~ https://a.org/_b_ [link](u "t") ![img](v) [@a, p. 4; @b].
    “A *quotation*” [@c] and "another" [@d] <b title='x'>html</b> <!-- c -->

    > Words
    > of it.
    > -- Someone [@e]

    | a | b \\| c |
    |:-:|---|
    | **d** | [[e|f]] ^[g] |

    - one
      1. two [x]

         ```swift x
         let y = [1]
         ```
    - <div>three</div>

    [x]: <https://x.y> 'z'

    <script>alert(1)</script>

    """

  static let splinters = [
    "[", "]", "[[", "]]", "[@", "^[", "|", "~~", "*", "**", "_", "`", "\"", "“", "”", "<", ">", "</", "&",
    ";", "\\", "\n", "\n\n",
    "\n> ", "\n- ", "\n| - |\n", "\n-- ", "(", ")", "](", "javascript:", "http://", "www.", "\u{0}", "\r",
    "\t", "é", "[@a]", "\n## ",
    "![", "-->", "<!--", "<a href=\"", "' onclick='", "\u{202E}", "\n    ",
  ]

  @Test func `a rich document mutated by chance gives balanced tags and true places`() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<chanceRounds {
      var bytes = Array(Self.rich.utf8)
      for _ in 0...random.next(12) {
        let start = random.next(bytes.count)
        let end = min(bytes.count, start + random.next(2) * random.next(40))
        bytes.replaceSubrange(start..<end, with: Self.splinters[random.next(Self.splinters.count)].utf8)
      }
      let file = InputFile(path: "a.md", bytes: bytes)
      let checked = parseMarkdown(0..<bytes.count, of: file, id: FileID(0))
      let fault = fault(checked, bytes.count, &random)
      if let fault {
        Issue.record("\(fault): \(String(decoding: bytes, as: UTF8.self).debugDescription)")
        return
      }
    }
  }

  /// What is wrong with a parsed document, if anything.
  private func fault(_ checked: Checked<MarkdownDocument>, _ count: Int, _ random: inout SeededRandom)
    -> String?
  {
    let document = checked.value
    var resolution = MarkdownResolution()
    for run in document.prose.runs {
      var start = run.range.lowerBound
      while start < run.range.upperBound {
        let end = min(run.range.upperBound, start + 1 + random.next(12))
        resolution.mentions.append(.init(start..<end, href: "/m/", kind: .entity))
        start = end + random.next(5)
      }
    }
    let html = html(document, resolution: resolution).bytes
    if let fault = unbalanced(html) { return fault }
    let places =
      checked.diagnostics.map(\.place) + document.references.map(\.place) + document.citations.map(\.place)
      + document.quotations.map(\.place) + document.hyperlinks.map(\.place) + document.headings.map(\.place)
      + document.notes.map(\.place) + resolution.mentions.map { document.place(ofProse: $0.range) }
    for place in places where place.lower < 0 || place.lower > place.upper || place.upper > count {
      return "place \(place.range)"
    }
    return Set(document.headings.map(\.id)).count == document.headings.count ? nil : "ids"
  }

  /// The first tag that does not fit, as a reader of XML would see it.
  private func unbalanced(_ html: [UInt8]) -> String? {
    let void: Set<String> = ["br", "img", "hr"]
    let frames: Set<String> = [
      "div class=\"notes\" role=\"doc-endnotes\"",
      "div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Table\"", "/div",
    ]
    var open: [String] = []
    var index = 0
    while let start = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else { return "no end of tag" }
      let tag = String(decoding: html[(start + 1)..<end], as: UTF8.self)
      let name = String(tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber })
      if tag.contains("<") || name.isEmpty || tag.count(where: { $0 == "\"" }) % 2 == 1 {
        return "tag \(tag)"
      }
      if ["script", "b", "div"].contains(name), !frames.contains(tag) { return "passed through: \(tag)" }
      if name == "a", !tag.hasPrefix("/"), open.contains("a") { return "link in a link" }
      if tag.hasPrefix("/") {
        guard open.popLast() == name else { return "closing \(name)" }
      } else if !void.contains(name) {
        open.append(name)
      }
      index = end + 1
    }
    return open.isEmpty ? nil : "left open: \(open)"
  }

  @Test(
    "deep nesting and endless openings give balanced tags, and no more to say than a text has words",
    arguments: [
      ">", "> ", "- ", "[", "[[", "[[a|", "[@", "[@a;", "^[", "![", "*", "**a ", "_a ", "~~a ", "`", "`a``",
      "\"", "“a", "\" [@a] ", "” [@a] ",
      "|", "| a", "a\n|-|\n", "<", "<a ", "<!--", "<?", "<![CDATA[", "&", "&a;", "\\", "[a](", "[a][", "[a]",
      "](", "http://", "www.", "w.",
      "http://a;", "^[a]", "^[[", "[^1]", "# a\n", "a\n\n", "> a\n\n", "> -- [@a]\n\n", "1. a\n", "-- [@a]\n",
      "<b>", "[a]: b\n", "[[a]]",
      "==a ", "{{", "{% ", "%%a ", " %% %%", ")[/a]", "()[/", "![[a ", "-a\n", "*a\n",
      "1.a\n", "##a\n", "|a\n", ":::a\n\n", "<<<<<<< a\n", ">>>>>>> a\n\n", "> [@a]\n\n", "> a [@b] ",
      "    a\n\nb\n\n", "_www.a", "[a] (http://", "[a](b", "[a](b \"", "[a](b c ",
    ])
  func endless(piece: String) {
    let text = String(repeating: piece, count: 60_000 / piece.utf8.count)
    let checked = parse(text)
    #expect(unbalanced(html(checked.value).bytes) == nil)
    // Of messages that each quote the rest of a line there would be the square of the text.
    let said = checked.diagnostics.reduce(0) { $0 + $1.message.utf8.count + $1.help.utf8.count }
    #expect(said < 100 * text.utf8.count)
  }

  @Test func `a message quotes the beginning of a long text, up to a whole character`() {
    let link = "[" + String(repeating: "é", count: 200) + "](a b)"
    #expect(
      parse(link).diagnostics.map(\.message) == [
        "`[\(String(repeating: "é", count: 29))...` is shown as text: the hyperlink is not complete"
      ])
    let citation = "[@\(String(repeating: "a", count: 80)) p. 4]"
    let mended = parse(citation).diagnostics.flatMap(\.fixes).map(\.replacement)
    #expect(mended.count == 1 && mended.allSatisfy { $0.hasSuffix("\(String(repeating: "a", count: 80)),") })
  }

  @Test func `an address ends where it ends, wherever its run of letters began`() {
    let text = "_www.a_www.b www.c_d.e.f www.g_http://h.i_www.j"
    let found = parse(text).value.hyperlinks.map(\.destination)
    #expect(found == ["http://www.b", "http://www.c_d.e.f", "http://www.j"])
  }
}
