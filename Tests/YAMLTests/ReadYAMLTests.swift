import Diagnostics
import Testing

@testable import YAML

@Suite struct `Reading YAML` {
  @Test(
    "A text becomes a tree whose places count bytes of the file",
    arguments: [
      ("", "nothing"),
      ("# only a comment\n", "nothing"),
      ("---\n", "null@4-4"),
      ("plain", "plain:plain@0-5"),
      (
        "a: 1\nb:\nc: ~\nd: 'x''y'\n",
        "{a@0-1: plain:1@3-4, b@5-6: null@7-7, c@8-9: plain:~@11-12, d@13-14: singleQuoted:x'y@16-22}@0-22"
      ),
      ("a: >-\n  one\n  two\n\n\nb: x\n", "{a@0-1: folded:one two@3-17, b@20-21: plain:x@23-24}@0-24"),
      ("- a\n-\n- - b\n", "[plain:a@2-3, null@5-5, [plain:b@10-11]@8-11]@0-11"),
      ("a:\n- b\n\nd: \"e\"", "{a@0-1: [plain:b@5-6]@3-6, d@8-9: doubleQuoted:e@11-14}@0-14"),
      ("x: { a: 1, b }\n", "{x@0-1: {a@5-6: plain:1@8-9, b@11-12: null@13-13}@3-14}@0-14"),
      ("y: [d: e ]\n", "{y@0-1: [{d@4-5: plain:e@7-8}@4-8]@3-10}@0-10"),
      ("? a\n: b\n", "{a@2-3: plain:b@6-7}@0-7"),
      ("a: b\n...\n", "{a@0-1: plain:b@3-4}@0-4"),
    ])
  func trees(text: String, expected: String) {
    #expect(tree(text) == expected)
    #expect(complaints(text) == [])
  }

  @Test(
    "A value is what was written, whatever YAML 1.1 makes of it",
    arguments: ["no", "1_000", "2023-04-24", "017", "~", "null", "12:30:45", "1.10", "=", "202X", "2023-04~"])
  func asWritten(text: String) {
    #expect(read("key: \(text)").value?.mapping?["key"]?.scalar?.text == text)
    #expect(read("key: \(text)").diagnostics == [])
  }

  @Test(
    "Places are right in a range of a file with a byte order mark, CRLF and letters outside ASCII",
    arguments: ["\n", "\r\n", "\r"])
  func places(lineBreak: String) throws {
    let lines = [
      "\u{FEFF}---", "п: Центр # é", "ключ:", "  - 😀a", "  - |", "    è", "    ц", "", "# ж",
      "e\u{301}: [\"ü\", {b: ö}]", "---", "body: é",
    ]
    let file = InputFile(path: "content/articles/a.md", text: lines.joined(separator: lineBreak))
    let (frontMatter, body) = splitFrontMatter(file, id: FileID(0)).value
    let range = try #require(frontMatter)
    #expect(written(Place(FileID(0), body), in: file) == "body: é")
    let checked = readYAML(range, of: file, id: FileID(0))
    #expect(checked.diagnostics == [])
    let mapping = try #require(checked.value?.mapping)
    #expect(mapping.pairs.map { written($0.keyPlace, in: file) } == ["п", "ключ", "e\u{301}"])
    let block = ["- 😀a", "  - |", "    è", "    ц"].joined(separator: lineBreak)
    let values = mapping.pairs.map { written($0.value.place, in: file) }
    #expect(values == ["Центр", block, "[\"ü\", {b: ö}]"])
    let items = try #require(mapping["ключ"]?.sequence)
    #expect(items.map(\.scalar?.text) == ["😀a", "è\nц\n"])
    #expect(written(items[0].place, in: file) == "😀a")
    let flow = try #require(mapping.pairs[2].value.sequence)
    #expect(flow.map { written($0.place, in: file) } == ["\"ü\"", "{b: ö}"])
  }

  @Test func `A scalar tells how it was written`() throws {
    let mapping = try #require(read("a: x\nb: 'x'\nc: \"x\"\nd: |\n x\ne: >\n x\n").value?.mapping)
    let scalars = mapping.pairs.compactMap(\.value.scalar)
    #expect(scalars.map(\.style) == [.plain, .singleQuoted, .doubleQuoted, .literal, .folded])
    #expect(scalars.map(\.isQuoted) == [false, true, true, false, false])
    #expect(scalars.map(\.isBlock) == [false, false, false, true, true])
  }

  @Test func `A key is found by its name`() throws {
    let mapping = try #require(read("title: a\nid:\n").value?.mapping)
    #expect(mapping["title"]?.scalar?.text == "a")
    #expect(mapping["id"]?.isNull == true)
    #expect(mapping["date"] == nil)
    #expect(mapping.pair(named: "id")?.keyPlace.range == 9..<11)
  }

  @Test func `Sixty-four levels are read and the sixty-fifth is not`() {
    let deepest = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(complaints(deepest) == [])
    #expect(complaints("[" + deepest + "]").count == 1)
  }

  @Test func `Many threads may read at once`() async {
    let text = "title: Été\nclaims:\n  - { id: a, by: [b, c] }\n"
    let expected = tree(text)
    let trees = await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 { group.addTask { tree(text) } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(trees == Array(repeating: expected, count: 64))
  }

  private func written(_ place: Place, in file: InputFile) -> String {
    String(decoding: file.bytes[place.range], as: UTF8.self)
  }
}
