import Pages
import Testing

@testable import Rendering

@Suite struct `Site maps` {
  @Test func `A site map lists every page but redirects, the search and the page for wrong addresses`() {
    let aliased = "---\ntitle: About\naliases: [/old/]\n---\n"
    let map = published(["pages/about.md": aliased])["sitemap.xml"] ?? ""
    let addresses = map.split(separator: "\n").compactMap { line in
      line.contains("<loc>") ? line.split(separator: "passports/").last?.dropLast(6) : nil
    }
    #expect(addresses.contains("about/"))
    #expect(addresses.contains("timeline/2023/06/"))
    for absent in ["old/", "404.html", "search/"] { #expect(!addresses.contains(absent[...])) }
    #expect(Set(addresses).count == addresses.count)
  }

  @Test func `Articles and their claims say when they were changed`() {
    let map = published()["sitemap.xml"] ?? ""
    for path in ["articles/two-million/", "claims/two-million/"] {
      #expect(
        map.contains(
          """
              <loc>https://example.org/passports/\(path)</loc>
              <lastmod>2024-03-07</lastmod>
          """))
    }
    #expect(map.contains("<loc>https://example.org/passports/</loc>\n  </url>"))
  }

  @Test(
    "A last change is told where its day is known",
    arguments: [
      ("date: 2024-03-02", "2024-03-02"), ("date: 2024-03", nil),
      ("date: 2024-03\nupdated: 2024-04-01", "2024-04-01"),
      ("date: 2024-03\nupdated: 2024-03-05", nil), ("date: 2024-03-02~", nil),
    ])
  func lastChange(dates: String, day: String?) {
    let facts = facts(
      of: smallSite.merging(["articles/two-million.md": "---\ntitle: T\n\(dates)\n---\n"]) { $1 })
    #expect(facts.site.articles.first?.knownLastDay(in: facts.site)?.description == day)
  }

  @Test func `More addresses than one map holds are parted`() {
    let facts = facts(of: smallSite)
    let whole = sitemaps(facts)
    let parts = sitemaps(facts, capacity: 10)
    let count = addresses(in: whole[0].bytes).count
    #expect(whole.map(\.route) == [.sitemap])
    #expect(
      parts.map(\.route.outputPath)
        == ["sitemap.xml"] + (1...(count + 9) / 10).map { "sitemap-\($0).xml" })
    #expect(
      addresses(in: parts[0].bytes)
        == parts.dropFirst().map { "https://example.org/passports/\($0.route.outputPath)" })
    #expect(parts.dropFirst().flatMap { addresses(in: $0.bytes) } == addresses(in: whole[0].bytes))
  }

  @Test func `Robots may read everything and are told of the site map`() {
    #expect(
      published()["robots.txt"] == """
        User-agent: *
        Allow: /

        Sitemap: https://example.org/passports/sitemap.xml

        """)
  }

  private func addresses(in map: [UInt8]) -> [String] {
    String(decoding: map, as: UTF8.self).split(separator: "\n").filter { $0.contains("<loc>") }
      .map { String($0.drop { $0 == " " }.dropFirst(5).dropLast(6)) }
  }
}
