import Pages
import Testing

@testable import Rendering

@Suite struct `Share cards` {
  /// The card of a small site's first claim.
  private func card(_ claim: String, language: String = "en", verdict: String = "refuted") -> String {
    let article = """
      ---
      title: A
      date: 2024-03-02
      language: \(language)
      claims: [{ id: c, claim: "\(claim)", verdict: \(verdict) }]
      ---
      """
    let facts = facts(of: smallSite.merging(["articles/two-million.md": article]) { $1 })
    let views = Views(facts, links: .marked)
    return String(decoding: shareCard(of: facts.site.articles[0].claims[0], views), as: UTF8.self)
  }

  private func lines(_ card: String) -> [String] {
    card.matches(of: /<text[^>]*>([^<]*)<\/text>/).map { String($0.1) }
  }

  @Test func `A card has the site's title, the claim's words, the verdict and the day`() {
    #expect(
      lines(card("The northern bridge has been closed since 1 March 2024.")) == [
        "Passports", "The northern bridge has been closed", "since 1 March 2024.", "Refuted", "2 March 2024",
      ])
  }

  @Test(
    "Words that find no room are cut, and no card is long", arguments: ["words ", "слово ", "词", "&", "i"])
  func cut(word: String) {
    let card = card(String(repeating: word, count: 5_000))
    let lines = lines(card)
    #expect(lines.count == 8)
    #expect(lines[5].hasSuffix("…") && !lines[5].hasSuffix(" …"))
    #expect(card.utf8.count < 3_000)
  }

  @Test func `No text leaves its element`() {
    let card = card("</text></svg><script>alert('1')</script>")
    #expect(lines(card)[1] == "&lt;/text&gt;&lt;/svg&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/sc")
    #expect(!card.contains("<script"))
  }

  @Test func `In a language that runs from right to left, lines begin at the right`() {
    let card = card("صرفت", language: "ar")
    #expect(card.contains("direction=\"rtl\"") && card.contains("x=\"1112\" y=\"188\""))
    #expect(self.card("A").contains("x=\"88\" y=\"188\""))
  }

  @Test func `Each verdict has a shape of its own`() {
    let shapes = ["supported", "refuted", "unproven"].compactMap { verdict in
      card("A", verdict: verdict).firstMatch(of: /scale\(4\)">(.*?)<\/g><text/).map { String($0.1) }
    }
    #expect(Set(shapes).count == 3)
  }

  @Test("The desk's own picture replaces cards", arguments: ["site.yml", "articles/two-million.md"])
  func ownPicture(file: String) {
    let article = "---\ntitle: A\ndate: 2024-03-02\nclaims: [{ id: c, claim: A, verdict: refuted }]\n---\n"
    var files = smallSite.merging(["articles/two-million.md": article, "media/a.png": "x"]) { $1 }
    let key = "share-image: media/a.png\n"
    files[file] =
      file == "site.yml" ? "\(files[file] ?? "")\n\(key)" : article.replacing("date:", with: "\(key)date:")
    let facts = facts(of: files)
    #expect(facts.card(of: facts.site.articles[0].claims[0]) == nil)
    #expect(facts.drawsCards == (file != "site.yml"))
  }
}
