import Dates
import Diagnostics
import FlyingSocks
import Foundation
import SiteCompiler
import Workspace

@testable import Preview

/// What a server answered, read to the end of the connection.
struct Answer {
  let status: Int
  /// By lower-case names.
  let headers: [String: String]
  let text: String

  init(_ bytes: [UInt8]) {
    let whole = String(decoding: bytes, as: UTF8.self)
    let halves = whole.components(separatedBy: "\r\n\r\n")
    let lines = halves[0].components(separatedBy: "\r\n")
    status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    headers = Dictionary(
      lines.dropFirst().compactMap { line in
        line.firstIndex(of: ":").map {
          (line[..<$0].lowercased(), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces))
        }
      }, uniquingKeysWith: { first, _ in first })
    text = halves.dropFirst().joined(separator: "\r\n\r\n")
  }
}

extension Preview {
  func get(_ path: String) async throws -> Answer {
    try await ask("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
  }

  /// Sends a request as it stands, and reads the answer on a thread that may wait.
  func ask(_ request: String) async throws -> Answer {
    let port = try await port() ?? 0
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try answer(to: request, port: port) })
      }
    }
  }

  /// The data of each event.
  func events() async throws -> AsyncThrowingStream<String, any Error> {
    let socket = try await connect()
    try await socket.write(Data("GET /.build-site/events HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
    return AsyncThrowingStream { continuation in
      let task = Task {
        var line: [UInt8] = []
        do {
          for try await byte in socket.bytes {
            if byte != UInt8(ascii: "\n") {
              line.append(byte)
            } else {
              let text = String(decoding: line, as: UTF8.self)
              if text.hasPrefix("data: ") { continuation.yield(String(text.dropFirst(6))) }
              line = []
            }
          }
          continuation.finish()
        } catch {
          continuation.finish()
        }
      }
      continuation.onTermination = { _ in
        task.cancel()
        try? socket.close()
      }
    }
  }

  private func connect() async throws -> AsyncSocket {
    try await AsyncSocket.connected(
      to: .inet(ip4: "127.0.0.1", port: port() ?? 0), pool: .client, timeout: 60)
  }
}

private func answer(to request: String, port: UInt16) throws -> Answer {
  let socket = try Socket(domain: AF_INET, type: .stream)
  defer { try? socket.close() }
  try socket.connect(to: .inet(ip4: "127.0.0.1", port: port))
  _ = try socket.write(Data(request.utf8))
  var bytes: [UInt8] = []
  do {
    while true { bytes += try socket.read(atMost: 65536) }
  } catch SocketError.disconnected {
    // The end of the answer.
  }
  return Answer(bytes)
}

/// Runs a preview for as long as `body` takes.
func withPreview(
  of project: ProjectFiles = site(article("The deadline")), _ body: (Preview) async throws -> Void
) async throws {
  guard let today = CivilDate(iso: "2024-06-01") else { return }
  let site = PreviewSite(project, BuildOptions(today: today))
  let preview = try Preview(site, root: "/site of mine", port: 0) { _ in }
  let running = Task { try await preview.run() }
  try await body(preview)
  await preview.stop()
  try await running.value
}

/// The article `deadline`, as a change of its file.
func article(_ title: String, keys: String = "") -> (path: String, bytes: [UInt8]?) {
  (
    "content/articles/deadline.md",
    Array("---\ntitle: \(title)\ndate: 2024-01-01\n\(keys)summary: S.\n---\nText.\n".utf8)
  )
}

/// A site of one article, a drawing and the design of the tests.
func site(_ article: (path: String, bytes: [UInt8]?)) -> ProjectFiles {
  let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  let theme = try? loadProject(at: tests.appending(path: "GoldenSites/_theme").path(percentEncoded: false))
  return ProjectFiles(
    (theme?.project.files.filter { $0.path.hasPrefix("templates/") } ?? []) + [
      InputFile(path: article.path, bytes: article.bytes ?? []),
      InputFile(path: "content/media/map.svg", text: "<svg/>"),
      InputFile(
        path: "content/site.yml",
        text: """
          title: A site
          description: For tests.
          base-url: https://example.org/
          language: en
          publisher: The Desk
          navigation: [articles]

          """),
    ])
}
