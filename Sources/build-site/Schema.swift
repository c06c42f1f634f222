import ArgumentParser
import Diagnostics
import Scaffolding
import Workspace

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas of every front matter and of site.yml, and snippets of every key if asked.",
    discussion: """
      Programs that know JSON Schema then complete keys and underline mistakes while you type. Snippets \
      complete the keys of Markdown files in Visual Studio Code where the site's extension is not installed; \
      beside it they would offer each key twice.
      """)

  @Option(help: "The site's folder, which holds content/ and templates/.")
  var root = "."

  @Option(help: "The folder of the schemas, from the site's folder.")
  var output = ".vscode/schemas"

  @Option(
    help: "Write snippets, too, to this file from the site's folder: .vscode/keys.code-snippets.")
  var snippets: String?

  func run() throws {
    let files =
      jsonSchemas().map { InputFile(path: "\(output)/\($0.name)", bytes: $0.bytes) }
      + [snippets].compactMap { $0 }.map { InputFile(path: $0, bytes: keySnippets()) }
    try orExit { () throws(FileError) in try writeFiles(files, in: root) }
    for file in files { print(file.path) }
  }
}
