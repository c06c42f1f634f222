import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let verdict = Shape<Int>(
    "verdict", "A claim's place on the site's scale.",
    stepFields + [
      field("position", .integer, "Its place on the scale: 1 is the best.") { .integer($1 + 1) },
      field("steps", .integer, "How many steps the scale has.") { views, _ in
        .integer(views.site.settings.verdicts.count)
      },
      unratedField, markField,
    ])

  static let scaleStep = Shape<Int>(
    "scale step", "One step of the site's scale of verdicts.", scaleFields)

  static let tallyStep = Shape<Int>(
    "tally step", "One step of the scale with how many claims have it.",
    scaleFields + [
      field("href", .url, "The claims with this verdict.") { views, step in
        let earlier = (0..<step).reduce(0) { $0 + (views.facts.listedClaims[$1] ?? 0) }
        let id = views.site.settings.verdicts[step].id
        return .text(views.links.href(views.facts.plan.claimList(from: earlier), fragment: "verdict-\(id)"))
      },
      field("count", .integer, "How many claims of the site have it, those of translations left out.") {
        .integer($0.facts.checkedClaims[$1] ?? 0)
      },
      field("count_words", .text, "The same in words: `3 claims`.") {
        .text($0.words.count(.claims, $0.facts.checkedClaims[$1] ?? 0))
      },
    ])

  private static let scaleFields: [Shape<Int>.Field] =
    stepFields + [
      unratedField,
      field("number", .optional(.integer), "Its number in ClaimReview, the best highest; none when unrated.")
      {
        .optional($0.facts.ratings[$1])
      },
      markField,
    ]

  private static let stepFields: [Shape<Int>.Field] = [
    field("id", .text, "Its id in `site.yml`.") { .text($0.site.settings.verdicts[$1].id) },
    field("label", .text, "Its label.") { .text($0.site.settings.verdicts[$1].label) },
    field("meaning", .text, "What it means, one sentence.") { .text($0.site.settings.verdicts[$1].meaning) },
  ]

  private static let unratedField: Shape<Int>.Field =
    field("is_unrated", .bool, "Whether it says that nothing can be said.") {
      .bool($0.site.settings.verdicts[$1].isUnrated)
    }

  private static let markField: Shape<Int>.Field =
    field("mark", .text, "Its shape and colour: `best`, `high`, `middle`, `low`, `worst` or `unrated`.") {
      .text($0.facts.marks[$1].rawValue)
    }
}

/// The place among the rated verdicts in five steps, so that a theme can draw a scale of any length.
enum VerdictMark: String {
  case best, high, middle, low, worst, unrated

  init(rank: Int?, best: Int) {
    guard let rank else {
      self = .unrated
      return
    }
    let fromBest = best - rank
    if fromBest == 0 {
      self = .best
    } else if rank == 1 {
      self = .worst
    } else if fromBest * 8 < (best - 1) * 3 {
      self = .high
    } else {
      self = fromBest * 8 <= (best - 1) * 5 ? .middle : .low
    }
  }
}

extension SiteSettings {
  /// The mark of each verdict.
  var marks: [VerdictMark] {
    let best = verdicts.count { !$0.isUnrated }
    return ranks.map { VerdictMark(rank: $0, best: best) }
  }

  /// ClaimReview's number of each verdict: the desk's own, else its rank; none for unrated ones.
  var ratings: [Int?] { zip(verdicts, ranks).map { $0.rating ?? $1 } }

  /// The place among the rated verdicts: the best has the highest number, the worst 1; none for unrated ones.
  var ranks: [Int?] {
    var next = verdicts.count { !$0.isUnrated }
    return verdicts.map { verdict in
      guard !verdict.isUnrated else { return nil }
      defer { next -= 1 }
      return next
    }
  }
}
