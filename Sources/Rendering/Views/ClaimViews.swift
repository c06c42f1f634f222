import Content
import Evidence
import Linking
import Templates

extension Shapes {
  static let claim = Shape(
    "claim", "A claim on its own page.",
    claimCardFields + [
      quotationField, quotationLanguageField, quotationCheckField,
      field("quotation_source", .optional(.record(sourceCard)), "Where the wording stands.") {
        $0.record(sourceCard, $0.site.claims[$1].quoteSource)
      },
      field("appeared", .list(.record(sourceCard)), "Where the claim appeared, first appearance first.") {
        $0.records(sourceCard, $0.site.claims[$1].appeared)
      },
      field("supports", .list(.record(evidence)), "Evidence for it.") { $0.evidence(of: $1, .supports) },
      field("undermines", .list(.record(evidence)), "Evidence against it.") {
        $0.evidence(of: $1, .undermines)
      },
      field("context", .list(.record(evidence)), "Evidence that explains.") { $0.evidence(of: $1, .context) },
      figuresField,
      field("supporting", .record(originCount), "The origins of the evidence for it.") {
        $0.record(originCount, $0.facts.evidence[$1].supports)
      },
      field("undermining", .record(originCount), "The origins of the evidence against it.") {
        $0.record(originCount, $0.facts.evidence[$1].undermines)
      },
      field(
        "provenance", .list(.record(provenanceStep)),
        "Who relays whom behind all of its evidence, at most 100 steps."
      ) {
        $0.records(provenanceStep, $0.facts.evidence[$1].provenance.prefix(provenanceLimit))
      },
      field("provenance_rest", .optional(.text), "The sources left out of `provenance`: `3 sources`.") {
        .optional($0.provenanceRest(of: $1))
      },
      field("single_origin", .optional(.text), "Why fewer independent origins are acceptable here.") {
        .optional($0.claim($1).singleOrigin?.value)
      },
      field("contacted_who", .optional(.record(link)), "Whom the desk asked.") {
        $0.link(to: $0.site.claims[$1].contacted.map { .entity($0) })
      },
      field("contacted_date", .optional(.record(date)), "When the desk asked.") {
        $0.date($0.claim($1).contacted?.date?.value)
      },
      field("contacted_reply", .optional(.text), "What was answered, or `none`.") {
        .optional($0.claim($1).contacted?.reply)
      },
      field("corrections", .list(.record(correction)), "What was changed in it, newest first.") {
        $0.records(correction, $0.site.claims[$1].corrections)
      },
      field("entities", .list(.record(entityCard)), "Entities that its wording names.") {
        $0.records(entityCard, $0.site.claims[$1].entities)
      },
      field("nearby", .list(.record(timelineEntry)), "What stands just before and after it on the timeline.")
      {
        $0.timelineEntries($0.site.neighbours(of: .claim($1)))
      },
    ] + claimFindings)

  static let claimBox = Shape(
    "claim box", "A claim as the article that checks it shows it.",
    claimCardFields + [
      field("anchor", .text, "An id for its element.") { .text("claim-\($0.site.claims[$1].id)") },
      quotationField, quotationLanguageField, quotationCheckField,
      field("quotation_source", .optional(.record(link)), "Where the wording stands.") {
        $0.link(to: $0.site.claims[$1].quoteSource.map { .source($0) })
      },
      figuresField,
      field("support_words", .text, "`3 sources, 1 independent origin`.") {
        .text($0.originWords($0.facts.evidence[$1].supports))
      },
      field("undermine_words", .text, "The same for the evidence against.") {
        .text($0.originWords($0.facts.evidence[$1].undermines))
      },
      field("has_loops", .bool, "Whether circles of relays stand behind its evidence.") {
        .bool(!$0.facts.evidence[$1].loops.isEmpty)
      },
    ] + withdrawnFields)

  private static let quotationField: Shape<ClaimKey>.Field =
    field("quotation", .optional(.text), "The claim's original wording.") {
      .optional($0.claim($1).quote?.text.value)
    }

  private static let quotationLanguageField: Shape<ClaimKey>.Field =
    field("quotation_language", .optional(.text), "The wording's BCP 47 language tag, or its source's.") {
      .optional(
        $0.claim($1).quote?.language?.value
          ?? $0.site.claims[$1].quoteSource.flatMap($0.source)?.header.language?.value)
    }

  private static let quotationCheckField: Shape<ClaimKey>.Field =
    field("quotation_check", .optional(.html), "Whether and against what the wording was checked.") {
      .optional($0.mark(of: .claim($1), $0.claim($1).quote?.text.value ?? "", in: .line))
    }

  private static let figuresField: Shape<ClaimKey>.Field =
    field("figures", .list(.record(figure)), "Numbers that the claim states.") {
      $0.records(figure, $0.claim($1).figures)
    }
}

private let provenanceLimit = 100

extension Views {
  fileprivate func provenanceRest(of claim: ClaimKey) -> String? {
    let steps = facts.evidence[claim].provenance
    guard steps.count > provenanceLimit else { return nil }
    let shown = Set(steps.prefix(provenanceLimit).compactMap(\.source))
    let rest = Set(steps.dropFirst(provenanceLimit).compactMap(\.source)).subtracting(shown)
    return rest.isEmpty ? nil : words.count(.sources, rest.count)
  }

  fileprivate func evidence(of claim: ClaimKey, _ bearing: Claim.Bearing) -> Value {
    let items = site.claims[claim].evidence
    return records(
      Shapes.evidence,
      items.indices.lazy.filter { items[$0].evidence.bearing == bearing }
        .map { EvidenceItem(claim: claim, number: $0, item: items[$0]) })
  }
}
