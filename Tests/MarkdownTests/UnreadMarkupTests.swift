import Diagnostics
import Testing

@testable import Markdown

/// Marks that mean nothing here, or nothing where they stand, and the text that each message points at.
@Suite struct UnreadMarkupTests {
  private func report(_ text: String) -> [String] {
    parse(text).diagnostics.map {
      "\($0.code) \($0.severity) at `\(written(text, $0.place))`: \($0.message)\n  \($0.help)"
    }
  }

  private func codes(_ text: String) -> [String] {
    parse(text).diagnostics.map { "\($0.code) at `\(written(text, $0.place))`" }
  }

  @Test(arguments: [
    (
      "-one\n-two",
      "W0330 warning at `-one`: these lines look like a list and are shown as one paragraph\n"
        + "  write a space after the `-` of each item"
    ),
    (
      "• one\n• two",
      "W0330 warning at `• one`: these lines look like a list and are shown as one paragraph\n"
        + "  begin each item with `- ` in place of `•`"
    ),
    (
      "##\u{A0}What",
      "W0321 warning at `##\u{A0}What`: `##\u{A0}` is shown as text: a heading has a space after its `#`\n"
        + "  write an ordinary space after the last `#`, in place of the no-break space"
    ),
    (
      "![IMG_1204](a.jpg)",
      "W0341 warning at `![IMG_1204](a.jpg)`: the image's text `IMG_1204` tells nothing to readers who cannot "
        + "see it\n  write between the brackets what the image shows"
    ),
    (
      "![A fire](a.HEIC?x)",
      "W0342 warning at `a.HEIC?x`: browsers show no picture at `a.HEIC?x`\n"
        + "  save it as JPEG or PNG; lead to a video or a document with a hyperlink, which has no `!`"
    ),
    (
      "[a](https://www.google.com/url?q=https://example.org/%D0%B0&sa=D)",
      "W0343 warning at `https://www.google.com/url?q=https://example.org/%D0%B0&sa=D`: the hyperlink leads "
        + "through a search engine's or a network's counter\n  did you mean `https://example.org/а`?"
    ),
    (
      "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d",
      "E0331 error at `<<<<<<< HEAD`: two versions of the text stand here: their merge was not finished\n"
        + "  keep what is right of both, and delete the lines that begin with "
        + "`<<<<<<<`, `=======` and `>>>>>>>`"
    ),
    (
      "a\n\n\twords\n\tmore",
      "W0332 warning at `words`: this is shown as code, since four spaces or a tab stand before it\n"
        + "  take them out, or write a line of three backquotes before and after what is code"
    ),
    (
      "> Words. [@notice-14, p. 2]",
      "W0333 warning at `[@notice-14, p. 2]`: a block quotation cites `[@notice-14, p. 2]`, "
        + "but not in a last line of its own\n"
        + "  write `> -- [@id]` as its last line, or the quotation cannot be checked word for word"
    ),
    (
      "> Words.\n\n[@notice-14].",
      "W0318 warning at `[@notice-14]`: a line that says where a quotation is from "
        + "stands below the block quotation\n"
        + "  write it as `> -- [@notice-14]`, straight below the words, or the quotation cannot be checked"
    ),
    (
      "a ==b== c",
      "W0334 warning at `==b==`: `==b==` is shown as text: it is the markup of another program\n"
        + "  write `**` on both sides of words that are to stand out, or take the marks out"
    ),
    (
      "%% a\nb %%",
      "W0334 warning at `%% a\nb %%`: `%% a b %%` is shown as text: it is the markup of another program\n"
        + "  take out what readers are not to see; a remark of yours may follow a `#` in the front matter"
    ),
    (
      "{{< video a >}}",
      "W0334 warning at `{{< video a >}}`: `{{< video a >}}` is shown as text: "
        + "it is the markup of another program\n"
        + "  write what is to stand here, or take it out: a text calls nothing"
    ),
    (
      "- [x] a",
      "W0334 warning at `[x]`: `[x]` is shown as text: it is the markup of another program\n"
        + "  say in words what is done and what is not: a list has no boxes to tick"
    ),
    (
      "> [!NOTE]\n> a",
      "W0334 warning at `[!NOTE]`: `[!NOTE]` is shown as text: it is the markup of another program\n"
        + "  write it as a paragraph without `>`: a block quotation holds the words of a source"
    ),
    (
      "!!! note \"A\"",
      "W0334 warning at `!!! note \"A\"`: `!!! note \"A\"` is shown as text: "
        + "it is the markup of another program\n"
        + "  write it as a paragraph that begins with its title between `**`"
    ),
    (
      "![[a/river.svg|300]]",
      "W0335 warning at `![[a/river.svg|300]]`: `![[a/river.svg|300]]` is shown as text: "
        + "neither an image nor a reference is written so\n"
        + "  an image is written `![what it shows](/media/river.svg)`"
    ),
    (
      "a![[kherson]]",
      "W0335 warning at `![[kherson]]`: `![[kherson]]` is shown as text: "
        + "neither an image nor a reference is written so\n"
        + "  write a reference without `!` straight before it; a text cannot hold another one"
    ),
    (
      "See (here)[https://example.org].",
      "W0336 warning at `(here)[https://example.org]`: `(here)[https://example.org]` is shown as text: "
        + "its brackets stand the wrong way round\n"
        + "  write the words in square brackets and the address in parentheses: `[text](https://...)`"
    ),
    (
      "[a](htps://b.org)",
      "W0337 warning at `[a](htps://b.org)`: the beginning of the address `htps://b.org` is misspelt\n"
        + "  did you mean `https://b.org`?"
    ),
  ])
  func messages(text: String, message: String) {
    #expect(report(text) == [message])
  }

