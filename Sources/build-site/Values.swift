import ArgumentParser
import Diagnostics
import SiteCompiler

struct Values: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "values",
    abstract: "Print the values that a page's template sees, as JSON.")

  @OptionGroup var site: SiteArguments

  @Argument(help: "The page's address, such as /articles/deadline/.")
  var address: String

  func run() throws {
    let terminal = Terminal()
    let values = compileValues(at: address, of: try site.load().project, try site.options())
    guard let json = values.json else {
      print(values.report, as: .text, on: terminal)
      terminal.printError("error: the site has no page at `\(address)`")
      throw ExitCode(1)
    }
    print(json)
  }
}
