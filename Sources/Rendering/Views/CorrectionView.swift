import Content
import Linking
import Templates

extension Shapes {
  static let correction = Shape<CorrectionKey>(
    "correction", "A note on something that was changed after publication.",
    [
      field("anchor", .text, "An id for its element.") { .text($0.site.stableID(of: .correction($1))) },
      field("date", .record(date), "When it was changed.") {
        $0.date($0.site.corrections[$1].correction.date.value)
      },
      field("kind", .text, "`minor`, `update` or `substantive`.") {
        .text($0.site.corrections[$1].correction.kind.rawValue)
      },
      field("kind_words", .text, "The kind in the page's language.") {
        .text($0.words.name(of: $0.site.corrections[$1].correction.kind))
      },
      field("text", .text, "What was changed.") { .text($0.site.corrections[$1].correction.text.value) },
      field("article", .record(link), "The article that was changed.") {
        $0.link(to: .article($0.site.corrections[$1].article))
      },
      field("claim", .optional(.record(link)), "The claim that was changed.") {
        $0.link(to: $0.site.corrections[$1].claim.map { .claim($0) })
      },
      field("from_verdict", .optional(.record(verdict)), "The verdict before.") {
        $0.record(verdict, $0.site.corrections[$1].from)
      },
      field("to_verdict", .optional(.record(verdict)), "The verdict after.") {
        $0.record(verdict, $0.site.corrections[$1].to)
      },
      field("changes", .list(.record(change)), "What else was changed in the claim.") {
        $0.records(change, $0.site.corrections[$1].correction.changed)
      },
    ])

  static let change = Shape<Correction.Change>(
    "change", "A part of a claim before and after a correction.",
    [
      field("what", .text, "`claim`, `quotation` or `figure`.") { .text($1.what.rawValue) },
      field("what_words", .text, "The same in the page's language.") { .text($0.words.name(of: $1.what)) },
      field("from", .text, "Its words before.") { .text($1.from) },
      field("to", .optional(.text), "Its words now; none where it was taken out.") { .optional($1.to) },
    ])
}

extension SiteFacts {
  /// A correction in words alone: its text, then what stood there before and what stands there now.
  ///
  ///     A ministry was misread. [Verdict – before: True – now: Unproven] [Figure – before: 2 – taken out]
  func told(_ key: CorrectionKey) -> String {
    let linked = site.corrections[key]
    var changes = linked.correction.changed.map { (words.name(of: $0.what), $0.from, $0.to) }
    if let from = linked.from, let to = linked.to {
      let labels = (site.settings.verdicts[from].label, site.settings.verdicts[to].label)
      changes.insert((words[.verdict], labels.0, labels.1), at: 0)
    }
    return changes.reduce(linked.correction.text.value) { told, change in
      let now = change.2.map { "\(words[.now])\(words[.colon]) \($0)" } ?? words[.gone]
      return "\(told) [\(change.0) – \(words[.before])\(words[.colon]) \(change.1) – \(now)]"
    }
  }
}
