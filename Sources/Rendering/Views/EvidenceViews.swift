import Content
import Evidence
import Linking
import Templates

extension Shapes {
  static let evidence = RecordShape(
    "evidence", "One source's bearing on a claim.",
    [
      field("source", .record(sourceCard), "The source."),
      field("bearing", .text, "`supports`, `undermines` or `context`."),
      field("bearing_words", .text, "The bearing in the page's language."),
      field("credibility", .optional(.integer), "The Admiralty code's number, 1 (confirmed) to 6."),
      field("credibility_words", .optional(.text), "The number in words."),
      field("grade", .optional(.text), "Letter and number where both are given: `B2`."),
      field("note", .optional(.text), "The desk's note."),
      field("quotation", .optional(.text), "The source's own words."),
    ])

  static let originCount = RecordShape(
    "origin count", "How many sources speak to one side, and how many independent origins they come down to.",
    [
      field("sources", .integer, "Sources of the evidence, each once."),
      field("independent", .integer, "Independent origins."),
      field("unknown", .integer, "Unattributed relays: they bring no known origin."),
      field("words", .text, "`3 sources, 1 independent origin`."),
    ])

  static let provenanceStep = RecordShape(
    "provenance step", "One source on the way from the evidence to its origins.",
    [
      field("source", .optional(.record(sourceCard)), "The source; none where a relay does not name it."),
      field("depth", .integer, "0 for the claim's own evidence, 1 for what that relays, and so on."),
      field(
        "how", .optional(.text), "How the step above passes it on: `names`, `translates` or `unattributed`."),
      field("how_words", .optional(.text), "The same in the page's language."),
      field("is_origin", .bool, "Whether information starts here."),
      field(
        "is_loop", .bool,
        "Whether it stands further up already, so that what is behind it is not shown again."),
    ])

  static let figure = RecordShape(
    "figure", "A number that a claim states.",
    [
      field("id", .text, "The id that figures of one ledger share."),
      field("number", .text, "The value with its digits grouped: `2,000,000`."),
      field("unit", .text, "What is counted."),
      field("population", .optional(.text), "Of whom or where."),
      field("as_of", .optional(.record(date)), "For which date."),
    ])
}

extension Views {
  func evidence(_ item: LinkedClaim.Evidence) -> Record {
    let evidence = item.evidence
    let letter = site.sources[item.source].source.reliability?.rawValue
    let number = evidence.credibility?.value
    return Shapes.evidence.record([
      ("source", .record(sourceCard(item.source))),
      ("bearing", .text(evidence.bearing.rawValue)),
      ("bearing_words", .text(words.name(of: evidence.bearing))),
      ("credibility", .optional(number)),
      ("credibility_words", .optional(number.map { words.credibility($0) })),
      ("grade", .optional(letter.flatMap { letter in number.map { "\(letter)\($0)" } })),
      ("note", .optional(evidence.note)),
      ("quotation", .optional(evidence.quote?.value)),
    ])
  }

  func originCount(_ count: OriginCount) -> Record {
    Shapes.originCount.record([
      ("sources", .integer(count.sources)),
      ("independent", .integer(count.independent)),
      ("unknown", .integer(count.unknown)),
      ("words", .text(originWords(count))),
    ])
  }

  /// "3 sources, 1 independent origin", with the unknown origins where there are any.
  func originWords(_ count: OriginCount) -> String {
    guard count.sources > 0 else { return words[.noEvidence] }
    var parts = [words.count(.sources, count.sources), words.count(.independentOrigins, count.independent)]
    if count.unknown > 0 { parts.append(words.count(.unknownOrigins, count.unknown)) }
    return parts.joined(separator: words[.listSeparator])
  }

  func provenanceStep(_ step: ProvenanceStep) -> Record {
    Shapes.provenanceStep.record([
      ("source", .optional(step.source.map(sourceCard))),
      ("depth", .integer(step.depth)),
      ("how", .optional(step.how?.rawValue)),
      ("how_words", .optional(step.how.map(words.name))),
      ("is_origin", .bool(step.isOrigin)),
      ("is_loop", .bool(step.isRepeated)),
    ])
  }

  func figure(_ figure: Claim.Figure) -> Record {
    Shapes.figure.record([
      ("id", .text(figure.id.value)),
      ("number", .text(words.grouped(figure.value.value))),
      ("unit", .text(figure.unit)),
      ("population", .optional(figure.population)),
      ("as_of", .optional(figure.asOf.map { date($0.value) })),
    ])
  }
}
