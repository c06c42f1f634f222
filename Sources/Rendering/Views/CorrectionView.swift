import Content
import Linking
import Templates

extension Shapes {
  static let correction = RecordShape(
    "correction", "A note on something that was changed after publication.",
    [
      field("anchor", .text, "An id for its element."),
      field("date", .record(date), "When it was changed."),
      field("kind", .text, "`minor`, `update` or `substantive`."),
      field("kind_words", .text, "The kind in the page's language."),
      field("text", .text, "What was changed."),
      field("article", .record(link), "The article that was changed."),
      field("claim", .optional(.record(link)), "The claim that was changed."),
      field("from_verdict", .optional(.record(verdict)), "The verdict before."),
      field("to_verdict", .optional(.record(verdict)), "The verdict after."),
    ])
}

extension Views {
  func correction(_ key: CorrectionKey) -> Record {
    let linked = site.corrections[key]
    return Shapes.correction.record([
      ("anchor", .text("correction-\(key.index + 1)")),
      ("date", .record(date(linked.correction.date.value))),
      ("kind", .text(linked.correction.kind.rawValue)),
      ("kind_words", .text(words.name(of: linked.correction.kind))),
      ("text", .text(linked.correction.text.value)),
      ("article", .record(link(to: .article(linked.article)))),
      ("claim", .optional(linked.claim.map { link(to: .claim($0)) })),
      ("from_verdict", .optional(linked.from.map(verdict))),
      ("to_verdict", .optional(linked.to.map(verdict))),
    ])
  }

  func corrections(_ keys: some Sequence<CorrectionKey>) -> Value { .records(keys.map(correction)) }
}
