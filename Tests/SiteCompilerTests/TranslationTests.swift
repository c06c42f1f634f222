import Testing

@testable import SiteCompiler

/// What a site shows of an article in two languages.
struct TranslationTests {
  private static func claim(_ id: String, _ wording: String) -> String {
    "claims: [{ id: \(id), claim: \(wording), verdict: refuted, because: B. }]"
  }

  @Test("An article and a claim count once, in whatever languages they stand")
  func counts() throws {
    let site = TestSite([
      "articles/one.md": article(Self.claim("c", "It is so.")),
      "articles/one-uk.md": article("language: uk\ntranslation-of: one\n" + Self.claim("c-uk", "Це так.")),
    ])
    for page in ["index.html", "claims/index.html"] {
      let text = try #require(site.files[page])
      #expect(text.contains("1 claim") && !text.contains("2 claims"), "\(page)")
    }
    #expect(site.files["index.html"]?.contains("2 articles") == false)
    #expect(site.files["claims/c-uk/index.html"] != nil)
  }

  @Test("A page in another language calls an entity by its name there, without a star")
  func names() throws {
    let site = TestSite([
      "articles/one.md": article("authors: [harbour]"),
      "articles/one-uk.md": article("language: uk\ntranslation-of: one\nauthors: [harbour]"),
      "entities/harbour.md": "---\nname: The Harbour\nnames: { uk: [\"Порт*\", Морський порт] }\n---\n",
    ])
    let english = try #require(site.files["articles/one/index.html"])
    let ukrainian = try #require(site.files["articles/one-uk/index.html"])
    #expect(english.contains(">The Harbour</a>") && !english.contains("Морський порт"))
    #expect(ukrainian.contains(">Морський порт</a>") && !ukrainian.contains("The Harbour</a>"))
  }

  @Test("The front page shows one version of an article, and none is another one's neighbour")
  func versions() throws {
    let site = TestSite([
      "articles/one.md": article(),
      "articles/an-uk.md": article("language: uk\ntranslation-of: one"),
    ])
    let front = try #require(site.files["index.html"])
    #expect(front.contains("articles/one/index.html") && !front.contains("articles/an-uk/index.html"))
    for page in ["articles/one/index.html", "articles/an-uk/index.html"] {
      let text = try #require(site.files[page])
      #expect(!text.contains("rel=\"prev\"") && !text.contains("rel=\"next\""), "\(page)")
    }
  }

  @Test("A feed tells each article in the words of its language")
  func feed() throws {
    let correction = "corrections: [{ date: 2024-01-02, kind: minor, text: A word. }]"
    let site = TestSite(["articles/one.md": article("language: uk\n\(correction)")])
    for feed in ["feed.xml", "feed.json"] {
      let text = try #require(site.files[feed])
      #expect(text.contains("Виправлення") && !text.contains("Corrections"), "\(feed)")
    }
  }
}
