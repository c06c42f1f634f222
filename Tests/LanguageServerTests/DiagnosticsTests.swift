import Diagnostics
import TestSupport
import Testing

@testable import LanguageServer
@testable import SiteCompiler

/// What is underlined while somebody types.
struct DiagnosticsTests {
  private static let article = "content/articles/deadline.md"

  @Test("An unsaved mistake is shown at its place, and is gone once it is mended")
  func mended() {
    var editor = Editor(testSite)
    editor.finish()
    #expect(editor.shown == [:])
    let text = editor.files[Self.article] ?? ""
    editor.type(text.replacing("verdict:", with: "verdit:"), into: Self.article)
    #expect(editor.shown == [Self.article: ["9:4-10 error E0412 unknown key `verdit`"]])
    editor.type(text, into: Self.article)
    #expect(editor.shown == [:])
  }

  @Test(
    "What a file shows by itself is underlined at once, and what follows from others once all is looked at")
  func atOnce() {
    var editor = Editor(testSite)
    let text = editor.files[Self.article] ?? ""
    func shown() -> [Substring] {
      editor.shown[Self.article, default: []].map { $0.split(separator: " ")[2] }
    }
    let listed = text.replacing("by: [interfax]", with: "appeared: [nowhere]")
    editor.type(listed, into: Self.article)
    #expect(shown() == ["E0513"])
    editor.change(
      Self.article, #"{"text":\#(json(listed.replacing("summary:", with: "sumary:") + "[@nobody]\n"))}"#)
    editor.settle()
    #expect(shown() == ["E0412", "E0513", "E0513"])
    editor.change(Self.article, #"{"text":\#(json(text))}"#)
    editor.settle()
    #expect(shown() == ["E0513"])
    editor.finish()
    #expect(editor.shown == [:])
  }

  @Test("What was mended is not shown again by what is found out of the text before")
  func late() throws {
    var editor = Editor(testSite)
    let text = editor.files[Self.article] ?? ""
    editor.open(Self.article)
    editor.change(Self.article, #"{"text":\#(json(text.replacing("verdict:", with: "verdit:")))}"#)
    editor.settle()
    let late = try #require(editor.server.work?.result(isCancelled: { false }))
    editor.change(Self.article, #"{"text":\#(json(text))}"#)
    editor.settle()
    editor.take(late)
    #expect(editor.shown == [:])
    editor.finish()
    #expect(editor.shown == [:])
  }

  @Test("A program that drops what it is told of an older text is told again")
  func dropped() throws {
    var editor = Editor(testSite)
    let text = (editor.files[Self.article] ?? "").replacing("verdict:", with: "verdit:")
    editor.open(Self.article)
    editor.change(Self.article, #"{"text":\#(json(text))}"#)
    _ = editor.server.settle()
    let result = try #require(editor.server.work?.result(isCancelled: { false }))
    editor.change(Self.article, #"{"text":\#(json("\(text)\nMore."))}"#)
    _ = editor.server.take(result)
    editor.finish()
    #expect(editor.shown == [Self.article: ["9:4-10 error E0412 unknown key `verdit`"]])
    editor.change(Self.article, #"{"text":\#(json(text.replacing("verdit:", with: "verdict:")))}"#)
    _ = editor.server.settle()
    editor.change(Self.article, #"{"text":\#(json(editor.files[Self.article] ?? ""))}"#)
    editor.finish()
    #expect(editor.shown == [:])
  }

  @Test("A closed document is what stands on the disk, and so is a file that changed there")
  func closed() {
    var editor = Editor(testSite)
    editor.type("---\n", into: Self.article)
    #expect(editor.shown[Self.article] != nil)
    editor.close(Self.article)
    #expect(editor.shown == [:])
    editor.open("content/sources/report.md")
    editor.server.changeOnDisk(
      [("content/sources/report.md", nil), (Self.article, Array("---\n".utf8))], at: "/a site")
    editor.finish()
    #expect(editor.shown.keys.sorted() == [Self.article])
    editor.close("content/sources/report.md")
    #expect(editor.shown.keys.sorted() == [Self.article])
    editor.server.changeOnDisk(
      [(Self.article, Array((testSite["articles/deadline.md"] ?? "").utf8))], at: "/a site")
    editor.finish()
    #expect(editor.shown[Self.article]?.first == "13:18-24 error E0513 no source has the id `report`")
  }

  @Test(
    "Characters are counted as was agreed",
    arguments: [(#"["utf-16"]"#, "16:14-20"), ("[]", "16:14-20"), (#"["utf-16","utf-8"]"#, "16:23-29")])
  func columns(encodings: String, place: String) {
    var editor = Editor(testSite, encodings: encodings)
    let text = (editor.files[Self.article] ?? "") + "🦔 שלום абв [@nobody]\n"
    editor.type(text, into: Self.article)
    #expect(editor.shown[Self.article]?.first?.hasPrefix(place) == true, "\(editor.shown)")
  }

  @Test("Keystrokes are put in where they were typed")
  func keystrokes() {
    var editor = Editor(testSite)
    editor.open(Self.article)
    editor.change(
      Self.article,
      #"{"range":{"start":{"line":16,"character":0},"end":{"line":16,"character":0}},"text":"\u05e9\ud83e\udd94"},"#
        + #"{"range":{"start":{"line":16,"character":1},"end":{"line":99,"character":0}},"text":"[@x]"}"#)
    editor.finish()
    #expect(editor.shown[Self.article]?.map { $0.prefix(12) } == ["16:3-4 error"], "\(editor.shown)")
  }

  @Test("The other end of a mistake is told")
  func related() throws {
    var editor = Editor(testSite)
    editor.open("content/entities/other.md")
    editor.change(
      "content/entities/other.md", ##"{"text":"---\nid: interfax\nname: Other\nkind: other\n---\n"}"##)
    editor.settle()
    let work = try #require(editor.server.work?.result(isCancelled: { false }))
    let messages = editor.server.take(work).map { String(decoding: $0, as: UTF8.self) }.joined()
    #expect(
      messages.contains(
        #""relatedInformation":[{"location":{"range":{"end":{"character":14,"line":1},"start":{"character":6,"line":1}},"uri":"file:///a%20site/content/entities/interfax.md"},"#
      ), "\(messages)")
  }

  @Test("After any edits what is shown is what a fresh check of the same files finds", arguments: [1, 2])
  func randomEdits(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var editor = Editor(testSite)
    let original = editor.files
    let paths = original.keys.sorted()
    for number in 0..<40 {
      let path = paths[Int.random(in: 0..<paths.count, using: &random)]
      let text = number % 7 == 6 ? original[path] ?? "" : edited(editor.files[path] ?? "", &random)
      editor.type(text, into: path)
      let report = compileTree(editor.project, testOptions).site.report
      let expected = Dictionary(grouping: report.items, by: \.file.path).mapValues { items in
        items.map { "\($0.start.line - 1) \($0.diagnostic.code) \($0.diagnostic.message)" }
      }
      let shown = editor.shown.mapValues { $0.map(Self.withoutColumns) }
      #expect(shown == expected, "edit \(number) of \(path):\n\(text)")
      if shown != expected { return }
    }
  }

  /// `4:2-8 error E0412 unknown key` as `4 E0412 unknown key`.
  private static func withoutColumns(_ line: String) -> String {
    let words = line.split(separator: " ", maxSplits: 2)
    return "\(words[0].prefix { $0 != ":" }) \(words[2])"
  }

  private func edited(_ text: String, _ random: inout SeededRandom) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let line = Int.random(in: 0..<lines.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: lines.remove(at: line)
    case 1: lines.insert(lines[line], at: line)
    case 2: lines[line] = String(lines[line].dropLast())
    case 3:
      lines[line] +=
        ["x", " [@nobody]", ": ", " 🦔", " [[the-desk]]", " [", "\""].randomElement(using: &random) ?? ""
    default: lines[line] = String(lines[line].dropFirst(3))
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n")
  }
}
