import Content
import Dates
import Diagnostics
import Linking

@testable import Evidence

/// A small site in memory and what the editorial rules find in it.
struct RuledSite {
  let site: LinkedSite
  let assessment: EvidenceAssessment
  /// `W0620 warning articles/a.md:3:10: message | help | related 2`, for problems of all stages.
  let findings: [String]
  private let files: InputFiles
  private let content: SiteContent

  /// `claims` is what stands under `claims:` of the article `a`; `sources` are front matters besides the
  /// title, by id.
  init(
    claims: String, sources: [String: String] = [:], rules: String = "{}", article: String = "",
    more: [String: String] = [:], drafts: LinkOptions.Drafts = .leftOut
  ) {
    let text = "---\ntitle: T\ndate: 2024-01-01\n\(article)\nclaims:\n\(claims)\n---\n"
    self.init(
      ["articles/a.md": text].merging(more) { $1 }
        .merging(sources.map { ("sources/\($0.key).md", "---\ntitle: S\n\($0.value)\n---\n") }) { $1 },
      rules: rules, drafts: drafts)
  }

  init(_ texts: [String: String], rules: String = "{}", drafts: LinkOptions.Drafts = .leftOut) {
    let settings = """
      title: T
      base-url: https://example.org/
      rules: \(rules)
      verdicts:
        - { id: supported, label: Supported }
        - { id: mixed, label: Mixed }
        - { id: refuted, label: Refuted }
        - { id: unproven, label: Unproven, unrated: true }
      """
    let all = texts.merging(["site.yml": settings]) { given, _ in given }
    files = InputFiles(all.keys.sorted().map { InputFile(path: "content/\($0)", text: all[$0] ?? "") })
    let content = readContent(files)
    let today = CivilDate(iso: "2024-06-01") ?? CivilDate.epoch
    let linked = link(content.value, LinkOptions(drafts: drafts, today: today), of: files)
    let evidence = assessEvidence(linked.value)
    site = linked.value
    assessment = evidence.value
    self.content = content.value
    let unused = linked.diagnostics.filter { $0.code != "W0516" }
    findings = Self.lines(content.diagnostics + unused + evidence.diagnostics, files)
  }

  /// What changed without a correction since the earlier site was published.
  func changes(since earlier: RuledSite) -> [String] {
    Self.lines(checkCorrections(since: publishedRecord(of: earlier.site), in: site, of: content), files)
  }

  /// The findings' codes in order.
  var codes: [String] { findings.map { String($0.prefix(5)) } }

  private static func lines(_ diagnostics: [Diagnostic], _ files: InputFiles) -> [String] {
    DiagnosticReport(diagnostics, in: files).items.map { item in
      let place = "\(item.file.path.dropFirst("content/".count)):\(item.start.line):\(item.start.column)"
      let related = item.related.map {
        " | \($0.message) \($0.path.dropFirst("content/".count)):\($0.start.line)"
      }
      return "\(item.diagnostic.code) \(item.diagnostic.severity) \(place): \(item.diagnostic.message) | "
        + item.diagnostic.help + related.joined()
    }
  }
}

/// One claim with a verdict, evidence as `source bearing` pairs, and keys more.
func claim(
  _ verdict: String, _ evidence: [String], _ keys: String = "", wording: String? = nil,
  id: String = "c"
) -> String {
  let items = evidence.map { item in
    let words = item.split(separator: " ")
    return
      "      - { source: \(words[0]), bearing: \(words[1])\(words.dropFirst(2).joined(separator: " ")) }\n"
  }
  let list = items.isEmpty ? "" : "    evidence:\n\(items.joined())"
  let wording = wording ?? (id == "c" ? "It is so." : "It is so, \(id).")
  return
    "  - id: \(id)\n    claim: \(wording)\n    verdict: \(verdict)\n\(list)\(keys.isEmpty ? "" : "    \(keys)\n")"
}
