import Evidence
import Linking
import Templates

/// What the evidence engine finds about a claim or a source.
extension Shapes {
  static let weakness = Shape<Weakness>(
    "weakness", "Something that weakens a rated verdict.",
    [
      field("kind", .text, "`too-few-origins`, `one-sided`, `no-primary-source` or `parties-only`.") {
        .text($1.kind.key)
      },
      field("reason", .optional(.text), "Why the desk takes it to be acceptable here.") {
        .optional($1.reason)
      },
    ])

  static let loop = Shape<[SourceKey]>(
    "loop", "Sources that relay each other in a circle.",
    [
      field(
        "sources", .list(.record(sourceLink)),
        "The whole circle: each relays the next, and the last is the first again."
      ) { $0.records(sourceLink, $1 + $1.prefix(1)) }
    ])

  static let estimativeWord = Shape<EstimativeWord>(
    "estimative word", "A word of likelihood quoted from an assessment that uses the PHIA yardstick.",
    [
      field("words", .text, "As quoted: `highly likely`.") { .text($1.words) },
      field("low", .integer, "The least probability that it stands for, in percent.") {
        .integer($1.percent.lowerBound)
      },
      field("high", .integer, "The greatest.") { .integer($1.percent.upperBound) },
    ])

  static let restingClaim = Shape<ClaimKey>(
    "resting claim", "A claim that rests on a source which was retracted or corrected.",
    [
      field("claim", .record(claimCard), "The claim.") { $0.record(claimCard, $1) },
      field("loses_last_origin", .bool, "Whether its verdict would keep no independent origin without it.") {
        .bool($0.facts.evidence[$1].losesLastOrigin)
      },
    ])

  /// Fields of a claim wherever it is shown with its evidence.
  static let withdrawnFields: [Shape<ClaimKey>.Field] = [
    field("withdrawn", .list(.record(sourceCard)), "Sources that it rests on and that were withdrawn.") {
      $0.records(sourceCard, $0.facts.evidence[$1].withdrawn)
    },
    field(
      "loses_last_origin", .bool, "Whether its verdict would keep no independent origin without these."
    ) { .bool($0.facts.evidence[$1].losesLastOrigin) },
  ]

  /// Fields of a claim's own page.
  static let claimFindings: [Shape<ClaimKey>.Field] =
    withdrawnFields + [
      field("weaknesses", .list(.record(weakness)), "What weakens how its verdict is founded.") {
        $0.records(weakness, $0.facts.evidence[$1].weaknesses)
      },
      field("loops", .list(.record(loop)), "Circles of relays behind its evidence, at most 20.") {
        views, key in
        views.records(loop, views.facts.shownLoops(views.facts.evidence[key].loops))
      },
      field("estimative_words", .list(.record(estimativeWord)), "Words of likelihood that it quotes.") {
        $0.records(estimativeWord, $0.facts.evidence[$1].estimativeWords)
      },
      field("diagram", .optional(.html), "Who relays whom, as an SVG element.") {
        .optional($0.provenanceDiagram(of: $1))
      },
      field("is_graded", .bool, "Whether any of its evidence has an Admiralty grade.") { views, key in
        .bool(
          views.site.claims[key].evidence.contains { item in
            item.evidence.credibility != nil || views.source(item.source).reliability != nil
          })
      },
    ]

  /// Fields of a source's own page.
  static let sourceFindings: [Shape<SourcePage>.Field] = [
    field(
      "resting_claims", .list(.record(restingClaim)),
      "When it was withdrawn: claims resting on it, at most 100."
    ) {
      $0.records(restingClaim, $0.facts.evidence.claimsRestingOnWithdrawn[$1.key]?.prefix(100) ?? [])
    },
    field("resting_words", .text, "How many these are in all: `3 claims`.") {
      .text($0.words.count(.claims, $0.facts.evidence.claimsRestingOnWithdrawn[$1.key]?.count ?? 0))
    },
    field("loops", .list(.record(loop)), "Circles of relays that it stands in, at most 20.") { views, page in
      views.records(loop, views.facts.shownLoops(views.facts.loops[page.key] ?? []))
    },
  ]
}

extension SiteFacts {
  /// At most 20 circles of relays by their positions, fewer if they are long.
  func shownLoops(_ positions: [Int]) -> [[SourceKey]] {
    var members = 0
    return Array(
      positions.prefix(20).map { evidence.loops[$0] }.prefix { loop in
        defer { members += loop.count }
        return members < 400
      })
  }
}

extension Weakness.Kind {
  var key: String {
    switch self {
    case .tooFewOrigins: "too-few-origins"
    case .oneSided: "one-sided"
    case .noPrimarySource: "no-primary-source"
    case .partiesOnly: "parties-only"
    }
  }
}
