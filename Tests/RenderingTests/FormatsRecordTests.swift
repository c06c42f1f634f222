import Hashing
import Testing

@testable import Rendering

@Suite struct `Record` {
  @Test func `Every file is one line, sorted by the bytes of its path`() {
    #expect(
      text(written([("b/index.html", Array("abc".utf8)), ("é", []), ("a\"b", []), ("B", [])])) == """
        {
          "files": {
            "B": "\(empty)",
            "a\\"b": "\(empty)",
            "b/index.html": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "é": "\(empty)"
          }
        }
        """)
  }

  @Test(
    "The paths that were written are read back",
    arguments: [
      [], ["index.html"], ["404.html", "a/b/index.html", "media/a \"b\" \\ é.png"],
      (100..<400).map { "articles/number-\($0)/index.html" },
    ])
  func readBack(paths: [String]) {
    let record = written(paths.map { ($0, Array($0.utf8)) })
    #expect(recordedPaths(in: record) == paths)
  }

  @Test(
    "Nothing is believed of a record that names a path elsewhere",
    arguments: [
      "../index.html", "a/../../b", "/etc/passwd", "..", ".", "a/./b", "a//b", "a/", "", "a\u{0}b", "a\nb",
      "a\tb",
    ])
  func refused(path: String) {
    #expect(recordedPaths(in: written([("index.html", []), (path, [])])) == [])
  }

  @Test(
    "Nothing is believed of any other text",
    arguments: [
      "", "{}", "{\n}", "[]", "{\n  \"files\": {\n    \"a\": \"b\"\n  }\n}",
      "{\n  \"files\": {\n    \"a\": 1\n  }\n}", "{\n  \"files\": {\n  }\n}\n",
      "{\n  \"files\": {\n    \"a\": \"HASH\",\n  }\n}", "{\n  \"files\": {\n    \"a\": \"HASH\"\n  }\n",
      "{\n  \"files\": {\n    \"a\": \"HASH\"\n    \"b\": \"HASH\"\n  }\n}",
      "{\n  \"files\": {\n    \"a\": \"HASH\", \"b\": \"HASH\"\n  }\n}",
      "{\n  \"files\": {\n    \"\\u002e\\u002e/a\": \"HASH\"\n  }\n}",
      "{\n  \"files\": {\n    \"a\\\": \"HASH\"\n  }\n}",
      "{\r\n  \"files\": {\r\n    \"a\": \"HASH\"\r\n  }\r\n}",
      "\u{FEFF}{\n  \"files\": {\n    \"a\": \"HASH\"\n  }\n}",
    ])
  func malformed(text: String) {
    #expect(recordedPaths(in: Array(text.replacing("HASH", with: empty).utf8)) == [])
  }

  @Test func `A cut record gives nothing`() {
    let whole = written([("a", []), ("b/c", []), ("d", [])])
    for count in whole.indices { #expect(recordedPaths(in: Array(whole[..<count])) == []) }
    #expect(recordedPaths(in: whole) == ["a", "b/c", "d"])
  }

  @Test func `A path that is not UTF-8 gives nothing`() {
    var bytes = written([("aXb", [])])
    for index in bytes.indices where bytes[index] == UInt8(ascii: "X") { bytes[index] = 0xFF }
    #expect(recordedPaths(in: bytes) == [])
  }

  private func written(_ files: [(path: String, bytes: [UInt8])]) -> [UInt8] {
    record(of: files.map { ($0.path, SHA256(of: $0.bytes)) })
  }

  private let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
