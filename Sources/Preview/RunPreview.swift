import Dispatch
import FlyingFox
import FlyingSocks
import Foundation
import SiteCompiler
import Synchronization
import Workspace

/// Serves a site from memory on this machine alone, and shows every change as soon as it is saved.
///
/// No request ever becomes a path on the disk: what is served is what the site's own files were compiled to.
package final class Preview: Sendable {
  /// Compiled pages are asked for here.
  let site: PreviewSite
  private let server: HTTPServer
  private let listeners = PreviewListeners()
  private let work = DispatchQueue(label: "preview.compile")
  private let isStopped = Mutex(false)
  private let root: String
  private let tell: @Sendable (PreviewNews) -> Void

  /// `root` is the site's folder as an absolute path, to which messages lead; `tell` is told what happens,
  /// from any thread.
  package init(
    _ site: PreviewSite, root: String, port: UInt16, tell: @escaping @Sendable (PreviewNews) -> Void
  ) throws {
    self.site = site
    self.root = root
    self.tell = tell
    let handler = PreviewHandler(site: site, listeners: listeners, root: root)
    server = HTTPServer(
      address: try .inet(ip4: "127.0.0.1", port: port), timeout: 60, pool: PromptSockets(),
      logger: .disabled, handler: handler)
  }

  /// Serves until `stop`.
  package func run() async throws {
    let heartbeat = Task { [listeners] in
      while !Task.isCancelled {
        try await Task.sleep(for: .seconds(10))
        listeners.send(PreviewListeners.heartbeat)
      }
    }
    defer { heartbeat.cancel() }
    do {
      try await server.run()
    } catch  where isStopped.withLock({ $0 }) {
      // A stopped server ends with an error of its own.
    }
  }

  /// The port that it listens on, once it does.
  package func port() async throws -> UInt16? {
    try await server.waitUntilListening(timeout: 60)
    return switch await server.listeningAddress {
    case .ip4(_, let port): port
    case .ip6, .unix, .none: nil
    }
  }

  package func stop() async {
    isStopped.withLock { $0 = true }
    listeners.close()
    await server.stop()
  }

  // MARK: - Changes

  /// Watches the site's files on a thread of its own until `stop`.
  package func watch(_ loaded: LoadedProject, at root: String) {
    DispatchQueue(label: "preview.watch").async { [self] in
      var watcher = ProjectWatcher(of: loaded, at: root)
      while !isStopped.withLock({ $0 }) {
        let changes = watcher.changes(within: 200)
        if !changes.isEmpty { change(changes) }
      }
    }
    work.async { [self] in checkPages() }
  }

  /// Takes changed files; what is not shown at once is compiled on another thread.
  package func change(_ changes: [(path: String, bytes: [UInt8]?)]) {
    let start = ContinuousClock().now
    switch site.change(changes) {
    case .none: return
    case .shown: announce(start, changes.map(\.path))
    case .pending: break
    }
    let (delay, revision) = (site.isBehind ? 0 : 300, site.revision)
    work.asyncAfter(deadline: .now() + .milliseconds(delay)) { [self] in
      // A newer change brings a compilation of its own.
      if site.isBehind || site.revision == revision { compile(start, changes.map(\.path)) }
    }
  }

  private func compile(_ start: ContinuousClock.Instant, _ paths: [String]) {
    let wasBehind = site.isBehind
    guard !isStopped.withLock({ $0 }), site.compile() else { return }
    if wasBehind { announce(start, paths) } else { listeners.send(site.status.event(root: root)) }
    tell(.checked(site.report))
    work.asyncAfter(deadline: .now() + .milliseconds(700)) { [self] in checkPages() }
  }

  /// Looks for what only rendering shows, page by page, as long as nothing changes.
  private func checkPages() {
    let hadProblems = !site.status.problems.isEmpty
    site.checkPages { [self] in isStopped.withLock { $0 } }
    let status = site.status
    guard !status.problems.isEmpty, !hadProblems else { return }
    listeners.send(status.event(root: root))
    tell(.problems(site.report, shown: status.revision != nil))
    tell(.checked(site.report))
  }

  private func announce(_ start: ContinuousClock.Instant, _ paths: [String]) {
    let status = site.status
    listeners.send(status.event(root: root))
    tell(
      status.problems.isEmpty
        ? .shown(paths: paths, took: ContinuousClock().now - start)
        : .problems(site.report, shown: status.revision != nil))
  }
}

/// The first free port of some, on this machine's own address; nil when all are taken.
package func freePort(among ports: some Sequence<UInt16>) -> UInt16? {
  ports.first { port in
    guard let socket = try? Socket(domain: AF_INET) else { return false }
    defer { try? socket.close() }
    do {
      try socket.setValue(true, for: .localAddressReuse)
      try socket.bind(to: .inet(ip4: "127.0.0.1", port: port))
      return true
    } catch {
      return false
    }
  }
}
