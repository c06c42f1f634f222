import Diagnostics
import Markup
import Templates

/// The record of most tests: one field of every type.
enum Samples {
  static let source = RecordShape(
    "Source", "A cited source.",
    [
      .init("title", .text, "Its title."),
      .init("url", .url, "Its address."),
      .init("rank", .integer, "Its place in the list."),
      .init("note", .optional(.text), "A note."),
      .init("body", .html, "The text."),
    ])

  static let entity: RecordShape = RecordShape(
    "Entity", "Somebody or something.",
    [
      .init("name", .text, "The name."),
      .init("parent", .optional(.recursive { entity }), "What it is part of."),
    ])

  static let page = RecordShape(
    "Page", "Everything at once.",
    [
      .init("title", .text, "The title."),
      .init("url", .url, "The address."),
      .init("body", .html, "The text."),
      .init("draft", .bool, "Whether it is a draft."),
      .init("count", .integer, "A number."),
      .init("summary", .optional(.text), "A summary."),
      .init("missing", .optional(.text), "Never there."),
      .init("tags", .list(.text), "Words."),
      .init("numbers", .list(.integer), "Numbers."),
      .init("none_here", .list(.text), "An empty list."),
      .init("sources", .list(.record(source)), "The sources."),
      .init("author", .optional(.record(entity)), "The author."),
      .init("lead", .record(source), "The first source."),
      .init("extra", .open, "What the editor likes."),
    ])

  static let values: any Record = page.record([
    ("title", .text("Élan & <Tea> \"now\" it's")),
    ("url", .text("https://example.org/a?b=1&c=2")),
    ("body", .html(html("<p>One &amp; <b>two</b></p>"))),
    ("draft", .bool(true)),
    ("count", .integer(7)),
    ("summary", .text("A short summary of the matter in some words")),
    ("missing", .none),
    ("tags", .list([.text("beta"), .text("Alpha"), .text("gamma"), .text("alpha")])),
    ("numbers", .list([.integer(3), .integer(-2), .integer(10)])),
    ("none_here", .list([])),
    (
      "sources", .list([.record(source("Zeta", 2)), .record(source("alpha", 1)), .record(source("Zeta", 3))])
    ),
    (
      "author",
      .record(
        entity.record([
          ("name", .text("Ann")),
          ("parent", .record(entity.record([("name", .text("The <desk>")), ("parent", .none)]))),
        ]))
    ),
    ("lead", .record(source("Lead", 9))),
    (
      "extra",
      .map(
        ValueMap([
          ("key", .text("a <value>")), ("number", .integer(4)), ("items", .list([.text("x"), .integer(2)])),
          ("nested", .map(ValueMap([("deep", .text("down")), ("no", .none)]))), ("flag", .bool(false)),
        ]))
    ),
  ])

  static func source(_ title: String, _ rank: Int) -> any Record {
    source.record([
      ("title", .text(title)), ("url", .text("/sources/\(rank)/")), ("rank", .integer(rank)),
      ("note", rank == 1 ? .text("noted") : .none), ("body", .html(html("<i>\(rank)</i>"))),
    ])
  }

  static func html(_ text: String) -> SafeHTML {
    var buffer = HTMLBuffer()
    buffer.append(templateText: text.utf8)
    return buffer.html
  }
}

/// What a set of templates makes of the sample values; the first one is the page.
struct Outcome {
  var html: String
  var atLoad: [String]
  var atRunTime: [String]
  var library: TemplateLibrary
}

func render(
  _ templates: KeyValuePairs<String, String>, shape: RecordShape = Samples.page,
  values: any Record = Samples.values
) -> Outcome {
  render(templates.map { ($0.key, $0.value) }, shape: shape, values: values)
}

func render(
  _ templates: [(key: String, value: String)], shape: RecordShape = Samples.page,
  values: any Record = Samples.values
) -> Outcome {
  var table = InputFiles()
  var files: [(name: String, id: FileID, file: InputFile)] = []
  for (name, text) in templates {
    let file = InputFile(path: "templates/\(name)", text: text)
    files.append((name, table.add(file), file))
  }
  let page = templates.first?.key ?? ""
  let loaded = TemplateLibrary.load(.init(files), pages: [page: shape])
  var buffer = HTMLBuffer()
  let problems = loaded.value.render(page, values, into: &buffer)
  return Outcome(
    html: String(decoding: buffer.bytes, as: UTF8.self),
    atLoad: loaded.diagnostics.map { line($0, in: table) },
    atRunTime: problems.map { line($0, in: table) }, library: loaded.value)
}

/// `page.html:1:4: error[E0720]: message (help)`, with the column in characters.
func line(_ diagnostic: Diagnostic, in table: InputFiles) -> String {
  let file = table[diagnostic.place.file]
  let before = file.bytes[..<Int(diagnostic.place.lower)]
  let row = before.count { $0 == 0x0a } + 1
  let start = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
  let column = String(decoding: before[start...], as: UTF8.self).count + 1
  let name = file.path.dropFirst("templates/".count)
  return
    "\(name):\(row):\(column): \(diagnostic.severity)[\(diagnostic.code)]: \(diagnostic.message) (\(diagnostic.help))"
}

extension RecordShape {
  /// A record of values by their names, in the order of the fields.
  func record(_ values: [(String, Value)]) -> any Record {
    precondition(fields.map(\.name) == values.map(\.0), "\(name) has other fields")
    precondition(
      zip(fields, values).allSatisfy { $0.type.admits($1.1) }, "a value is not of its field's type")
    return record(values.map(\.1))
  }
}
