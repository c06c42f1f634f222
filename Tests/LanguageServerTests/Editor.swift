import Dates
import Diagnostics
import Foundation
import Workspace

@testable import LanguageServer
@testable import SiteCompiler

let testDay = CivilDate(iso: "2024-06-01") ?? .epoch
let testOptions = BuildOptions(drafts: .included, today: testDay)

private let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
private let theme =
  (try? loadProject(
    at: tests.appending(path: "GoldenSites/_theme").path(percentEncoded: false)))?.project.files ?? []

/// An editor's program: it types into a site's files, asks, and shows what it is told.
struct Editor {
  var server: LanguageServer
  /// Diagnostics by path, as `4:2-8 error E0412 unknown key ...` with line and characters from 0.
  private(set) var shown: [String: [String]] = [:]
  /// The files as they stand in the editor, open or not.
  private(set) var files: [String: String]
  private var versions: [String: Int] = [:]
  private var requests = 0

  /// `files` are paths below `content/` with their texts.
  init(_ files: [String: String], encodings: String = "[]", snippets: Bool = false) {
    let files = Dictionary(uniqueKeysWithValues: files.map { ("content/\($0.key)", $0.value) })
    let project = ProjectFiles(files.map { InputFile(path: $0.key, text: $0.value) } + theme)
    self.files = files
    server = LanguageServer { folder, _ in
      folder.map { OpenedSite(root: $0, realRoot: $0, project: project, options: testOptions) }
    }
    _ = request(
      "initialize",
      """
      {"rootUri":"file:///a%20site","capabilities":{"general":{"positionEncodings":\(encodings)},
      "textDocument":{"completion":{"completionItem":{"snippetSupport":\(snippets)}}}}}
      """)
    notify("initialized", "{}")
  }

  var project: ProjectFiles { ProjectFiles(files.map { InputFile(path: $0.key, text: $0.value) } + theme) }

  // MARK: - What a person does

  /// Puts a text in place of a file's, which it opens first.
  mutating func type(_ text: String, into path: String) {
    open(path)
    change(path, #"{"text":\#(json(text))}"#)
    files[path] = text
    finish()
  }

  mutating func open(_ path: String) {
    guard versions[path] == nil else { return }
    versions[path] = 1
    let text = json(files[path] ?? "")
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri(path))","languageId":"markdown","version":1,"text":\#(text)}}"#)
  }

  mutating func change(_ path: String, _ changes: String) {
    let version = (versions[path] ?? 1) + 1
    versions[path] = version
    notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"\#(uri(path))","version":\#(version)},"contentChanges":[\#(changes)]}"#)
  }

  mutating func close(_ path: String) {
    notify("textDocument/didClose", #"{"textDocument":{"uri":"\#(uri(path))"}}"#)
    finish()
  }

  /// A position's text is what a request about it holds; `rest` are further members.
  mutating func ask(_ method: String, _ path: String, at position: LSP.Position, _ rest: String = "")
    -> String
  {
    request(
      "textDocument/\(method)",
      """
      {"textDocument":{"uri":"\(uri(path))"},\
      "position":{"line":\(position.line),"character":\(position.character)}\(rest)}
      """)
  }

  // MARK: - Messages

  mutating func request(_ method: String, _ params: String) -> String {
    requests += 1
    let message = #"{"jsonrpc":"2.0","id":\#(requests),"method":"\#(method)","params":\#(params)}"#
    let messages = server.receive(Array(message.utf8))
    show(Array(messages.dropFirst()))
    return messages.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  mutating func notify(_ method: String, _ params: String) {
    let message = #"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#
    show(server.receive(Array(message.utf8)))
  }

  mutating func take(_ result: LanguageServer.WorkResult) { show(server.take(result)) }

  mutating func settle() { show(server.settle()) }

  /// Lets the server find out everything.
  mutating func finish() {
    settle()
    while let result = server.work?.result(isCancelled: { false }) { show(server.take(result)) }
  }

  private mutating func show(_ messages: [[UInt8]]) {
    for message in messages {
      guard let published = decoded(LSP.Call<Published>.self, from: message)?.params else { continue }
      let path = String((filePath(of: published.uri) ?? "").dropFirst("/a site/".count))
      shown[path] = published.diagnostics.isEmpty ? nil : published.diagnostics.map(\.line)
    }
  }

  func uri(_ path: String) -> String { "file:///a%20site/\(path)" }
}

private struct Published: Decodable {
  let uri: String
  let diagnostics: [Item]

  struct Item: Decodable {
    let range: LSP.Range
    let severity: Int
    let code: String
    let message: String

    var line: String {
      let end = range.end.line == range.start.line ? "" : "\(range.end.line):"
      let severity = ["error", "warning", "note"][severity - 1]
      let message = message.split(separator: "\n")[0]
      return
        "\(range.start.line):\(range.start.character)-\(end)\(range.end.character) \(severity) \(code) \(message)"
    }
  }
}

func json(_ text: String) -> String { String(decoding: encoded(text), as: UTF8.self) }

/// A text without the mark `‸`, and where it stood.
func marked(_ text: String) -> (text: String, position: LSP.Position) {
  let parts = text.split(separator: "‸", maxSplits: 1, omittingEmptySubsequences: false)
  let whole = parts.joined()
  let lines = TextLines(Array(whole.utf8), .utf16)
  return (whole, lines.position(of: parts[0].utf8.count))
}

let testSite = [
  "site.yml": """
  title: A site
  description: For tests.
  base-url: https://example.org/site/
  language: en
  publisher: { name: The Desk, kind: organisation }
  verdicts:
    - { id: supported, label: Supported, meaning: The evidence bears it out. }
    - { id: refuted, label: Refuted, meaning: The evidence contradicts it. }
  navigation: [articles]

  """,
  "articles/deadline.md": """
  ---
  title: Is there a deadline?
  date: 2024-03-02
  summary: One names it.
  authors: [the-desk]
  claims:
    - id: deadline-named
      claim: A deadline was named.
      by: [interfax]
      verdict: refuted
      because: One agency names it.
      single-origin: Only one can know.
      evidence:
        - { source: report, bearing: undermines, credibility: 2 }
  ---
  The agency Interfax [@report] names it, says [[the-desk]].

  """,
  "sources/report.md": """
  ---
  title: Report on the deadline
  publisher: interfax
  date: 2024-02~
  url: https://example.org/report
  kind: primary
  ---
  """,
  "entities/interfax.md": """
  ---
  name: Interfax
  kind: organisation
  role: A news agency
  ---
  """,
  "entities/the-desk.md": """
  ---
  name: The Desk
  kind: organisation
  ---
  """,
]
