import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let verdict = RecordShape(
    "verdict", "A claim's place on the site's scale.",
    [
      field("id", .text, "Its id in `site.yml`."),
      field("label", .text, "Its label."),
      field("meaning", .text, "What it means, one sentence."),
      field("position", .integer, "Its place on the scale: 1 is the best."),
      field("steps", .integer, "How many steps the scale has."),
      field("is_unrated", .bool, "Whether it says that nothing can be said."),
      field("mark", .text, "Its shape and colour: `best`, `high`, `middle`, `low`, `worst` or `unrated`."),
    ])

  static let scaleStep = RecordShape(
    "scale step", "One step of the site's scale of verdicts.",
    [
      field("id", .text, "Its id in `site.yml`."),
      field("label", .text, "Its label."),
      field("meaning", .text, "What it means, one sentence."),
      field("is_unrated", .bool, "Whether it says that nothing can be said."),
      field("number", .optional(.integer), "Its number in ClaimReview, the best highest; none when unrated."),
      field("mark", .text, "Its shape and colour: `best`, `high`, `middle`, `low`, `worst` or `unrated`."),
      field("href", .url, "The claims with this verdict."),
    ])
}

extension Views {
  func verdict(_ position: Int) -> Record {
    let verdict = site.settings.verdicts[position]
    return Shapes.verdict.record([
      ("id", .text(verdict.id)),
      ("label", .text(verdict.label)),
      ("meaning", .text(verdict.meaning)),
      ("position", .integer(position + 1)),
      ("steps", .integer(site.settings.verdicts.count)),
      ("is_unrated", .bool(verdict.isUnrated)),
      ("mark", .text(mark(of: position))),
    ])
  }

  var scale: Value {
    .records(
      site.settings.verdicts.enumerated().map { position, verdict in
        Shapes.scaleStep.record([
          ("id", .text(verdict.id)),
          ("label", .text(verdict.label)),
          ("meaning", .text(verdict.meaning)),
          ("is_unrated", .bool(verdict.isUnrated)),
          ("number", .optional(site.settings.ratings[position])),
          ("mark", .text(mark(of: position))),
          ("href", .text(links.href(.claims, fragment: "verdict-\(verdict.id)"))),
        ])
      })
  }

  /// The place among the rated verdicts in five steps, so that a theme can draw a scale of any length.
  private func mark(of position: Int) -> String {
    guard let rating = site.settings.ratings[position] else { return "unrated" }
    let best = site.settings.ratings.compactMap { $0 }.max() ?? rating
    let fromBest = best - rating
    if fromBest == 0 { return "best" }
    if rating == 1 { return "worst" }
    if fromBest * 8 < (best - 1) * 3 { return "high" }
    return fromBest * 8 <= (best - 1) * 5 ? "middle" : "low"
  }
}

extension SiteSettings {
  /// ClaimReview's number of each verdict: the best rated one has the highest, the worst 1; none for unrated
  /// ones.
  var ratings: [Int?] {
    var next = verdicts.count { !$0.isUnrated }
    return verdicts.map { verdict in
      guard !verdict.isUnrated else { return nil }
      defer { next -= 1 }
      return next
    }
  }
}
