import ArgumentParser

@main
struct BuildSite: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "build-site")
}
