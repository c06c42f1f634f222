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
      "", "-", "--", "----\n", "Body\n---\n", "\n---\na: b\n---\n", "--- a\n---\n", "...\n", "+++ x\n",
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
