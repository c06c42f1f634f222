import Diagnostics
import Testing

@testable import YAML

/// Every message, whole, with the line, the column and the text that it points at.
@Suite struct `YAML that cannot be read on` {
  @Test(
    "Quotation marks and escapes",
    arguments: [
      (
        "title: \"Hello\ndate: 1\n",
        """
        E0108 1:8 <"> the text that begins with this quotation mark is not closed where it should \
        be -- write the same quotation mark at the end of the text
        """
      ),
      (
        "title: \"Hello\ndate: \"y\"\n",
        """
        E0108 1:8 <"> the text that begins with this quotation mark is not closed where it should \
        be -- write the same quotation mark at the end of the text
        """
      ),
      (
        "t: 'It's fine'\n",
        """
        E0108 1:4 <'It'> the line goes on after the quoted text `'It'` -- write an apostrophe \
        inside single quotation marks twice (`''`), or quote the whole text with `"`
        """
      ),
      (
        "t: \"He said \"no\" today\"\n",
        """
        E0108 1:4 <"He said "> the line goes on after the quoted text `"He said "` -- write a \
        quotation mark inside double quotation marks as `\\"`
        """
      ),
      (
        "a: 'b': c\n",
        """
        E0108 1:4 <'b'> the line goes on after the quoted text `'b'` -- write an apostrophe inside \
        single quotation marks twice (`''`), or quote the whole text with `"`
        """
      ),
      (
        "a: [\"x\" y]\n",
        """
        E0108 1:5 <"x"> the line goes on after the quoted text `"x"` -- write a quotation mark \
        inside double quotation marks as `\\"`
        """
      ),
      (
        "a: \"\\q\"\n",
        """
        E0112 1:5 <\\q> `\\q` is no escape that YAML knows -- write a backslash inside double \
        quotation marks as `\\\\`, or use single quotation marks
        """
      ),
      (
        "a: \"\\ud83d\\ude00\"\n",
        """
        E0112 1:5 <\\ud83d> `\\ud83d` stands for half of a character -- write the character itself in place \
        of it and of its other half
        """
      ),
      (
        "a: \"\\xZZ\"\n",
        """
        E0112 1:5 <\\x> `\\x` is no escape that YAML knows -- write a backslash inside double \
        quotation marks as `\\\\`, or use single quotation marks
        """
      ),
    ])
  func quotes(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }

  @Test(
    "Colons",
    arguments: [
      (
        "title: Deadline: the \"end\" # c\nid: x\n",
        """
        E0106 1:16 <:> the unquoted text `Deadline: the "end"` has a colon followed by a space, \
        which begins a value in YAML -- put the text in quotation marks | fix 1:8 <Deadline: the \
        "end"> to "Deadline: the \\"end\\""
        """
      ),
      (
        "- a: b: c\n  d: e\n",
        """
        E0106 1:7 <:> the unquoted text `b: c` has a colon followed by a space, which begins a \
        value in YAML -- put the text in quotation marks | fix 1:6 <b: c> to "b: c"
        """
      ),
      (
        "a: b: c\n  and more\n",
        """
        E0106 1:5 <:> the unquoted text `b: c` has a colon followed by a space, which begins a \
        value in YAML -- put the text in quotation marks
        """
      ),
      (
        "a:\n  \\ - { b: c, d: e }\n",
        """
        E0106 2:16 <:> the unquoted text `c, d: e }` has a colon followed by a space, which begins a value \
        in YAML -- put the text in quotation marks
        """
      ),
      (
        "title: a\n  date: b\n",
        """
        E0110 2:3 <date> the key `date` is indented as if it belonged to the text above it -- let \
        the keys of one mapping begin in the same column
        """
      ),
      (
        "a: b\ntitle\u{FF1A} Hello\n",
        """
        E0107 2:1 <title\u{FF1A} Hello> `title\u{FF1A} Hello` stands where a key is expected, but \
        has no colon -- write `:` and a space in place of `\u{FF1A}`
        """
      ),
      (
        "a: b\n-one\n",
        """
        E0107 2:1 <-one> `-one` stands where a key is expected, but has no colon -- write a space after \
        the `-` of a list's item
        """
      ),
      (
        "title Hello\ndate: 1\n",
        """
        E0107 1:1 <title Hello> `title Hello` stands where a key is expected, but has no colon -- write \
        it as `key: value`, or indent the line if it goes on with the text above
        """
      ),
      (
        "summary: one\nand two\nd: 1\n",
        """
        E0107 2:1 <and two> `and two` stands where a key is expected, but has no colon -- write it \
        as `key: value`, or indent the line if it goes on with the text above
        """
      ),
      (
        "title:Hello\ndate: 1\n",
        """
        E0107 1:7 <> a space is missing after the colon in `title:Hello` -- write a space after the \
        key's colon | fix 1:7 <> to \u{20}
        """
      ),
      (
        "https://example.org/\nd: 1\n",
        """
        E0107 1:1 <https://example.org/> `https://example.org/` stands where a key is expected, but has \
        no colon -- write it as `key: value`, or indent the line if it goes on with the text above
        """
      ),
    ])
  func colons(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }

