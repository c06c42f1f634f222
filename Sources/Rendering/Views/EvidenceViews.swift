import Content
import Evidence
import Linking
import Templates

extension Shapes {
  static let evidence = Shape<EvidenceItem>(
    "evidence", "One source's bearing on a claim.",
    [
      field("source", .record(sourceCard), "The source.") { $0.record(sourceCard, $1.item.source) },
      field("bearing", .text, "`supports`, `undermines` or `context`.") {
        .text($1.written.bearing.rawValue)
      },
      field("bearing_words", .text, "The bearing in the page's language.") {
        .text($0.words.name(of: $1.written.bearing))
      },
      field("credibility", .optional(.integer), "The Admiralty code's number, 1 (confirmed) to 6.") {
        .optional($1.written.credibility?.value)
      },
      field("credibility_words", .optional(.text), "The number in words.") {
        .optional(($1.written.credibility?.value).map($0.words.credibility))
      },
      field("grade", .optional(.text), "Letter and number where both are given: `B2`.") {
        .optional($0.grade(of: $1.item))
      },
      field("note", .optional(.text), "The desk's note.") { .optional($1.written.note) },
      field("quotation", .optional(.text), "The source's own words.") { .optional($1.written.quote?.value) },
      field("quotation_check", .optional(.html), "Whether and against what these words were checked.") {
        .optional(
          $0.mark(of: .evidence($1.claim, $1.number), $1.written.quote?.value ?? "", in: .line))
      },
    ])

  static let originCount = Shape<OriginCount>(
    "origin count", "How many sources speak to one side, and how many independent origins they come down to.",
    [
      field("sources", .integer, "Sources of the evidence, each once.") { .integer($1.sources) },
      field("independent", .integer, "Independent origins.") { .integer($1.independent) },
      field("unknown", .integer, "Unattributed relays: they bring no known origin.") { .integer($1.unknown) },
      field("words", .text, "`3 sources, 1 independent origin`.") { .text($0.originWords($1)) },
    ])

  static let provenanceStep = Shape<ProvenanceStep>(
    "provenance step", "One source on the way from the evidence to its origins.",
    [
      field("source", .optional(.record(sourceCard)), "The source; none where a relay does not name it.") {
        $0.record(sourceCard, $1.source)
      },
      field("depth", .integer, "0 for the claim's own evidence, 1 for what that relays, and so on.") {
        .integer($1.depth)
      },
      field(
        "how", .optional(.text), "How the step above passes it on: `names`, `translates` or `unattributed`."
      ) { .optional($1.how?.rawValue) },
      field("how_words", .optional(.text), "The same in the page's language.") {
        .optional($1.how.map($0.words.name))
      },
      field("is_origin", .bool, "Whether information starts here.") { .bool($1.isOrigin) },
      field(
        "is_loop", .bool,
        "Whether it stands further up already, so that what is behind it is not shown again."
      ) { .bool($1.isRepeated) },
    ])

  static let figure = Shape<Claim.Figure>(
    "figure", "A number that a claim states.",
    [
      field("id", .text, "The id that figures of one ledger share.") { .text($1.id.value) },
      field("number", .text, "The value with its digits grouped: `2,000,000`.") {
        .text($0.words.grouped($1.value.value))
      },
      field("unit", .text, "What is counted.") { .text($1.unit) },
      field("population", .optional(.text), "Of whom or where.") { .optional($1.population) },
      field("as_of", .optional(.record(date)), "For which date.") { $0.date($1.asOf?.value) },
      field("href", .url, "The page of all figures with this id.") { .text($0.href(.figure($1.id.value))) },
    ])
}

/// A piece of evidence by its number in the claim.
struct EvidenceItem {
  let claim: ClaimKey
  let number: Int
  let item: LinkedClaim.Evidence

  var written: Claim.Evidence { item.evidence }
}

extension Views {
  /// "3 sources, 1 independent origin", with the unknown origins where there are any.
  func originWords(_ count: OriginCount) -> String {
    guard count.sources > 0 else { return words[.noEvidence] }
    var parts = [words.count(.sources, count.sources), words.count(.independentOrigins, count.independent)]
    if count.unknown > 0 { parts.append(words.count(.unknownOrigins, count.unknown)) }
    return parts.joined(separator: words[.listSeparator])
  }

  fileprivate func grade(of item: LinkedClaim.Evidence) -> String? {
    guard let letter = source(item.source).reliability, let number = item.evidence.credibility else {
      return nil
    }
    return "\(letter.rawValue)\(number.value)"
  }
}
