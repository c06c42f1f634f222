import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Text that would do harm if it were not escaped, in every field that takes text.
struct HostileTextTests {
  private static let harm = #"<script>alert(1)</script>"'&{{ 7*7 }}]]> -->"#
  /// The wrong direction, a joined emoji, a line separator's cousins and white space of other kinds.
  private static let odd = "\u{202E}\u{200F}\u{1F468}\u{200D}\u{1F469}\u{A0}\u{2003}\t"
  private static let site = TestSite(files, theme: .shipped)
  private static let published = PublishedSite(site)

  @Test("A site full of hostile text is built")
  func built() {
    #expect(
      Self.site.compiled.report.items.filter { $0.diagnostic.severity == .error }.map(\.diagnostic.message)
        == [])
    #expect(Self.published.pages.count > 20)
  }

  @Test("No page has an element, an attribute or an address that a text brought in")
  func pages() {
    for (path, page) in Self.published.sortedPages {
      for script in page.all("script") {
        #expect(
          script.attributes["src"] != nil || script.attributes["type"] == "application/ld+json", "\(path)")
      }
      for element in page.elements {
        let bad = element.attributes.keys.filter { $0.hasPrefix("on") || !$0.allSatisfy(\.isAttributeLetter) }
        #expect(bad == [], "\(path) \(element.name)")
      }
      #expect(page.addresses.filter { $0.lowercased().contains("javascript:") } == [], "\(path)")
    }
  }

  @Test("What was written is what readers see")
  func shown() {
    for path in [
      "articles/a/index.html", "claims/c/index.html", "sources/s/index.html", "entities/e/index.html",
    ] {
      #expect(Self.published.pages[path]?.text.contains(Self.harm) == true, "\(path)")
    }
    let written = Self.published.pages.values.reduce(into: 0) { $0 += $1.text.ranges(of: "{{ 7*7 }}").count }
    #expect(written > 50)
  }

  @Test("Structured data in pages is JSON that cannot end its element")
  func structuredData() throws {
    let blocks = Self.published.files.values.flatMap { text in
      text.matches(of: /<script type="application\/ld\+json">(.*?)<\/script>/.dotMatchesNewlines()).map {
        String($0.1)
      }
    }
    #expect(!blocks.isEmpty)
    for block in blocks {
      _ = try JSONSerialization.jsonObject(with: Data(block.utf8))
      #expect(!block.contains("<"))
    }
  }

  @Test("Every JSON file is JSON, and holds the text as it was written")
  func json() throws {
    for (path, text) in Self.published.files where path.hasSuffix(".json") {
      _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }
    let claims = try #require(Self.published.files["data/claims.json"])
    #expect(
      try texts(in: JSONSerialization.jsonObject(with: Data(claims.utf8))).contains { $0.contains(Self.harm) }
    )
  }

  @Test(
    "Every XML file is XML, and holds the text as it was written", arguments: ["feed.xml", "sitemap.xml"])
  func xml(path: String) throws {
    let reader = XMLText()
    let parser = XMLParser(data: Data(try #require(Self.published.files[path]).utf8))
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(!reader.elements.contains("script"))
    if path == "feed.xml" { #expect(reader.text.contains(Self.harm)) }
  }

  @Test("No iCalendar or BibTeX line begins with what a text says")
  func lines() {
    for path in ["data/timeline.ics", "data/sources.bib"] {
      let lines = (Self.published.files[path] ?? "").split(whereSeparator: \.isNewline)
      #expect(lines.count > 10)
      #expect(!lines.contains { $0.hasPrefix("X-HARM") || $0.hasPrefix("@harm") })
    }
  }

  /// A quoted YAML text.
  private static func text(_ name: String) -> String {
    let written = "\(name) \(harm)\(odd)"
    return "'\(written.replacing("'", with: "''"))'"
  }

  /// Every kind of entry with hostile text in every field that takes text.
  private static let files = [
    "site.yml": """
    title: \(text("Site"))
    description: \(text("About"))
    base-url: https://example.org/
    language: en
    publisher: { name: \(text("Desk")), kind: organisation }
    verdicts:
      - { id: supported, label: \(text("Yes")), meaning: \(text("It holds.")) }
      - { id: refuted, label: \(text("No")), meaning: \(text("It does not.")) }
    navigation: [articles, p]
    extra: { key: \(text("Extra")) }
    """,
    "articles/a.md": """
    ---
    title: \(text("Title"))
    date: 2024-03-02
    updated: 2024-03-05
    authors: [\(text("Author"))]
    reviewed-by: [\(text("Reviewer"))]
    summary: \(text("Summary"))
    why-checked: \(text("Why"))
    entities: [e, \(text("Someone"))]
    sources:
      - { title: \(text("Inline")), url: "https://example.net/?a=1&b=%22", publisher: \(text("Publisher")) }
    claims:
      - id: c
        claim: \(text("Claim"))
        quote: { text: \(text("Quotation")), language: ru, source: s }
        by: [e, \(text("Speaker"))]
        date: 2024-02~
        appeared: [s]
        verdict: refuted
        because: \(text("Because"))
        evidence:
          - { source: s, bearing: supports, credibility: 3, note: \(text("Note")), quote: \(text("Words")) }
          - { source: s, bearing: undermines, note: \(text("Note")) }
          - { source: s, bearing: context, note: \(text("Note")) }
        figures:
          - { id: f, value: 2000000, unit: \(text("unit")), population: \(text("people")), as-of: 2024-02~ }
        single-origin: \(text("Single"))
        contacted: { who: \(text("Who")), date: 2024-03-01, reply: \(text("Reply")) }
    events:
      - { date: 2024-01-05, title: \(text("Event")), summary: \(text("What")), entities: [e], sources: [s] }
    corrections:
      - date: 2024-03-05
        kind: substantive
        text: \(text("Correction"))
        claim: c
        from: supported
        to: refuted
    extra: { key: \(text("Extra")) }
    ---
    \(body)

    """,
    "sources/s.md": """
    ---
    title: \(text("Source"))
    publisher: \(text("Publisher"))
    authors: [\(text("Author"))]
    date: 2024-01-01
    url: "https://example.com/?q=a&b='()%3Cscript%3E"
    archived: ["https://archive.example.org/?a=1&b=2'"]
    medium: article
    language: ru
    reliability: B
    interests: \(text("Interests"))
    ---
    \(body)

    """,
    "entities/e.md": """
    ---
    name: \(text("Entity"))
    kind: person
    aliases: [\(text("Alias"))]
    names: { uk: [\(text("Назва"))] }
    same-as: ["https://example.com/?a=1&b='"]
    role: \(text("Role"))
    ---
    \(body)

    """,
    "events/v.md": """
    ---
    title: \(text("Event"))
    date: 2024-01-05
    summary: \(text("Summary"))
    ---
    \(body)

    """,
    "pages/p.md": """
    ---
    title: \(text("Page"))
    description: \(text("Description"))
    ---
    \(body)

    """,
  ]

  private static let body = """
    \(harm) \(odd) <img src=x onerror=alert(1)> [[e|\(harm)]] [@s, p. "4<b>"] "\(harm)" [@s]

    ## \(harm)

    > <iframe src="javascript:alert(1)">
    >
    > -- [@s]

    `\(harm)` and a note^[About \(harm)] and
    ![\(harm)](https://example.com/a.png "\(harm.replacing("\"", with: "'"))")

    ```harm"><script>
    \(harm)
    ```

    | \(harm) | b |
    |---|---|
    | <svg onload=alert(1)> | X-HARM:1 |
    """
}

private func texts(in value: Any) -> [String] {
  switch value {
  case let text as String: [text]
  case let list as [Any]: list.flatMap { texts(in: $0) }
  case let map as [String: Any]: map.values.flatMap { texts(in: $0) }
  default: []
  }
}

/// Collects what an XML reader finds.
private final class XMLText: NSObject, XMLParserDelegate {
  var text = ""
  var elements: Set<String> = []

  func parser(_ parser: XMLParser, foundCharacters string: String) { text += string }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) { elements.insert(name) }
}

extension Character {
  fileprivate var isAttributeLetter: Bool {
    isASCII && (isLetter || isNumber || self == "-" || self == ":")
  }
}