  @Test(
    "Lists and mappings in brackets",
    arguments: [
      (
        "a: [b, c\ndate: 1\n",
        """
        E0109 1:4 <[> this `[` is not closed -- write `]` after the last value, and a comma between \
        two values
        """
      ),
      (
        "a: {b: c\n",
        """
        E0109 1:4 <{> this `{` is not closed -- write `}` after the last value, and a comma between \
        two values
        """
      ),
      (
        "a: [b, \n",
        """
        E0109 1:4 <[> this `[` is not closed -- write `]` after the last value, and a comma between \
        two values
        """
      ),
      (
        "a: {b: 1 c: 2}\n",
        """
        E0109 1:11 <:> a comma or `}` is missing before `: 2}` -- write a comma between two values, \
        or put a text that has such characters in quotation marks
        """
      ),
      (
        "a: [b,,c]\n",
        """
        E0109 1:7 <,> no value stands before this comma -- remove the comma, or write the value \
        before it
        """
      ),
      (
        "authors: [the-desk, #other]\ndate: 1\n",
        """
        E0109 1:10 <[> this `[` is not closed, because ` #other]` is a comment in YAML -- put a text that \
        begins with `#` in quotation marks
        """
      ),
      (
        "title: [Update] Has it\nid: x\n",
        """
        E0111 1:8 <[> an unquoted text cannot begin with `[` -- put the text in quotation marks
        """
      ),
      (
        "a:\n  - {A} b\n  - c\n",
        """
        E0111 2:5 <{> an unquoted text cannot begin with `{` -- put the text in quotation marks
        """
      ),
      (
        "url: [a](https://example.org)\n",
        """
        E0111 1:6 <[> an unquoted text cannot begin with `[` -- put the text in quotation marks
        """
      ),
    ])
  func brackets(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }

  @Test(
    "Indentation",
    arguments: [
      (
        "a:\n\tb: 1\n",
        """
        E0105 2:1 <\t> a tab indents this line -- indent with spaces, two for each level; YAML \
        takes no tabs there
        """
      ),
      (
        "a:\n  b: 1\n\tc: 2\n",
        """
        E0105 3:1 <\t> a tab indents this line -- indent with spaces, two for each level; YAML \
        takes no tabs there
        """
      ),
      (
        "a: |\n\tx\n",
        """
        E0105 2:1 <\t> a tab indents this line -- indent with spaces, two for each level; YAML \
        takes no tabs there
        """
      ),
      (
        "a:\n    b: 1\n  c: 2\n",
        """
        E0110 3:3 <c: 2> `c: 2` does not fit in with the lines above it -- let the keys of one \
        mapping begin in the same column, and the dashes of one list likewise
        """
      ),
      (
        "a: b\n- c\n",
        """
        E0110 2:1 <- c> `- c` does not fit in with the lines above it -- let the keys of one \
        mapping begin in the same column, and the dashes of one list likewise
        """
      ),
      (
        "- a\nb: c\n",
        """
        E0110 2:1 <b: c> `b: c` does not fit in with the lines above it -- let the keys of one \
        mapping begin in the same column, and the dashes of one list likewise
        """
      ),
      (
        "a: - x\n",
        """
        E0111 1:4 <-> a list cannot begin on its key's line -- begin the list on the next line, or \
        put a text that begins with a dash in quotation marks
        """
      ),
    ])
  func layout(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }

  @Test(
    "The first character of a text",
    arguments: [
      (
        "by: @Desk, who\n",
        """
        E0111 1:5 <@> an unquoted text cannot begin with `@` -- put the text in quotation marks | \
        fix 1:5 <@Desk, who> to "@Desk, who"
        """
      ),
      (
        "by: @desk\n",
        """
        E0111 1:5 <@> an unquoted text cannot begin with `@` -- write `desk` if that is an id, or put the \
        text in quotation marks
        """
      ),
      (
        "by: @desk says\n  and more\n",
        """
        E0111 1:5 <@> an unquoted text cannot begin with `@` -- put the text in quotation marks
        """
      ),
      (
        "a: `x`\n",
        """
        E0111 1:4 <`> an unquoted text cannot begin with a backquote -- put the text in quotation \
        marks | fix 1:4 <`x`> to "`x`"
        """
      ),
      (
        "a: *Important* news\n",
        """
        E0111 1:4 <*> an unquoted text cannot begin with `*` -- put the text in quotation marks | \
        fix 1:4 <*Important* news> to "*Important* news"
        """
      ),
      (
        "a:\n  • { b: c, d: e }\n",
        """
        E0111 2:3 <•> `•` begins no list item in YAML -- begin each item with `- ` | fix 2:3 <•> to -
        """
      ),
      (
        "a:\n  -{ b: c, d: e }\n",
        """
        E0111 2:3 <-> `-` begins no list item in YAML -- begin each item with `- ` | fix 2:3 <-> to - \

        """
      ),
      (
        "a:\n  * b\n",
        """
        E0111 2:3 <*> `*` begins no list item in YAML -- begin each item with `- ` | fix 2:3 <*> to -
        """
      ),
      (
        "a: & b\n",
        """
        E0111 1:4 <&> an unquoted text cannot begin with `&` -- put the text in quotation marks | \
        fix 1:4 <& b> to "& b"
        """
      ),
      (
        "a: > 50% of us\n",
        """
        E0111 1:4 <>> an unquoted text cannot begin with `>` -- put the text in quotation marks | \
        fix 1:4 <> 50% of us> to "> 50% of us"
        """
      ),
      (
        "a: ]\n",
        """
        E0111 1:4 <]> an unquoted text cannot begin with `]` -- put the text in quotation marks
        """
      ),
    ])
  func starts(text: String, complaint: String) {
    #expect(complaints(text) == [complaint])
  }
}
