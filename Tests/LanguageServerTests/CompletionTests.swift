import TestSupport
import Testing

@testable import LanguageServer

/// What is offered at the mark `‸`, in texts as they stand while somebody types.
struct CompletionTests {
  @Test(
    "Keys that may stand there and do not yet are offered",
    arguments: [
      ("---\n‸\n---\n", "title, date, id, updated"),
      ("---\ntitle: T\nda‸\n", "date, id, updated, authors"),
      ("---\ntitle: T\nda‸: 2024\nsummary: S.\n---\n", "date, id, updated, authors"),
      ("---\nclaims:\n  - cl‸\n", "claim, verdict, id, quote"),
      ("---\nclaims:\n  - claim: C.\n    ‸\n    verdict: refuted\n---\n", "id, quote, by, date"),
      ("---\nclaims:\n- claim: C.\n  evidence:\n  - source: a\n    ‸\n", "bearing, credibility, note, quote"),
      (
        "---\nclaims:\n  - claim: C.\n    evidence:\n      - { source: a, ‸ }\n---\n",
        "bearing, credibility, note, quote"
      ),
      (
        "---\nclaims:\n  - claim: C.\n    evidence: [{ ‸\n    verdict: refuted\n",
        "source, bearing, credibility, note"
      ),
      ("---\nauthors: [the-desk\nsum‸\n", "title, date, id, updated"),
      ("---\ntitle: \"never closed\n: : {\n\tx\nsum‸\n", "date, id, updated, authors"),
      ("---\nsummary: |\n  a text: ‸\n", ""),
      ("---\nsources:\n  - title: T\n    ur‸\n", "url, publisher, authors, date"),
      ("---\nextra:\n  mine: 1\n  ‸\n", ""),
      ("---\n# ‸\n", ""),
    ])
  func keys(marked: String, expected: String) throws {
    #expect(try labels(marked).prefix(4).joined(separator: ", ") == expected)
  }

  @Test(
    "Values that a key takes are offered",
    arguments: [
      ("---\nclaims:\n  - verdict: ‸\n---\n", "supported, refuted"),
      ("---\nclaims:\n  - claim: C.\n    verdict: ref‸\n", "supported, refuted"),
      ("---\ndraft: ‸\n", "true, false"),
      ("---\ndate: ‸\n", "2024-06-01"),
      ("---\nauthors: [‸\n", "interfax, the-desk"),
      ("---\nauthors: [interfax, the d‸]\n", "the-desk"),
      ("---\nauthors:\n  - inter‸\n", "interfax"),
      ("---\nauthors: INTER‸\n", "interfax"),
      ("---\nsources: [‸]\n", "report"),
      ("---\ncorrections:\n  - { date: 2024-03-05, kind: ‸ }\n", "minor, update, substantive"),
      (
        "---\nclaims:\n  - evidence:\n      - { source: report, bearing: ‸, credibility: 2 }\n",
        "supports, undermines, context"
      ),
      ("---\ntranslation-of: ‸\n", "deadline"),
      ("---\ntitle: ‸\n", ""),
    ])
  func values(marked: String, expected: String) throws {
    #expect(try labels(marked).joined(separator: ", ") == expected)
  }

  @Test(
    "Entries are offered where a body points at one",
    arguments: [
      ("A [[‸", "deadline, deadline-named, report, interfax, the-desk"),
      ("A [[dead‸ line", "deadline, deadline-named, report"),
      ("A [[source:‸]]", "report"),
      ("A [[claim:n‸|x]]", "deadline-named"),
      ("A [@‸", "report"),
      ("A [@one, p. 4; @rep‸]", "report"),
      ("A [@one, p. 4‸]", ""),
      ("A [[one]] ‸", ""),
      ("A [[one\n\n‸", ""),
    ])
  func entries(body: String, expected: String) throws {
    #expect(try labels("---\ntitle: T\n---\n🦔 \(body)\n").joined(separator: ", ") == expected)
  }

