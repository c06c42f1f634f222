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

/// What is wrong with the order of an article's dates, told only where no reading of them could be right.
func checkDates(of articles: [Article], today: CivilDate) -> [Diagnostic] {
  articles.flatMap { article -> [Diagnostic] in
    var problems: [Diagnostic] = []
    if let start = article.date.value.bounds.earliestStart, start > today {
      problems.append(futureArticle(article.date, today: today))
    }
    if let updated = article.updated, updated.value.isCertainlyBefore(article.date.value) {
      problems.append(updatedBeforePublication(updated, published: article.date))
    }
    for correction in article.corrections where correction.date.value.isCertainlyBefore(article.date.value) {
      problems.append(correctedBeforePublication(correction.date, published: article.date))
    }
    return problems
  }
}
