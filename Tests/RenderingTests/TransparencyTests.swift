import Dates
import Testing

@testable import Rendering

/// What a site shows of the codes of fact-checkers: texts of editors in, findings out.
struct TransparencyTests {
  @Test("A policy counts where a page is named for it that says something")
  func policies() {
    let settings = (smallSite["site.yml"] ?? "")
    let named = settings + "\npolicies: { corrections: about, ethics: https://example.net/e }\n"
    let page = "---\ntitle: About\n---\nWe correct what is wrong.\n"
    let report = report(["site.yml": named, "pages/about.md": page])
    #expect(
      finding("IFCN", "Corrections: policy", in: report)
        == .init(
          state: .met, words: "There is a page of 5 words for it.",
          shownAt: ["https://example.org/passports/about/"]))
    #expect(finding("IFCN", "Fairness: rules", in: report)?.shownAt == ["https://example.net/e"])
    #expect(
      finding("IFCN", "Methodology: public", in: report)
        == .init(
          state: .notMet, words: "`policies:` in `site.yml` names no page under `methodology`."))
    #expect(finding("IFCN", "Corrections: policy", in: self.report(["site.yml": named]))?.state == .notMet)
  }

  @Test("Shares are counted, and tell which entries fall short")
  func shares() {
    let report = report([:])
    #expect(
      finding("EFCSN", "Methodology: reason", in: report)
        == .init(
          state: .partly, words: "1 of 2 claims have the reason of their verdict.",
          shownAt: ["https://example.org/passports/claims/two-million/"],
          lackingAt: ["https://example.org/passports/claims/two-million-2/"]))
    #expect(finding("EFCSN", "Methodology: copies", in: report)?.state == .partly)
    #expect(finding("EFCSN", "Transparency: authors", in: report)?.state == .met)
    #expect(finding("EFCSN", "Methodology: second reader", in: report)?.state == .notMet)
    #expect(
      finding("EFCSN", "Methodology: origins", in: report) == nil,
      "a criterion that does not exist has no finding")
  }

  @Test("A weakness with a reason is no weakness")
  func weaknesses() {
    let article = """
      ---
      title: A
      date: 2024-03-02
      claims:
        - { claim: A, verdict: refuted, evidence: [{ source: relay, bearing: undermines }] }
        - claim: B
          verdict: refuted
          evidence: [{ source: relay, bearing: undermines }]
          single-origin: There is but one.
      ---
      """
    let found = finding("IFCN", "Sources: several", in: report(["articles/two-million.md": article]))
    #expect(
      found?.words == "1 of 2 rated claims have as many independent origins as asked for, or say why not.")
  }

  @Test("Regular work is that of the half year before today")
  func regularWork() {
    #expect(
      finding("IFCN", "Eligibility: regular work", in: report([:], today: "2024-04-01"))?.words
        == "1 fact checks were published in the 26 weeks before 2024-04-01.")
    #expect(
      finding("IFCN", "Eligibility: regular work", in: report([:], today: "2025-04-01"))?.state == .notMet)
  }

  @Test("Quotations and corrections are told by number, or not at all where there are none")
  func nothingToShow() {
    #expect(
      finding("EFCSN", "Methodology: quotation", in: report([:], quotations: QuotationCount(found: 2, of: 3)))
        == .init(
          state: .partly, words: "2 of 3 quotations were found in their sources, word for word."))
    #expect(finding("EFCSN", "Methodology: quotation", in: report([:]))?.state == .beyond)
    #expect(
      finding("IFCN", "Corrections: openness", in: report([:]))?.words
        == "2 corrections stand in 1 articles and in one list.")
    let nothing = report([:], without: ["articles/two-million.md"])
    #expect(finding("IFCN", "Corrections: openness", in: nothing)?.state == .beyond)
    #expect(finding("IFCN", "Methodology: both sides", in: nothing)?.state == .beyond)
  }

  @Test("As Markdown, long lists are cut and nothing an editor wrote can be markup")
  func markdown() {
    let address = "https://example.org/a/"
    let finding = TransparencyReport.Finding(
      state: .notMet, words: "W.", lackingAt: Array(repeating: address, count: 12))
    let code = TransparencyReport.Code(
      name: "A code", address: "https://example.net/",
      criteria: [.init(id: "1.1", asks: "Something.", finding: finding)])
    let report = TransparencyReport(site: "https://example.org/", codes: [code])
    let list = Array(repeating: "- <\(address)>", count: 10).joined(separator: "\n")
    #expect(
      report.markdown == """
        # Transparency report

        Of <https://example.org/>, drawn from its content alone. See docs/transparency.md.

        ## A code

        <https://example.net/>

        Met: 0, partly: 0, not met: 1, cannot be shown: 0.

        ### 1.1: not met

        Something.

        W.

        Lacking at:

        \(list)
        - and 2 more

        """)
    #expect(
      report.json.contains("\"state\": \"not-met\"") && report.json.split(separator: address).count == 13)
  }

  private func finding(_ code: String, _ id: String, in report: TransparencyReport) -> TransparencyReport
    .Finding?
  {
    report.codes.first { $0.name.hasPrefix(code) }?.criteria.first { $0.id == id }?.finding
  }

  private func report(
    _ files: [String: String], without left: [String] = [], today: String = "2024-04-01",
    quotations: QuotationCount = QuotationCount(found: 0, of: 0)
  ) -> TransparencyReport {
    let facts = facts(of: smallSite.merging(files) { $1 }.filter { !left.contains($0.key) })
    return transparencyReport(
      facts.site, facts.plan, facts.evidence, quotations: quotations,
      today: CivilDate(iso: today) ?? .epoch)
  }
}
