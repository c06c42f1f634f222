import Dates
import Diagnostics
import SiteCompiler

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends with what stands in memory as it is.
///
/// Threads may still be at work: the libraries that they use are not taken down before them, as by `exit`.
func endProgram(_ code: Int32 = EXIT_SUCCESS) -> Never {
  fflush(nil)
  _exit(code)
}

/// Standard error and what it can show.
struct Terminal {
  let isInteractive = isatty(STDERR_FILENO) == 1

  /// Colour on a terminal only, unless the conventions NO_COLOR and CLICOLOR_FORCE say otherwise.
  var style: TextPrinter.Style {
    if environment("NO_COLOR") != nil { return .plain }
    if let force = environment("CLICOLOR_FORCE"), force != "0" { return .coloured }
    return isInteractive && environment("TERM") != "dumb" ? .coloured : .plain
  }

  /// After all that was printed before, so that lines stay whole and in order where both streams are one.
  func printError(_ text: String, terminator: String = "\n") {
    fflush(nil)
    write(Array((text + terminator).utf8), to: STDERR_FILENO)
  }

  /// An environment variable; nil when unset or empty.
  private func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Writes to standard output or error; nobody is there to be told of a closed one.
func write(_ bytes: [UInt8], to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    guard written > 0 else { return }
    rest = rest.dropFirst(written)
  }
}

/// The machine's day: the one place where the program reads a clock for a date.
func currentDay() -> CivilDate {
  var now = time(nil)
  var parts = tm()
  localtime_r(&now, &parts)
  let day = CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  return day ?? CivilDate.epoch
}

/// One line on a terminal that says how far a long build is; nothing elsewhere.
final class ProgressLine {
  private let terminal: Terminal
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let start = ContinuousClock().now
  private var isDirty = false

  init(_ terminal: Terminal, shown: Bool) {
    self.terminal = terminal
    isShown = shown && terminal.isInteractive
  }

  /// Shown from the first third of a second on: short builds stay quiet.
  func show(_ step: BuildStep) {
    guard isShown, clock.now - start > .milliseconds(300) else { return }
    let words =
      switch step {
      case .reading: "Reading"
      case .linking: "Linking"
      case .rendering(let done, let total): "Rendering \(done) of \(total) pages"
      }
    terminal.printError("\r\u{1B}[2K\(words) ...", terminator: "")
    isDirty = true
  }

  func clear() {
    if isDirty { terminal.printError("\r\u{1B}[2K", terminator: "") }
    isDirty = false
  }
}
