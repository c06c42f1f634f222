import Testing

@testable import Linking

@Suite("Names and ids lead to entities")
struct EntityNameTests {
  @Test func `a plain name is a known name, a known alias or a new entity`() {
    let site = LinkedTestSite([
      "articles/a.md": article(
        "authors: [The Desk]\nentities: [Kherson Oblast, \"Херсон\", Oleg Agarkov, oleg-agarkov, kherson]"),
      "entities/kherson.md": entity("Kherson", "aliases: [Kherson Oblast]\nnames: { uk: Херсон }"),
    ]).site
    #expect(site.entities.map(\.id) == ["kherson", "oleg-agarkov", "the-desk"])
    #expect(site.entities.map(\.name) == ["Kherson", "Oleg Agarkov", "The Desk"])
    #expect(site.entities.map(\.kind) == [.organisation, .other, .organisation])
    #expect(site.ids(site.articles[0].entities) == ["kherson", "oleg-agarkov"])
    #expect(site.entity("the-desk")?.backlinks.authoredArticles == [ArticleKey(0)])
  }

  @Test func `an entity made by a name is found in prose under every spelling`() {
    let site = LinkedTestSite([
      "articles/a.md": article("entities: [\"Київ\", Kyiv]", "У Київ. # Kyiv"),
      "articles/b.md": article("entities: [\"Kyiv\"]", "# S\n\nKyiv"),
    ]).site
    #expect(site.entities.map(\.id) == ["kyiv"])
    #expect(site.mentions(site.article("a")?.body) == ["Київ -> entity kyiv"])
    #expect(site.mentions(site.article("b")?.body) == ["Kyiv -> entity kyiv"])
  }

  @Test func `an alias with a star is no name in a list`() {
    let site = LinkedTestSite([
      "articles/a.md": article("entities: [Kherson, Khersones]"),
      "entities/k.md": entity("Kherson", "aliases: [Kherson*]"),
    ]).site
    #expect(site.entities.map(\.id) == ["k", "khersones"])
  }

  @Test func `hostile names do no harm`() {
    let names = [
      "\"<script>alert(1)</script>\"", "\"../../etc\"", "\"*\"", "\"a\\u0000b\"", "\"|]]\"",
      "\"\u{202E}abc\"",
    ]
    let test = LinkedTestSite([
      "articles/a.md": article(
        "entities: [\(names.joined(separator: ", "))]", "<script>alert(1)</script> * ../../etc")
    ])
    for entity in test.site.entities {
      #expect(!entity.id.isEmpty)
      #expect(looksLikeID(entity.id))
    }
    #expect(Set(test.site.entities.map(\.id)).count == test.site.entities.count)
  }
}
