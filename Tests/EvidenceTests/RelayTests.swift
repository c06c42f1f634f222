import Content
import Linking
import TestSupport
import Testing

@testable import Evidence

@Suite("What relays tell besides origins") struct RelayTests {
  @Test func `W0621: circular reporting with its whole path`() {
    let site = RuledSite(
      claims: claim("unproven", ["d supports"]) + claim("unproven", ["e supports"], id: "e"),
      sources: [
        "a": "relays: [b]", "b": "relays: [{ source: c, how: unattributed }]", "c": "relays: [a]",
        "d": "relays: [c]", "e": "",
      ])
    #expect(
      site.findings == [
        "W0621 warning sources/a.md:2:8: circular reporting, each source relays the next: `a` -> `b` -> `c` -> "
          + "`a` | look for the origin outside the circle; if there is none, nobody is known to vouch for it | "
          + "`b` stands here sources/b.md:2 | `c` stands here sources/c.md:2"
      ])
    #expect(site.assessment.claims.map(\.loops) == [[0], []])
  }

  @Test func `A source that relays itself is a loop of one`() {
    let site = RuledSite(claims: claim("unproven", []), sources: ["a": "relays: [a]"])
    #expect(
      site.findings == [
        "W0621 warning sources/a.md:3:10: the source `a` relays itself | write the id of the source from which it "
          + "has its information"
      ])
  }

  @Test(arguments: ["a", "nobody"])
  func `what a relay of nothing known takes from a verdict is not told besides`(relayed: String) {
    let site = RuledSite(
      claims: claim("supported", ["a supports", "b supports"]),
      sources: ["a": "kind: primary\nrelays: [\(relayed)]", "b": "kind: primary"])
    #expect(site.codes == [relayed == "a" ? "W0621" : "E0513"])
  }

  @Test("Every loop is found once, as by brute force on random graphs", arguments: 0..<60)
  func randomLoops(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &+ 77)
    let graph = RandomGraph(&random)
    let site = try linked(graph.frontMatter, evidence: graph.evidence)
    let found = relayLoops(in: site).map { loop in loop.map { site.sources[$0].id } }
    #expect(Set(found).count == found.count)
    let all = graph.loops
    // Where very many loops run through one source, not all of them are told.
    if all.count <= 20 { #expect(Set(found) == all, "\(graph)") }
    #expect(Set(found).isSubset(of: all))
  }

  @Test func `Where everybody relays everybody, 500 loops are told`() throws {
    let ids = (0..<60).map { "s\($0)" }
    let all = "relays: [\(ids.joined(separator: ", "))]"
    let site = try linked(Dictionary(uniqueKeysWithValues: ids.map { ($0, all) }), evidence: ["s0"])
    #expect(relayLoops(in: site).count == 500)
  }

  @Test func `Thousands of sources in one loop, or in none, are walked once`() throws {
    let ids = (0..<3000).map { "s\($0)" }
    let chain = zip(ids, ids.dropFirst()).map { ($0, "relays: [\($1)]") }
    let open = try linked(Dictionary(uniqueKeysWithValues: chain + [("s2999", "")]), evidence: ["s0"])
    #expect(relayLoops(in: open) == [])
    let closed = Dictionary(uniqueKeysWithValues: chain + [("s2999", "relays: [s0]")])
    #expect(relayLoops(in: try linked(closed, evidence: ["s0"])).map(\.count) == [3000])
  }

  @Test func `E0622: a relay of something that is certainly later`() {
    let site = RuledSite(
      claims: claim("unproven", []),
      sources: ["a": "date: 2024-01-05\nrelays: [b]", "b": "date: 2024-01-10"])
    #expect(
      site.findings == [
        "E0622 error sources/a.md:4:10: `a` of `2024-01-05` cannot relay `b` of `2024-01-10`, which has a later date | "
          + "correct one of the two dates, or take out the relay | `a` is dated here sources/a.md:3 | "
          + "`b` is dated here sources/b.md:3"
      ])
  }

  @Test func `W0623: a relay of something that may be later`() {
    let site = RuledSite(
      claims: claim("unproven", []), sources: ["a": "date: 2024-01~\nrelays: [b]", "b": "date: 2024-02"])
    #expect(
      site.findings == [
        "W0623 warning sources/a.md:4:10: `a` of `2024-01~` relays `b` of `2024-02`, which may be later | "
          + "make one of the two dates surer, or check who relays whom | `a` is dated here sources/a.md:3 | "
          + "`b` is dated here sources/b.md:3"
      ])
  }

  @Test(
    "Imprecision alone is no doubt",
    arguments: [
      ("2024-01-05", "2024-01-05", nil), ("2024-01-05", "2024-01", nil), ("2024-01", "2024-01-31", nil),
      ("2023", "2023-12-31", nil), ("2024-01-05", "2023/..", nil),
      ("2024-01-05", "[2024-01-01,2024-02]", nil),
      ("2024-01-05", "2024-02?", "W0623"), ("2024-01-05", "2024-01-01/2024-02-01", "W0623"),
      ("2024-01-05", "{2024-01-01,2024-02}", "W0623"), ("../2024-01-05", "2024-02", "E0622"),
      ("2024-01-05", "2024-02/..", "E0622"), ("2023", "2024", "E0622"),
      ("2023-12-31/2024-02", "2024-01", nil),
    ])
  func imprecision(relaying: String, relayed: String, code: String?) {
    let site = RuledSite(
      claims: claim("unproven", []),
      sources: ["a": "date: '\(relaying)'\nrelays: [b]", "b": "date: '\(relayed)'"])
    #expect(site.codes == (code.map { [$0] } ?? []), "\(site.findings)")
  }

  @Test func `W0624: a source that was retracted, and who loses by it`() {
    let site = RuledSite(
      claims: claim("unproven", ["b supports", "a context"])
        + claim("unproven", ["a undermines", "c supports"], id: "d")
        + claim("unproven", ["a context"], id: "e"),
      sources: ["a": "status: retracted", "b": "relays: [a]", "c": ""])
    #expect(
      site.findings == [
        "W0624 warning articles/a.md:10:19: the claim `c` rests, through `b`, on `a`, which was retracted; "
          + "without what was withdrawn its verdict has no independent origin left | check whether the verdict "
          + "still stands, and give the evidence that holds now | `a` stands here sources/a.md:2",
        "W0624 warning articles/a.md:16:19: the claim `d` rests on `a`, which was retracted | check whether the "
          + "verdict still stands, and give the evidence that holds now | `a` stands here sources/a.md:2",
      ])
    #expect(site.assessment.claims.map(\.losesLastOrigin) == [true, false, false])
    #expect(site.assessment.claimsRestingOnWithdrawn == [SourceKey(0): [ClaimKey(0), ClaimKey(1)]])
  }
}

extension RandomGraph {
  /// Every loop, from its smallest member on, by walking every path from every source.
  var loops: Set<[String]> {
    var found: Set<[String]> = []
    func walk(_ path: [String]) {
      for target in Set(sources[path[path.count - 1]]?.relays.map(\.target) ?? []) {
        if target == path[0] { found.insert(path) }
        if target > path[0], !path.contains(target) { walk(path + [target]) }
      }
    }
    for id in sources.keys { walk([id]) }
    return found
  }
}