  @Test(
    "lines below a line of text are looked at as well",
    arguments: [
      ("Text.\n##What we know", "W0321 at `##What we know`"),
      (
        "Text,\nmore.\n### Part\n\n###\u{429}\u{43E} \u{432}\u{456}\u{434}\u{43E}\u{43C}\u{43E}",
        "W0321 at `###\u{429}\u{43E} \u{432}\u{456}\u{434}\u{43E}\u{43C}\u{43E}`"
      ),
      ("> Text.\n> ##What\n> more", "W0321 at `##What`"),
      ("Text.\n| a | b |\n| 1 | 2 |", "W0323 at `| a | b |`"),
      ("Text.\n| a | b |\n| 1 | 2 |\nMore.", "W0323 at `| a | b |`"),
      ("##Part\n| a |\n|---|\n| b |", "W0321 at `##Part`"),
    ])
  func laterLines(text: String, code: String) {
    #expect(codes("## A\n\n" + text) == [code])
  }

  @Test(arguments: [
    "-one\n-two", "Text:\n-one\n-two\n-three", "*one\n*two", "1.one\n2.two", "1)one\n2)two", "> -one\n> -two",
    "-\u{43E}\u{434}\u{438}\u{43D}\n-\u{434}\u{432}\u{430}",
  ])
  func `items without a space after their marks`(text: String) {
    #expect(parse(text).diagnostics.map(\.code.description) == ["W0330"])
  }

  @Test(
    "what nobody sees beside a mark is taken out",
    arguments: [
      ("\u{200B}> a", "> a"), ("\u{FEFF}## A", "## A"), ("##\u{200B} A", "## A"), ("##\u{2060}A", "## A"),
      ("-\u{200B} one", "- one"), ("*\u{200B}one", "* one"), ("1.\u{200B} one", "1. one"),
      ("\u{200E}\u{200B}- one", "- one"), ("\u{200B}| a |", "| a |"), ("a [\u{200B}@b]", "a [@b]"),
      ("a [\u{FEFF}[b-c]]", "a [[b-c]]"), ("> a\n> -- [\u{2060}@b]", "> a\n> -- [@b]"),
    ])
  func invisible(text: String, mended: String) throws {
    let text = "Text.\n\n\(text)"
    let problem = try #require(parse(text).diagnostics.first)
    #expect(parse(text).diagnostics.map(\.code) == ["W0344"])
    let fix = try #require(problem.fixes.first)
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(fix.place.range, with: fix.replacement.utf8)
    #expect(String(decoding: bytes, as: UTF8.self) == "Text.\n\n\(mended)")
  }

