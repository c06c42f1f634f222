import ArgumentParser

@main
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-site",
    abstract: "Builds a fact-check site from content/ and templates/ into public/.",
    subcommands: [Build.self, Serve.self, Date.self, Snapshot.self, Values.self],
    defaultSubcommand: Build.self)
}
