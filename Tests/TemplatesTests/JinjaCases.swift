import Diagnostics
import Foundation
import Markup
import Templates
import Testing

/// Renders every case that the independent test wrote, for it to compare with Jinja2's own output.
///
/// `JINJA_CASES` names the file of cases, `JINJA_RENDERED` the file to write; without them there is nothing
/// to do.
@Test(.enabled(if: ProcessInfo.processInfo.environment["JINJA_RENDERED"] != nil))
func `cases for Jinja2 are rendered to a file`() throws {
  let environment = ProcessInfo.processInfo.environment
  let input = try Data(contentsOf: URL(fileURLWithPath: environment["JINJA_CASES"] ?? ""))
  let cases = try JSONDecoder().decode([[String: String]].self, from: input)
  var rendered: [[String: [String]]] = []
  for templates in cases {
    let others = templates.keys.filter { $0 != "page.html" }.sorted()
    var table = InputFiles()
    var files: [(name: String, id: FileID, file: InputFile)] = []
    for name in ["page.html"] + others {
      let file = InputFile(path: "templates/\(name)", text: templates[name] ?? "")
      files.append((name, table.add(file), file))
    }
    let loaded = TemplateLibrary.load(.init(files), pages: ["page.html": Samples.page])
    var buffer = HTMLBuffer()
    let problems = loaded.value.render("page.html", Samples.values, into: &buffer)
    rendered.append([
      "html": [String(decoding: buffer.bytes, as: UTF8.self)],
      "load": loaded.diagnostics.map { line($0, in: table) }, "run": problems.map { line($0, in: table) },
    ])
  }
  let values = json(of: .record(Samples.values))
  let output = try JSONEncoder().encode(["values": [["json": [values]]], "rendered": rendered])
  try output.write(to: URL(fileURLWithPath: environment["JINJA_RENDERED"] ?? ""))
}
