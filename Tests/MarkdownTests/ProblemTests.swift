import Diagnostics
import Testing

@testable import Markdown

/// Every message as an editor sees it, and the text it points at.
@Suite struct ProblemTests {
  private func report(_ text: String) -> [String] {
    parse(text).diagnostics.map {
      "\($0.code) \($0.severity) at `\(written(text, $0.place))`: \($0.message)\n  \($0.help)"
    }
  }

  @Test(arguments: [
    (
      "see [[kherson and",
      "E0301 error at `[[kherson and`: the reference `[[kherson and` is not closed\n"
        + "  write `]]` after the id, or `\\[[` when you mean two brackets"
    ),
    (
      "> see [[kherson] now",
      "E0301 error at `[[kherson`: the reference `[[kherson` is not closed\n"
        + "  write `]]` after the id, or `\\[[` when you mean two brackets"
    ),
    (
      "a [[|b]]",
      "E0302 error at `[[|b]]`: the reference `[[|b]]` names nothing\n"
        + "  write an entry's id between the brackets, "
        + "for example `[[kherson]]` or `[[source:interfax-2024]]`"
    ),
    (
      "a [@b, p. 4",
      "E0303 error at `[@b,`: the citation `[@b,` is not closed\n"
        + "  write `]` after it, or `\\[` before it when you mean no citation"
    ),
    (
      "a [@]",
      "E0304 error at `@`: the citation `@` names no source\n"
        + "  write a source's id after the `@`, for example `[@interfax-2024]`"
    ),
    (
      "a [@b, pp. 4; 6]",
      "E0305 error at `6`: `6` stands in a citation without an `@`\n"
        + "  write `@` before each source's id, and commas, "
        + "not semicolons, inside a locator: `[@a, pp. 4, 6; @b]`"
    ),
    (
      "a [@b p. 4]",
      "E0306 error at `@b p. 4`: a comma is missing after the id in the citation `@b p. 4`\n"
        + "  write a comma before a page or other locator, `[@interfax-2024, p. 4]`, and `; @` before the id of "
        + "another source"
    ),
    (
      "a [@b-\n1]",
      "E0306 error at `@b-\n1`: a comma is missing after the id in the citation `@b- 1`\n"
        + "  write a comma before a page or other locator, `[@interfax-2024, p. 4]`, and `; @` before the id of "
        + "another source"
    ),
    (
      "a [@b, @c, p. 4]",
      "E0339 error at `@b, @c, p. 4`: no semicolon stands between the sources of the citation `@b, @c, p. 4`, "
        + "so only the first is cited\n"
        + "  write a semicolon between sources: `[@interfax-2024, p. 4; @tass-2024]`"
    ),
    (
      "[a](http://127.0.0.1:8000/b/) [c](https://localhosts.org)",
      "W0340 warning at `http://127.0.0.1:8000/b/`: `http://127.0.0.1:8000/b/` leads to the machine on which "
        + "you write, which readers cannot reach\n"
        + "  link to the page by its file, its id (`[[id]]`) or its published address"
    ),
    (
      "![a](<C:\\Users\\b.png>)",
      "E0314 error at `![a](<C:\\Users\\b.png>)`: the address `C:\\Users\\b.png` is not allowed in a page\n"
        + "  use an address that begins with `https:`, or a path on this site"
    ),
    (
      "a[^1] b[^1]\n\n[^1]: c",
      "E0307 error at `[^1]`: `[^1]` is not how a note is written here\n"
        + "  write the note's text where it belongs, as `^[the text of the note]`, "
        + "and delete its `[^...]:` line"
    ),
    (
      "a^[b *c*",
      "E0308 error at `^[`: the note that begins with `^[` is not closed\n"
        + "  write `]` after the note, in the same paragraph, or `\\^[` when you mean no note"
    ),
    (
      "a^[ ]",
      "W0346 warning at `^[ ]`: a note has no text\n"
        + "  write its text between the brackets, or delete `^[]`"
    ),
    (
      "a [\u{200B}@b-1, p. 4]",
      "W0344 warning at `\u{200B}`: an invisible character stands beside a mark, "
        + "which is therefore shown as text\n"
        + "  delete the mark with what stands on both sides of it, and write it anew"
    ),
    (
      "a\n\n[Note]: closed.",
      "W0345 warning at `[Note]: closed.`: readers do not see `[Note]: closed.`: "
        + "it is read as the address of a hyperlink\n"
        + "  write a backslash before its first bracket to show it, or delete it: no hyperlink uses it"
    ),
    (
      "# A",
      "W0309 warning at `# A`: a heading of level 1 stands in the text\n"
        + "  begin it with `##`: the page's title is its only heading of level 1"
    ),
    (
      "## A\n\n#### B",
      "W0310 warning at `#### B`: a heading of level 4 follows one of level 2\n"
        + "  begin it with `###`: screen readers navigate by levels without gaps"
    ),
    (
      "![](a.png)",
      "W0311 warning at `![](a.png)`: the image `a.png` has no text for those who cannot see it\n"
        + "  say between the brackets what it shows: `![A queue outside a passport office](...)`"
    ),
    (
      "[](b)",
      "W0312 warning at `[](b)`: the link to `b` has no text\n"
        + "  write between the brackets where it leads"
    ),
    (
      "[a]()",
      "W0313 warning at `[a]()`: a link or an image has no address\n"
        + "  write an address between the parentheses"
    ),
    (
      "[a](JavaScript:b)",
      "E0314 error at `[a](JavaScript:b)`: the address `JavaScript:b` is not allowed in a page\n"
        + "  use an address that begins with `https:`, or a path on this site"
    ),
    (
      "a <b>c</b>",
      "W0315 warning at `<b>`: the HTML `<b>` is shown to readers as text\n"
        + "  use Markdown instead, write `\\<` when you mean the text, or set `raw-html: true` in `site.yml`"
    ),
    (
      "> <!-- a -->",
      "W0315 warning at `<!-- a -->`: the HTML `<!-- a -->` is shown to readers as text\n"
        + "  use Markdown instead, write `\\<` when you mean the text, or set `raw-html: true` in `site.yml`"
    ),
    (
      "a” [@b]",
      "W0316 warning at `”`: a quotation ends with `”` before a citation but begins nowhere\n"
        + "  write its opening quotation mark in the same paragraph and the same emphasis, "
        + "or the quotation cannot be checked"
    ),
    (
      "“A b c d e,” she *said* [@b].",
      "W0338 warning at `“A b c d e,”`: these quoted words are not checked, since no citation stands straight "
        + "behind them\n"
        + "  write `\"...\" [@id]`; write `\\\"` for marks around what nobody said, or set a title in "
        + "`*italics*`"
    ),
    (
      "[@b]: \"a *b* c\nd e\"",
      "W0338 warning at `\"a *b* c\nd e\"`: these quoted words are not checked, since no citation stands "
        + "straight behind them\n"
        + "  write `\"...\" [@id]`; write `\\\"` for marks around what nobody said, or set a title in "
        + "`*italics*`"
    ),
    (
      "> a\n\n> -- [@b]",
      "W0318 warning at `-- [@b]`: a line that says where a quotation is from has no quotation above it\n"
        + "  leave no blank line between it and the quotation, or the quotation cannot be checked"
    ),
    (
      "> a\n> -- [@b]\n> c",
      "W0317 warning at `-- [@b]`: a line that says where a quotation is from is not its last line\n"
        + "  move it to the end of the block quotation, and give each source a block quotation of its own"
    ),
    (
      "> a\n\n-- [@b]",
      "W0318 warning at `-- [@b]`: a line that says where a quotation is from "
        + "stands below the block quotation\n"
        + "  begin it with `>` and leave no blank line before it, or the quotation cannot be checked"
    ),
    (
      "he said \"words [@b].",
      "W0320 warning at `\"`: a quotation begins here but does not end before its citation\n"
        + "  write its closing quotation mark before the citation, or the quotation cannot be checked"
    ),
    (
      "a\n\n##Part",
      "W0321 warning at `##Part`: `##P` is shown as text: a heading has a space after its `#`\n"
        + "  write a space after the last `#`"
    ),
    (
      "a\n\n##\n\nb",
      "W0322 warning at `##`: a heading has no text\n  write its text, or delete the line"
    ),
    (
      "| a | b |\n| c | d |",
      "W0323 warning at `| a | b |`: this looks like a table and is shown as text\n"
        + "  write a line such as `|---|---|` below the header, with a part for each column"
    ),
    (
      "a\n\n```swift\ncode",
      "W0324 warning at ````swift`: the code that begins here does not end: all that follows is shown as code\n"
        + "  write the same marks on a line of their own after the code's last line"
    ),
    (
      "see [a](b c) d",
      "W0325 warning at `[a](b c)`: `[a](b c)` is shown as text: the hyperlink is not complete\n"
        + "  write `)` after the address, and an address with spaces between `<` and `>`"
    ),
    (
      "see [a] (https://example.org/b) c",
      "W0325 warning at `[a] (https://example.org/b)`: `[a] (https://example.org/b)` is shown as text: "
        + "the hyperlink is not complete\n  take out the space between `]` and `(`"
    ),
    (
      "see [a][b] c",
      "W0326 warning at `[a][b]`: `[a][b]` is shown as text: no line says where it leads\n"
        + "  write the address in parentheses: `[text](https://...)`"
    ),
    (
      "a **b c",
      "W0327 warning at `**`: `**` is shown as text: nothing closes it in its paragraph\n"
        + "  write `**` on both sides of the words, without a space inside, or take it out"
    ),
    (
      "a `b c",
      "W0328 warning at ```: a backquote is shown as text: nothing closes it in its paragraph\n"
        + "  write one on both sides of code; an apostrophe is `'` or `\u{2019}`"
    ),
    (
      "\u{43E}\u{431}`\u{454}\u{43A}\u{442} \u{43F}`\u{44F}\u{442}\u{44C}",
      "W0328 warning at ``\u{454}\u{43A}\u{442} \u{43F}``: "
        + "``\u{454}\u{43A}\u{442} \u{43F}`` is shown as code, though it begins and ends inside words\n"
        + "  write apostrophes as `'` or `\u{2019}`, not as backquotes"
    ),
    (
      "> Words\n> -- [notice-14]",
      "W0329 warning at `[notice-14]`: a quotation's last line names `notice-14`, but does not cite it\n"
        + "  write the line as `> -- [@notice-14]`, or the quotation cannot be checked"
    ),
    (
      "| a |\n|---|\n| b | c | d |",
      "E0319 error at `c | d`: a table's row has 3 cells and its header 1\n"
        + "  add a column to the header and to the line below it, or write `\\|` for a bar inside a cell"
    ),
  ])
  func messages(text: String, message: String) {
    #expect(report(text) == [message])
  }

