import Markup
import Testing

@Suite struct `BibTeX` {
  @Test(
    "A text cannot become a command or leave its braces",
    arguments: [
      ("Центр “é” @x, y = \"z\"", "Центр “é” @x, y = \"z\""),
      ("50 % & $5 #1 a_b", "50 \\% \\& \\$5 \\#1 a\\_b"),
      ("a~b^c", #"a\textasciitilde{}b\textasciicircum{}c"#),
      (#"\input{/etc/passwd}"#, #"\textbackslash{}input\textbraceleft{}/etc/passwd\textbraceright{}"#),
      ("}}{", #"\textbraceright{}\textbraceright{}\textbraceleft{}"#),
      ("two\r\nlines\tand\0more", "two lines andmore"),
    ])
  func texts(text: String, expected: String) {
    let written = written { $0.field("note", text: text) }
    #expect(written == "@online{a,\n  note = {\(expected)}\n}\n")
    #expect(written.utf8.count { $0 == UInt8(ascii: "{") } == written.utf8.count { $0 == UInt8(ascii: "}") })
  }

  @Test(
    "An address is taken letter by letter",
    arguments: [
      ("https://example.org/a_b?c=%20&d#e~f", "https://example.org/a_b?c=%20&d#e~f"),
      ("https://example.org/{a}\\b c\n", "https://example.org/%7Ba%7D%5Cb%20c"),
    ])
  func addresses(address: String, expected: String) {
    #expect(written { $0.field("url", address: address) } == "@online{a,\n  url = {\(expected)}\n}\n")
  }

  @Test(
    "Each name is one piece",
    arguments: [
      (["Defence Intelligence"], "{Defence Intelligence}"),
      (["Bread and Roses", "O. Petrenko"], "{Bread and Roses} and {O. Petrenko}"),
      (["a} and {b"], #"{a\textbraceright{} and \textbraceleft{}b}"#),
    ])
  func names(names: [String], expected: String) {
    #expect(written { $0.field("author", names: names) } == "@online{a,\n  author = {\(expected)}\n}\n")
  }

  @Test(
    "A date keeps its qualifiers",
    arguments: [("2023-04~", "2023-04~"), ("../2022-02", "../2022-02"), ("20%}\\2X", "20%2X")])
  func dates(date: String, expected: String) {
    #expect(written { $0.field("date", date: date) } == "@online{a,\n  date = {\(expected)}\n}\n")
  }

  @Test func `Entries are parted by an empty line and their keys are plain`() {
    var bibliography = BibTeXWriter()
    bibliography.entry("online", key: "uk-mod-2023") { $0.field("title", verbatimCase: "A Title") }
    bibliography.entry("misc", key: "a},\n@é{b c") { $0.field("year", text: "2024") }
    #expect(
      String(decoding: bibliography.bytes, as: UTF8.self) == """
        @online{uk-mod-2023,
          title = {{A Title}}
        }

        @misc{abc,
          year = {2024}
        }

        """)
  }

  private func written(_ fields: (inout BibTeXWriter) -> Void) -> String {
    var bibliography = BibTeXWriter()
    bibliography.entry("online", key: "a", fields)
    return String(decoding: bibliography.bytes, as: UTF8.self)
  }
}
