/// Describes shapes in Markdown for theme authors: a heading, the summary and a table of fields for each, in
/// the order given.
///
///     ## Article
///
///     One fact check.
///
///     | name | type | what it is |
///     |---|---|---|
///     | `sources` | list of [Source](#source) | Every source that the text cites. |
package func documentation(of shapes: [RecordShape]) -> String {
  shapes.map(section).joined(separator: "\n")
}

private func section(_ shape: RecordShape) -> String {
  var lines = ["## \(shape.name)", "", shape.summary, "", "| name | type | what it is |", "|---|---|---|"]
  for field in shape.fields {
    let description = field.description.split(separator: "|", omittingEmptySubsequences: false)
    lines.append("| `\(field.name)` | \(linkedWords(field.type)) | \(description.joined(separator: "\\|")) |")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func linkedWords(_ type: ValueType) -> String {
  switch type {
  case .list(let type): "list of \(linkedWords(type))"
  case .optional(let type): "\(linkedWords(type)), or none"
  case .record(let shape): link(shape)
  case .recursive(let shape): link(shape())
  case .text, .url, .html, .bool, .integer, .open: type.words
  }
}

/// A heading's address as GitHub makes it: lower case, blanks as hyphens.
private func link(_ shape: RecordShape) -> String {
  let address = shape.name.lowercased().split(separator: " ").joined(separator: "-")
  return "[\(shape.name)](#\(address))"
}
