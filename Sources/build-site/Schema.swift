import ArgumentParser
import Diagnostics
import Scaffolding
import Workspace

struct Schema: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write JSON Schemas of every front matter and of site.yml.",
    discussion: "Programs that know JSON Schema then complete keys and underline mistakes while you type.")

  @Option(help: "The site's folder, which holds content/ and templates/.")
  var root = "."

  @Option(help: "The folder to write, from the site's folder.")
  var output = ".vscode/schemas"

  func run() throws {
    let files = jsonSchemas().map { InputFile(path: "\(output)/\($0.name)", bytes: $0.bytes) }
    try orExit { () throws(FileError) in try writeFiles(files, in: root) }
    for file in files { print(file.path) }
  }
}