  @Test(
    "a misspelt scheme says what was meant",
    arguments: [
      ("htps://a.org/b", "https://a.org/b"), ("htp://a.org", "http://a.org"),
      ("hhtps://a.org", "https://a.org"), ("hptts://a.org", "https://a.org"),
      ("https:/a.org", "https://a.org"), ("https;//a.org", "https://a.org"),
      ("https//a.org", "https://a.org"), ("http:///a.org", "http://a.org"), ("ttps://a.org", "https://a.org"),
      ("https:a.org", "https://a.org"), ("HTPS://a.org", "https://a.org"),
    ])
  func schemes(address: String, meant: String) {
    let diagnostics = parse("[a](\(address))").diagnostics
    #expect(diagnostics.map(\.code) == ["W0337"])
    #expect(diagnostics.map(\.help) == ["did you mean `\(meant)`?"])
  }

  @Test(arguments: [
    "==marked==", "a ==b c== d", "==**a**==, b", "%% a remark %%", "a %%b%%.", "%%\n\nsecret\n\n%%",
    "{{ name }}", "{{< youtube a >}}", "a {{<figure src=\"b\">}}", "{% include \"a\" %}", "- [ ] a",
    "- [x] a",
    "1. [X] a\n2. b", "> [!NOTE]\n> a", "> [!tip]- A\n> b", ":::note\na\n:::", "a\n::: {.note}",
    "!!! note\n    a",
    "??? tip \"A\"", "> {{ a }}", "| {{ a }} |\n|---|", "## A ==b==",
  ])
  func `markup of other programs is one message each`(text: String) {
    #expect(codes(text).count == 1)
    #expect(parse(text).diagnostics.first?.code == "W0334")
  }

  @Test func `brackets the wrong way round and misspelt schemes are mended`() {
    #expect(fixes("See (here)[https://a.org/b].") == ["(here)[https://a.org/b]: [here](https://a.org/b)"])
    #expect(fixes("((a) b)[/c/]") == ["((a) b)[/c/]: [(a) b](/c/)"])
    #expect(fixes("(a)[www.b.org]") == [])
    #expect(fixes("| (a\\|b)[/c] |\n|---|") == [])
    #expect(fixes("[a](htps://b.org)") == ["htps://b.org: https://b.org"])
  }

  private func fixes(_ text: String) -> [String] {
    parse(text).diagnostics.flatMap(\.fixes).map {
      "\($0.written ?? written(text, $0.place)): \($0.replacement)"
    }
  }

  @Test(
    "a block quotation that cites only in its words is not checked",
    arguments: [
      "> Words of it. [@a]", "> Words of it. -- [@a]", "> Words.\n>\n> - [@a]", "> Words\n> [@a]",
      "- > Words [@a]", "> Words *of [@a]*", "> > Words [@a]\n>\n> b",
    ])
  func unattributed(text: String) {
    #expect(codes(text) == ["W0333 at `[@a]`"])
  }

  @Test(
    "a conflict of versions is one error, whatever it makes of the text",
    arguments: [
      "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> d\ne", "<<<<<<< HEAD\n## A\n\n=======\n## B\n>>>>>>> d",
      "a\n\n>>>>>>> branch", "<<<<<<< HEAD\n> a [@b]\n=======\n>>>>>>> d", "<<<<<<< HEAD\n",
    ])
  func conflicts(text: String) {
    #expect(parse(text).diagnostics.map(\.code) == ["E0331"])
  }

