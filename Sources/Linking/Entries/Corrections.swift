import Content
import Dates
import Diagnostics

/// A correction with the article that notes it, before its claim and verdicts are resolved.
struct OwnedCorrection: Sendable {
  let correction: Correction
  let article: ArticleKey
}

/// All corrections, newest first; those of one day by article and in the order written.
func correctionsNewestFirst(_ articles: [Article]) -> [OwnedCorrection] {
  let written = articles.enumerated().flatMap { index, article in
    article.corrections.map { OwnedCorrection(correction: $0, article: ArticleKey(index)) }
  }
  return written.enumerated().sorted { left, right in
    let (first, second) = (left.element.correction.date.value, right.element.correction.date.value)
    return first == second ? left.offset < right.offset : second < first
  }.map(\.element)
}
