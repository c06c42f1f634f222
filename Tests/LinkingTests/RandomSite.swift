import TestSupport

/// Some hundred entries that name each other in every way there is.
func randomSite(seed: UInt64) -> [String: String] {
  var random = SeededRandom(seed: seed)
  func pick(_ prefix: String, _ count: Int) -> String {
    "\(prefix)\(Int.random(in: 0..<count, using: &random))"
  }
  func picks(_ prefix: String, _ count: Int) -> String {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in pick(prefix, count) }.joined(separator: ", ")
  }
  func date() -> String {
    let day = "2023-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
    return [day, String(day.prefix(7)), "2023", day + "/2023-12"].randomElement(using: &random) ?? day
  }
  func prose() -> String {
    (0..<6).map { _ in
      [
        "Name \(pick("N", 40))", "[[\(pick("entity", 40))]]", "[@\(pick("source", 40))]", "\n\n## Part\n\n",
        "on 2023-0\(Int.random(in: 1...9, using: &random))-15", "[[source:\(pick("source", 40))]]",
        "[x](../entities/\(pick("entity", 40)).md)",
      ].randomElement(using: &random) ?? ""
    }.joined(separator: " and ")
  }
  var files: [String: String] = [:]
  for index in 0..<40 {
    let whole = index > 0 && index % 3 == 0 ? "part-of: entity\(index / 3)" : ""
    files["entities/entity\(index).md"] = entity("Name N\(index)", whole, prose())
    files["sources/source\(index).md"] = source(
      "s\(index)",
      "publisher: \(pick("Publisher P", 9))\nauthors: [\(picks("Author A", 9))]\n"
        + "relays: [\(picks("source", 40))]\ndate: \(date())",
      prose())
    files["events/event\(index).md"] =
      "---\ntitle: About Name N\(index)\ndate: \(date())\nentities: [\(picks("entity", 40))]\n"
      + "sources: [\(picks("source", 40))]\n---\n\(prose())\n"
    files["pages/page\(index).md"] = "---\ntitle: P\n---\n\(prose())\n"
  }
  for index in 0..<120 {
    files["articles/article\(index).md"] = article(
      """
      authors: [\(picks("Author A", 9))]
      reviewed-by: [\(picks("Author A", 9))]
      entities: [\(picks("entity", 40))]
      sources: [\(picks("source", 40))]
      claims:
        - claim: So says Name N\(index % 40).
          verdict: refuted
          by: [\(picks("entity", 40))]
          date: \(date())
          appeared: [\(picks("source", 40))]
          evidence: [{ source: \(pick("source", 40)), bearing: supports }]
      """, date: "2024-01-0\(Int.random(in: 1...9, using: &random))", prose())
  }
  return files
}
