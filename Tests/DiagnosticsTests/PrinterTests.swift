import Foundation
import Testing

@testable import Diagnostics

struct PrinterTests {
  static let file = InputFile(
    path: "content/articles/x.md", text: "---\ntitle: Ünïcode 😀\n  verdit: unproven\n---\n")
  static let report: DiagnosticReport = {
    let files = InputFiles([file])
    let verdit = Array(file.bytes).firstRange(of: Array("verdit".utf8)) ?? 0..<0
    let title = Array(file.bytes).firstRange(of: Array("Ünï".utf8)) ?? 0..<0
    let diagnostic = Diagnostic(
      "E0412", .error, "unknown key `verdit`", at: Place(FileID(0), verdit), help: "did you mean `verdict`?",
      related: [.init("the title", at: Place(FileID(0), title))])
    return DiagnosticReport([diagnostic, diagnostic], in: files)
  }()

  @Test(
    "A person sees the message, the place, the line with carets, the other place and help; a fault twice once"
  )
  func text() {
    #expect(
      TextPrinter(.plain).print(Self.report) == """
        error[E0412]: unknown key `verdit`
          content/articles/x.md:3:3
           |
         3 |   verdit: unproven
           |   ^^^^^^
           = the title: content/articles/x.md:2:8
           = help: did you mean `verdict`?


        """)
  }

  @Test(
    "Positions that are counted together are those that are counted one by one",
    arguments: ["", "a", "\n", "é\n😀b\r\n\nc", "\u{FEFF}a\nb"])
  func positions(text: String) {
    let file = InputFile(path: "a.md", text: text)
    // The beginnings of characters, and what lies outside the file.
    let offsets = (-1...file.bytes.count + 1).filter {
      !file.bytes.indices.contains($0) || file.bytes[$0] & 0xC0 != 0x80
    }
    let together = file.positions(of: offsets.reversed())
    for offset in offsets { #expect(together[offset] == file.position(of: offset), "\(offset)") }
  }

  @Test("Colour comes only when asked for, and only around words")
  func colour() {
    let text = TextPrinter(.coloured).print(Self.report)
    #expect(text.contains("\u{1B}[31;1merror[E0412]\u{1B}[0m"))
    let plain = text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain == TextPrinter(.plain).print(Self.report))
  }

  @Test(
    "Of a paragraph in one line only the surroundings of the place are shown, with carets under the place",
    arguments: [("見出し ", 4), ("word ", 1), ("🚀⚡ ", 20)])
  func longLine(word: String, number: Int) throws {
    let text = String(repeating: word, count: 40) + "[@wrong]" + String(repeating: " " + word, count: number)
    let file = InputFile(path: "a.md", text: text)
    let place = try #require(file.bytes.firstRange(of: Array("@wrong".utf8)))
    let diagnostic = Diagnostic("E0001", .error, "m", at: Place(FileID(0), place), help: "h")
    let lines = TextPrinter(.plain).print(DiagnosticReport([diagnostic], in: InputFiles([file])))
      .split(separator: "\n")
    let shown = try #require(lines.first { $0.hasPrefix(" 1 | ") }).dropFirst(5)
    let marks = try #require(lines.first { $0.contains("^") }).dropFirst(5)
    func columns(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    #expect(columns(shown) <= 110 && shown.hasPrefix("..."))
    #expect(shown.hasSuffix("...") == (number == 20))
    let before = try #require(shown.firstRange(of: "@wrong"))
    #expect(marks == String(repeating: " ", count: columns(shown[..<before.lowerBound])) + "^^^^^^")
  }

  @Test("Control characters of a line never reach the terminal")
  func hostileLine() {
    let file = InputFile(path: "a.md", text: "x\u{1B}[2J\u{202E}y\tz")
    let diagnostic = Diagnostic("E0001", .error, "m", at: Place(FileID(0), 0..<1), help: "h")
    let text = TextPrinter(.plain).print(DiagnosticReport([diagnostic], in: InputFiles([file])))
    #expect(text.contains(" 1 | x [2J y z\n"))
  }

  @Test("The short form is one line a problem with its whole range, over several lines, too")
  func short() {
    let several = Diagnostic("W0324", .warning, "m", at: Place(FileID(0), 4..<44), help: "h")
    let files = InputFiles([Self.file])
    #expect(
      shortLines(Self.report.adding(DiagnosticReport([several], in: files))) == """
        content/articles/x.md:2:1-3.19: warning[W0324]: m (h)
        content/articles/x.md:3:3-9: error[E0412]: unknown key `verdit` (did you mean `verdict`?)

        """)
  }

  @Test("What an earlier report says is no news, wherever in its file it stands by now")
  func news() {
    let moved = InputFile(path: Self.file.path, text: "\n\n  verdit: unproven\nverdict: x\n")
    let files = InputFiles([moved])
    let same = Diagnostic(
      "E0412", .error, "unknown key `verdit`", at: Place(FileID(0), 4..<10), help: "did you mean `verdict`?")
    let other = Diagnostic("E0412", .error, "unknown key `x`", at: Place(FileID(0), 4..<10), help: "h")
    let news = DiagnosticReport([same, other], in: files).news(since: Self.report)
    #expect(news.items.map(\.diagnostic.message) == ["unknown key `x`"])
  }

  @Test("JSON has one object a line with the contract's members")
  func json() throws {
    let lines = jsonLines(Self.report).split(separator: "\n")
    #expect(lines.count == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(lines[0].utf8)) as? [String: any Sendable])
    #expect(object["code"] as? String == "E0412")
    #expect(object["severity"] as? String == "error")
    #expect(object["file"] as? String == "content/articles/x.md")
    #expect(object["line"] as? Int == 3)
    #expect(object["column"] as? Int == 3)
    #expect(object["help"] as? String == "did you mean `verdict`?")
  }

  @Test("GitHub's commands keep commas, colons and line breaks out of the properties")
  func github() {
    #expect(
      githubCommands(Self.report)
        == "::error file=content/articles/x.md,line=3,endLine=3,col=3,endColumn=9,title=E0412"
        + "::unknown key `verdit`%0Ahelp: did you mean `verdict`?\n")
  }

  @Test("SARIF names the version, the rule and the place")
  func sarifLog() throws {
    let log = sarif(Self.report)
    #expect(log.contains("\"version\": \"2.1.0\""))
    #expect(log.contains("\"ruleId\": \"E0412\""))
    #expect(log.contains("\"startColumn\": 3"))
  }

  @Test(
    "Columns count characters, not bytes, and lines end with LF or CRLF",
    arguments: [
      ("é😀x", 6, 1, 3), ("a\r\nbc", 4, 2, 2), ("\u{FEFF}a", 3, 1, 1), ("", 5, 1, 1),
    ])
  func positions(text: String, offset: Int, line: Int, column: Int) {
    let position = InputFile(path: "a", text: text).position(of: offset)
    #expect(position == Position(line: line, column: column))
  }
}

struct NearestNameTests {
  @Test(
    "The nearest names come first, and far ones never",
    arguments: [
      ("verdit", ["claim", "verdict", "verdicts"], ["verdict", "verdicts"]),
      ("titel", ["title", "tile"], ["title"]),
      ("xyz", ["claim"], []),
      ("kherson", ["kherson-region", "odesa"], ["kherson-region"]),
      ("Kherson", ["kherson"], ["kherson"]),
      ("/articles/nope/", ["/articles/p01/", "/articles/note/", "/claims/nope/"], ["/articles/note/"]),
    ] as [(String, [String], [String])])
  func nearest(name: String, names: [String], expected: [String]) {
    #expect(nearestNames(to: name, among: names) == expected)
  }

  @Test("Candidates are worded as a question")
  func wording() {
    #expect(didYouMean([]) == nil)
    #expect(didYouMean(["a"]) == "did you mean `a`?")
    #expect(didYouMean(["a", "b", "c"]) == "did you mean `a`, `b` or `c`?")
  }
}
