import Diagnostics
import SiteCompiler

/// A site to be worked on, and where it stands.
package struct OpenedSite: Sendable {
  let root: String
  let realRoot: String
  let project: ProjectFiles
  let options: BuildOptions

  /// `root` is absolute and spelled as the editor's program spells it, `realRoot` without symbolic links.
  package init(root: String, realRoot: String, project: ProjectFiles, options: BuildOptions) {
    self.root = root
    self.realRoot = realRoot
    self.project = project
    self.options = options
  }
}

/// Answers an editor's program about the sites that are being written: messages in, messages out.
///
/// What takes long is `work`, which its owner does on another thread and hands back; until then answers come
/// from what is known. No bytes that come in stop it.
package struct LanguageServer: Sendable {
  /// Set once the editor's program has asked the server to end.
  package private(set) var exitCode: Int32?
  private let open: Open
  private var phase = Phase.new
  /// By the order in which they were opened.
  private var sites: [EditedSite] = []
  /// Whether the editor's program has been told that there is no site.
  private var hasMissedSite = false

  private enum Phase {
    case new
    case ready(LSP.InitializeParams)
    case shutDown
  }

  /// Reads the site in a folder, in that of the program where none is told; nil where there is none, and for
  /// one of those that are known, by their roots without symbolic links.
  package typealias Open = @Sendable (_ folder: String?, _ known: [String]) -> OpenedSite?

  package init(open: @escaping Open) {
    self.open = open
  }

  /// Takes one message, and gives those that are to be sent for it.
  package mutating func receive(_ message: [UInt8]) -> [[UInt8]] {
    guard let head = decoded(LSP.Message.self, from: message) else {
      return [encoded(LSP.Refusal(id: nil, error: .parseError))]
    }
    guard let method = head.method else { return [] }
    guard let id = head.id else { return notice(method, message) }
    do {
      return [try answer(method, id, message)]
    } catch {
      return [encoded(LSP.Refusal(id: id, error: error))]
    }
  }

  /// The exit code of a server whose input ends: it should have been shut down before.
  package func end() -> Int32 {
    if case .shutDown = phase { 0 } else { 1 }
  }

  /// Takes files of the site at a root that have changed on the disk, nil bytes for those that are gone.
  package mutating func changeOnDisk(_ files: [(path: String, bytes: [UInt8]?)], at root: String) {
    for index in sites.indices where sites[index].root == root { sites[index].changeOnDisk(files) }
  }

  /// To be called once all messages that have come are taken: only their result is looked at.
  package mutating func settle() -> [[UInt8]] {
    sites.indices.flatMap {
      sites[$0].settle()
      return published(sites[$0].firstNews())
    }
  }

  // MARK: - Requests

  private mutating func answer(
    _ method: String, _ id: LSP.ID, _ message: [UInt8]
  ) throws(LSP.Refusal.Fault) -> [UInt8] {
    switch (phase, method) {
    case (.new, "initialize"):
      let params = try params(LSP.InitializeParams.self, of: message)
      phase = .ready(params)
      let capabilities = LSP.ServerCapabilities(positionEncoding: params.positionEncoding)
      return response(id, LSP.InitializeResult(capabilities: capabilities))
    case (.new, _): throw .notInitialized
    case (.shutDown, _), (.ready, "initialize"): throw .invalidRequest
    case (.ready, "shutdown"):
      phase = .shutDown
      return response(id, String?.none)
    case (.ready, "textDocument/completion"):
      return try respond(id, message) { $0.completion(at: $1, in: $2) }
    case (.ready, "textDocument/hover"): return try respond(id, message) { $0.hover(at: $1, in: $2) }
    case (.ready, "textDocument/definition"):
      return try respond(id, message) { $0.definition(at: $1, in: $2) }
    case (.ready, "textDocument/codeAction"):
      let params = try params(LSP.CodeActionParams.self, of: message)
      guard let (index, path) = place(of: params.textDocument.uri) else {
        return response(id, [LSP.CodeAction]())
      }
      sites[index].settle()
      return response(id, sites[index].codeActions(params, in: path))
    case (.ready, _): throw .methodNotFound(method)
    }
  }

  /// Answers a request about a place; there is nothing to tell of a file that is not the site's.
  private mutating func respond(
    _ id: LSP.ID, _ message: [UInt8],
    _ answer: (EditedSite, LSP.Position, String) -> (some Encodable)?
  ) throws(LSP.Refusal.Fault) -> [UInt8] {
    let params = try params(LSP.TextDocumentPositionParams.self, of: message)
    guard let (index, path) = place(of: params.textDocument.uri) else { return response(id, String?.none) }
    sites[index].settle()
    return response(id, answer(sites[index], params.position, path))
  }

  /// Which site a file is part of, and its path there; nil for a file of none.
  private func place(of uri: String) -> (site: Int, path: String)? {
    for (index, site) in sites.enumerated() {
      if let path = site.folder.path(ofFileAt: uri) { return (index, path) }
    }
    return nil
  }

  private func params<Params: Decodable>(
    _ type: Params.Type, of message: [UInt8]
  ) throws(LSP.Refusal.Fault) -> Params {
    guard let call = decoded(LSP.Call<Params>.self, from: message) else { throw .invalidParams }
    return call.params
  }

  private func response(_ id: LSP.ID, _ result: (some Encodable)?) -> [UInt8] {
    encoded(LSP.Response(id: id, result: result))
  }

  // MARK: - Notifications

  private mutating func notice(_ method: String, _ message: [UInt8]) -> [[UInt8]] {
    switch method {
    case "exit":
      exitCode = end()
    case "initialized":
      if case .ready(let params) = phase { return openSite(in: params.folder) ?? [] }
    case "textDocument/didOpen":
      if let call = decoded(LSP.Call<LSP.DidOpenParams>.self, from: message) {
        let messages = openSite(around: call.params.textDocument)
        if let (index, path) = place(of: call.params.textDocument.uri) {
          sites[index].open(call.params.textDocument, at: path)
        }
        return messages
      }
    case "textDocument/didChange":
      if let call = decoded(LSP.Call<LSP.DidChangeParams>.self, from: message),
        let (index, path) = place(of: call.params.textDocument.uri)
      {
        sites[index].change(call.params, at: path)
      }
    case "textDocument/didClose":
      if let call = decoded(LSP.Call<LSP.DidCloseParams>.self, from: message),
        let (index, path) = place(of: call.params.textDocument.uri)
      {
        sites[index].close(path)
      }
    default: break
    }
    return []
  }

  /// Nil where there is no site that is not open already.
  private mutating func openSite(in folder: String?) -> [[UInt8]]? {
    guard case .ready(let params) = phase, let opened = open(folder, sites.map(\.realRoot)) else {
      return nil
    }
    sites.append(EditedSite(opened, for: params))
    return publish(sites.count - 1)
  }

  /// Some programs take for the root what has nothing to do with the file, such as the home folder; some open
  /// several sites with one server.
  private mutating func openSite(around document: LSP.DidOpenParams.Item) -> [[UInt8]] {
    guard case .ready = phase, place(of: document.uri) == nil, let path = filePath(of: document.uri) else {
      return []
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) }
    if let messages = openSite(in: folder) { return messages }
    if hasMissedSite || !sites.isEmpty { return [] }
    hasMissedSite = true
    let message = "build-site: there is no site around `\(path)`; a site has a folder `content`"
    let params = LSP.ShowMessageParams(type: 2, message: message)
    return [encoded(LSP.Notification(method: "window/showMessage", params: params))]
  }

  private mutating func publish(_ index: Int) -> [[UInt8]] {
    published(sites[index].news())
  }

  private func published(_ news: [LSP.PublishDiagnosticsParams]) -> [[UInt8]] {
    news.map {
      encoded(LSP.Notification(method: "textDocument/publishDiagnostics", params: $0))
    }
  }
}

