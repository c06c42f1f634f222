import ArgumentParser
import Workspace

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare a published folder with its record.json.",
    discussion: """
      Names every file that is not as it was built, is missing, or is not in the record. The SHA-256 of the \
      record itself tells whether it is the one that its publisher knows.
      Exit codes: 0 all is as it was built, 1 something differs, 64 wrong usage, 74 something cannot be read.
      """)

  @Argument(help: "The folder, as it was built or as it was copied from a host.")
  var folder: String

  func run() throws {
    guard let found = try orExit({ () throws(FileError) in try verifyFolder(folder) }) else {
      Terminal().printError("error: `\(folder)/record.json` is no record of a build")
      throw ExitCode(1)
    }
    for (what, paths) in [("changed", found.changed), ("missing", found.missing), ("added", found.added)] {
      for path in paths { print("\(what)  \(path)") }
    }
    print("record.json has SHA-256 \(found.record.hex)")
    let differences = found.changed.count + found.missing.count + found.added.count
    guard differences > 0 else {
      return print("All \(found.count) file\(found.count == 1 ? " is" : "s are") as built")
    }
    print(
      "\(differences) file\(differences == 1 ? " differs" : "s differ") from the record of \(found.count)")
    throw ExitCode(1)
  }
}
