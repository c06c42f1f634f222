import ArgumentParser

@main
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-site",
    abstract: "Builds a fact-check site from content/ and templates/ into public/.",
    subcommands: [
      Build.self, Serve.self, Check.self, Date.self, Explain.self, Init.self, List.self, New.self,
      Schema.self,
      Snapshot.self, Values.self,
    ],
    defaultSubcommand: Build.self)
}
