import Testing

@testable import LanguageServer

/// What can be mended for certain.
struct CodeActionTests {
  private static let path = "content/articles/deadline.md"

  @Test("A quick fix replaces what was misspelt, in the text as it was typed last")
  func quickFix() {
    var editor = Self.misspelt()
    let answer = Self.actions(&editor, line: 9, "")
    #expect(
      answer.contains(
        #""edit":{"changes":{"file:///a%20site/content/articles/deadline.md":[{"newText":"verdict","range":{"end":{"character":10,"line":9},"start":{"character":4,"line":9}}}]}},"isPreferred":true,"kind":"quickfix","title":"Replace `verdit` with `verdict`"}"#
      ), "\(answer)")
    #expect(!Self.actions(&editor, line: 1, #","only":["quickfix"]"#).contains("quickfix"))
  }

  @Test("What follows from other files is mended, too, once all is looked at")
  func reference() {
    var editor = Editor(testSite)
    editor.type(
      (editor.files[Self.path] ?? "").replacing("source: report", with: "source: reprot"), into: Self.path)
    #expect(Self.actions(&editor, line: 0, #","only":["source"]"#).contains(#""newText":"report""#))
  }

  @Test("What is told of the cursor's line is mended, wherever in the line the cursor stands")
  func line() {
    var editor = Self.misspelt()
    let place = #"{"start":{"line":9,"character":4},"end":{"line":9,"character":10}}"#
    let shown = #"{"range":\#(place),"message":"unknown key","code":"E0412"}"#
    #expect(Self.actions(&editor, line: 9, character: 15, "").contains(#""result":[]"#))
    #expect(Self.actions(&editor, line: 9, character: 15, "", shown).contains(#""newText":"verdict""#))
  }

  @Test("Everything in a file is mended at once where that is asked for")
  func fixAll() {
    var editor = Self.misspelt()
    let answer = Self.actions(&editor, line: 0, #","only":["source"]"#)
    #expect(answer.contains(#""kind":"source.fixAll""#) && !answer.contains("quickfix"))
    #expect(answer.contains(#""newText":"verdict""#) && answer.contains(#""newText":"summary""#))
    #expect(!Self.actions(&editor, line: 0, "").contains("fixAll"), "some editors apply all that they get")
    #expect(Self.actions(&editor, line: 9, #","only":["refactor"]"#).contains(#""result":[]"#))
  }

  /// What was typed is not looked at before somebody asks.
  private static func misspelt() -> Editor {
    var editor = Editor(testSite)
    let text = (editor.files[path] ?? "").replacing("verdict:", with: "verdit:")
      .replacing("summary:", with: "sumary:")
    editor.open(path)
    editor.change(path, #"{"text":\#(json(text))}"#)
    return editor
  }

  private static func actions(
    _ editor: inout Editor, line: Int, character: Int = 5, _ only: String, _ diagnostics: String = ""
  ) -> String {
    editor.request(
      "textDocument/codeAction",
      """
      {"textDocument":{"uri":"\(editor.uri(path))"},"context":{"diagnostics":[\(diagnostics)]\(only)},
      "range":{"start":{"line":\(line),"character":\(character)},
      "end":{"line":\(line),"character":\(character)}}}
      """)
  }
}
