import Diagnostics

@testable import Content

/// What came of reading a site that is written down in a test.
struct ReadSite {
  let files: InputFiles
  let content: SiteContent
  let diagnostics: [Diagnostic]

  /// `content/site.yml:2:1: E0412 unknown key `titel` -- did you mean `title`?`, in the order of the files.
  var problems: [String] {
    diagnostics.map { diagnostic in
      let file = files[diagnostic.place.file]
      let position = file.position(of: diagnostic.place.range.lowerBound)
      let severity = String(diagnostic.code.description.prefix(1))
      precondition(diagnostic.severity.rawValue.uppercased().hasPrefix(severity))
      let prefix = "\(file.path):\(position.line):\(position.column): \(diagnostic.code)"
      return "\(prefix) \(diagnostic.message) -- \(diagnostic.help)"
    }.sorted()
  }

  var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// The bytes that a diagnostic points at.
  func pointedAt(_ diagnostic: Diagnostic) -> String { written(diagnostic.place) }

  func written(_ place: Place) -> String {
    String(decoding: files[place.file].bytes[place.range], as: UTF8.self)
  }
}

let plainSite = """
  title: Passports
  base-url: https://example.org/passports/
  """

/// Reads files by path; a plain `content/site.yml` is added if there is none.
func read(
  _ files: KeyValuePairs<String, String>, media: [String] = [], baseURL: String? = nil
) -> ReadSite {
  var inputs = files.map { InputFile(path: $0.key, text: $0.value) }
  if !inputs.contains(where: { $0.path == "content/site.yml" }) {
    inputs.append(InputFile(path: "content/site.yml", text: plainSite))
  }
  return read(inputs, media: media, baseURL: baseURL)
}

func read(_ inputs: [InputFile], media: [String] = [], baseURL: String? = nil) -> ReadSite {
  let files = InputFiles(inputs)
  let checked = readContent(files, media: media, baseURL: baseURL)
  return ReadSite(files: files, content: checked.value, diagnostics: checked.diagnostics)
}

/// An article with the usual keys and more of them, indented as the test writes them.
func article(_ keys: String, body: String = "") -> ReadSite {
  read(["content/articles/a.md": "---\ntitle: T\ndate: 2024-03-02\n\(keys)\n---\n\(body)"])
}

func source(_ keys: String) -> ReadSite {
  read(["content/sources/s.md": "---\ntitle: T\n\(keys)\n---\n"])
}

func entity(_ keys: String) -> ReadSite {
  read(["content/entities/e.md": "---\nname: N\n\(keys)\n---\n"])
}

func site(_ keys: String) -> ReadSite {
  read(["content/site.yml": plainSite + "\n" + keys])
}

/// A claim's keys under an article.
func claim(_ keys: String) -> ReadSite {
  let lines = keys.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
  return article("claims:\n  - claim: C\n    verdict: refuted\n\(lines)")
}
