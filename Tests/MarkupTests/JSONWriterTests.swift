import Markup
import Testing

@Suite struct `JSON` {
  @Test(
    "A text is escaped as RFC 8259 demands and otherwise kept",
    arguments: [
      ("", #""""#),
      ("Центр – “é” 😀", #""Центр – “é” 😀""#),
      (#"a "b" \c/ "#, #""a \"b\" \\c/ ""#),
      ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
      ("\0\u{1}\u{B}\u{1F}\u{7F}", "\"\\u0000\\u0001\\u000b\\u001f\u{7F}\""),
      ("</script>&\u{2028}", "\"</script>&\u{2028}\""),
    ])
  func texts(text: String, expected: String) {
    #expect(written { $0.string(text) } == expected)
    #expect(written { $0.string(utf8: Array(text.utf8)[...]) } == expected)
    #expect(written { $0.string(utf8: text.utf8.lazy.map { $0 }) } == expected)
  }

  @Test(
    "A text is safe in a script element when asked",
    arguments: [
      ("</script><!--&", #""\u003c/script\u003e\u003c!--\u0026""#),
      ("a\u{2027}\u{2028}b\u{2029}", "\"a\u{2027}\\u2028b\\u2029\""),
      ("\u{2028}\n\"", #""\u2028\n\"""#),
      ("€", "\"€\""),
    ])
  func script(text: String, expected: String) {
    var json = JSONWriter(.compact, escaping: .script)
    json.object { $0.member(text, text) }
    #expect(String(decoding: json.bytes, as: UTF8.self) == "{\(expected):\(expected)}")
  }

  @Test func `How a character is written does not depend on what stands around it`() {
    func escaped(_ text: [UInt8]) -> ArraySlice<UInt8> {
      var json = JSONWriter(.compact, escaping: .script)
      json.string(utf8: text)
      return json.bytes.dropFirst().dropLast()
    }
    let characters = (UInt8(0)..<0x80).map { [$0] } + ["\u{2027}", "\u{2028}", "é"].map { Array($0.utf8) }
    for character in characters {
      for length in 0...9 {
        let (before, after) = ([UInt8](repeating: 0x78, count: length), [UInt8](repeating: 0x79, count: 8))
        #expect(escaped(before + character + after) == before[...] + escaped(character) + after)
      }
    }
  }

  @Test func `A character cut in two does no harm to its neighbours`() {
    var json = JSONWriter(.compact, escaping: .script)
    json.string(utf8: [0x61, 0xE2, 0x80])
    #expect(json.bytes == [0x22, 0x61, 0xE2, 0x80, 0x22])
  }

  @Test func `Members stand in the order given`() {
    let text = written {
      $0.object {
        $0.member("b", "x")
        $0.member("a", 1)
        $0.member("yes", true)
        $0.member("none", ifPresent: nil)
        $0.member("some", ifPresent: "y")
        $0.member("list", ["p", "q"])
        $0.key("nothing")
        $0.null()
        $0.object("empty") { _ in }
        $0.array("mixed") {
          $0.number(-2)
          $0.bool(false)
          $0.array { _ in }
          $0.object { $0.member("c", Int.min) }
        }
      }
    }
    #expect(
      text == """
        {"b":"x","a":1,"yes":true,"some":"y","list":["p","q"],"nothing":null,"empty":{},\
        "mixed":[-2,false,[],{"c":-9223372036854775808}]}
        """)
  }

  @Test func `The pretty style indents by two spaces`() {
    let text = written(.pretty) {
      $0.object {
        $0.member("id", "a")
        $0.array("origins") { $0.object { $0.member("n", 1) } }
        $0.array("none") { _ in }
      }
    }
    #expect(
      text == """
        {
          "id": "a",
          "origins": [
            {
              "n": 1
            }
          ],
          "none": []
        }
        """)
  }

  @Test func `Values written one after the other stand on lines of their own`() {
    let text = written {
      $0.object { $0.member("a", 1) }
      $0.object { $0.member("a", 2) }
    }
    #expect(text == "{\"a\":1}\n{\"a\":2}")
  }

  private func written(
    _ style: JSONWriter.Style = .compact, _ write: (inout JSONWriter) -> Void
  ) -> String {
    var json = JSONWriter(style)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
