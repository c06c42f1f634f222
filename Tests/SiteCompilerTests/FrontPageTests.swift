import Testing

@testable import SiteCompiler

/// What leads a site's front page.
struct FrontPageTests {
  @Test("A featured article stands before newer ones, which follow in their order")
  func featured() throws {
    let site = TestSite([
      "articles/old.md": article("featured: true", date: "2023-01-01"),
      "articles/newer.md": article(date: "2024-02-01"), "articles/new.md": article(date: "2024-03-01"),
    ])
    #expect(site.problems == "")
    let front = try #require(site.files["index.html"])
    let places = try ["old", "new", "newer"].map { id in
      try #require(front.firstRange(of: "articles/\(id)/index.html")).lowerBound
    }
    #expect(places == places.sorted())
  }
}
