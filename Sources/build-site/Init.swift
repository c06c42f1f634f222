import ArgumentParser
import Diagnostics
import Scaffolding
import Workspace

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a small complete site to start from.",
    discussion: """
      Content, templates, a README for editors, a workflow that checks and publishes on GitHub, and settings \
      for editors' programs. The folder must be empty or not there.
      """)

  @Argument(help: "The folder of the new site.")
  var folder: String

  @Option(help: "The site's title.")
  var title: String?

  @Option(name: .customLong("base-url"), help: "The address at which the site will be published.")
  var baseURL: String?

  func run() throws {
    guard try orExit({ () throws(FileError) in try isEmptyFolder(folder) }) else {
      Terminal().printError("error: `\(folder)` is not empty; nothing was written")
      throw ExitCode(1)
    }
    let files = starterSite(title: title, baseURL: try checkedBaseURL(baseURL)).map {
      InputFile(path: $0.path, bytes: $0.bytes)
    }
    try orExit { () throws(FileError) in try createFiles(files, in: folder) }
    let isHere = folder.allSatisfy { "./".contains($0) } && !folder.contains("..") && !folder.hasPrefix("/")
    print(
      """
      Wrote \(files.count) files to \(isHere ? "this folder" : folder)
      Next: \(isHere ? "" : "cd \(folder), and ")run `build-site serve --open` to see it; README.md tells \
      the rest.
      """)
  }
}