  @Test(arguments: [
    "the `Claim`s", "`a`b", "\\`", "> Words\n> -- Anna [translated]", "> a\n> -- [x-y] said so", "2 ** 3",
    "a**b", "## Part\n\n\"Some words\" [@b]", "\\*\\*a", "#one and #two", "a [b] (c)", "[ ] open",
    "```\ncode\n```", "~~~\na\n~~~~  ",
    "> ```\n> code\n> ```", "**a** and ~~b~~", "| a |",
    "a | b\nc | d", "\\[a](b c)",
  ])
  func whatMayBeMeantIsNoProblem(text: String) {
    #expect(report(text) == [])
  }

  @Test(
    "what is written on purpose is not complained about",
    arguments: [
      "\\[[a\\]] \\[@a] \\^[a] \\[^1]", "`[[` `[@` `^[`", "```\n[[a\n```", "[[a] b] c]",
      "[@a](https://t.me/a)",
      "## A\n\n### B\n\n## C",
      "### \\# A".replacing("###", with: "##"), "![a](b) [![c](d)](e)", "5 < 6 & 7 > 4", "“a” b [@c]",
      "> a\n> -- [@b]",
      "> a\n> -- someone", "x\n\n-- [@b]", "[a]: javascript:b", "the boys’ [@a]",
      "[a](data:image/png;base64,AA==)", "[//]: # (a remark)", "[a]: <> (b)", "[a]: b.org",
      "[c][a]\n\n[A]: b",
      "[a]: b\n\n- [*A*][a]", "^[a\n]",
    ])
  func silence(text: String) {
    #expect(report(text) == [])
  }

