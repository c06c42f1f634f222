import TestSupport

/// Some three hundred entries that name each other in every way there is.
struct RandomSite {
  static let entities = 50
  static let sources = 60
  static let events = 50
  static let pages = 20
  static let articles = 120

  private(set) var files: [String: String] = [:]
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    for index in 0..<Self.entities { files["entities/entity\(index).md"] = entity(index) }
    for index in 0..<Self.sources { files["sources/source\(index).md"] = source(index) }
    for index in 0..<Self.events { files["events/event\(index).md"] = event(index) }
    for index in 0..<Self.pages {
      files["pages/page\(index).md"] = "---\ntitle: Page \(index)\n---\n\(prose())\n"
    }
    for index in 0..<Self.articles { files["articles/article\(index).md"] = someArticle(index) }
  }

  private mutating func entity(_ index: Int) -> String {
    let whole = index > 0 && index % 3 == 0 ? "part-of: entity\(index / 3)\n" : ""
    return """
      ---
      name: Name N\(index)
      kind: \(oneOf(["person", "organisation", "place", "document", "other"]))
      aliases: ["Alias of number \(index)"]
      names: { uk: ["Назва \(index)"] }
      \(whole)---
      \(prose())

      """
  }

  private mutating func source(_ index: Int) -> String {
    let relay = index > 30 ? "relays: [{ source: \(id("source", 30)), how: names }, \(id("source", 30))]" : ""
    return """
      ---
      title: Source \(index)
      url: https://example.com/\(index / 2 * 2 == index ? "even" : "odd")/\(index)
      publisher: \(oneOf(["Publisher \(index % 9)", id("entity", Self.entities)]))
      authors: [Author \(index % 7)]
      date: \(index > 30 ? "2024-02" : date())
      medium: \(oneOf(["article", "post", "statement"]))
      \(relay)
      ---
      \(prose())

      """
  }

  private mutating func event(_ index: Int) -> String {
    """
    ---
    title: Event \(index) of Name N\(index % Self.entities)
    date: \(date())
    entities: [\(ids("entity", Self.entities))]
    sources: [\(ids("source", Self.sources))]
    aliases: [/old/event/\(index)/]
    ---
    \(prose())

    """
  }

  private mutating func someArticle(_ index: Int) -> String {
    let claim = index % 2 == 0
    return """
      ---
      title: Article \(index)
      date: 2024-0\(number(1...4))-1\(number(0...9))
      authors: [\(oneOf(["Author \(index % 7)", id("entity", Self.entities)]))]
      entities: [\(ids("entity", Self.entities))]
      sources:
        - \(id("source", Self.sources))
        - { title: Inline \(index % 10), url: "https://example.net/\(index % 10)" }
      aliases: [/old/\(index).html]
      \(claim ? claims(index) : "claims: []")
      corrections:
        - { date: 2024-05-0\(number(1...9)), kind: minor, text: Correction of \(index). }
      events:
        - { date: \(date()), title: What article \(index) tells, entities: [\(ids("entity", Self.entities))] }
      ---
      \(prose()) See [[article\(number(0...Self.articles - 1))]].

      """
  }

  private mutating func claims(_ index: Int) -> String {
    """
    claims:
        - id: claim\(index)
          claim: Name N\(index % Self.entities) said number \(index).
          verdict: \(oneOf(["supported", "refuted", "unproven"]))
          by: [\(ids("entity", Self.entities))]
          date: \(date())
          appeared: [\(ids("source", Self.sources))]
          single-origin: Random.
          evidence:
            - { source: \(id("source", Self.sources)), bearing: supports, credibility: 2 }
            - { source: \(id("source", Self.sources)), bearing: undermines, note: Weak. }
        - { claim: Article \(index) has another claim., verdict: unproven }
    """
    .replacing("\n    ", with: "\n")
  }

  private mutating func prose() -> String {
    var parts: [String] = []
    for _ in 0..<8 {
      parts.append(
        oneOf([
          "Name N\(number(0...Self.entities - 1))", "[[\(id("entity", Self.entities))]]",
          "[@\(id("source", Self.sources))]", "\n\n## Part\n\n", "on \(number(1...28)) April 2023",
          "[[source:\(id("source", Self.sources))|a source]]",
          "[x](../entities/\(id("entity", Self.entities)).md)",
          "a note^[About Name N\(number(0...9)).]",
        ]))
    }
    return parts.joined(separator: " and ")
  }

  private mutating func date() -> String {
    let day = "2023-0\(number(1...9))-1\(number(0...9))"
    return oneOf([
      day, String(day.prefix(7)), "2023", "\(day)/2023-12", "\(day)~", "202X", "2023-2\(number(1...4))",
    ])
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func oneOf(_ choices: [String]) -> String { choices[number(0...choices.count - 1)] }

  private mutating func id(_ prefix: String, _ count: Int) -> String { "\(prefix)\(number(0...count - 1))" }

  private mutating func ids(_ prefix: String, _ count: Int) -> String {
    var chosen: [String] = []
    for _ in 0...number(0...2) {
      let next = id(prefix, count)
      if !chosen.contains(next) { chosen.append(next) }
    }
    return chosen.joined(separator: ", ")
  }
}
