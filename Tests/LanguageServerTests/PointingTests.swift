import Testing

@testable import LanguageServer

/// What is told of the word at the mark `‸`, and where it leads.
struct PointingTests {
  private static let path = "content/articles/deadline.md"

  @Test(
    "What stands at a place is explained",
    arguments: [
      ("verdict:", "ver‸dict:", "Its place on the site's scale of verdicts. Required."),
      ("verdict: refuted", "verdict: ref‸uted", "Refuted\\nThe evidence contradicts it."),
      ("by: [interfax]", "by: [inter‸fax]", "Interfax\\nentity · organisation"),
      (
        "source: report", "source: ‸report",
        "Report on the deadline\\nsource · Interfax · about February 2024 · primary\\nhttps://example.org/report"
      ),
      ("date: 2024-03-02", "date: 2024‸-03-02", "2 March 2024"),
      ("[@report]", "[@rep‸ort]", "Report on the deadline"),
      ("[[the-desk]]", "[[the-‸desk]]", "The Desk"),
      ("agency Interfax", "agency Inter‸fax", "A news agency"),
      ("summary:", "sumary‸:", "unknown key"),
      ("names it, says", "na‸mes it, says", "null"),
      ("names it, says", "[names‸ it](../sources/report.md), says", "Report on the deadline\\nsource"),
      ("names it, says", "[names it](other.md#head‸), says", "Another\\narticle"),
      ("names it, says", "![A map](../media/ma‸p.png)", "file · content/media/map.png"),
    ])
  func hover(written: String, marked text: String, expected: String) {
    let answer = ask("hover", text, insteadOf: written)
    #expect(answer.contains(expected), "\(answer)")
  }

  @Test("A message is explained where it stands")
  func message() {
    var editor = Editor(testSite)
    let text = (editor.files[Self.path] ?? "").replacing("summary:", with: "sumary:")
    editor.type(text, into: Self.path)
    let answer = editor.ask("hover", Self.path, at: LSP.Position(line: 3, character: 2))
    #expect(answer.contains("**E0412: unknown key**"), "\(answer)")
  }

  @Test(
    "A reference leads to its entry, a verdict to the scale",
    arguments: [
      ("[@report]", "[@rep‸ort]", "sources/report.md", "7,\"line\":1"),
      ("[[the-desk]]", "[[the-‸desk]]", "entities/the-desk.md", "6,\"line\":1"),
      ("agency Interfax", "agency Inter‸fax", "entities/interfax.md", "6,\"line\":1"),
      ("by: [interfax]", "by: [Inter‸fax]", "entities/interfax.md", "6,\"line\":1"),
      ("verdict: refuted", "verdict: ref‸uted", "site.yml", "10,\"line\":7"),
      ("names it, says", "[names it](othe‸r.md), says", "articles/other.md", "7,\"line\":1"),
      ("names it, says", "[names it](/articles/other/#head‸), says", "articles/other.md", "7,\"line\":1"),
      ("names it, says", "![A‸ map](../media/map.png)", "media/map.png", "0,\"line\":0"),
    ])
  func definition(written: String, marked text: String, file: String, start: String) {
    let answer = ask("definition", text, insteadOf: written)
    #expect(
      answer.contains("file:///a%20site/content/\(file)")
        && answer.contains("\"start\":{\"character\":\(start)"), "\(answer)")
  }

  private func ask(_ method: String, _ text: String, insteadOf written: String) -> String {
    let other = ["articles/other.md": "---\ntitle: Another\ndate: 2024\n---\n## Head\n", "media/map.png": ""]
    var editor = Editor(testSite.merging(other) { $1 })
    let (text, position) = marked((editor.files[Self.path] ?? "").replacing(written, with: text))
    editor.type(text, into: Self.path)
    return editor.ask(method, Self.path, at: position)
  }
}
