import Markup
import Testing

@Suite struct `iCalendar` {
  @Test(
    "A text is escaped and stays in its line",
    arguments: [
      ("Deadline", "Deadline"),
      (#"a, b; c: \d "e""#, #"a\, b\; c: \\d "e""#),
      ("one\ntwo\r\nthree\rfour", #"one\ntwo\nthree\nfour"#),
      ("x\r\nEND:VEVENT\r\n", #"x\nEND:VEVENT\n"#),
      ("a\0b\u{1B}c\u{7F}\td", "abc\td"),
    ])
  func texts(text: String, expected: String) {
    #expect(written { $0.property("SUMMARY", text: text) } == "SUMMARY:\(expected)\r\n")
  }

  @Test(
    "A value of another type is not escaped and cannot begin a line",
    arguments: [
      ("20240302", "20240302"), ("https://example.org/a,b;c", "https://example.org/a,b;c"),
      ("x\r\nEND:VEVENT", "xEND:VEVENT"),
    ])
  func values(value: String, expected: String) {
    #expect(written { $0.property("URL", value: value) } == "URL:\(expected)\r\n")
  }

  @Test func `A parameter cannot leave its quotation marks`() {
    let text = written { $0.property("SUMMARY", ["LANGUAGE": "en\";X=\"y\r\n"], text: "a") }
    #expect(text == "SUMMARY;LANGUAGE=\"en;X=y\":a\r\n")
  }

  @Test func `A parameter that is one word has no quotation marks`() {
    let text = written { $0.property("DTSTART", ["VALUE": "DATE"], value: "20240302") }
    #expect(text == "DTSTART;VALUE=DATE:20240302\r\n")
  }

  @Test func `A component stands between its markers`() {
    let text = written {
      $0.component("VCALENDAR") {
        $0.property("VERSION", value: "2.0")
        $0.component("VEVENT") { _ in }
      }
    }
    #expect(
      text == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
  }

  @Test("Lines are folded at 75 octets between two characters", arguments: ["a", "é", "€", "😀", "aé😀€"])
  func folded(letter: String) {
    for count in [1, 16, 22, 33, 66, 67, 68, 200] {
      let text = String(repeating: letter, count: count)
      let bytes = Array(written { $0.property("SUMMARY", text: text) }.utf8)
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      for line in lines {
        #expect(line.last == UInt8(ascii: "\r"))
        #expect(line.count - 1 <= 75)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
      #expect(lines.dropFirst().allSatisfy { $0.first == UInt8(ascii: " ") })
      let unfolded = lines.enumerated().flatMap { $1.dropLast().dropFirst($0 == 0 ? 0 : 1) }
      #expect(String(decoding: unfolded, as: UTF8.self) == "SUMMARY:" + text)
    }
  }

  @Test func `A line of exactly 75 octets stays whole`() {
    let line = "SUMMARY:" + String(repeating: "a", count: 67)
    #expect(written { $0.property("SUMMARY", text: String(line.dropFirst(8))) } == line + "\r\n")
    #expect(written { $0.property("SUMMARY", text: line.dropFirst(8) + "b") } == line + "\r\n b\r\n")
  }

  private func written(_ write: (inout ICalendarWriter) -> Void) -> String {
    var calendar = ICalendarWriter()
    write(&calendar)
    return String(decoding: calendar.bytes, as: UTF8.self)
  }
}
