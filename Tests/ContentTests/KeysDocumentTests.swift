import Foundation
import Testing

@testable import Content

/// docs/keys.md shows every key that is declared, and no other.
struct KeysDocumentTests {
  @Test func `docs/keys.md is what the declarations say`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/keys.md")
    let expected = document()
    if ProcessInfo.processInfo.environment["UPDATE_DOCS"] == "1" {
      try expected.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(
      try String(contentsOf: url, encoding: .utf8) == expected,
      "run UPDATE_DOCS=1 swift test --filter KeysDocumentTests")
  }

  private func document() -> String {
    var text = """
      # Every key

      What may stand in the front matter of each kind of file and in `content/site.yml`. Keys in bold must be
      there. Any other key is an error with a suggestion; values of your own go under `extra:`.

      <!-- Written by the tests: UPDATE_DOCS=1 swift test --filter KeysDocumentTests -->

      """
    for record in ContentDeclarations.files { text += section(record, level: 2) }
    return text
  }

  /// A table of the record's keys, then the records that stand under some of them.
  private func section(_ record: RecordDeclaration, under path: String = "", level: Int) -> String {
    let title = path.isEmpty ? capitalised(record.name) : "Under `\(path)`: \(record.name)"
    var text = "\n\(String(repeating: "#", count: level)) \(title)\n\n"
    text += "| key | takes | is | example |\n|---|---|---|---|\n"
    for key in record.keys {
      let name = key.isRequired ? "**`\(key.name)`**" : "`\(key.name)`"
      let cells = [name, key.shape.phrase, key.summary, "`\(key.example)`"]
      text += "| \(cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ")) |\n"
    }
    for key in record.keys {
      guard let inner = innerRecord(key.shape) else { continue }
      text += section(inner, under: path.isEmpty ? key.name : "\(path)/\(key.name)", level: 3)
    }
    return text
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func innerRecord(_ shape: ValueShape) -> RecordDeclaration? {
    switch shape {
    case .record(let record), .shortOrRecord(_, let record): record
    case .list(let item): innerRecord(item)
    case .text, .boolean, .integer, .decimal, .date, .languageTag, .webAddress, .siteAddress, .filePath,
      .fileOrWebAddress, .id, .wikidataItem, .choice, .entity, .entry, .verdict, .source, .byLanguage, .open:
      nil
    }
  }
}
