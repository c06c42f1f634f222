import Dispatch
import Synchronization
import Workspace

/// Runs a language server until the editor's program ends it or falls silent for good.
///
/// Messages are read on a thread of their own, each site's files are watched on another, and work is done on
/// one more, one piece at a time and always on the newest texts; what comes of all that is taken in here.
package final class LanguageServerRun: Sendable {
  private let inbox = Mutex(Inbox())
  private let arrival = DispatchSemaphore(value: 0)
  private let work = DispatchQueue(label: "language-server.work")

  private enum Event: Sendable {
    case bytes([UInt8])
    case endOfInput
    case files([(path: String, bytes: [UInt8]?)], of: String)
    case result(LanguageServer.WorkResult?)
  }

  private struct Inbox {
    var events: [Event] = []
    /// How many there have ever been.
    var count = 0
  }

  /// How long nobody types before pages are looked through.
  private static let idle = DispatchTimeInterval.milliseconds(700)

  package init() {}

  /// `read` waits for bytes, and gives none at the end of input; `open` may call `watch`. Gives the exit
  /// code.
  package func run(
    open: @escaping LanguageServer.Open, read: @escaping @Sendable () -> [UInt8],
    write: ([UInt8]) -> Void
  ) -> Int32 {
    DispatchQueue(label: "language-server.read").async { [self] in
      while true {
        let bytes = read()
        add(bytes.isEmpty ? .endOfInput : .bytes(bytes))
        if bytes.isEmpty { return }
      }
    }
    var server = LanguageServer(open: open)
    var frames = MessageFrames()
    var isWorking = false
    while true {
      for event in next(server, isWorking: &isWorking) {
        switch event {
        case .bytes(let bytes):
          for frame in frames.add(bytes) {
            for message in answers(to: frame, by: &server) { write(framed(message)) }
            if let code = server.exitCode { return code }
          }
        case .endOfInput: return server.end()
        case .files(let files, let root): server.changeOnDisk(files, at: root)
        case .result(let result):
          isWorking = false
          if let result { for message in server.take(result) { write(framed(message)) } }
        }
      }
      for message in server.settle() { write(framed(message)) }
    }
  }

  /// Watches a site's files from now on.
  package func watch(_ loaded: LoadedProject, at root: String) {
    DispatchQueue(label: "language-server.watch").async { [self] in
      var watcher = ProjectWatcher(of: loaded, at: root)
      while true {
        let changes = watcher.changes(within: 200)
        if !changes.isEmpty { add(.files(changes, of: root)) }
      }
    }
  }

  private func answers(to frame: MessageFrames.Frame, by server: inout LanguageServer) -> [[UInt8]] {
    switch frame {
    case .message(let message): server.receive(message)
    case .malformed: server.receive([])
    }
  }

  private func add(_ event: Event) {
    inbox.withLock { inbox in
      inbox.events.append(event)
      inbox.count += 1
    }
    arrival.signal()
  }

  /// Everything that has come since; while nothing has, work is begun.
  private func next(_ server: LanguageServer, isWorking: inout Bool) -> [Event] {
    if !isWorking, let next = server.work {
      if next.task.isLong, arrival.wait(timeout: .now() + Self.idle) == .success { return taken() }
      isWorking = true
      begin(next)
    }
    arrival.wait()
    return taken()
  }

  private func taken() -> [Event] {
    inbox.withLock { inbox in
      defer { inbox.events = [] }
      return inbox.events
    }
  }

  private func begin(_ next: LanguageServer.Work) {
    let count = inbox.withLock { $0.count }
    work.async { [self] in
      add(.result(next.result { inbox.withLock { $0.count != count } }))
    }
  }
}
