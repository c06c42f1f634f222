import Testing

@testable import Linking

@Suite("Bodies are linked")
struct BodyTests {
  private let entities = [
    "entities/kherson.md": entity("Kherson", "aliases: [Kherson Oblast, \"Херсон*\"]"),
    "entities/interfax.md": entity("Interfax"),
    "sources/s1.md": source("one"), "sources/s2.md": source("two"),
  ]

  private func linked(_ body: String, media: [String] = [], _ more: [String: String] = [:]) -> LinkedTestSite
  {
    LinkedTestSite(
      entities.merging(more) { $1 }.merging(["articles/a.md": article("sources: [s1, s2]", body)]) { $1 },
      media: media)
  }

  @Test func `the first mention in each section is linked, and all are counted`() {
    let site = linked(
      "Kherson and Kherson Oblast, Interfax.\n\n## Two\n\nKherson *Interfax* `Kherson` Kherson.\n\n"
        + "Херсонщина [Kherson](https://example.org)"
    ).site
    #expect(
      site.mentions(site.articles[0].body) == [
        "Kherson -> entity kherson", "Interfax -> entity interfax", "Kherson -> entity kherson",
        "Interfax -> entity interfax",
      ])
    let mention = site.entity("kherson")?.backlinks.mentions.first
    #expect(mention?.count == 5)
    #expect(mention?.sections.map(\.id) == ["", "two"])
    #expect(site.ids(site.articles[0].entities) == ["interfax", "kherson"])
  }

  @Test func `a reference in the section stands for the first mention`() {
    let site = linked("Kherson and [[kherson|the city]].\n\n# Two\n\nKherson.").site
    #expect(site.mentions(site.articles[0].body) == ["Kherson -> entity kherson"])
    #expect(site.entity("kherson")?.backlinks.mentions.first?.count == 3)
  }

  @Test func `an entity is never linked on its own page`() {
    let site = LinkedTestSite(["entities/kherson.md": entity("Kherson", "", "Kherson is a city.")]).site
    #expect(site.mentions(site.entity("kherson")?.body) == [])
    #expect(site.entity("kherson")?.backlinks.mentions.isEmpty == true)
  }

  @Test func `a day is linked once in a section when something stands on it`() {
    let site = linked(
      "On 24 April 2023, 2023-04-24 and 25 April 2023.\n\n# Two\n\n2023-04-24 in Kherson",
      ["events/e.md": "---\ntitle: E\ndate: 2023-04-24\n---\n"]
    ).site
    #expect(
      site.mentions(site.articles[0].body) == [
        "24 April 2023 -> day 2023-04-24", "2023-04-24 -> day 2023-04-24", "Kherson -> entity kherson",
      ])
  }

  @Test func `references name any kind of entry by id, and entities by name`() {
    let test = linked(
      "[[a]] [[source:s1]] [[Kherson Oblast]] [[entity:Interfax]] [[p]] [[e]] [[c]]",
      [
        "pages/p.md": "---\ntitle: P\n---\n", "events/e.md": "---\ntitle: E\ndate: 2023\n---\n",
        "articles/b.md": article("claims: [{ id: c, claim: Words., verdict: refuted }]"),
      ])
    #expect(
      test.site.article("a")?.body.references.map(test.site.name) == [
        "article a", "source s1", "entity kherson", "entity interfax", "page p", "event e", "claim c",
      ])
    #expect(test.problems == [])
  }

  @Test func `citations are numbered by first citation`() {
    let test = linked("One [@s2, p. 4; @s1]. Two [@s1].\n\n# B\n\n[@s2]")
    #expect(test.site.ids(test.site.articles[0].body.citedSources) == ["s2", "s1"])
    #expect(test.site.articles[0].body.citedItems.map { $0?.index } == [1, 0, 0, 1])
    let use = test.site.source("s2")?.uses.first
    #expect(use?.manner == .cited)
    #expect(use?.count == 2)
    #expect(use?.sections.map(\.id) == ["", "b"])
  }

  @Test func `hyperlinks lead to entries, files and addresses of the site`() {
    let test = LinkedTestSite(
      [
        "articles/2024/deadline/index.md": article(
          "",
          """
          [a](https://example.org) [b](mailto:a@b.org) [c](#here) [d](../../other.md) [e](articles/other.md)
          [f](photo.jpg) ![g](media/map%20one.png) [h](/articles/other/) [i](timeline/)
          [j](../../other.md#here) [k](/media/map%20one.png) [l](//example.org/)
          ![m](https://example.org/a.png)
          [n](./photo.jpg) [o](/old/page.php) [p](../../../articles/other.md)

          # Here
          """),
        "articles/other.md": article(),
      ], media: ["media/map one.png", "articles/2024/deadline/photo.jpg"])
    #expect(test.problems == [])
    #expect(
      test.site.article("deadline")?.body.hyperlinks.map(test.site.name) == [
        "nothing", "nothing", "nothing", "article other", "article other", "path articles/deadline/photo.jpg",
        "path media/map one.png", "path articles/other/", "path timeline/", "path articles/other/#here",
        "path media/map one.png", "nothing", "nothing", "path articles/deadline/photo.jpg",
        "path old/page.php", "article other",
      ])
    let draft = LinkedTestSite(
      ["articles/d/index.md": article("draft: true")], media: ["articles/d/secret.jpg", "articles/open.jpg"])
    #expect(draft.site.media.map(\.inputPath) == ["content/articles/open.jpg"])
    #expect(
      test.site.media.map(\.publishedPath) == ["articles/deadline/photo.jpg", "media/map one.png"])
  }

  @Test func `claims, titles and summaries are searched for names as well`() {
    let test = linked(
      "",
      [
        "articles/b.md": article(
          "claims: [{ id: c, claim: Interfax invented it., by: [kherson], verdict: refuted }]"),
        "events/e.md": "---\ntitle: Kherson falls\ndate: 2022-03-02\nsummary: Interfax tells it.\n---\n",
      ])
    let site = test.site
    #expect(site.ids(site.claims[0].entities) == ["interfax"])
    #expect(site.ids(site.events[0].entities) == ["interfax", "kherson"])
    #expect(site.entity("interfax")?.backlinks.inClaims == [ClaimKey(0)])
    #expect(site.entity("kherson")?.backlinks.said == [ClaimKey(0)])
    #expect(site.entity("kherson")?.backlinks.events == [EventKey(0)])
    #expect(
      site.entity("kherson")?.backlinks.appearsWith.map { "\(site.entities[$0.entity].id) \($0.count)" }
        == ["interfax 2"])
  }
}
