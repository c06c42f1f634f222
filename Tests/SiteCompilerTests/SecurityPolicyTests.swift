import Foundation
import Hashing
import Testing

/// The content security policy that stands in every page and in `_headers`, with the theme that is shipped.
struct SecurityPolicyTests {
  private static let published = PublishedSite(SampleSite.random.site)

  @Test("Every page has the policy, and all have the same")
  func everyPage() {
    let policies = Self.published.sortedPages.map { path, page in
      page.all("meta").filter { $0.attributes["http-equiv"] == "Content-Security-Policy" }
        .map { $0.attributes["content"] ?? "" }
    }
    #expect(policies.count > 10 && policies.allSatisfy { $0.count == 1 })
    #expect(Set(policies).count == 1)
    let headers = Self.published.files["_headers"] ?? ""
    #expect(headers.contains("  Content-Security-Policy: \(policies[0][0]); frame-ancestors 'self'\n"))
  }

  @Test("No page has code that the policy forbids")
  func inlineCode() throws {
    let policy = try #require(Self.published.files["_headers"])
    for (path, page) in Self.published.sortedPages {
      for element in page.elements {
        let bad = element.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }
        #expect(bad == [], "\(path) \(element.name)")
      }
      let text = Self.published.files[path] ?? ""
      for match in text.matches(of: /<(style|script)([^>]*)>(.*?)<\/(?:style|script)>/.dotMatchesNewlines()) {
        if match.2.contains("src=") || match.2.contains("json") { continue }
        #expect(policy.contains(SHA256(of: Array(match.3.utf8)).integrity), "\(path)")
      }
    }
  }

  @Test("What the settings allow, and the logo's own host, are in the policy")
  func allowed() {
    let settings = """
      title: A
      base-url: https://example.org/
      publisher: { name: A, logo: "https://logos.example.net/a.svg" }
      content-security-policy: { frame-src: https://video.example.net, script-src: https://a.example.net }
      """
    let headers = TestSite(["site.yml": settings]).files["_headers"] ?? ""
    #expect(headers.contains("img-src 'self' data: https://logos.example.net;"))
    #expect(headers.contains("script-src 'self' https://a.example.net;"))
    #expect(headers.contains("frame-src https://video.example.net;"))
  }
}
