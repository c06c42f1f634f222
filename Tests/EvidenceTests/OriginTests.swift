import Content
import Dates
import Diagnostics
import Linking
import TestSupport
import Testing

@testable import Evidence

/// Counts of one claim whose evidence are the given sources, for sources written as `id: relays`.
struct OriginTests {
  @Test("A source without relays is an origin")
  func plainSources() throws {
    let count = try supports(["a": "", "b": ""], evidence: ["a", "b"])
    #expect(count == Count(sources: 2, origins: ["a", "b"], independent: 2, unknown: 0))
  }

  @Test("A relay passes on its origin and is none itself")
  func copies() throws {
    let count = try supports(
      ["a": "", "b": "relays: [{ source: a, how: names }]", "c": "relays: [{ source: b, how: translates }]"],
      evidence: ["b", "c"])
    #expect(count == Count(sources: 2, origins: ["a"], independent: 1, unknown: 0))
  }

  @Test("A relay with reporting of its own is an origin, too")
  func ownReporting() throws {
    let count = try supports(
      ["a": "", "b": "relays: [{ source: a, how: names }]\nown-reporting: true"], evidence: ["b"])
    #expect(count == Count(sources: 1, origins: ["a", "b"], independent: 2, unknown: 0))
  }

  @Test("An unattributed relay brings no known origin")
  func unattributed() throws {
    let count = try supports(
      ["a": "", "b": "relays: [{ source: a, how: unattributed }]", "c": "relays: [{ how: unattributed }]"],
      evidence: ["b", "c"])
    #expect(count == Count(sources: 2, origins: [], independent: 0, unknown: 2))
  }

  @Test("A loop that nothing enters has no origin; one that something enters has that")
  func loops() throws {
    let loop = ["a": "relays: [{ source: b, how: names }]", "b": "relays: [{ source: a, how: names }]"]
    #expect(try supports(loop, evidence: ["a", "b"]).origins == [])
    var entered = loop
    entered["b"] = "relays: [{ source: a, how: names }, { source: c, how: names }]"
    entered["c"] = ""
    #expect(try supports(entered, evidence: ["a"]).origins == ["c"])
  }

  @Test("Origins of one publisher, or of publishers with a common ancestor, are one independent origin")
  func publishers() throws {
    let sources = [
      "a": "publisher: army", "b": "publisher: army", "c": "publisher: ministry", "d": "publisher: paper",
    ]
    let count = try supports(sources, evidence: ["a", "b", "c", "d"])
    #expect(count == Count(sources: 4, origins: ["a", "b", "c", "d"], independent: 2, unknown: 0))
  }

  @Test("The numbers equal those of a fixed-point computation on random graphs", arguments: 0..<60)
  func randomGraphs(seed: Int) throws {
    var random = SeededRandom(seed: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1)
    let graph = RandomGraph(&random)
    let expected = graph.expected
    #expect(try supports(graph.frontMatter, evidence: graph.evidence) == expected, "\(graph)")
  }

  @Test("Provenance is an indented list that ends at a source met before")
  func provenance() throws {
    let site = try linked(
      ["a": "relays: [{ source: b, how: names }]", "b": "relays: [{ source: a, how: names }]"],
      evidence: ["a"])
    let steps = assessEvidence(site).value.claims[0].provenance
    #expect(steps.map(\.depth) == [0, 1, 2])
    #expect(steps.map(\.isRepeated) == [false, false, true])
    #expect(steps.map(\.isOrigin) == [false, false, false])
  }
}

struct Count: Equatable {
  var sources: Int
  var origins: [String]
  var independent: Int
  var unknown: Int
}

/// The supporting count of a claim, for sources given by id and the front matter besides their title.
func supports(_ sources: [String: String], evidence: [String]) throws -> Count {
  let site = try linked(sources, evidence: evidence)
  let count = assessEvidence(site).value.claims[0].supports
  return Count(
    sources: count.sources, origins: count.origins.map { site.sources[$0].id }.sorted(),
    independent: count.independent, unknown: count.unknown)
}

func linked(_ sources: [String: String], evidence: [String]) throws -> LinkedSite {
  var files = [
    InputFile(path: "content/site.yml", text: "title: T\nbase-url: https://example.org/\n"),
    InputFile(path: "content/entities/state.md", text: "---\nname: The state\n---\n"),
    InputFile(path: "content/entities/army.md", text: "---\nname: The army\npart-of: state\n---\n"),
    InputFile(path: "content/entities/ministry.md", text: "---\nname: The ministry\npart-of: state\n---\n"),
    InputFile(path: "content/entities/paper.md", text: "---\nname: The paper\n---\n"),
  ]
  for (id, keys) in sources {
    files.append(
      InputFile(path: "content/sources/\(id).md", text: "---\ntitle: Source \(id)\n\(keys)\n---\n"))
  }
  let items = evidence.map { "      - { source: \($0), bearing: supports }\n" }.joined()
  files.append(
    InputFile(
      path: "content/articles/x.md",
      text: """
        ---
        title: X
        date: 2024-01-01
        claims:
          - claim: It is so.
            verdict: unproven
            evidence:
        \(items)---
        """))
  let inputs = InputFiles(files)
  let content = readContent(inputs)
  let today = try #require(CivilDate(iso: "2024-01-02"))
  let site = link(content.value, LinkOptions(drafts: .leftOut, today: today), of: inputs)
  let errors = (content.diagnostics + site.diagnostics).filter { $0.severity == .error }
  try #require(errors.isEmpty, "\(errors.map(\.message))")
  return site.value
}