  @Test(
    "An entity is offered by any of its names",
    arguments: ["A [[Марія‸", "A [[мар’я‸", "A [[Kov‸", "A [[entity:мар'ян‸ went home", "A [[марія ко‸]]"])
  func names(body: String) throws {
    let entity = "---\nname: Maria Koval\naliases: [Мар'ян*]\nnames: { uk: [Марія Коваль] }\n---\n"
    let (text, position) = marked("---\ntitle: T\n---\n\(body)\n")
    var editor = Editor(testSite.merging(["entities/maria-koval.md": entity]) { $1 })
    editor.open("content/articles/new.md")
    editor.change("content/articles/new.md", #"{"text":\#(json(text))}"#)
    let answer = editor.ask("completion", "content/articles/new.md", at: position)
    #expect(answer.contains(#""newText":"maria-koval""#) && answer.contains("Марія Коваль"), "\(answer)")
  }

  @Test(
    "What is offered begins with the letters that are typed, for programs that look for nothing else",
    arguments: [
      ("[@", "report report Report on"), ("[@re", "report report Report"),
      ("[@rep", "report report Report"), ("[@Deadl", "Deadline report Report"), ("[[DESK", "DESK the-desk"),
    ])
  func filtered(body: String, expected: String) {
    var editor = Editor(testSite)
    editor.open("content/articles/new.md")
    editor.change("content/articles/new.md", #"{"text":"---\n---\n\#(body)"}"#)
    let answer = editor.ask(
      "completion", "content/articles/new.md", at: LSP.Position(line: 2, character: body.count))
    #expect(answer.contains(#""filterText":"\#(expected)"#), "\(answer)")
    #expect(answer.contains(#""isIncomplete":true"#))
  }

  @Test("What is put in replaces the word that is typed, and a program with snippets gets places to fill in")
  func edits() {
    var plain = Editor(testSite)
    plain.open("content/articles/new.md")
    plain.change("content/articles/new.md", #"{"text":"---\nver\nby: [inter-x]\n---\n[@re]\n"}"#)
    let key = plain.ask("completion", "content/articles/new.md", at: LSP.Position(line: 1, character: 2))
    #expect(
      key.contains(
        #""label":"title","sortText":"100","textEdit":{"newText":"title: ","range":{"end":{"character":3,"line":1},"start":{"character":0,"line":1}}}"#
      ), "\(key)")
    let source = plain.ask("completion", "content/articles/new.md", at: LSP.Position(line: 4, character: 3))
    #expect(
      source.contains(
        #""textEdit":{"newText":"report","range":{"end":{"character":4,"line":4},"start":{"character":2,"line":4}}}"#
      ),
      "\(source)")
    var rich = Editor(testSite, snippets: true)
    rich.open("content/articles/new.md")
    rich.change("content/articles/new.md", #"{"text":"---\n\n---\n"}"#)
    let claims = rich.ask("completion", "content/articles/new.md", at: LSP.Position(line: 1, character: 0))
    #expect(claims.contains(#""insertTextFormat":2"#))
    #expect(claims.contains(#""newText":"claims:\n  - claim: ${1:"#))
  }

  @Test("Of thousands of entries the nearest are offered, and more letters bring others")
  func many() {
    var files = testSite
    for number in 0..<300 { files["sources/s-\(number).md"] = "---\ntitle: Source \(number)\n---\n" }
    var editor = Editor(files)
    editor.open("content/articles/new.md")
    editor.change("content/articles/new.md", #"{"text":"---\n---\n[@s-29"}"#)
    let few = editor.ask("completion", "content/articles/new.md", at: LSP.Position(line: 2, character: 6))
    let many = editor.ask("completion", "content/articles/new.md", at: LSP.Position(line: 2, character: 3))
    #expect(few.contains(#""isIncomplete":true"#) && few.components(separatedBy: "\"label\"").count == 12)
    #expect(many.contains(#""isIncomplete":true"#) && many.components(separatedBy: "\"label\"").count == 101)
  }

  @Test("Mappings in one another without an end are no deeper than they may be, and cost no stack")
  func endless() {
    var editor = Editor(testSite)
    editor.open("content/articles/new.md")
    let text = "---\nextra: " + String(repeating: "{a: ", count: 100_000)
    editor.change("content/articles/new.md", #"{"text":\#(json(text))}"#)
    let position = LSP.Position(line: 1, character: 7 + 400_000)
    let answer = editor.ask("completion", "content/articles/new.md", at: position)
    #expect(answer.contains(#""items":[]"#))
    let outline = KeyOutline(Array(text.utf8), in: 4..<text.utf8.count)
    #expect(outline.keys.indices.map { outline.path(to: $0).count }.max() == 64)
  }

  @Test("No text and no place in it stop what is offered, shown or looked up", arguments: [1, 2] as [UInt64])
  func anyText(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var editor = Editor(testSite)
    editor.open("content/articles/new.md")
    let pieces = [
      "---\n", "claims:", "\n  - ", "{", "[", "}", "]", "\"", "'", ": ", ",", "|", "#", "🦔", "\r", "[[", "[@",
      "a", "\t", "\\",
    ]
    for _ in 0..<200 {
      let text = "---\n" + (0..<30).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      editor.change("content/articles/new.md", #"{"text":\#(json(text))}"#)
      let place = LSP.Position(
        line: Int.random(in: -1..<9, using: &random), character: Int.random(in: -1..<20, using: &random))
      for method in ["completion", "hover", "definition"] {
        #expect(editor.ask(method, "content/articles/new.md", at: place).contains("result"))
      }
    }
  }

  private func labels(_ text: String) throws -> [String] {
    var editor = Editor(testSite)
    let (text, position) = marked(text)
    editor.open("content/articles/new.md")
    editor.change("content/articles/new.md", #"{"text":\#(json(text))}"#)
    let answer = editor.ask("completion", "content/articles/new.md", at: position)
    let list = try #require(decoded(Answer.self, from: Array(answer.utf8)), "\(answer)")
    return list.result.items.map(\.label)
  }

  private struct Answer: Decodable {
    let result: List

    struct List: Decodable { let items: [Item] }
    struct Item: Decodable { let label: String }
  }
}
