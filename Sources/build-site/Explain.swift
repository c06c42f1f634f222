import ArgumentParser
import Scaffolding

struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain a message and how to fix what it tells of.",
    discussion: "Prints the message's paragraph of docs/diagnostics.md.")

  @Argument(help: "The message's code, such as E0412.")
  var code: String

  func run() throws {
    guard let paragraph = explanation(of: code) else {
      throw wrongUsage("no message has the code `\(code)`; a code is a letter and four digits, such as E0412")
    }
    print(paragraph)
  }
}
