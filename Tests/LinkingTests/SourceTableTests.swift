import Testing

@testable import Linking

@Suite("Each source stands once")
struct SourceTableTests {
  @Test func `records with one address are one source, and a file wins`() {
    let test = LinkedTestSite([
      "articles/a.md": article(
        """
        sources:
          - { title: one, url: "HTTPS://Example.org/one" }
          - { title: Home, url: "https://example.org" }
        """),
      "articles/b.md": article("sources: [{ title: Home, url: \"https://example.org/\" }]"),
      "sources/s.md": source("one"),
    ])
    #expect(test.problems == [])
    #expect(test.site.sources.count == 2)
    #expect(test.site.source("s")?.uses.map { test.site.name($0.by) } == ["article a"])
    let home = test.site.sources.first { $0.source.isInline }
    #expect(home?.uses.map { test.site.name($0.by) } == ["article a", "article b"])
  }

  @Test func `an address without a path keeps the letters of its query`() {
    let test = LinkedTestSite([
      "articles/a.md": article(
        """
        sources:
          - { title: one, url: "https://Example.org?v=Ab" }
          - { title: two, url: "https://example.org?v=aB" }
          - { title: one, url: "HTTPS://EXAMPLE.org/?v=Ab" }
        """)
    ])
    #expect(test.problems == [])
    #expect(test.site.sources.map(\.source.title.value).sorted() == ["one", "two"])
  }

  @Test func `relays lead both ways`() {
    let site = LinkedTestSite([
      "articles/a.md": article("sources: [s]"),
      "sources/s.md": source(
        "one", "relays: [t, { source: { title: Three, url: \"https://x.org/3\" }, how: translates }]"),
      "sources/t.md": source("two"),
    ]).site
    let inline = site.sources.firstIndex { $0.source.isInline }.map { SourceKey($0) }
    #expect(site.source("s")?.relays.map(\.source) == [key("t", site), inline])
    #expect(site.source("t")?.relayedBy == [key("s", site)].compactMap { $0 })
    #expect(site.source("t")?.uses.map(\.manner) == [.relayed])
  }

  private func key(_ id: String, _ site: LinkedSite) -> SourceKey? {
    site.sources.firstIndex { $0.id == id }.map { SourceKey($0) }
  }

  @Test func `every manner of use is told once`() {
    let site = LinkedTestSite([
      "articles/a.md": article(
        """
        sources: [s]
        claims:
          - id: c
            claim: Words.
            verdict: refuted
            quote: { text: Words, source: s }
            appeared: [s]
            evidence:
              - { source: s, bearing: undermines }
              - { source: s, bearing: undermines }
              - { source: s, bearing: context }
        events: [{ date: 2023, title: E, sources: [s] }]
        """, "[@s] [[source:s]]"),
      "sources/s.md": source("one"),
    ]).site
    #expect(
      site.sources[0].uses.map { "\(site.name($0.by)) \($0.manner) \($0.count)" } == [
        "article a cited 1", "article a referenced 1", "article a listed 1", "claim c quoted 1",
        "claim c appeared 1",
        "claim c undermines 2", "claim c context 1", "event \(site.events[0].id) event 1",
      ])
    #expect(site.ids(site.articles[0].sources) == ["s"])
    #expect(site.claims[0].evidence.count == 3)
  }
}
