import ArgumentParser
import Dates
import Diagnostics
import SiteCompiler
import Workspace

/// What every command that reads a site takes.
struct SiteArguments: ParsableArguments {
  @Option(help: "The site's folder, which holds content/ and templates/.")
  var root = "."

  @Option(name: .customLong("base-url"), help: "Used instead of base-url in site.yml.")
  var baseURL: String?

  @Flag(help: "Include entries marked draft: true.")
  var drafts = false

  @Option(help: "The day that counts as today, for dates in the future; default: the machine's.")
  var today: String?

  func load() throws -> LoadedProject {
    let loaded = try orExit { () throws(FileError) in try loadProject(at: root) }
    guard !loaded.project.files.isEmpty else {
      throw wrongUsage(
        "there is no site in `\(root)`: name its folder with --root, or begin one with `build-site init DIR`")
    }
    return loaded
  }

  /// One of the site's files, for a report to show a line of it.
  func file(_ path: String) -> InputFile? {
    (try? readFile(at: "\(root)/\(path)")).map { InputFile(path: path, bytes: $0.bytes) }
  }

  /// The options of a build that is held against what an earlier one wrote to a folder.
  func options(over folder: String) throws -> BuildOptions {
    var options = try options()
    options.earlierRecord = try orExit { () throws(FileError) in try loadRecord(in: folder) }
    return options
  }

  func options() throws -> BuildOptions {
    return BuildOptions(
      baseURL: try checkedBaseURL(baseURL), drafts: drafts ? .included : .leftOut,
      today: try day(today, option: "--today"))
  }

  /// The folder to write to, which lies in the site's unless the path is absolute.
  func folder(_ path: String) throws -> String {
    let folder = path.hasPrefix("/") ? path : "\(root)/\(path)"
    guard mayHoldOutput(folder, ofSiteAt: root) else {
      throw wrongUsage("--output must be a folder of its own, not `\(path)`")
    }
    return folder
  }
}

func checkedBaseURL(_ baseURL: String?) throws -> String? {
  guard let baseURL else { return nil }
  guard baseURL.hasPrefix("https://") || baseURL.hasPrefix("http://") else {
    throw wrongUsage("--base-url takes an http or https address, not `\(baseURL)`")
  }
  return baseURL.hasSuffix("/") ? baseURL : "\(baseURL)/"
}

/// The day that an option gives; without one, the machine's.
func day(_ given: String?, option: String) throws -> CivilDate {
  guard let given else { return currentDay() }
  guard let day = CivilDate(iso: given) else {
    throw wrongUsage("\(option) takes a day such as 2024-03-02, not `\(given)`")
  }
  return day
}

/// What a command was given and cannot take ends the program with code 64 (`EX_USAGE`), once it is said.
func wrongUsage(_ message: String) -> ExitCode {
  Terminal().printError("error: \(message)")
  return ExitCode(64)
}

/// The disk's refusals end the program with code 74 (`EX_IOERR`).
func orExit<Value>(_ action: () throws(FileError) -> Value) throws -> Value {
  do {
    return try action()
  } catch {
    Terminal().printError("error: \(error)")
    throw ExitCode(74)
  }
}