  @Test(
    "a citation is mended only where nothing else can have been meant",
    arguments: [
      ("@b-1 p. 4", "@b-1, p. 4"), ("@b-1 pp.4-6", "@b-1, pp.4-6"), ("@b-1 § 3", "@b-1, § 3"),
      ("@b-1 Chapter 2, p. 3", "@b-1, Chapter 2, p. 3"),
      ("@b-1: p. 4", nil), ("@b-1|p. 4", nil), ("@Notice 14", nil), ("@notice 14", nil), ("@b-\n14", nil),
      ("@b-1 und c-1", nil), ("@b-1 and others", nil), ("@b-1 p. 4 from @c", nil), ("@b-1 see p. 4", nil),
      ("@b-1 and @c", "@b-1; @c"), ("@b-1, and @c, p. 4", "@b-1; @c, p. 4"), ("@b-1 & @c", "@b-1; @c"),
      ("@b-1, p. 4 и @c", "@b-1, p. 4; @c"), ("@b-1 @c", "@b-1; @c"), ("@b-1, @c , @d", "@b-1; @c; @d"),
      ("@b-1,\n@c", nil),
    ])
  func certainFixes(citation: String, mended: String?) throws {
    let text = "a [\(citation)]"
    let problem = try #require(parse(text).diagnostics.first)
    #expect(parse(text).diagnostics.count == 1)
    #expect(["E0306", "E0339"].contains(problem.code))
    let fixed = problem.fixes.first.map { fix in
      citation.replacing(fix.written ?? citation, with: fix.replacement, maxReplacements: 1)
    }
    #expect(fixed == mended)
  }

  @Test(arguments: ["@b, cited by @c", "@b, p. 4 of it @c", "@b, a@c.org", "@b, band @c", "@b, x and@c"])
  func `an at sign inside a locator may stand there`(citation: String) {
    #expect(report("a [\(citation)]") == [])
  }

  @Test func `places are true in the whole file, behind front matter, in lists and after entities`() throws {
    let text = "---\ntitle: é\n---\n> - é &amp; \\* [[kherson|K]]\n  lazy [@a, p.\n  > - 4] ^[n [[m]]]\n"
    let start = 17
    let file = InputFile(path: "a.md", text: text)
    let document = parseMarkdown(start..<file.bytes.count, of: file, id: FileID(3)).value
    #expect(document.references.map { written(text, $0.place) } == ["[[kherson|K]]", "[[m]]"])
    #expect(document.notes.map { written(text, $0.place) } == ["^[n [[m]]]"])
    #expect(document.references.map(\.place.file) == [FileID(3), FileID(3)])
  }
}
