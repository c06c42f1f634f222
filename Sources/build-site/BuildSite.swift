import ArgumentParser

@main
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-site",
    abstract: "Builds a fact-check site from content/ and templates/ into public/.",
    subcommands: [
      Build.self, Serve.self, Check.self, Explain.self, List.self, New.self, Init.self, Schema.self,
      Snapshot.self, Verify.self, Date.self, Values.self,
    ],
    defaultSubcommand: Build.self)
}
