/// What an editor writes into each kind of file.
extension EditedSite {
  mutating func settings(parties: String) -> String {
    """
    title: A site \(number(0...9))
    description: Made at random.
    base-url: https://example.org/site/
    language: en
    publisher: { name: The desk, kind: organisation }
    navigation: [articles, claims\(number(0...1) == 0 ? ", sources" : "")]
    rules: { independent-origins: \(number(1...2)), parties: [\(parties)] }
    raw-html: \(number(0...4) == 0)

    """
  }

  mutating func entity(_ index: Int) -> String {
    "---\nname: Name N\(index)\nkind: place\naliases: [\"Alias \(index)\"]\n"
      + "\(index % 3 == 1 ? "part-of: entity0\n" : "")---\n\(prose())\n"
  }

  mutating func source(_ index: Int) -> String {
    """
    ---
    title: Source \(index)
    url: https://example.com/\(index)
    publisher: Publisher \(index % 3)
    date: 2023-0\(index % 9 + 1)
    status: \(oneOf(["live", "live", "retracted"]))
    interests: \(words())
    kind: \(oneOf(["primary", "secondary"]))
    \(index > 4 ? "relays: [{ source: source\(number(0...4)), how: names }]" : "own-reporting: true")
    ---
    \(prose())

    """
  }

  mutating func event(_ index: Int) -> String {
    "---\ntitle: Event \(index) of Name N1\ndate: 2023-04-1\(index % 10)\nsources: [source1]\n---\n\(prose())\n"
  }

  mutating func page(_ index: Int) -> String {
    "---\ntitle: Page \(index)\naliases: [/old/\(index)/]\n---\n\(prose())\n"
  }

  mutating func article(_ index: Int) -> String {
    """
    ---
    title: Article \(index)
    date: 2024-01-1\(index % 10)
    authors: [Author \(index % 4)]
    reviewed-by: []
    featured: false
    updated: 2024-05-09
    summary: \(words()).
    aliases: []
    entities: []
    draft: \(index % 11 == 3)
    language: \(index % 5 == 0 ? "uk" : "en")
    share-image: https://example.org/\(index).png
    sources: [source1, { title: Inline \(index % 3), url: "https://example.net/\(index % 3)" }]
    claims:
      - id: claim\(index)
        claim: Name N\(index % 8) said number \(index).
        verdict: unproven
        by: [Author \(index % 4)]
        date: 2023-0\(number(1...9))
        appeared: []
        contacted: { who: entity2, reply: none }
        quote: { text: Words of number 1, source: source1 }
        evidence: [{ source: source\(number(0...4)), bearing: supports }]
    events:
      - date: 2023-0\(number(1...9))-1\(number(0...9))
        title: What \(index) tells
    corrections: [{ date: 2024-05-0\(number(1...9)), kind: minor, text: Correction. }]
    ---
    \(prose())

    """
  }

  mutating func prose() -> String {
    (0..<number(1...7)).map { _ in
      oneOf([
        "Name N\(number(0...9))", "[[entity\(number(0...4))]]", "[@source\(number(0...4))]",
        "\n\n## Part\n\n",
        "on \(number(10...19)) April 2023", "[[source:source\(number(0...4))|a source]]", "<b>bold</b>",
        "[x](../entities/entity\(number(0...4)).md)", "a note^[About Name N\(number(0...9)).]", words(),
        "\"Words of number \(number(0...3)) as quoted\" [@source\(number(0...4))]", "[a list](/articles/)",
        "[old](/old/\(number(0...1))/)", "[[claim\(number(4...9))]]", "[[article\(number(4...9))]]",
        "[part](../articles/article\(number(4...9)).md#part)", "[claim](/claims/claim\(number(4...9))/)",
      ])
    }.joined(separator: " and ")
  }

  mutating func words() -> String { oneOf(["Some words", "Other words", "Words of Author 2"]) }
}