// MARK: - Work

extension LanguageServer {
  /// What is to be found out of a site, on any thread.
  package struct Work: Sendable {
    fileprivate let site: Int
    let task: SiteWork

    /// Nil once it is cancelled.
    package func result(isCancelled: () -> Bool) -> WorkResult? {
      task.result(isCancelled: isCancelled).map { WorkResult(site: site, finding: $0) }
    }
  }

  package struct WorkResult: Sendable {
    fileprivate let site: Int
    fileprivate let finding: SiteWork.Finding
  }

  /// The next thing to find out; nil when all is known of the files as they are. What takes long comes last.
  package var work: Work? {
    let all = sites.enumerated().compactMap { index, site in site.work.map { Work(site: index, task: $0) } }
    return all.first { !$0.task.isLong } ?? all.first
  }

  /// Takes what work came to, and gives the messages that tell of it.
  package mutating func take(_ result: WorkResult) -> [[UInt8]] {
    sites[result.site].take(result.finding)
    return publish(result.site)
  }
}

extension LSP.InitializeParams {
  var positionEncoding: LSP.PositionEncoding {
    capabilities?.general?.positionEncodings?.contains("utf-8") == true ? .utf8 : .utf16
  }

  /// The first root folder.
  fileprivate var folder: String? {
    (workspaceFolders?.first?.uri ?? rootUri).flatMap(filePath) ?? rootPath
  }
}
