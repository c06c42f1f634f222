import ArgumentParser
import LanguageServer
import SiteCompiler
import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct Lsp: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Underline mistakes and complete keys in an editor's program while you type.",
    discussion: """
      A language server (LSP 3.17) on standard input and output; editors' programs start it, and \
      docs/editors-guide.md tells how. What is typed counts, saved or not, drafts included; nothing is \
      written.
      """)

  @Option(
    help: "The site's folder; default: the nearest one around the folder or file that is opened.")
  var root: String?

  @Option(help: "The folder of an earlier build, with whose record the site is compared.")
  var output = "public"

  @Option(help: "The day that counts as today, for dates in the future; default: the machine's.")
  var today: String?

  func run() throws {
    // A client that has gone away is no reason to die by a signal.
    signal(SIGPIPE, SIG_IGN)
    let today = try day(today, option: "--today")
    let server = LanguageServerRun()
    let (root, output) = (root, output)
    let code = server.run(
      open: { folder, known in
        let opened = folder ?? absolutePath(".")
        // Beside a site, what only has a folder `content` is most likely none.
        let fallback = known.isEmpty ? opened : nil
        guard let folder = root.map({ path($0, in: opened) }) ?? siteFolder(around: opened) ?? fallback,
          known.isEmpty || root == nil && !known.contains(absolutePath(folder))
        else { return nil }
        guard let loaded = try? loadProject(at: folder), !loaded.project.files.isEmpty else { return nil }
        server.watch(loaded, at: folder)
        let record = try? loadRecord(in: path(output, in: folder))
        return OpenedSite(
          root: folder, realRoot: absolutePath(folder), project: loaded.project,
          options: BuildOptions(drafts: .included, today: today, earlierRecord: record))
      },
      read: readInput, write: { write($0, to: STDOUT_FILENO) })
    endProgram(code)
  }
}

private func path(_ path: String, in folder: String) -> String {
  path.hasPrefix("/") ? path : "\(folder)/\(path)"
}

/// What has come on standard input, once there is something; nothing at its end.
private func readInput() -> [UInt8] {
  [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
    count = max(0, read(STDIN_FILENO, buffer.baseAddress, buffer.count))
  }
}
