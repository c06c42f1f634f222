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

/// Lists the filters with their parameters, those that must be given first, and the tests, in Markdown.
///
///     - `replace(old, new, count=)`
package func documentationOfFilters() -> String {
  let filters = Filter.allCases.map { filter in
    let (names, required) = filter.parameters
    let shown = names.enumerated().map { $0 < required ? $1 : "\($1)=" }
    return "- `\(filter.rawValue)\(shown.isEmpty ? "" : "(\(shown.joined(separator: ", ")))")`"
  }
  let tests = Test.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
  return """
    ## Filters and tests

    Filters work as Jinja2's do; a parameter with `=` may be left out. `d`, `count` and `e` are short for
    `default`, `length` and `escape`.

    \(filters.joined(separator: "\n"))

    What may follow `is`: \(tests).

    """
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
