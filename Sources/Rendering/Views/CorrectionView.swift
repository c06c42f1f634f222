import Content
import Linking
import Templates

extension Shapes {
  static let correction = Shape<CorrectionKey>(
    "correction", "A note on something that was changed after publication.",
    [
      field("anchor", .text, "An id for its element.") { .text(anchor(of: $1)) },
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
    ])
}

/// The id of a correction's element, the same on every page that shows it.
func anchor(of correction: CorrectionKey) -> String { "correction-\(correction.index + 1)" }
