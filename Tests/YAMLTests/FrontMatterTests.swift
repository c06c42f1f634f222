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
    "An invisible character beside `---` is pointed out",
    arguments: [
      ("\u{A0}---\ntitle: a\n---\n", "1:1 <\u{A0}> the character U+00A0 (no-break space)"),
      ("\u{FEFF}\u{FEFF}---\ntitle: a\n---\n", "1:4 <\u{FEFF}> the character U+FEFF"),
      ("--- \u{A0} \r\ntitle: a\r\n---\r\n", "1:5 <\u{A0}> the character U+00A0"),
      ("---\ntitle: a\n\ndate: b\n---\u{200B}\nBody\n\n---\n", "5:4 <\u{200B}> the character U+200B"),
      ("---\ntitle: a\n\u{3000}---\nBody\n", "3:1 <\u{3000}> the character U+3000"),
    ])
  func invisibleBesideMarkers(text: String, complaint: String) throws {
    let parts = split(text)
    #expect(parts.frontMatter == nil && parts.body == "" && parts.complaints.count == 1)
    #expect(parts.complaints.first?.hasPrefix("E0121 \(complaint)") == true, "\(parts.complaints)")
    let file = InputFile(path: "content/articles/a.md", text: text)
    let fix = try #require(splitFrontMatter(file, id: FileID(0)).diagnostics.first?.fixes.first)
    var mended = file.bytes
    mended.replaceSubrange(fix.place.range, with: fix.replacement.utf8)
    let after = split(String(decoding: mended, as: UTF8.self))
    #expect(after.frontMatter?.hasPrefix("title: a") == true && after.complaints == [])
  }

  @Test func `The message about an invisible character, whole`() {
    #expect(
      split("---\u{A0}\ntitle: a\n---\n").complaints == [
        """
        E0121 1:4 <\u{A0}> the character U+00A0 (no-break space) stands beside this `---` \
        -- delete it, so that nothing but three hyphens stands there | fix 1:1 <---\u{A0}> to ---
        """
      ])
  }

  @Test(
    "Dashes elsewhere are nobody's mistake",
    arguments: [
      "-\n", "- a\n", "--x\n", "---\ntitle: a\n\n----\nBody\n", "\u{A0}Text --- text\n", "\u{A0}--\n",
      "---\ntitle: a\n---\n---\u{A0}\n",
    ])
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
