import Content
import Linking

/// What an editor says of a new entry: its title and values for some keys.
package struct SkeletonRequest: Sendable {
  package let kind: NewKind
  package let title: String
  /// Keys of the front matter with their values, in the order given; a key of a list may stand twice.
  package let values: [(key: String, value: String)]
  /// The day on which it is written, for what is dated.
  package let today: String

  package init(_ kind: NewKind, title: String, values: [(key: String, value: String)], today: String) {
    self.kind = kind
    self.title = title
    self.values = values
    self.today = today
  }
}

package enum NewKind: String, CaseIterable, Sendable {
  case article, source, entity, event, page

  /// `content/articles/`
  package var folder: String {
    switch self {
    case .article: "content/articles/"
    case .source: "content/sources/"
    case .entity: "content/entities/"
    case .event: "content/events/"
    case .page: "content/pages/"
    }
  }

  /// Keys that an editor may give a value.
  package var keyNames: [String] { declaration.keys.map(\.name).filter { !unaskedKeys.contains($0) } }

  var declaration: RecordDeclaration {
    switch self {
    case .article: ContentDeclarations.article
    case .source: ContentDeclarations.source
    case .entity: ContentDeclarations.entity
    case .event: ContentDeclarations.event
    case .page: ContentDeclarations.page
    }
  }

  /// What stands below the front matter.
  fileprivate var body: String {
    switch self {
    case .article:
      "Write the article here. Cite a source with `[@its-id]`, name an entry with `[[its-id]]`.\n"
    case .source, .entity, .event: ""
    case .page: "Write the page here.\n"
    }
  }
}

/// Given in another way (`id`) or not in one line.
private let unaskedKeys = ["id", "extra", "claims", "events", "corrections", "names"]

/// A complete, valid file of a new entry: what is known, and every other key as a comment, explained.
///
/// Made from the declarations that files are read with, so that it never names a key that there is none of.
package func skeleton(of request: SkeletonRequest) -> String {
  let declaration = request.kind.declaration
  let titleKey = declaration.keys.first { $0.name == "name" }?.name ?? "title"
  var given = request.values
  if !given.contains(where: { $0.key == titleKey }) { given.append((titleKey, request.title)) }
  let isDated = declaration.keys.contains { $0.name == "date" && $0.isRequired }
  if isDated, !given.contains(where: { $0.key == "date" }) { given.append(("date", request.today)) }
  // What is not written yet is not published.
  if !request.kind.body.isEmpty, !given.contains(where: { $0.key == "draft" }) {
    given.append(("draft", "true"))
  }
  var lines = ["---"]
  let known = declaration.keys.filter { key in given.contains { $0.key == key.name } }
  for key in known {
    let values = given.filter { $0.key == key.name }.map(\.value)
    lines.append("\(key.name): \(written(values, as: key.shape))")
  }
  lines += ["", "# Delete the `# ` before a key to use it; `##` explains the key below.", ""]
  for key in declaration.keys where !known.contains(where: { $0.name == key.name }) && key.name != "id" {
    lines += commented(key)
  }
  return lines.joined(separator: "\n") + "\n---\n" + request.kind.body
}

/// A key as a comment; one whose value is a list of records shows every key of such a record.
private func commented(_ key: KeyDeclaration) -> [String] {
  guard case .list(.record(let record)) = key.shape else {
    return ["## \(key.summary)", "# \(key.example)"]
  }
  let inner = record.keys.filter(\.isRequired) + record.keys.filter { !$0.isRequired }
  var lines = ["## \(key.summary)", "# \(key.name):"]
  for (index, innerKey) in inner.enumerated() {
    lines.append("##     \(innerKey.summary)")
    lines.append("#   \(index == 0 ? "- " : "  ")\(innerKey.example)")
  }
  return lines
}

private func written(_ values: [String], as shape: ValueShape) -> String {
  switch shape {
  case .list: "[\(values.map { yamlScalar($0) }.joined(separator: ", "))]"
  case .text, .boolean, .integer, .decimal, .date, .languageTag, .webAddress, .siteAddress, .filePath,
    .fileOrWebAddress, .id, .wikidataItem, .choice, .entity, .entry, .verdict, .source, .record,
    .shortOrRecord, .byLanguage, .open:
    yamlScalar(values.last ?? "")
  }
}

/// A text as YAML reads it back: plain where nothing in it could mean something else, else quoted.
func yamlScalar(_ text: String) -> String {
  let isPlain =
    text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || ("0"..."9").contains($0)
        || " ()./:;?!+-_–—’%=".unicodeScalars.contains($0)
    }
    && text.unicodeScalars.first.map { $0.properties.isAlphabetic || ("0"..."9").contains($0) } == true
    && text.last != " " && text.last != ":" && !text.contains(": ")
  if isPlain, !["null", "Null", "NULL"].contains(text) { return text }
  let escaped = text.unicodeScalars.map { scalar in
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    default: scalar.properties.generalCategory == .control ? " " : String(scalar)
    }
  }
  return "\"\(escaped.joined())\""
}

/// The id that a title makes; nil for one without letters and digits, or where `latin` is needed for its
/// script and gives nothing.
package func idFromTitle(_ title: String, language: String?, latin: (String) -> String?) -> String? {
  guard
    title.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
  else { return nil }
  let isKnown = title.unicodeScalars.allSatisfy { scalar in
    !scalar.properties.isAlphabetic || isRomanised(scalar)
  }
  if isKnown { return shortID(romanisedID(of: title, language: language)) }
  return latin(title).map { shortID(romanisedID(of: $0)) }
}

/// Latin, Greek and Cyrillic, for which names have tables of their own.
private func isRomanised(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x590, 0x1D00...0x1FFF, 0x2C60...0x2C7F, 0xA640...0xA69F, 0xA720...0xA7FF, 0xFF21...0xFF5A: true
  default: false
  }
}

/// At most eight words: an address is read and typed by people.
private func shortID(_ id: String) -> String {
  id.split(separator: "-").prefix(8).joined(separator: "-")
}
