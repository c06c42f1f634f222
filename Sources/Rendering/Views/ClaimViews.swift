import Content
import Evidence
import Linking
import Templates

extension Shapes {
  static let claim = RecordShape(
    "claim", "A claim on its own page.",
    claimCardFields + [
      field("quotation", .optional(.text), "The claim's original wording."),
      field("quotation_language", .optional(.text), "The wording's BCP 47 language tag."),
      field("quotation_source", .optional(.record(sourceCard)), "Where the wording stands."),
      field("appeared", .list(.record(sourceCard)), "Where the claim appeared, first appearance first."),
      field("supports", .list(.record(evidence)), "Evidence for it."),
      field("undermines", .list(.record(evidence)), "Evidence against it."),
      field("context", .list(.record(evidence)), "Evidence that explains."),
      field("figures", .list(.record(figure)), "Numbers that the claim states."),
      field("supporting", .record(originCount), "The origins of the evidence for it."),
      field("undermining", .record(originCount), "The origins of the evidence against it."),
      field("provenance", .list(.record(provenanceStep)), "Who relays whom behind all of its evidence."),
      field("single_origin", .optional(.text), "Why fewer independent origins are acceptable here."),
      field("contacted_who", .optional(.record(link)), "Whom the desk asked."),
      field("contacted_date", .optional(.record(date)), "When the desk asked."),
      field("contacted_reply", .optional(.text), "What was answered."),
      field("corrections", .list(.record(correction)), "What was changed in it, newest first."),
      field("entities", .list(.record(entityCard)), "Entities that its wording names."),
      field("nearby", .list(.record(timelineEntry)), "What stands just before and after it on the timeline."),
    ])
}

extension Views {
  func claim(_ key: ClaimKey) -> Record {
    let linked = site.claims[key]
    let assessment = facts.evidence[key]
    return Shapes.claim.record(
      claimCardValues(key) + wording(of: linked) + [
        ("supports", evidence(of: linked, .supports)),
        ("undermines", evidence(of: linked, .undermines)),
        ("context", evidence(of: linked, .context)),
        ("figures", .records(linked.claim.figures.map(figure))),
        ("supporting", .record(originCount(assessment.supports))),
        ("undermining", .record(originCount(assessment.undermines))),
        ("provenance", .records(assessment.provenance.map(provenanceStep))),
        ("single_origin", .optional(linked.claim.singleOrigin?.value)),
        ("contacted_who", .optional(linked.contacted.map { link(to: .entity($0)) })),
        ("contacted_date", .optional(linked.claim.contacted?.date.map { date($0.value) })),
        ("contacted_reply", .optional(linked.claim.contacted?.reply)),
        ("corrections", corrections(linked.corrections)),
        ("entities", .records(linked.entities.map(entityCard))),
        ("nearby", .records(neighbours(of: .claim(key)).map { timelineEntry($0) })),
      ])
  }

  private func wording(of linked: LinkedClaim) -> [(String, Value)] {
    [
      ("quotation", .optional(linked.claim.quote?.text.value)),
      ("quotation_language", .optional(linked.claim.quote?.language?.value)),
      ("quotation_source", .optional(linked.quoteSource.map(sourceCard))),
      ("appeared", .records(linked.appeared.map(sourceCard))),
    ]
  }

  private func evidence(of linked: LinkedClaim, _ bearing: Claim.Bearing) -> Value {
    .records(linked.evidence.filter { $0.evidence.bearing == bearing }.map(evidence))
  }
}
