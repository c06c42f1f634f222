import ArgumentParser
import Diagnostics

@main
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-site",
    abstract: "Builds a fact-check site from content/ and templates/ into public/.",
    version: programVersion,
    subcommands: [
      Build.self, Serve.self, Check.self, Explain.self, List.self, New.self, Init.self, Schema.self,
      Lsp.self, Snapshot.self, Verify.self, Date.self, Values.self,
    ],
    defaultSubcommand: Build.self)

  /// A first word that is no command is most often a misspelt one, and not something to build.
  static func main() {
    let commands = configuration.subcommands.map { $0._commandName } + ["help"]
    if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !commands.contains(word) {
      let nearest = didYouMean(nearestNames(to: word, among: commands))
      exit(withError: wrongUsage("no command `\(word)`; \(nearest ?? "`build-site --help` lists them all")"))
    }
    main(nil)
  }
}
