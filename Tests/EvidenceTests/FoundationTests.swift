import Content
import Testing

@testable import Evidence

/// What a rated verdict must rest on; `claim` is written in lines 5 and after of `articles/a.md`.
@Suite("What a verdict rests on") struct FoundationTests {
  private static let two = ["a": "publisher: one", "b": "publisher: two"]

  @Test func `W0620: fewer independent origins than the rules ask for`() {
    let site = RuledSite(claims: claim("supported", ["a supports", "b undermines"]), sources: Self.two)
    #expect(
      site.findings == [
        "W0620 warning articles/a.md:8:14: the verdict `supported` rests on 1 independent origin where the "
          + "rules ask for 2 | find evidence from another origin, or say under `single-origin:` why it is not "
          + "needed here"
      ])
    #expect(
      RuledSite(claims: claim("refuted", [])).findings.first?.contains("rests on no independent origin")
        == true)
  }

  @Test(
    "The origins that count are those of the verdict's side",
    arguments: [
      ("supported", ["a supports", "b supports", "c undermines"], [String]()),
      ("refuted", ["a supports", "b undermines", "c undermines"], []),
      ("mixed", ["a supports", "b undermines"], []),
      ("supported", ["a supports", "b undermines", "c undermines"], ["W0620"]),
      ("refuted", ["a supports", "b supports", "c undermines"], ["W0620"]),
      ("mixed", ["a context", "b context"], ["W0620"]),
      ("unproven", [], []), ("unproven", ["a supports"], []),
    ])
  func sides(verdict: String, evidence: [String], codes: [String]) {
    let site = RuledSite(claims: claim(verdict, evidence), sources: ["a": "", "b": "", "c": ""])
    #expect(site.codes == codes)
  }

  @Test func `A reason silences the warning and is kept for the page`() {
    let site = RuledSite(claims: claim("supported", ["a supports"], "single-origin: Why."), sources: Self.two)
    #expect(site.findings == [])
    #expect(site.assessment.claims[0].weaknesses == [Weakness(kind: .tooFewOrigins, reason: "Why.")])
  }

  @Test func `A reason that is not needed is not shown`() {
    let keys = "single-origin: Why."
    let rules = "{ independent-origins: 1 }"
    let site = RuledSite(claims: claim("supported", ["a supports"], keys), sources: Self.two, rules: rules)
    #expect(site.codes == ["W0625"])
    #expect(!site.assessment.claims[0].weaknesses.contains { $0.reason == "Why." })
  }

  @Test func `W0625: evidence on one side only`() {
    let both = RuledSite(claims: claim("supported", ["a supports", "b supports"]), sources: Self.two)
    #expect(
      both.findings == [
        "W0625 warning articles/a.md:8:14: the verdict `supported` rests on evidence for the claim alone | "
          + "add evidence that undermines the claim, or say under `reasons:` in `one-sided:` why there is none"
      ])
    let against = RuledSite(claims: claim("refuted", ["a undermines", "b undermines"]), sources: Self.two)
    #expect(
      against.findings == [
        "W0625 warning articles/a.md:8:14: the verdict `refuted` rests on evidence against the claim alone | "
          + "add evidence that supports the claim, or say under `reasons:` in `one-sided:` why there is none"
      ])
    let reason = "reasons: { one-sided: Nobody disputes it. }"
    #expect(
      RuledSite(claims: claim("supported", ["a supports", "b supports"], reason), sources: Self.two).findings
        == [])
  }

  @Test func `W0626: no primary source`() {
    let sources = ["a": "kind: secondary", "b": "kind: tertiary"]
    let evidence = ["a supports", "b undermines"]
    let site = RuledSite(claims: claim("mixed", evidence), sources: sources)
    #expect(
      site.findings == [
        "W0626 warning articles/a.md:8:14: the verdict `mixed` rests on no primary source | add a source of "
          + "`kind: primary`, or say under `reasons:` in `no-primary-source:` why there is none"
      ])
    let reason = "reasons: { no-primary-source: The decree is not public. }"
    #expect(RuledSite(claims: claim("mixed", evidence, reason), sources: sources).findings == [])
    for kind in ["kind: primary", ""] {
      #expect(
        RuledSite(claims: claim("mixed", evidence), sources: ["a": "kind: secondary", "b": kind]).codes == [])
    }
  }

  @Test func `W0627: parties to the conflict alone`() {
    let more = [
      "entities/state.md": "---\nname: State\n---\n",
      "entities/army.md": "---\nname: Army\npart-of: state\n---\n",
    ]
    let evidence = ["a supports", "b undermines"]
    let sources = ["a": "publisher: army", "b": "interests: Party to the conflict."]
    let site = RuledSite(
      claims: claim("mixed", evidence), sources: sources, rules: "{ parties: [state] }", more: more)
    #expect(
      site.findings == [
        "W0627 warning articles/a.md:8:14: the verdict `mixed` rests on parties to the conflict alone | "
          + "add evidence from somebody else, or say under `reasons:` in `parties-only:` why they are enough"
      ])
    let reason = "reasons: { parties-only: Both say the same. }"
    #expect(
      RuledSite(
        claims: claim("mixed", evidence, reason), sources: sources, rules: "{ parties: [State] }", more: more
      ).findings == [])
    let ally = ["a": "publisher: army", "b": "interests: An ally of one party to the conflict."]
    #expect(
      RuledSite(claims: claim("mixed", evidence), sources: ally, rules: "{ parties: [state] }", more: more)
        .findings == [])
  }

  @Test func `E0501: a party that is no entity`() {
    #expect(RuledSite(claims: claim("unproven", []), rules: "{ parties: [nobody] }").codes == ["E0501"])
  }

  @Test func `W0629: confirmed by nobody else`() {
    let evidence = ["a supports , credibility: 1", "b undermines , credibility: 1", "c supports"]
    let sources = ["a": "", "b": "relays: [{ how: unattributed }]", "c": ""]
    let site = RuledSite(claims: claim("unproven", evidence), sources: sources)
    #expect(
      site.findings == [
        "W0629 warning articles/a.md:11:56: what `b` says is graded 1, confirmed, with no independent origin | "
          + "add the evidence that confirms it, or grade it 2, probably true, at best"
      ])
  }

  @Test func `Every rule matters as much as the settings say`() {
    let site = RuledSite(
      claims: claim("supported", ["a supports", "b supports"]),
      sources: ["a": "kind: secondary", "b": "kind: secondary"],
      rules: "{ one-sided: note, no-primary-source: error, independent-origins: 3, too-few-origins: note }")
    #expect(site.findings.map { $0.prefix(13) } == ["W0620 note ar", "W0625 note ar", "W0626 error a"])
  }

  @Test func `What could not be read whole is not judged`() {
    let damaged = RuledSite(claims: claim("supported", []), article: "sumary: S")
    #expect(damaged.codes == ["E0412"])
    let source = RuledSite(claims: claim("supported", ["a supports"]), sources: ["a": "relay: [b]"])
    #expect(source.codes == ["E0412"])
  }

  @Test func `A draft that is left out is not judged`() {
    let claims = claim("supported", [])
    #expect(RuledSite(claims: claims, article: "draft: true").findings == [])
    #expect(RuledSite(claims: claims, article: "draft: true", drafts: .included).codes == ["W0620"])
  }
}
