import Dates
import Markup
import Testing

@testable import Rendering

@Suite struct `Citations` {
  @Test(
    "A date is as exact in CSL-JSON as it was written",
    arguments: [
      ("2023-04-24", #"{"d":{"date-parts":[[2023,4,24]]}}"#),
      ("2023-04", #"{"d":{"date-parts":[[2023,4]]}}"#),
      ("2023", #"{"d":{"date-parts":[[2023]]}}"#),
      ("2023-04~", #"{"d":{"date-parts":[[2023,4]],"circa":true}}"#),
      ("2023?", #"{"d":{"date-parts":[[2023]],"circa":true}}"#),
      ("2023-21", #"{"d":{"date-parts":[[2023]],"season":1}}"#),
      ("2023-24~", #"{"d":{"date-parts":[[2023]],"season":4,"circa":true}}"#),
      ("2023-07/2023-09", #"{"d":{"date-parts":[[2023,7],[2023,9]]}}"#),
      ("2023-34", #"{"d":{"raw":"2023-34"}}"#),
      ("202X", #"{"d":{"raw":"202X"}}"#),
      ("2023-04-XX", #"{"d":{"raw":"2023-04-XX"}}"#),
      ("../2022-02", #"{"d":{"raw":"../2022-02"}}"#),
      ("2023-21/2023-22", #"{"d":{"raw":"2023-21/2023-22"}}"#),
      ("[1667,1668]", #"{"d":{"raw":"[1667,1668]"}}"#),
      ("-0043", #"{"d":{"raw":"-0043"}}"#),
      ("Y20000", #"{"d":{"raw":"Y20000"}}"#),
      ("1950S2", #"{"d":{"raw":"1950S2"}}"#),
    ])
  func dates(edtf: String, expected: String) throws {
    let date = try EDTFDate.parse(edtf).get()
    var json = JSONWriter(.compact)
    json.object { $0.citationDate("d", date) }
    #expect(String(decoding: json.bytes, as: UTF8.self) == expected)
  }

  @Test func `A source is CSL-JSON with whole names`() {
    let source = published()["data/sources.json"]?.replacing(/\s*\n\s*/, with: "")
    #expect(
      source == """
        [{"id": "interfax-2024","type": "article-newspaper","title": "Two million passports & more",\
        "author": [{"literal": "Ivan Petrov"},{"literal": "Interfax"}],"container-title": "Interfax",\
        "URL": "https://example.com/a_b?c=d&e=f#g","issued": {"date-parts": [[2024,2,20]]},\
        "accessed": {"date-parts": [[2024,2,21]]},"archive": "web.archive.org",\
        "archive_location": "https://web.archive.org/web/2024/https://example.com/","language": "ru",\
        "note": "status_retracted. Owned by a party."},\
        {"id": "relay","type": "webpage","title": "A relay","URL": "https://example.net/",\
        "issued": {"date-parts": [[2024,2]],"circa": true}}]
        """)
  }

  @Test(
    "A medium has a type of CSL and one of biblatex",
    arguments: [
      ("article", "article-newspaper", "@online"), ("post", "post", "@online"),
      ("document", "document", "@online"),
      ("dataset", "dataset", "@dataset"), ("statement", "document", "@online"),
      ("video", "motion_picture", "@video"),
      ("image", "graphic", "@image"), ("interview", "interview", "@online"),
      ("law", "legislation", "@legislation"),
    ])
  func media(medium: String, citation: String, bibliography: String) {
    let files = published([
      "sources/relay.md": "---\ntitle: A\nurl: \"https://example.net/\"\nmedium: \(medium)\n---\n"
    ])
    #expect(files["data/sources.json"]?.contains("\"id\": \"relay\",\n    \"type\": \"\(citation)\"") == true)
    #expect(files["data/sources.bib"]?.contains("\(bibliography){relay,") == true)
  }

  @Test func `A source is a biblatex entry`() {
    #expect(
      published()["data/sources.bib"] == """
        @article{interfax-2024,
          author = {{Ivan Petrov} and {Interfax}},
          title = {{Two million passports \\& more}},
          journaltitle = {{Interfax}},
          date = {2024-02-20},
          url = {https://example.com/a_b?c=d&e=f#g},
          urldate = {2024-02-21},
          language = {ru},
          addendum = {https://web.archive.org/web/2024/https://example.com/}
        }

        @online{relay,
          title = {{A relay}},
          date = {2024-02?},
          url = {https://example.net/}
        }

        """)
  }

  @Test func `A source's page shows the entry of the bibliography`() {
    let site = facts(of: smallSite).site
    let entries = site.sources.map { bibTeXEntry(for: $0, in: site) }
    #expect(entries.joined(separator: "\n") == published()["data/sources.bib"])
  }

  @Test func `A date that biblatex cannot read is printed as it stands`() {
    let source = "---\ntitle: A\ndate: \"[1667,1668]\"\n---\n"
    #expect(
      published(["sources/relay.md": source])["data/sources.bib"]?.contains("  year = {[1667,1668]}") == true)
  }
}
