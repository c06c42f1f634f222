import Diagnostics
import Testing

@testable import YAML

@Suite struct `Front matter` {
  @Test(
    "Front matter and body are parted at the marker lines",
    arguments: [
      ("---\na: b\n---\nBody\n", "a: b\n", "Body\n"),
      ("\u{FEFF}---\r\na: b\r\n---\r\nBody", "a: b\r\n", "Body"),
      ("--- \t\na: b\n...\nBody\n---\n", "a: b\n", "Body\n---\n"),
      ("---\n---\n", "", ""),
      ("---\na: b\n---", "a: b\n", ""),
      ("---\na: ---\n----\n --- \n---\n", "a: ---\n----\n --- \n", ""),
    ])
  func parted(text: String, frontMatter: String, body: String) throws {
    let parts = split(text)
    #expect(parts.frontMatter == frontMatter)
    #expect(parts.body == body)
    #expect(parts.complaints == [])
  }

  @Test(
    "A file that does not begin with a marker line is all body",
    arguments: [
      "", "-", "Body\n---\n", "--- a\n---\n", "...\n", "+++ x\n",
    ])
  func allBody(text: String) {
    let parts = split(text)
    #expect(parts.frontMatter == nil)
    #expect(parts.body == text)
    #expect(parts.complaints == [])
  }

  @Test func `Front matter without an end is reported where it begins`() {
    let parts = split("---\ntitle: a\n\nBody\n")
    #expect(parts.frontMatter == nil)
    #expect(parts.body == "")
    #expect(
      parts.complaints == [
        """
        E0103 1:1 <---> the front matter that begins here is not closed \
        -- write a line `---` after its last key
        """
      ])
  }

  @Test(
    "A first or last line that is nearly `---` is pointed out",
    arguments: [
      ("\n---\ntitle: a\n---\n", "2:1 <--->"), (" --- \ntitle: a\n---\n", "1:2 <--->"),
      ("--\ntitle: a\n---\n", "1:1 <-->"), ("----\r\ntitle: a\r\n---\r\n", "1:1 <---->"),
      ("\u{2014}\ntitle: a\n---\n", "1:1 <\u{2014}>"), ("---\ntitle: a\n----\nBody\n", "3:1 <---->"),
      ("---\ntitle: a\n \u{2014}-\n\nBody\n", "3:2 <\u{2014}->"),
    ])
  func nearMarkers(text: String, place: String) throws {
    let parts = split(text)
    #expect(parts.frontMatter == nil && parts.body == "" && parts.complaints.count == 1)
    #expect(parts.complaints.first?.hasPrefix("E0121 \(place) ") == true)
    let file = InputFile(path: "content/articles/a.md", text: text)
    let fix = try #require(splitFrontMatter(file, id: FileID(0)).diagnostics.first?.fixes.first)
    var mended = file.bytes
    mended.replaceSubrange(fix.place.range, with: fix.replacement.utf8)
    #expect(split(String(decoding: mended, as: UTF8.self)).frontMatter?.hasPrefix("title: a") == true)
  }

  @Test(
    "Dashes elsewhere are nobody's mistake",
    arguments: ["-\n", "- a\n", "--x\n", "---\ntitle: a\n\n----\nBody\n"])
  func otherDashes(text: String) {
    #expect(split(text).complaints.allSatisfy { !$0.contains("E0121") })
  }

  @Test func `UTF-16 is pointed out`() {
    for bytes in ["FF FE 2D 00 2D 00", "FE FF 00 2D", "2D 00 2D 00", "00 2D 00 2D"] {
      let file = InputFile(
        path: "content/articles/a.md", bytes: bytes.split(separator: " ").compactMap { UInt8($0, radix: 16) })
      #expect(splitFrontMatter(file, id: FileID(0)).diagnostics.map(\.code) == ["E0101"], "\(bytes)")
    }
  }

  @Test func `TOML is pointed out`() {
    #expect(
      split("+++\ntitle = \"a\"\n+++\nBody\n").complaints == [
        """
        E0104 1:1 <+++> the front matter is TOML, between `+++` lines \
        -- write it as YAML between two lines `---`, with `key: value` in place of `key = "value"`
        """
      ])
  }

  private func split(_ text: String) -> (frontMatter: String?, body: String, complaints: [String]) {
    let file = InputFile(path: "content/articles/a.md", text: text)
    let checked = splitFrontMatter(file, id: FileID(0))
    let string = { (range: Range<Int>) in String(decoding: file.bytes[range], as: UTF8.self) }
    return (
      checked.value.frontMatter.map(string), string(checked.value.body),
      checked.diagnostics.map { shown($0, file.bytes) }
    )
  }
}
