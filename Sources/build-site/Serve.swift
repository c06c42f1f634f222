import ArgumentParser
import Diagnostics
import Dispatch
import Preview
import SiteCompiler
import Synchronization
import Workspace

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site in a browser and every change as it is saved.",
    discussion: """
      The site is served from memory, on this machine alone, and nothing is written. While an error stands, \
      the pages from before it are shown with the message over them. Stop it with Ctrl-C.
      """)

  @OptionGroup var site: SiteArguments

  @Option(
    help: """
      The port to listen on; default: the first free one from \(Self.usualPorts.lowerBound) \
      to \(Self.usualPorts.upperBound).
      """)
  var port: UInt16?

  @Flag(help: "Open the site in the usual browser.")
  var open = false

  @Option(help: "How problems are printed: text, or short, one a line for editors' programs.")
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, short }

  private static let usualPorts: ClosedRange<UInt16> = 8000...8019

  func run() throws {
    let terminal = Terminal()
    let port = try usablePort(on: terminal)
    let start = ContinuousClock().now
    let loaded = try site.load()
    let previewed = PreviewSite(loaded.project, try site.options())
    let teller = NewsTeller(format, terminal)
    let preview = try Preview(previewed, root: absolutePath(site.root), port: port, tell: teller.tell)
    teller.tell(.checked(previewed.report))
    if previewed.report.count(of: .error) > 0 { teller.tell(.problems(previewed.report, shown: false)) }
    let built = (ContinuousClock().now - start).words
    preview.watch(loaded, at: site.root)
    let outcome = Mutex<(any Error)?>(nil)
    let end = DispatchSemaphore(value: 0)
    let opensBrowser = open
    stopOnSignals()
    Task {
      do {
        try await preview.run()
      } catch {
        outcome.withLock { $0 = error }
      }
      end.signal()
    }
    Task {
      guard let port = try? await preview.port() else { return }
      let address = "http://127.0.0.1:\(port)/"
      terminal.printError("Built in \(built). Serving \(address); stop with Ctrl-C")
      if opensBrowser, !openBrowser(at: address) {
        terminal.printError("No browser could be opened from here: open the address yourself")
      }
    }
    end.wait()
    let reason = outcome.withLock { $0 }.map { ": \($0)" } ?? ""
    terminal.printError("error: the preview ended by itself\(reason)")
    endProgram(74)
  }

  /// A port that was asked for is used or none; a port 0 is any that the system gives.
  private func usablePort(on terminal: Terminal) throws -> UInt16 {
    if port == 0 { return 0 }
    let wanted = port.map { $0...$0 } ?? Self.usualPorts
    if let free = freePort(among: wanted) { return free }
    let ports = port.map { "port \($0) is" } ?? "ports \(wanted.lowerBound) to \(wanted.upperBound) are"
    terminal.printError("error: \(ports) taken by another program; choose one with --port")
    throw ExitCode(74)
  }
}

/// Says at the terminal what the preview did.
private final class NewsTeller: Sendable {
  private let format: Serve.Format
  private let terminal: Terminal
  /// What is known to be wrong, so that a warning is told once.
  private let known = Mutex<DiagnosticReport?>(nil)

  init(_ format: Serve.Format, _ terminal: Terminal) {
    self.format = format
    self.terminal = terminal
  }

  func tell(_ news: PreviewNews) {
    switch (format, news) {
    case (.text, .shown(let paths, let took)):
      let more = paths.count > 1 ? " and \(paths.count - 1) more" : ""
      terminal.printError("Updated \(paths[0])\(more) in \(took.words)")
    case (.text, .problems(let report, let shown)):
      let errors = report.only(.error)
      print(errors, as: .text, on: terminal)
      let pages = shown ? "the pages from before are shown" : "pages are shown once nothing is wrong"
      terminal.printError("\(errors.counts ?? "nothing found"); \(pages)")
    case (.text, .checked(let report)):
      let news = known.withLock { known in
        defer { known = report }
        return known.map(report.news) ?? report
      }
      print(news.only(.warning), as: .text, on: terminal)
    case (.short, .checked(let report)):
      // Editors' programs take the first line and the last as the bounds of what they underline.
      terminal.printError("Checking\n\(shortLines(report))Checked: \(report.counts ?? "no problems")")
    case (.short, .shown), (.short, .problems): break
    }
  }
}

/// Starts the browser that the machine's user has chosen; says whether there is a program that does.
private func openBrowser(at address: String) -> Bool {
  #if canImport(Darwin)
    let program = "open"
  #else
    let program = "xdg-open"
  #endif
  var arguments = [strdup(program), strdup(address), nil]
  var process: pid_t = 0
  let fault = posix_spawnp(&process, program, nil, nil, &arguments, environ)
  for argument in arguments { free(argument) }
  return fault == 0
}

/// Ends well on Ctrl-C and on the signal that asks a program to end.
///
/// Nothing is written that could stay half done, and the system closes the connections. A dispatch source
/// would lose a signal that comes before another thread has registered it.
private func stopOnSignals() {
  for number in [SIGINT, SIGTERM] { signal(number) { _ in _exit(EXIT_SUCCESS) } }
}
