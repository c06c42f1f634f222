import Testing

@testable import Diagnostics

struct FixTests {
  @Test(
    "A misspelt name is put right where it can only have meant one thing",
    arguments: [
      ("interfaks", ["interfax"], "interfax"), ("kherosn", ["kherson"], "kherson"),
      ("suported", ["supported", "unsupported"], nil), ("report-2023", ["report-2024"], nil),
      ("interfax", ["interfax-2024"], nil), ("uk", ["us"], nil), ("nothing", ["two-million"], nil),
      ("kherson", [], nil),
    ] as [(String, [String], String?)])
  func misspelt(written: String, nearest: [String], meant: String?) {
    #expect(misspeltName(written, among: nearest) == meant)
  }

  @Test("Fixes change their bytes and no other, whatever the line endings are")
  func bytes() {
    let file = mended("---\r\nverdit: x # why\r\n\u{FEFF}see [[kherosn|kherosn]]\r\n") { text in
      [
        [.init(text("verdit"), replacement: "verdict")],
        [.init(text("[[kherosn|kherosn]]"), replacing: "kherosn", with: "kherson")],
      ]
    }
    #expect(file?.text == "---\r\nverdict: x # why\r\n\u{FEFF}see [[kherson|kherosn]]\r\n")
    #expect(file?.fixCount == 2)
  }

  @Test("Of two diagnostics whose fixes overlap the first is mended, and none by half")
  func overlapping() {
    let file = mended("one two three") { text in
      [
        [.init(text("two"), replacement: "2")],
        [.init(text("one"), replacement: "1"), .init(text("two three"), replacement: "23")],
        [.init(text("three"), replacing: "four", with: "4")],
      ]
    }
    #expect(file?.text == "one 2 three")
    #expect(file?.fixCount == 1)
  }

  private func mended(
    _ text: String, _ fixes: ((String) -> Place) -> [[Diagnostic.FixIt]]
  ) -> (text: String, fixCount: Int)? {
    let file = InputFile(path: "a.md", text: text)
    let fixes = fixes { Place(FileID(0), file.bytes.firstRange(of: Array($0.utf8)) ?? 0..<0) }
    let diagnostics = fixes.enumerated().map { number, fixes in
      Diagnostic("E0001", .error, "\(number)", at: Place(FileID(0), 0..<0), help: "h", fixes: fixes)
    }
    return DiagnosticReport(diagnostics, in: InputFiles([file])).mendedFiles().first.map {
      (String(decoding: $0.after.bytes, as: UTF8.self), $0.fixCount)
    }
  }

  @Test("A diff has three lines around each change, and says where no line ends the file")
  func diff() {
    let old = (1...20).map { "line \($0)" }
    var new = old
    new[1] = "second"
    new[17] = "eighteenth"
    new.remove(at: 18)
    let before = InputFile(path: "a.md", text: old.joined(separator: "\n"))
    let after = InputFile(path: "a.md", text: new.joined(separator: "\n") + "\n")
    #expect(
      unifiedDiff(before, after) == """
        --- a/a.md
        +++ b/a.md
        @@ -1,5 +1,5 @@
         line 1
        -line 2
        +second
         line 3
         line 4
         line 5
        @@ -15,6 +15,5 @@
         line 15
         line 16
         line 17
        -line 18
        -line 19
        -line 20
        \\ No newline at end of file
        +eighteenth
        +line 20

        """)
    #expect(unifiedDiff(before, before) == "")
  }

  @Test("A fault in many places is shown once, with the first of the others; three are shown each")
  func folded() {
    let files = InputFiles([InputFile(path: "a.md", text: "verdit verdit verdit verdit verdit verdit verdit")]
    )
    let all = (0..<7).map {
      Diagnostic(
        "E0412", .error, "unknown key `verdit`", at: Place(FileID(0), $0 * 7..<$0 * 7 + 6), help: "verdict")
    }
    #expect(
      TextPrinter(.plain).print(DiagnosticReport(all, in: files)) == """
        error[E0412]: unknown key `verdit`
          a.md:1:1
           |
         1 | verdit verdit verdit verdit verdit verdit verdit
           | ^^^^^^
           = the same at 6 more places: a.md:1:8, a.md:1:15, a.md:1:22, a.md:1:29, a.md:1:36, a.md:1:43
           = help: verdict


        """)
    let three = TextPrinter(.plain).print(DiagnosticReport(Array(all.prefix(3)), in: files))
    #expect(three.ranges(of: "error[E0412]").count == 3)
    #expect(DiagnosticReport(all, in: files).counts == "7 errors")
  }
}
