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
  newestFirst(articles.enumerated().flatMap { corrections(of: $1, ArticleKey($0)) })
}

/// The corrections of one article, newest first.
func correctionsNewestFirst(_ article: Article, _ key: ArticleKey) -> [OwnedCorrection] {
  newestFirst(corrections(of: article, key))
}

private func corrections(of article: Article, _ key: ArticleKey) -> [OwnedCorrection] {
  article.corrections.map { OwnedCorrection(correction: $0, article: key) }
}

private func newestFirst(_ written: [OwnedCorrection]) -> [OwnedCorrection] {
  written.enumerated().sorted { left, right in
    let (first, second) = (left.element.correction.date.value, right.element.correction.date.value)
    return first == second ? left.offset < right.offset : second < first
  }.map(\.element)
}
