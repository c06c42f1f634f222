import Evidence
import Hashing
import Testing

@testable import Rendering

@Suite struct `Record` {
  @Test func `Every file is one line, sorted by the bytes of its path`() {
    #expect(
      text(written([("b/index.html", Array("abc".utf8)), ("é", []), ("a\"b", []), ("B", [])])) == """
        {
          "claims": {},
          "files": {
            "B": "\(empty)",
            "a\\"b": "\(empty)",
            "b/index.html": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
            "é": "\(empty)"
          },
          "version": 1
        }
        """)
  }

  private static let claim = PublishedClaim(
    id: "two-million", article: "passports", verdict: "unproven", wording: "\"Two\" \\ million: # {a}, [б]",
    quotations: [
      .init(source: "", text: "a\n  \"files\": {\nb"), .init(source: "s", text: "'- ? | % @ ` &x"),
    ],
    figures: [.init(id: "passports", words: "2000000 passports, 2024-02~")],
    corrections: ["2024-03-05 minor", "2024-03-05 substantive supported unproven"])

  @Test func `What is said of a claim stands before the files, every key in order`() {
    let plain = PublishedClaim(
      id: "two-million", article: "passports", verdict: "unproven", wording: "Two million.",
      quotations: [.init(source: "s", text: "two")], figures: [.init(id: "n", words: "2")],
      corrections: ["2024-03-05 minor"])
    #expect(
      text(written([("B", [])], claims: [plain])) == """
        {
          "claims": {
            "two-million": {
              "article": "passports",
              "claim": "Two million.",
              "corrections": [
                "2024-03-05 minor"
              ],
              "figures": [
                {
                  "figure": "2",
                  "id": "n"
                }
              ],
              "quotations": [
                {
                  "source": "s",
                  "text": "two"
                }
              ],
              "verdict": "unproven"
            }
          },
          "files": {
            "B": "\(empty)"
          },
          "version": 1
        }
        """)
  }

  @Test func `The claims and paths that were written are read back, whatever stands in them`() {
    let other = PublishedClaim(
      id: "b", article: "b", verdict: "true", wording: "no", quotations: [], figures: [], corrections: [])
    for claims in [[], [Self.claim], [Self.claim, other]] {
      let record = written([("a", []), ("b/c", [])], claims: claims)
      #expect(publishedRecord(in: record) == PublishedRecord(claims: claims))
      #expect(recordedPaths(in: record) == ["a", "b/c"])
    }
  }

  @Test func `The hashes of private copies stand after the files, and are no files`() {
    for claims in [[], [Self.claim]] {
      let record = written([("a", [])], claims: claims, snapshots: [("snapshots/s.txt", [])])
      #expect(text(record).contains("\"snapshots\": {\n    \"snapshots/s.txt\": \"\(empty)\"\n  },\n"))
      #expect(recordedPaths(in: record) == ["a"])
      #expect(publishedRecord(in: record) == PublishedRecord(claims: claims))
    }
  }

  @Test func `A record of version 0 has paths and no claims`() {
    let written = Array("{\n  \"files\": {\n    \"a\": \"\(empty)\"\n  }\n}".utf8)
    #expect(recordedPaths(in: written) == ["a"])
    #expect(publishedRecord(in: written) == PublishedRecord(claims: []))
  }

  @Test(
    "What is no record tells nothing of claims",
    arguments: ["", "{}", "<html>", "{\n  \"claims\": {\n    \"a\": {", "{\n  \"claims\": {\n    a\n  },\n}"])
  func noRecord(text: String) {
    #expect(publishedRecord(in: Array(text.utf8)) == nil)
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
    let whole = written([("a", []), ("b/c", []), ("d", [])], claims: [Self.claim])
    for count in whole.indices { #expect(recordedPaths(in: Array(whole[..<count])) == []) }
    #expect(recordedPaths(in: whole) == ["a", "b/c", "d"])
  }

  @Test func `A path that is not UTF-8 gives nothing`() {
    var bytes = written([("aXb", [])])
    for index in bytes.indices where bytes[index] == UInt8(ascii: "X") { bytes[index] = 0xFF }
    #expect(recordedPaths(in: bytes) == [])
  }

  private typealias Files = [(path: String, bytes: [UInt8])]

  private func written(_ files: Files, claims: [PublishedClaim] = [], snapshots: Files = []) -> [UInt8] {
    func hashes(_ files: Files) -> [PublishedFile] { files.map { ($0.path, SHA256(of: $0.bytes)) } }
    let collector = OutputCollector()
    record(of: hashes(files), claims: claims, snapshots: hashes(snapshots), into: collector.receive)
    return collector.tree.files.first?.bytes ?? []
  }

  private let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
