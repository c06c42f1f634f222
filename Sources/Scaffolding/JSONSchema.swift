import Content
import Markup

/// A JSON Schema of one file's front matter, or of `site.yml`, for programs that help with typing.
package struct SchemaFile: Sendable {
  /// `article.schema.json`
  package let name: String
  package let bytes: [UInt8]
}

/// Schemas of every file that has keys, in the JSON Schema draft 7, which editors' programs read.
///
/// They are made from the declarations that files are read with. A schema takes what YAML makes of a value:
/// where a text may stand, `2024` may, too.
package func jsonSchemas() -> [SchemaFile] {
  let names = ["article", "source", "entity", "event", "page", "site"]
  return zip(names, ContentDeclarations.files).map { name, record in
    SchemaFile(name: "\(name).schema.json", bytes: schema(of: record))
  }
}

private func schema(of record: RecordDeclaration) -> [UInt8] {
  var json = JSONWriter(.pretty)
  json.object {
    $0.member("$schema", "http://json-schema.org/draft-07/schema#")
    $0.member("title", record.name)
    writeRecord(record, to: &$0)
    // A source may relay a source that is written out, and so on: it is described once.
    $0.object("definitions") {
      $0.object("source") { writeRecord(ContentDeclarations.inlineSource, to: &$0) }
    }
  }
  return json.bytes + [UInt8(ascii: "\n")]
}

private func writeRecord(_ record: RecordDeclaration, to json: inout JSONWriter) {
  json.member("type", "object")
  json.object("properties") { json in
    for key in record.keys {
      json.object(key.name) {
        $0.member("description", "\(key.summary) Example: \(key.example)")
        writeShape(key.shape, to: &$0)
      }
    }
  }
  let required = record.keys.filter(\.isRequired).map(\.name)
  if !required.isEmpty { json.member("required", required) }
  json.member("additionalProperties", false)
}

private func writeShape(_ shape: ValueShape, to json: inout JSONWriter) {
  switch shape {
  case .text, .entity, .filePath, .fileOrWebAddress: json.member("type", ["string", "number", "boolean"])
  case .boolean: json.member("type", "boolean")
  case .integer(let range):
    json.member("type", "integer")
    json.member("minimum", range.lowerBound)
    json.member("maximum", range.upperBound)
  case .decimal: writePattern("^-?[0-9]+(\\.[0-9]+)?$", or: "number", to: &json)
  case .date: writePattern(datePattern, or: "integer", to: &json)
  case .languageTag: writePattern("^([A-Za-z]{2,3}|x)(-[A-Za-z0-9]{1,8})*$", to: &json)
  case .webAddress: writePattern("^https?://\\S+$", to: &json)
  case .siteAddress: writePattern("^/\\S*$", to: &json)
  case .id, .entry, .verdict: writePattern("^[a-z0-9-]+$", or: "integer", to: &json)
  case .wikidataItem: writePattern("^Q[1-9][0-9]*$", to: &json)
  case .choice(let words): json.member("enum", words)
  case .source:
    writeAlternatives(
      [{ writeShape(.id, to: &$0) }, { $0.member("$ref", "#/definitions/source") }], to: &json)
  case .record(let record): writeRecord(record, to: &json)
  case .shortOrRecord(let short, let record):
    writeAlternatives([{ writeShape(short, to: &$0) }, { writeRecord(record, to: &$0) }], to: &json)
  case .list(let item):
    let list = { (json: inout JSONWriter) in
      json.member("type", "array")
      json.object("items") { writeShape(item, to: &$0) }
    }
    if item.canStandAlone {
      writeAlternatives([list, { writeShape(item, to: &$0) }], to: &json)
    } else {
      list(&json)
    }
  case .byLanguage(let item):
    json.member("type", "object")
    json.object("additionalProperties") { writeShape(.list(item), to: &$0) }
  case .open: break
  }
}

/// A date may have digits, marks, and few letters; what it means only the reader can tell.
private let datePattern = "^(?![0-9]{1,2}/[0-9]{1,2}/)([0-9XYESTZ~?%/,:+{}\\[\\] -]|\\.\\.)+$"

private func writePattern(_ pattern: String, or type: String? = nil, to json: inout JSONWriter) {
  if let type { json.member("type", ["string", type]) } else { json.member("type", "string") }
  json.member("pattern", pattern)
}

private func writeAlternatives(_ alternatives: [(inout JSONWriter) -> Void], to json: inout JSONWriter) {
  json.array("anyOf") { for alternative in alternatives { $0.object(alternative) } }
}
