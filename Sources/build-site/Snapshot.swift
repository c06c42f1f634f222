import ArgumentParser
import Diagnostics
import Quotations
import SiteCompiler
import Workspace

struct Snapshot: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Keep a private copy of a source and its fingerprint.",
    discussion: """
      Quotations are checked against the copy where it is at hand, elsewhere against the fingerprint, in \
      which the text cannot be read. The copy goes to snapshots/ and is never published; the fingerprint \
      goes beside the source's file and belongs to the site. See docs/quotations.md.
      Exit codes: 0 fine, 1 the file is no text, or another copy is there already, 64 wrong usage, \
      74 input or output failed.
      """)

  @Option(help: "The site's folder, which holds content/ and templates/.")
  var root = "."

  @Option(help: "The day on which the copy was taken; default: today.")
  var taken: String?

  @Flag(help: "Take the place of an earlier copy and its fingerprint.")
  var replace = false

  @Argument(help: "The source's id.")
  var source: String

  @Argument(help: "A text of the source: plain text, or a web page as it was saved.")
  var file: String

  func run() throws {
    let copy = try orExit { () throws(FileError) in try readFile(at: file) }
    let project = try orExit { () throws(FileError) in try loadProject(at: root) }.project
    switch compileSnapshot(of: source, from: copy, project, today: try day(taken, option: "--taken")) {
    case .unknownSource(let nearest):
      throw wrongUsage("no source has the id `\(source)`" + (didYouMean(nearest).map { "; \($0)" } ?? ""))
    case .faulty(let fault): try refuse(words(fault))
    case .taken(let snapshot):
      if !snapshot.replaced.isEmpty, !replace {
        let paths = snapshot.replaced.map { "`\($0)`" }.joined(separator: " and ")
        try refuse("this would replace \(paths), made from another text; use --replace if that is meant")
      }
      try write(snapshot)
      print(report(of: snapshot))
    }
  }

  private func write(_ snapshot: Quotations.Snapshot) throws {
    let files = [snapshot.copy, snapshot.fingerprint]
    let strays = snapshot.replaced.filter { path in !files.contains { $0.path == path } }
    try orExit { () throws(FileError) in try changeFiles(writing: files, removing: strays, in: root) }
  }

  private func refuse(_ reason: String) throws {
    Terminal().printError("error: \(reason)\nnothing was written")
    throw ExitCode(1)
  }

  private func words(_ fault: SnapshotFault) -> String {
    switch fault {
    case .notUTF8: "`\(file)` is no text in UTF-8; save it as plain text or HTML in that encoding"
    case .tooShort: "`\(file)` has fewer than five words, too few for a fingerprint"
    }
  }

  private func report(of snapshot: Quotations.Snapshot) -> String {
    let count = snapshot.found + snapshot.notFound
    let found = "\(snapshot.found) of \(count) quotation\(count == 1 ? "" : "s")"
    return """
      SHA-256      \(snapshot.facts.sha256.hex)
      private copy \(snapshot.copy.path)  (\(snapshot.wordCount) words, \(snapshot.copy.bytes.count) bytes)
      fingerprint  \(snapshot.fingerprint.path)
      checked      \(found) of this source on the site stand in the text

      Next: commit the fingerprint with the site, keep \(snapshot.copy.path) out of it (list snapshots/ in
      .gitignore), and run build-site: it names every quotation that the text does not have.
      """
  }
}
