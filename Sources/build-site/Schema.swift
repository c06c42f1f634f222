import ArgumentParser
import Diagnostics
import Scaffolding
import Workspace

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Write JSON Schemas of every front matter and of site.yml, and snippets of every key.",
    discussion: """
      Programs that know JSON Schema then complete keys and underline mistakes while you type. The snippets
      complete the keys of Markdown files in Visual Studio Code, which knows no schema there.
      """)

  @Option(help: "The site's folder, which holds content/ and templates/.")
  var root = "."

  @Option(help: "The folder of the schemas, from the site's folder.")
  var output = ".vscode/schemas"

  @Option(help: "The file of the snippets, from the site's folder.")
  var snippets = ".vscode/keys.code-snippets"

  func run() throws {
    let files =
      jsonSchemas().map { InputFile(path: "\(output)/\($0.name)", bytes: $0.bytes) }
      + [InputFile(path: snippets, bytes: keySnippets())]
    try orExit { () throws(FileError) in try writeFiles(files, in: root) }
    for file in files { print(file.path) }
  }
}
