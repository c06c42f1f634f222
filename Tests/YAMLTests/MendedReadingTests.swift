import Diagnostics
import Testing

@testable import YAML

@Suite struct `Reading on after a mistake that can only be mended in one way` {
  @Test(
    "A text in brackets gets quotation marks that end before what ends the text",
    arguments: [
      ("- { a: @b c, d: e }", "- { a: \"@b c\", d: e }"), ("- { a: `b` c }", "- { a: \"`b` c\" }"),
      ("- { a: *b* c }", "- { a: \"*b* c\" }"), ("- { a: > b }", "- { a: \"> b\" }"),
      ("a: [b, *C*, d]", "a: [b, \"*C*\", d]"), ("a: [@B c]", "a: [\"@B c\"]"),
      ("- { a: b,\n    c: @d e }", "- { a: b,\n    c: \"@d e\" }"),
    ])
  func quotedInBrackets(text: String, expected: String) {
    #expect(mended(text) == expected)
    #expect(complaints(expected) == [])
  }

  @Test(
    "Where the text in brackets ends, or whether it is one, is not guessed",
    arguments: [
      "- { a: @b c, and more }", "a: [@b c, d]", "- { a: @b\n    c }", "- { source: @b, c: d }", "a: [@b]",
      "- { @b c }", "- { a: @b: c }", "- { a: @b \"c, d: e\" }", "- { a: @b # c }\n",
    ])
  func notQuoted(text: String) {
    #expect(mended(text) == text)
    #expect(read(text).diagnostics.map(\.code) == ["E0111"])
  }

  @Test(
    "What only looks like a space is replaced, together with its like in the next lines",
    arguments: [
      ("a:\n  - b: c\n~~~~d: e\n    f: g\n", "a:\n  - b: c\n    d: e\n    f: g\n"),
      ("a:\n  - b: c\n~~~~d: e\n", "a:\n  - b: c\n    d: e\n"),
      ("a:\n~~- { b: c, d: e }\n~~- f\n", "a:\n  - { b: c, d: e }\n  - f\n"),
      ("a:\n  -~b: c\n", "a:\n  - b: c\n"),
      ("a:\r\n~~- b: c\r\n~~~~d: e\r\n", "a:\r\n  - b: c\r\n    d: e\r\n"),
      ("a:\n  -~b: c\n    d: e\n", "a:\n  - b: c\n    d: e\n"),
      ("a:\n  -\u{200B}b: c\n    d: e\n", "a:\n  - b: c\n    d: e\n"),
      ("a:\n\u{3000}- b: c\n    d: e\n", "a:\n  - b: c\n    d: e\n"),
      ("a:\n  ~~- b\nc: d\n", "a:\n    - b\nc: d\n"), ("a: b\n~\nc: d\n", "a: b\n \nc: d\n"),
      ("\u{200B}a: b\nc: d\n", "a: b\nc: d\n"), ("- {~a: b }", "- { a: b }"), ("a~: b\n", "a: b\n"),
      ("- { a:~b, c: d }", "- { a: b, c: d }"), ("a:~b\nc: d\n", "a: b\nc: d\n"),
      ("a:\u{3000}b\nc: d\n", "a: b\nc: d\n"),
    ])
  func oddSpaces(text: String, expected: String) {
    let text = text.replacing("~", with: "\u{A0}")
    #expect(mended(text) == expected)
    #expect(complaints(text).count == 1)
    #expect(tree(expected) == tree(mended(text)))
  }

  @Test(
    "Such a character elsewhere is nobody's mistake",
    arguments: [
      "a: «~b~»\n", "a: b\n  ~c\n", "a: >\n  b\n  ~c\nd: e\n", "a: ~b\n",
      "«~a~»b: c\n",
      "a:\n  - ~b\n", "a: [~b, c~]\n",
    ])
  func harmlessSpaces(text: String) {
    #expect(complaints(text.replacing("~", with: "\u{A0}")) == [])
  }

  @Test func `It is not to blame for a mistake that stands without it`() {
    #expect(read("a: >\n  b\n  \u{A0}c\nd: e: f\n").diagnostics.map(\.code) == ["E0106"])
  }

  @Test(
    "The messages about it",
    arguments: [
      (
        "a:\n\u{A0}\u{A0}b: c\n",
        """
        E0105 2:1 <\u{A0}> the character U+00A0 (no-break space) stands here, where YAML takes only spaces \
        -- write spaces in its place; it often comes along when text is pasted | \
        fix 2:1 <\u{A0}\u{A0}> to \u{20}\u{20}
        """
      ),
      (
        "a:\n  - \u{200B}b: c\n",
        """
        E0105 2:5 <\u{200B}> the character U+200B (zero width space) stands here, where YAML takes only \
        spaces -- delete it; it often comes along when text is pasted | fix 2:4 < \u{200B}> to \u{20}
        """
      ),
      (
        "a:\u{A0}b\nc: d\n",
        """
        E0107 1:3 <\u{A0}> the character U+00A0 (no-break space) stands after `a:` in place of a space \
        -- write a space in its place; it often comes along when text is pasted | fix 1:3 <\u{A0}> to \u{20}
        """
      ),
    ])
  func messages(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }

  @Test(
    "A merge that was not finished is told of",
    arguments: [
      "<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", "a: b\n=======\n", "a:\n  - b\n>>>>>>> x\nc: d\n",
    ])
  func mergeMarks(text: String) {
    let problems = read(text).diagnostics
    #expect(problems.map(\.code) == ["E0122"])
    #expect(
      problems.first?.message == "two versions of the text stand here: their merge was not finished"
        && problems.first?.help
          == "keep what is right of both, and delete the lines that begin with `<<<<<<<`, `=======` and `>>>>>>>`"
    )
  }

  @Test func `Every mistake with a certain fix is told of, at its place, and what follows is read`() {
    let text = "a: b: ü\nc:d\ne: @f g\nh: i\nh: j\nk: [l\n"
    #expect(
      complaints(text).map { $0.prefix { $0 != ">" } + ">" } == [
        "E0106 1:5 <:>", "E0107 2:3 <>", "E0111 3:4 <@>", "E0109 6:4 <[>", "E0113 5:1 <h>",
      ])
    let pairs = read(text).value?.mapping?.pairs ?? []
    #expect(pairs.map(\.value.scalar?.text) == ["b: ü", "d", "@f g", "i"])
    let bytes = Array(text.utf8)
    #expect(
      pairs.prefix(4).map { String(decoding: bytes[$0.value.place.range], as: UTF8.self) }
        == ["b: ü", "d", "@f g", "i"])
    #expect(mended(text) == "a: \"b: ü\"\nc: d\ne: \"@f g\"\nh: i\nh: j\nk: [l\n")
  }

  @Test func `A text of nothing but mistakes is given up some day`() {
    let text = (0..<1000).map { "a\($0): b: c\n" }.joined()
    #expect(read(text).diagnostics.count == 21)
  }

  private func mended(_ text: String) -> String {
    var bytes = Array(text.utf8)
    let fixes = read(text).diagnostics.flatMap(\.fixes).sorted { $0.place.lower > $1.place.lower }
    for fix in fixes { bytes.replaceSubrange(fix.place.range, with: fix.replacement.utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
