import FlyingFox
import Foundation
import Rendering

/// Answers a browser's requests from the compiled site and from the preview's own few files.
struct PreviewHandler: HTTPHandler {
  let site: PreviewSite
  let listeners: PreviewListeners
  let root: String

  /// No page of a site lies below a folder with this name.
  static let folder = "/.build-site/"

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    // Another site's name that was made to lead here must not read what is not yet published.
    guard let host = request.headers[.host] else { return plain(.badRequest, "no Host header") }
    guard isOwn(host) else { return plain(.misdirectedRequest, "this preview is for 127.0.0.1 alone") }
    guard request.method == .GET || request.method == .HEAD else {
      return plain(.methodNotAllowed, "only GET and HEAD", [HTTPHeader("Allow"): "GET, HEAD"])
    }
    var response = answer(request.target.path(percentEncoded: false))
    response.headers[.cacheControl] = "no-store"
    response.headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
    response.headers[HTTPHeader("Cross-Origin-Resource-Policy")] = "same-origin"
    if request.method == .HEAD, case .httpBody(let body) = response.payload {
      response.headers[.contentLength] = body.count.map(String.init)
      response.payload = .httpBody(HTTPBodySequence())
    }
    return response
  }

  private func answer(_ path: String) -> HTTPResponse {
    switch path {
    case "\(Self.folder)events": return events()
    case "\(Self.folder)reload.js": return response(.ok, "text/javascript", Array(PreviewAssets.script.utf8))
    case "\(Self.folder)reload.css": return response(.ok, "text/css", Array(PreviewAssets.style.utf8))
    default: break
    }
    let name = String(path.drop { $0 == "/" })
    if let file = site.file(at: name.isEmpty || name.hasSuffix("/") ? "\(name)index.html" : name) {
      return response(.ok, file)
    }
    if !name.hasSuffix("/"), site.file(at: "\(name)/index.html") != nil {
      let segments = name.split(separator: "/").map { segment in
        segment.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? String(segment)
      }
      return plain(.movedPermanently, "", [.location: "/\(segments.joined(separator: "/"))/"])
    }
    if let file = site.file(at: "404.html") { return response(.notFound, file) }
    return response(.serviceUnavailable, "text/html", withScript(Array(PreviewAssets.waitingPage.utf8)))
  }

  private func events() -> HTTPResponse {
    let stream = listeners.stream(first: site.status.event(root: root))
    return HTTPResponse(
      statusCode: .ok, headers: [.contentType: "text/event-stream"],
      body: HTTPBodySequence(from: EventBody(events: stream)))
  }

  private func response(_ status: HTTPStatusCode, _ file: OutputFile) -> HTTPResponse {
    let type = contentType(of: file.path)
    return response(status, type, type == "text/html" ? withScript(file.bytes) : file.bytes)
  }

  private func response(_ status: HTTPStatusCode, _ type: String, _ bytes: [UInt8]) -> HTTPResponse {
    let isText = type.hasPrefix("text/") || type.hasSuffix("json") || type.hasSuffix("xml")
    return HTTPResponse(
      statusCode: status, headers: [.contentType: isText ? "\(type); charset=utf-8" : type],
      body: HTTPBodySequence(data: Data(bytes), suggestedBufferSize: 1 << 18))
  }

  private func plain(
    _ status: HTTPStatusCode, _ text: String, _ headers: HTTPHeaders = [:]
  ) -> HTTPResponse {
    var response = response(status, "text/plain", Array("\(text)\n".utf8))
    for (name, value) in headers { response.headers[name] = value }
    return response
  }

  /// The page with the preview's script at the end of its body; the script's file is of the page's own
  /// origin, as a page's policy may ask for.
  private func withScript(_ page: [UInt8]) -> [UInt8] {
    let element = "<script src=\"\(Self.folder)reload.js\" data-edition=\"\(site.edition)\"></script>"
    let end = Array("</body>".utf8)
    var position = page.count
    for start in stride(from: page.count - end.count, through: 0, by: -1)
    where page[start..<start + end.count].elementsEqual(end) {
      position = start
      break
    }
    return page[..<position] + Array(element.utf8) + page[position...]
  }
}

/// Whether a Host header names this machine itself.
private func isOwn(_ host: String) -> Bool {
  let name = host.lowercased()
  return ["127.0.0.1", "localhost"].contains { own in
    name == own || name.hasPrefix("\(own):") && name.dropFirst(own.count + 1).allSatisfy(\.isWholeNumber)
  }
}
