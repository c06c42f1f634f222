import Diagnostics
import TestSupport

@testable import SiteCompiler

/// A small site and an editor who changes it at random, in every way there is.
struct EditedSite {
  private(set) var files: [String: String] = [:]
  private var random: SeededRandom
  private var kept: [String: String] = [:]
  private var nextNumber = 100
  private let theme: [String: String]

  init(seed: UInt64, theme: TestTheme) {
    random = SeededRandom(seed: seed)
    self.theme = Dictionary(
      uniqueKeysWithValues: theme.files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    files = self.theme
    files[ProjectFiles.settingsPath] = settings(parties: "")
    for index in 0..<8 { files["content/entities/entity\(index).md"] = entity(index) }
    for index in 0..<8 { files["content/sources/source\(index).md"] = source(index) }
    for index in 0..<4 { files["content/events/event\(index).md"] = event(index) }
    for index in 0..<3 { files["content/pages/page\(index).md"] = page(index) }
    for index in 0..<30 { files["content/articles/article\(index).md"] = article(index) }
    files["content/media/map.svg"] = "<svg/>"
    files["content/media/map.png"] = "GIF89a"
  }

  /// Articles that say nearly the same, so that a change of one leaves no day of the timeline empty.
  init(_ articles: [String], theme: TestTheme) {
    self.init(seed: 0, theme: theme)
    let settings = settings(parties: "")
    files = files.filter { !$0.key.hasPrefix("content/") }
    files[ProjectFiles.settingsPath] = settings
    for id in ["desk", "other"] {
      files["content/entities/\(id).md"] = "---\nname: The \(id)\nkind: person\n---\n"
    }
    for id in ["one", "two"] {
      files["content/sources/\(id).md"] =
        "---\ntitle: \(id)\nurl: https://example.com/\(id)\ndate: 2023\nkind: primary\n---\n"
    }
    files["snapshots/two.txt"] = "As I said, the bridge stood until the morning."
    for id in articles { files["content/articles/\(id).md"] = dated(id, "02") }
    files["content/articles/later.md"] = dated("later", "03")
  }

  private func dated(_ id: String, _ day: String) -> String {
    """
    ---
    title: Article \(id)
    date: 2024-03-\(day)
    updated: 2024-03-03
    authors: [desk]
    aliases: []
    entities: []
    sources: [two]
    corrections: []
    claims:
      - id: claim-\(id)
        claim: The desk asked for \(id).
        date: 2023-04-2\(day == "02" ? "4" : "5")
        verdict: refuted
        because: One.
        single-origin: It is enough.
        reasons: { one-sided: It is so. }
        figures: [{ id: people, value: 5, unit: people }]
        evidence: [{ source: one, bearing: undermines }]
    events: [{ title: What \(id) tells, date: 2024-02-\(day == "02" ? "01" : "02") }]
    ---
    Text [@one] [@two]. A new name was heard on 7 February 2024.

    """
  }

  /// Changes one text of a file.
  mutating func replace(
    _ old: String, by new: String, in path: String
  ) -> [(path: String, bytes: [UInt8]?)] {
    let before = files
    files[path] = files[path]?.replacing(old, with: new)
    return changes(since: before)
  }

  /// Writes, moves or removes files, by their paths and texts.
  mutating func put(_ texts: [String: String?]) -> [(path: String, bytes: [UInt8]?)] {
    let before = files
    for (path, text) in texts { files[path] = text }
    return changes(since: before)
  }

  var project: ProjectFiles { ProjectFiles(files.map { InputFile(path: $0, text: $1) }) }

  /// Changes some files; gives what the disk would tell of it.
  mutating func edit() -> [(path: String, bytes: [UInt8]?)] {
    let before = files
    for _ in 0..<(number(0...9) == 0 ? 3 : 1) { editOnce() }
    return changes(since: before)
  }

  /// Goes back to how everything was at an earlier time.
  mutating func restore(_ earlier: EditedSite) -> [(path: String, bytes: [UInt8]?)] {
    let before = files
    files = earlier.files
    kept = [:]
    return changes(since: before)
  }

  private func changes(since before: [String: String]) -> [(path: String, bytes: [UInt8]?)] {
    Set(files.keys).union(before.keys).sorted().compactMap { path in
      files[path] == before[path] ? nil : (path, files[path].map { Array($0.utf8) })
    }
  }

  private mutating func editOnce() {
    switch number(0...48) {
    case 46...48: translate()
    case 24...34: amendArticle()
    case 35...39: carryAnother()
    case 40...42: addFile()
    case 43: if let path = optional(paths("content/articles/")) { files[path] = nil }
    case 44: rename(optional(paths("content/articles/")))
    case 0...5, 20...23: changeWords(oneOf(paths("content/articles/")))
    case 6: changeWords(oneOf(paths("content/sources/") + paths("content/entities/")))
    case 7: changeWords(oneOf(paths("content/events/") + paths("content/pages/")))
    case 8, 9:
      replaceLine("title: ", in: oneOf(paths("content/articles/")), "title: \(words()) \(number(0...99))")
    case 10: replaceLine("verdict: ", "    verdict: \(oneOf(["supported", "refuted", "unproven"]))")
    case 11: replaceLine("date: ", in: oneOf(paths("content/articles/")), "date: 2024-0\(number(1...5))-11")
    case 12: replaceLine("name: ", in: oneOf(paths("content/entities/")), "name: Name N\(number(0...20))")
    case 13: replaceLine("  - date:", "  - date: 2023-0\(number(1...9))")
    case 14: breakOrMend()
    case 15: addFile()
    case 16:
      if let path = optional(paths("content/")), path != ProjectFiles.settingsPath { files[path] = nil }
    case 17: rename(oneOf(paths("content/articles/") + paths("content/sources/")))
    case 18: files[ProjectFiles.settingsPath] = settings(parties: oneOf(["", "entity0", "entity1, entity2"]))
    default: editTheme()
    }
  }

  /// Changes what one article says in its front matter.
  private mutating func amendArticle() {
    guard let path = optional(paths("content/articles/")) else { return }
    let correction = "{ date: 2024-05-0\(number(1...9)), kind: minor, text: Correction \(number(0...9)). }"
    let lines = [
      "    by: [\(oneOf(["Author 1", "Author 2", "entity3", "Name N4", "Author 1, Name N2"]))]",
      "authors: [\(oneOf(["Author 0", "Author 1", "Author 2", "entity1, Author 3"]))]",
      "    claim: Name N\(number(0...7)) or Name N\(number(0...7)) said so.",
      "    date: \(oneOf(["2023-0\(number(1...9))", "2023", "2023-04-1\(number(0...9))", "2023-02/2023-05"]))",
      "date: 2024-01-1\(number(0...9))",
      "    verdict: \(oneOf(["supported", "misleading", "refuted", "unproven"]))",
      "    evidence: [{ source: source\(number(0...6)), bearing: \(oneOf(["supports", "undermines"])) }]",
      "    title: What Name N\(number(0...7)) tells",
      "draft: \(number(0...2) == 0)", "draft: false", "language: \(oneOf(["en", "uk", "ar"]))",
      "share-image: \(oneOf(["media/map.png", "media/none.png", "https://example.org/a.png"]))",
      "aliases: [\(oneOf(["", "/old/a\(number(0...2))/", "/old/b.html, /old/\(number(0...9))/c/"]))]",
      "corrections: [\(oneOf(["", correction, "\(correction), \(correction)"]))]",
      "sources: [source\(number(0...6)), { title: Inline 1, url: \"https://example.net/\(number(1...2))\" }]",
      "sources: [\(oneOf(["source2", inlineSource(), "\(inlineSource()), \(inlineSource())"]))]",
      "entities: [\(oneOf(["", "entity2", "Person \(number(0...6))", "Name N3, Person \(number(0...6))"]))]",
      "    appeared: [\(oneOf(["", "source3", "source2, \(inlineSource())", inlineSource()]))]",
      "    contacted: { who: \(oneOf(["entity1", "Person \(number(0...6))"])), reply: none }",
      "    quote: { text: Words of number \(number(0...3)), source: \(oneOf(["source1", inlineSource()])) }",
      "    evidence: [\(evidence()), \(evidence())]",
      "featured: \(number(0...2) == 0)", "updated: 2024-05-1\(number(0...9))",
      "reviewed-by: [\(oneOf(["Author 2", "Person \(number(0...6))", "entity5"]))]",
      verdictCorrection(of: path),
    ]
    let line = oneOf(lines)
    let start = line.firstRange(of: ":").map { String(line[..<$0.upperBound]) } ?? line
    replaceLine(start, in: path, line, exactly: true)
  }

  /// A source written out, of which each version may say something else.
  private mutating func inlineSource() -> String {
    let index = number(0...5)
    let relays = number(0...2) == 0 ? ", relays: [{ source: source\(number(0...4)), how: names }]" : ""
    let publisher = oneOf(["Publisher 1", "entity1", "Person \(number(0...6))", "Paper \(index)"])
    return "{ title: Inline \(index), url: \"https://example.net/\(index)\", publisher: \(publisher), "
      + "date: 2024-0\(oneOf(["1-12", "2", "3-01"]))\(relays) }"
  }

  /// Makes an article a translation of another, or of none.
  private mutating func translate() {
    guard let path = optional(paths("content/articles/")), let text = files[path] else { return }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines.removeAll { $0.hasPrefix("translation-of:") }
    if number(0...2) > 0, let place = lines.firstIndex(where: { $0.hasPrefix("language:") }) {
      lines[place] = "language: \(oneOf(["en", "uk", "ar"]))"
      lines.insert("translation-of: article\(number(0...9))", at: place)
    }
    files[path] = lines.joined(separator: "\n")
  }

  private mutating func evidence() -> String {
    "{ source: \(oneOf(["source\(number(0...6))", inlineSource()])), credibility: \(number(1...6)), "
      + "bearing: \(oneOf(["supports", "undermines", "context"])), note: \(words()), "
      + "quote: Words of number \(number(0...3)) }"
  }

  /// A correction that ends with the verdict that an article's first claim has now.
  private mutating func verdictCorrection(of path: String) -> String {
    let lines = (files[path] ?? "").split(separator: "\n").map { $0.drop { $0 == " " } }
    func value(_ key: String) -> Substring {
      lines.first { $0.hasPrefix(key) }?.dropFirst(key.count) ?? ""
    }
    let verdict = value("verdict: ")
    return "corrections: [{ date: 2024-05-0\(number(1...9)), kind: substantive, text: Weighed again., "
      + "claim: \(value("- id: ")), from: \(verdict == "refuted" ? "unproven" : "refuted"), to: \(verdict) }]"
  }

  private mutating func figure() -> String {
    "{ id: figure\(number(0...5)), value: \(number(1...3)), unit: km }"
  }

  /// Gives an article another claim or event, or takes one away that it got so.
  private mutating func carryAnother() {
    guard let path = optional(paths("content/articles/")), let text = files[path] else { return }
    nextNumber += 1
    let (list, record) = oneOf([
      (
        "claims:",
        "  - { id: extra\(nextNumber), claim: Name N\(number(0...7)) or Person \(number(0...6)) said it., "
          + "verdict: unproven, by: [Person \(number(0...6))], date: 2023-0\(number(1...9)), "
          + "figures: [\(oneOf(["", figure(), "\(figure()), \(figure())"]))], "
          + "evidence: [{ source: \(oneOf(["source1", inlineSource()])), bearing: supports }] }"
      ),
      (
        "events:",
        "  - { title: Extra of Person \(number(0...6)), date: 2023-0\(number(1...9))-1\(number(0...9)), "
          + "sources: [\(oneOf(["source1", inlineSource()]))] }"
      ),
    ])
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let isExtra: (String) -> Bool = { $0.hasPrefix("  - { id: extra") || $0.hasPrefix("  - { title: Extra") }
    if number(0...1) == 0, lines.contains(where: isExtra) {
      lines.removeAll(where: isExtra)
    } else if let place = lines.firstIndex(of: list) {
      lines.insert(record, at: place + 1)
    }
    files[path] = lines.joined(separator: "\n")
  }

  private mutating func changeWords(_ path: String?) {
    guard let path, let text = files[path], let end = text.range(of: "---\n", after: 4) else { return }
    files[path] = "\(text[..<end])---\n\(prose())\n"
  }

  private mutating func replaceLine(
    _ start: String, in given: String? = nil, _ line: String, exactly: Bool = false
  ) {
    let candidates = paths("content/").filter { files[$0]?.contains(start) ?? false }
    guard let path = given ?? optional(candidates), let text = files[path] else { return }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let found = lines.firstIndex {
      exactly ? $0.hasPrefix(start) : $0.drop { $0 == " " }.hasPrefix(start.drop { $0 == " " })
    }
    guard let index = found else { return }
    lines[index] = line
    files[path] = lines.joined(separator: "\n")
  }

  /// At most two files are broken at a time; a second visit mends them.
  private mutating func breakOrMend() {
    if let (path, text) = kept.sorted(by: { $0.key < $1.key }).first, number(0...2) > 0 || kept.count > 1 {
      files[path] = text
      kept[path] = nil
    } else if let path = optional(paths("content/articles/") + paths("content/sources/")), kept[path] == nil {
      kept[path] = files[path]
      let text = files[path] ?? ""
      files[path] = oneOf([
        text.replacing("title:", with: "titel:"), text.replacing("---\n", with: ""),
        "\(text) [[nobody]] [@nothing]", text.replacing("date:", with: "date: 31"),
      ])
    }
  }

  private mutating func addFile() {
    nextNumber += 1
    switch number(0...9) {
    case 0: files["content/sources/source\(nextNumber).md"] = source(nextNumber)
    case 1: files["content/entities/entity\(nextNumber).md"] = entity(nextNumber)
    case 2: files["content/events/event\(nextNumber).md"] = event(nextNumber)
    case 3: files["content/media/photo\(nextNumber).svg"] = "<svg>\(nextNumber)</svg>"
    case 4: files["content/articles/folder\(nextNumber)/index.md"] = article(nextNumber)
    default: files["content/articles/article\(nextNumber).md"] = article(nextNumber)
    }
  }

  private mutating func rename(_ path: String?) {
    guard let path, let text = files[path] else { return }
    nextNumber += 1
    files[path] = nil
    files[path.replacing(".md", with: "-\(nextNumber).md")] = text
  }

  private mutating func editTheme() {
    let base = theme["templates/base.html"]
    let page = theme["templates/page.html"]
    switch number(0...3) {
    case 0: files["templates/base.html"] = base?.replacing("</body>", with: "<p>\(number(0...99))</p></body>")
    case 1: files["templates/page.html"] = number(0...1) == 0 ? "{{ nothing }}" : page
    case 2: files["templates/assets/extra.css"] = "a { width: \(number(0...99))px }"
    default: replaceLine("articles:", in: "templates/strings/en.yml", "articles: Articles \(number(0...9))")
    }
  }

  private func paths(_ folder: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(".md") }.sorted()
  }

  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func oneOf<Choice>(_ choices: [Choice]) -> Choice {
    choices[number(0...choices.count - 1)]
  }

  private mutating func optional(_ paths: [String]) -> String? { paths.isEmpty ? nil : oneOf(paths) }
}

extension String {
  /// Where a text begins, sought from some characters on.
  fileprivate func range(of text: String, after offset: Int) -> Index? {
    self.dropFirst(offset).firstRange(of: text)?.lowerBound
  }
}
