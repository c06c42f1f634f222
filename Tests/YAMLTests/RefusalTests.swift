import Diagnostics
import Testing

@testable import YAML

/// Every message, whole, with the line, the column and the text that it points at.
@Suite struct `What the YAML reader refuses` {
  @Test(
    "Characters that no editor means to write",
    arguments: [
      (
        "a: \u{07}b\nc: d\n",
        """
        E0102 1:4 <\u{07}> the invisible character U+0007 stands here -- delete it; it often comes \
        along when text is pasted
        """
      ),
      (
        "a: b c\n",
        """
        E0102 1:5 < > the invisible character U+2028 stands here -- delete it; it often comes along \
        when text is pasted
        """
      ),
      (
        "a: x\n﻿b: y\n",
        """
        E0102 2:1 <﻿> the invisible character U+FEFF stands here -- delete it; it often comes along \
        when text is pasted
        """
      ),
      (
        "a: \"\\0\"\n",
        """
        E0102 1:4 <"\\0"> an escape in this text stands for an invisible character -- \
        remove the escape; only `\\n`, `\\r` and `\\t` may stand in a text
        """
      ),
      (
        "a: \"\\L\"\n",
        """
        E0102 1:4 <"\\L"> an escape in this text stands for an invisible character -- \
        remove the escape; only `\\n`, `\\r` and `\\t` may stand in a text
        """
      ),
      (
        "a: \"\\U0010FFFD\"\n",
        """
        E0102 1:4 <"\\U0010FFFD"> an escape in this text stands for an invisible character -- \
        remove the escape; only `\\n`, `\\r` and `\\t` may stand in a text
        """
      ),
      (
        "a: \"\\N\"\n",
        """
        E0102 1:4 <"\\N"> an escape in this text stands for an invisible character -- \
        remove the escape; only `\\n`, `\\r` and `\\t` may stand in a text
        """
      ),
    ])
  func text(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }

  @Test(
    "What YAML knows and a site does not",
    arguments: [
      (
        "a: 1\nb: 2\na: 3\n",
        """
        E0113 3:1 <a> the key `a` stands twice -- keep one of the two | 1:1 <a> it stands here first
        """
      ),
      (
        "b: &base\n  x: 1\n",
        """
        E0114 1:4 <&base> `&base` is a YAML anchor, which is not supported -- write the value in \
        full wherever it is meant, or put a text that begins with `&` in quotation marks
        """
      ),
      (
        "a: *b\n",
        """
        E0114 1:4 <*b> `*b` is a YAML alias, which is not supported -- write the value in full, or \
        put a text that begins with `*` in quotation marks
        """
      ),
      (
        "a: x\n<<: [*a, *b]\n",
        """
        E0114 2:1 <<<> `<<` merges another mapping's keys into this one, which is not supported -- \
        write the keys in full
        """
      ),
      (
        "a: !important x\n",
        """
        E0115 1:4 <!important> `!important` is a YAML tag, which is not supported -- remove it, or \
        put a text that begins with `!` in quotation marks
        """
      ),
      (
        "%FOO\n---\na: 1\n",
        """
        E0115 1:1 <%FOO> `%FOO` is a YAML directive, which is not supported -- remove the line
        """
      ),
      (
        "a: 1\n---\nb: 2\n",
        """
        E0116 2:1 <---> a second YAML document begins here -- keep one document in a file; remove \
        the line `---` or `...` that parts them
        """
      ),
      (
        "a: b\n...\nc: d\n",
        """
        E0116 3:1 <c: d> a second YAML document begins here -- keep one document in a file; remove \
        the line `---` or `...` that parts them
        """
      ),
      (
        "a: {{ x }}\n",
        """
        E0117 1:5 <{ x }> a key must be a text, not a list, a mapping or nothing -- write a word \
        before the colon; a text with braces or brackets belongs in quotation marks
        """
      ),
      (
        ": c\n",
        """
        E0117 1:1 <:> a key must be a text, not a list, a mapping or nothing -- write a word before \
        the colon; a text with braces or brackets belongs in quotation marks
        """
      ),
      (
        "a: We are #1\n",
        """
        W0120 1:11 <#1> the text ends with `We are`, because ` #1` is a comment in YAML -- put the \
        whole text in quotation marks, or write a space after the `#` of a comment
        """
      ),
    ])
  func unsupported(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }

  @Test func `Nesting beyond sixty-four levels stops the reading, however deep it goes`() {
    let complaint = """
      E0118 1:65 <[> values are nested more than 64 levels deep \
      -- nest less; nothing on a site needs a tenth of it
      """
    #expect(complaints(String(repeating: "[", count: 65)) == [complaint])
    #expect(complaints(String(repeating: "[", count: 200_000)) == [complaint])
    #expect(complaints(String(repeating: "- ", count: 100_000)).count == 1)
    #expect(complaints(String(repeating: "{", count: 100_000)).count == 1)
  }

  @Test(
    "Bytes that are no UTF-8 are found at their offset",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE0, 0x9F, 0xBF],
    ] as [[UInt8]])
  func notUTF8(wrong: [UInt8]) {
    let bytes = Array("a: ü\nb: ".utf8) + wrong + Array("\nc: d\n".utf8)
    let file = InputFile(path: "content/site.yml", bytes: bytes)
    let checked = readYAML(0..<bytes.count, of: file, id: FileID(0))
    #expect(checked.value?.mapping?.pairs.map(\.key) == ["a"])
    #expect(checked.diagnostics.map(\.code) == ["E0101"])
    #expect(checked.diagnostics.first?.place.range == 9..<10)
    #expect(checked.diagnostics.first?.message == "the file is not UTF-8 text from here on")
    #expect(checked.diagnostics.first?.help == "save the file with the encoding UTF-8 in your editor")
  }
}