  @Test func `each conflict has its error, and mistakes around them theirs`() {
    let conflict = "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> d\n"
    #expect(
      codes("[a]()\n\n\(conflict)\nc\n\n\(conflict)").map { $0.prefix(5) } == ["W0313", "E0331", "E0331"])
  }

  @Test(arguments: [
    // Code.
    "`a\n##What`", "```\n##What\n-one\n-two\n<<<<<<< a\n>>>>>>> b\n{{ c }}\n```",
    "`(a)[/b]` `==a==` `{{ a }}` `![[a]]`",
    "`- [x]` `%% a %%`", "``a\n-one\n-two``",
    // Headings, tables and lists.
    "a\n#one #two", "a\n| b |\nc", "a\n-5 degrees\n-6 degrees", "a\n-one\nb", "*one*\n*two*",
    "**one**\n**two**", "1.5 million\n2.5 million", "\u{2014}one\n\u{2014}two", "--one\n--two", "-one\n*two",
    "*Note: a\n*b* c", "2024.a\n2025.b", "\\-one\n\\-two", "*a\n[b](c)*\n*d*",
    // Hyperlinks.
    "(a)[b]", "(a) [/b]", "[a](b)[c d]", "f(x)[0]", "(a)[/b c]", "(a)[https://b.org](https://b.org)",
    "\\(a)[/b]", "a)[/b]", "[a](/b)[/c]", "(a)[/]", "(a) https://b.org",
    "[a](mailto:b@c.org) [a](tel:+1) [a](geo:1,2) [a](ftp://b) [a](ftps://b) [a](sftp://b) [a](sms:1)",
    "[a](https-guide/) [a](http/b) [a](http.html) [a](HTTPS://b.org) [a](//b.org) [a](ipfs://b) [a](xmpp:b)",
    "[a](hxxps://b.org) [a](smtp://b) [a](rtsp://b) [a](gopher://b) [a](#https:/) [a](tg://b) [a](whatsapp://b)",
    // Markup of other programs.
    "a == b and c == d", "x==1 and y==2", "a === b ===", "https://a.org/?b==c==d", "50% of 60%", "50%% a %%",
    "{a} {b}", "{ {a} }", "{{ a", "\\{{ a }}", "\\==a==", "[ ] a", "- a [x] b", "- [x](/b)",
    "- [x] a\n\n[x]: /b",
    "> [a] b", "[!NOTE] a", "a: b ::: c", ":::", "a !!! note", "!!! Breaking news", "!!!", "!!! stop it now",
    "??? who knows", "~~a~~", "- [x-1] a", "> [!](/b)",
    // Images and references.
    "![[a]](b)", "![[a] b](c)", "a! [[b]]", "\\![[b]]", "![[", "[[b]]!",
    // Quotations.
    "> \"Words\" [@a]", "> Words^[see [@a]]\n> -- Anna", "> Words\n> -- [@a]", "> Words", "Words [@a]",
    "> > Words\n> > -- [@a]\n>\n> b", "> a\n\nb [@c]", "> a\n> -- [@b]\n\n[@c]", "a\n\n[@b]",
    "> a\n\n[@b] and c",
    // Conflicts and code.
    "> > > > > > > a", "<< a", "<<<<<< a", "a <<<<<<< b", ">>>>>> a\n", "- a\n\n  b", "1. a\n\n   b",
    "a\n    b",
    // Invisible characters beside no mark.
    "\u{200B}a", "a\u{200B}> b", "\u{200B}#tag", "\u{200B}*a* b", "\u{200B}-a", "\u{200B}1.5 m",
    "[\u{200B}a] b", "*\u{200B}a*", "\u{2014} a", "\u{2026} a", "a\n\u{200B}", "-\u{200B}5", "## \u{200B}A",
    "   a",
  ])
  func `ordinary text is silent`(text: String) {
    #expect(codes("## A\n\n\(text)") == [])
  }

  @Test(arguments: [
    "• one", "— one\n— two", "![Screenshot of the post](a.png)", "![A photo of the bridge](a.jpg)",
    "[the video](a.mp4)", "https://www.google.com/search?q=https://example.org", "![Screen](a.png#b.pdf)",
  ])
  func `what is meant so raises nothing`(text: String) {
    #expect(codes(text) == [], "\(text)")
  }
}
