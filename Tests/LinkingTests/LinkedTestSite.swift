import Content
import Dates
import Diagnostics
import Markdown

@testable import Linking

/// A whole small site: text in, facts out.
struct LinkedTestSite {
  let site: LinkedSite
  let files: InputFiles
  /// What reading found wrong.
  let unread: [String]
  /// What linking found wrong: `E0513 content/articles/a.md:3:10: message | help | related`.
  let problems: [String]

  /// `files` are paths below `content/` with their texts; a `site.yml` is added where there is none.
  init(
    _ files: [String: String], media: [String] = [], drafts: LinkOptions.Drafts = .leftOut,
    order: ([String]) -> [String] = { $0 }
  ) {
    var all = files
    if all["site.yml"] == nil { all["site.yml"] = testSettings }
    let inputs = InputFiles(
      order(all.keys.sorted()).map { InputFile(path: "content/\($0)", text: all[$0] ?? "") })
    let content = readContent(inputs, media: media.map { "content/\($0)" })
    let linked = link(
      content.value, LinkOptions(drafts: drafts, today: testDay), of: inputs)
    site = linked.value
    self.files = inputs
    unread = Self.lines(content.diagnostics, inputs)
    problems = Self.lines(linked.diagnostics, inputs)
  }

  private static func lines(_ diagnostics: [Diagnostic], _ files: InputFiles) -> [String] {
    DiagnosticReport(diagnostics, in: files).items.map { item in
      let place = "\(item.file.path.dropFirst("content/".count)):\(item.start.line):\(item.start.column)"
      let related = item.related.map {
        " | \($0.message) \($0.path.dropFirst("content/".count)):\($0.start.line)"
      }
      return
        "\(item.diagnostic.code) \(item.diagnostic.severity) \(place): \(item.diagnostic.message) | "
        + item.diagnostic.help + related.joined()
    }
  }
}

/// The day on which every test site is built.
let testDay: CivilDate = {
  guard let day = CivilDate(iso: "2024-06-01") else { preconditionFailure("no such day") }
  return day
}()

private let testSettings = """
  title: A site
  description: For tests.
  base-url: https://example.org/
  language: en
  publisher: { name: The Desk, kind: organisation }
  verdicts:
    - { id: supported, label: Supported, meaning: Yes. }
    - { id: refuted, label: Refuted, meaning: No. }
    - { id: unproven, label: Unproven, meaning: Unknown., unrated: true }
  navigation: [articles]

  """

/// An article with the least front matter, some keys more, and a body.
func article(_ keys: String = "", date: String = "2024-01-01", _ body: String = "") -> String {
  "---\ntitle: T\ndate: \(date)\nsummary: S.\n\(keys)\n---\n\(body)\n"
}

func entity(_ name: String, _ keys: String = "", _ body: String = "") -> String {
  "---\nname: \(name)\nkind: organisation\n\(keys)\n---\n\(body)\n"
}

func source(_ title: String, _ keys: String = "", _ body: String = "") -> String {
  "---\ntitle: \(title)\nurl: https://example.org/\(title)\n\(keys)\n---\n\(body)\n"
}

extension LinkedSite {
  /// `article deadline`, `entity kherson`.
  func name(_ entry: EntryKey) -> String {
    switch entry {
    case .article(let key): "article \(articles[key].id)"
    case .claim(let key): "claim \(claims[key].id)"
    case .source(let key): "source \(sources[key].id)"
    case .entity(let key): "entity \(entities[key].id)"
    case .event(let key): "event \(events[key].id)"
    case .page(let key): "page \(pages[key].id)"
    }
  }

  func name(_ target: LinkTarget?) -> String {
    switch target {
    case nil: "nothing"
    case .entry(let entry): name(entry)
    case .day(let day): "day \(day)"
    case .path(let path): "path \(path)"
    }
  }

  func ids(_ keys: [EntityKey]) -> [String] { keys.map { entities[$0].id } }
  func ids(_ keys: [SourceKey]) -> [String] { keys.map { sources[$0].id } }
  func ids(_ keys: [ArticleKey]) -> [String] { keys.map { articles[$0].id } }
  func ids(_ keys: [ClaimKey]) -> [String] { keys.map { claims[$0].id } }

  func entity(_ id: String) -> LinkedEntity? { entities.first { $0.id == id } }
  func source(_ id: String) -> LinkedSource? { sources.first { $0.id == id } }
  func article(_ id: String) -> LinkedArticle? { articles.first { $0.id == id } }

  /// Each mention of a body as `the words -> its target`.
  func mentions(_ body: LinkedBody?) -> [String] {
    guard let body else { return [] }
    return body.mentions.map {
      "\(String(decoding: body.document.prose.bytes[$0.range], as: UTF8.self)) -> \(name($0.target))"
    }
  }
}
