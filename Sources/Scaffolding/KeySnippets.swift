import Content
import Markup

/// Snippets of every key of Markdown files, in the form of Visual Studio Code's `.code-snippets`.
///
/// No schema reaches a front matter there: a key is completed by its snippet, with its explanation, and with
/// the words that it takes to choose from. One is named after the way to its key: `article claims verdict`.
package func keySnippets() -> [UInt8] {
  var json = JSONWriter(.pretty)
  json.object { json in
    for kind in NewKind.allCases {
      writeSnippets(kind.declaration, after: [kind.rawValue], of: kind, to: &json)
      guard kind.declaration.keys.contains(where: { $0.name == "sources" }) else { continue }
      writeSnippets(ContentDeclarations.inlineSource, after: [kind.rawValue, "source"], of: kind, to: &json)
    }
  }
  return json.bytes + [UInt8(ascii: "\n")]
}

private func writeSnippets(
  _ record: RecordDeclaration, after path: [String], of kind: NewKind, to json: inout JSONWriter
) {
  for key in record.keys {
    let path = path + [key.name]
    json.object(path.joined(separator: " ")) {
      $0.member("scope", "markdown")
      $0.member("include", ["**/\(kind.folder)**"])
      $0.member("prefix", key.name)
      $0.member("body", snippetLines(of: key))
      $0.member("description", key.summary)
    }
    if let inner = key.shape.innerRecord { writeSnippets(inner, after: path, of: kind, to: &json) }
  }
}

/// The key's lines, with places to fill in; of a record those keys that it cannot do without.
package func snippetLines(of key: KeyDeclaration) -> [String] {
  let required = key.shape.innerRecord?.keys.filter(\.isRequired) ?? []
  guard !required.isEmpty else { return [snippetLine(of: key)] }
  var indents = Array(repeating: "  ", count: required.count)
  if case .list = key.shape { indents = ["  - "] + indents.dropFirst().map { "\($0)  " } }
  return ["\(key.name):"]
    + zip(indents, required.enumerated()).map { $0 + snippetLine(of: $1.element, $1.offset + 1) }
}

/// `bearing: ${2|supports,undermines,context|}`, or the key's example with its value to be written over.
package func snippetLine(of key: KeyDeclaration, _ number: Int = 1) -> String {
  func choice(_ words: [String]) -> String { "\(key.name): ${\(number)|\(words.joined(separator: ","))|}" }
  switch key.shape {
  case .boolean: return choice(["true", "false"])
  case .integer(let range) where range.count < 10: return choice(range.map(String.init))
  case .choice(let words): return choice(words)
  case .text, .integer, .decimal, .date, .languageTag, .webAddress, .siteAddress, .filePath,
    .fileOrWebAddress, .id, .wikidataItem, .entity, .entry, .verdict, .source, .record, .shortOrRecord, .list,
    .byLanguage, .open:
    var value = key.example.dropFirst(key.name.count + 2)
    var marks = ("", "")
    // What is written over is the item of a list, and the words between quotation marks.
    if let first = value.first, let last = value.last, first == "[" || first == "\"" {
      marks = (String(first), String(last))
      value = value.dropFirst().dropLast()
    }
    return "\(key.name): \(marks.0)${\(number):\(value.replacing("}", with: "\\}"))}\(marks.1)"
  }
}
