import Linking
import Markup
import Pages
import Testing

@testable import Rendering

/// The JSON-LD of pages other than a claim's, and what else their heads say to machines.
struct StructuredDataTests {
  private static let settings =
    (smallSite["site.yml"] ?? "") + "\npolicies: { ethics: https://example.net/ethics, corrections: about }"
    + "\nshare-image: media/card é.png\n"
  private static let facts = RenderingTests.facts(
    of: smallSite.merging(["site.yml": settings, "media/card é.png": ""]) { $1 })

  @Test("An article is a NewsArticle with its authors, sources and corrections")
  func article() {
    #expect(
      text { articleData(ArticleKey(0), in: Self.facts, into: &$0) } == """
        {"@context":"https://schema.org","@type":"NewsArticle",\
        "@id":"\(base)articles/two-million/#article","url":"\(base)articles/two-million/",\
        "mainEntityOfPage":"\(base)articles/two-million/","headline":"Two million passports?",\
        "description":"What the figure rests on.","image":"\(base)media/card%20%C3%A9.png","inLanguage":"en",\
        "datePublished":"2024-03-02","dateModified":"2024-03-07",\
        "author":{"@type":"Organization","@id":"\(base)entities/anna-bell/","name":"Anna Bell",\
        "url":"\(base)entities/anna-bell/"},\
        "publisher":\(publisher),"isAccessibleForFree":true,\
        "citation":[{"@type":"CreativeWork","name":"Two million passports & more",\
        "url":"https://example.com/a_b?c=d&e=f#g",\
        "archivedAt":["https://web.archive.org/web/2024/https://example.com/"],"datePublished":"2024-02-20",\
        "inLanguage":"ru"},{"@type":"CreativeWork","name":"A relay","url":"https://example.net/"}],\
        "correction":[{"@type":"CorrectionComment","text":"Another name was misspelt.",\
        "datePublished":"2024-03-07","url":"\(base)articles/two-million/#correction-two-million-2"},\
        {"@type":"CorrectionComment","text":"A name was misspelt.","datePublished":"2024-03-06",\
        "url":"\(base)articles/two-million/#correction-two-million-1"}]}
        """)
  }

  @Test("The front page is the site and its publisher with the policies")
  func site() {
    #expect(
      text { siteData(Self.facts, into: &$0) } == """
        {"@context":"https://schema.org","@graph":[{"@type":"WebSite","@id":"\(base)#site","url":"\(base)",\
        "name":"Passports","description":"Claims about passports, checked.","inLanguage":"en",\
        "publisher":{"@id":"\(base)#publisher"},"potentialAction":{"@type":"SearchAction","target":\
        {"@type":"EntryPoint","urlTemplate":"\(base)search/?q={search_term_string}"},\
        "query-input":"required name=search_term_string"}},\(publisher)]}
        """)
  }

  @Test("A person who publishes has the one policy that people have")
  func person() {
    let settings = Self.settings.replacing("kind: organisation", with: "kind: person")
      .replacing("corrections:", with: "principles:")
    let files = ["site.yml": settings, "media/card é.png": ""]
    let facts = RenderingTests.facts(of: smallSite.merging(files) { $1 })
    #expect(
      text { siteData(facts, into: &$0) }.hasSuffix(
        #""url":"https://example.org/","publishingPrinciples":"\#(base)about/"}]}"#))
  }

  @Test("An entity's page has the same as the file of all entities")
  func entity() throws {
    let key = try #require(
      Self.facts.site.entities.keys.first { Self.facts.site.entities[$0].id == "kremlin" })
    #expect(
      text { entityData(key, in: Self.facts, into: &$0) }.hasPrefix(
        """
        {"@context":"https://schema.org","@id":"\(base)entities/kremlin/","@type":"Organization",\
        "name":"Kremlin","alternateName":["The Kremlin",{"@value":"Кремль","@language":"ru"}],
        """))
  }

  @Test("Pages below another say where they stand")
  func breadcrumbs() {
    let page = FramedPage(
      frame: PageFrame(title: "</script>", kind: .page, breadcrumbs: [("Home", .front)]),
      route: Route(folder: "about"))
    let views = Views(Self.facts, links: .marked)
    #expect(
      views.scripts(of: page)?.string == """
        <script type="application/ld+json">{"@context":"https://schema.org","@type":"BreadcrumbList",\
        "itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"\(base)"},\
        {"@type":"ListItem","position":2,"name":"\\u003c/script\\u003e","item":"\(base)about/"}]}</script>
        """)
  }

  @Test("An article can be cited in three forms")
  func citation() {
    let views = Views(Self.facts, links: .marked)
    let citation = views.citation(of: ArticleKey(0), as: .article(ArticleKey(0)), id: "two-million")
    guard case .record(let record) = views.record(Shapes.pageCitation, citation) else { return }
    let values = record.shape.fields.indices.map { slot in
      guard case .text(let text) = record.value(at: slot) else { return "" }
      return text
    }
    #expect(values[1] == "2024-03-02")
    #expect(
      values[2]
        == "Anna Bell: Two million passports? Passports, 2 March 2024. \(base)articles/two-million/")
    #expect(
      values[3] == """
        @online{two-million,
          author = {{Anna Bell}},
          title = {{Two million passports?}},
          organization = {{Passports}},
          date = {2024-03-02},
          url = {\(base)articles/two-million/},
          language = {en}
        }

        """)
    #expect(values[4].contains("\"container-title\": \"Passports\"") && values[4].contains("\"literal\""))
  }

  private let base = "https://example.org/passports/"

  private let publisher = """
    {"@type":"NewsMediaOrganization","@id":"https://example.org/passports/#publisher","name":"The desk",\
    "url":"https://example.org/","correctionsPolicy":"https://example.org/passports/about/",\
    "ethicsPolicy":"https://example.net/ethics"}
    """

  private func text(_ write: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter(.compact)
    write(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
