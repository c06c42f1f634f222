import Dates
import Diagnostics
import FlyingFox
import Foundation
import SiteCompiler
import Testing
import Workspace

@testable import Preview

/// A preview over real sockets, on whatever port the system gives.
struct PreviewTests {
  @Test("A page, a file of the design and a data file come with their types and are not kept by the browser")
  func types() async throws {
    try await withPreview { preview in
      let expected = [
        ("/", "text/html; charset=utf-8"), ("/articles/deadline/index.html", "text/html; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/data/search.json", "application/json; charset=utf-8"),
        ("/media/map.svg", "image/svg+xml; charset=utf-8"), ("/robots.txt", "text/plain; charset=utf-8"),
      ]
      for (path, type) in expected {
        let answer = try await preview.get(path)
        #expect(answer.status == 200, "\(path)")
        #expect(answer.headers["content-type"] == type, "\(path)")
        #expect(answer.headers["cache-control"] == "no-store", "\(path)")
      }
    }
  }

  @Test("A page is the published one with one script of the page's own origin")
  func script() async throws {
    try await withPreview { preview in
      let page = try await preview.get("/articles/deadline/")
      #expect(page.text.contains("The deadline"))
      #expect(page.text.components(separatedBy: "/.build-site/reload.js").count == 2)
      let published = preview.site.file(at: "articles/deadline/index.html").map {
        String(decoding: $0.bytes, as: UTF8.self)
      }
      #expect(published?.contains(".build-site") == false)
      #expect(
        try await preview.get("/.build-site/reload.js").headers["content-type"]
          == "text/javascript; charset=utf-8")
      #expect(try await preview.get("/.build-site/reload.css").status == 200)
    }
  }

  @Test("HEAD gives GET's headers without a body, and anything else is refused")
  func methods() async throws {
    try await withPreview { preview in
      let page = try await preview.get("/")
      let head = try await preview.ask("HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      #expect(head.status == 200)
      #expect(head.text.isEmpty)
      #expect(head.headers["content-length"] == page.headers["content-length"])
      let post = try await preview.ask("POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      #expect(post.status == 405)
    }
  }

  @Test(
    "Another site's name is refused",
    arguments: ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "", "[::1]@evil"])
  func hosts(host: String) async throws {
    try await withPreview { preview in
      let answer = try await preview.ask("GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
      #expect(answer.status == 421 || answer.status == 400)
      #expect(!answer.text.contains("deadline"))
    }
  }

  @Test("A request without a host is refused, and this machine's names with any port are not")
  func ownHosts() async throws {
    try await withPreview { preview in
      #expect(try await preview.ask("GET / HTTP/1.1\r\nConnection: close\r\n\r\n").status == 400)
      for host in ["localhost", "LOCALHOST:8000", "127.0.0.1:1"] {
        let answer = try await preview.ask("GET / HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
        #expect(answer.status == 200, "\(host)")
      }
    }
  }

  @Test(
    "No path leads to a file of the disk",
    arguments: [
      "/../Package.swift", "/%2e%2e/Package.swift", "/..%2fPackage.swift", "/content/site.yml",
      "//etc/passwd",
      "/%2fetc%2fpasswd", "/media/../../content/site.yml", "/..%5c..%5csite.yml", "/articles/%00", "/%",
    ])
  func traversal(path: String) async throws {
    try await withPreview { preview in
      let answer = try await preview.get(path)
      #expect(answer.status == 404)
      #expect(!answer.text.contains("base-url"))
    }
  }

  @Test("A wrong address shows the site's own page for it, and a folder's name leads to the folder")
  func notFound() async throws {
    try await withPreview { preview in
      let missing = try await preview.get("/nothing/here/")
      #expect(missing.status == 404)
      #expect(missing.headers["content-type"] == "text/html; charset=utf-8")
      let folder = try await preview.get("/articles/deadline")
      #expect(folder.status == 301)
      #expect(folder.headers["location"] == "/articles/deadline/")
    }
  }

  @Test("Every change is told to the browser, and the changed page is served")
  func events() async throws {
    try await withPreview { preview in
      var events = try await preview.events().makeAsyncIterator()
      let first = try await events.next()
      #expect(first?.contains("\"problems\":[]") == true)
      preview.change([article("Another title")])
      let second = try await events.next()
      #expect(second != nil && second != first)
      #expect(try await preview.get("/articles/deadline/").text.contains("Another title"))
    }
  }

  @Test("An error keeps the last good page and tells its message with an address that opens the file")
  func errors() async throws {
    try await withPreview { preview in
      var events = try await preview.events().makeAsyncIterator()
      _ = try await events.next()
      preview.change([article("T", keys: "titel: <b>\n")])
      let event = try await events.next() ?? ""
      #expect(event.contains("unknown key `titel`"))
      #expect(event.contains("vscode://file/site%20of%20mine/content/articles/deadline.md:4:1"))
      #expect(try await preview.get("/articles/deadline/").text.contains("The deadline"))
      preview.change([article("Mended")])
      #expect(try await events.next()?.contains("\"problems\":[]") == true)
      #expect(try await preview.get("/articles/deadline/").text.contains("Mended"))
    }
  }

  @Test("A site that cannot be built yet says so, and is shown once it can")
  func brokenFromTheStart() async throws {
    try await withPreview(of: site(article("T", keys: "titel: x\n"))) { preview in
      let page = try await preview.get("/")
      #expect(page.status == 503)
      #expect(page.text.contains("/.build-site/reload.js"))
      var events = try await preview.events().makeAsyncIterator()
      _ = try await events.next()
      preview.change([article("Mended")])
      _ = try await events.next()
      #expect(try await preview.get("/articles/deadline/").status == 200)
    }
  }

  @Test("A preview that is stopped ends without an error, with browsers still listening")
  func stop() async throws {
    var ended = false
    try await withPreview { preview in
      var events = try await preview.events().makeAsyncIterator()
      _ = try await events.next()
      await preview.stop()
      ended = try await events.next() == nil
    }
    #expect(ended)
  }

  @Test("A taken port is passed over")
  func ports() async throws {
    try await withPreview { preview in
      let taken = try #require(try await preview.port())
      #expect(freePort(among: [taken]) == nil)
    }
  }
}
