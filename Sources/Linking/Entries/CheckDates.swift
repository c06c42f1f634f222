import Content
import Dates
import Diagnostics

/// Dates that no reading could make right: in the wrong order, or of what has happened and yet to come.
func checkDates(of articles: [Article], _ sources: [Source], today: CivilDate) -> [Diagnostic] {
  articles.flatMap { checkDates(of: $0, today: today) }
    + sources.flatMap { source in
      let future =
        laterThanToday("the day on which the source was published,", source.date, today)
        + laterThanToday("the day on which the source was read,", source.accessed, today)
      return future.isEmpty ? readBeforePublication(source) : future
    }
}

func checkDates(of article: Article, today: CivilDate) -> [Diagnostic] {
  var problems: [Diagnostic] = []
  if let start = article.date.value.bounds.earliestStart, start > today {
    problems.append(futureArticle(article.date, today: today))
  } else {
    problems += laterThanToday("the day of the last change,", article.updated, today)
    problems += article.corrections.flatMap { laterThanToday("the day of the correction,", $0.date, today) }
  }
  problems += article.claims.flatMap {
    laterThanToday("the day on which the desk asked,", $0.contacted?.date, today)
  }
  let last = article.updated ?? article.date
  problems += article.claims.compactMap { claim in
    guard let date = claim.date, last.value.isCertainlyBefore(date.value) else { return nil }
    return claimedAfterCheck(date, checked: last)
  }
  if let updated = article.updated, updated.value.isCertainlyBefore(article.date.value) {
    problems.append(updatedBeforePublication(updated, published: article.date))
  }
  for correction in article.corrections where correction.date.value.isCertainlyBefore(article.date.value) {
    problems.append(correctedBeforePublication(correction.date, published: article.date))
  }
  return problems
}

private func laterThanToday(_ what: String, _ date: Located<EDTFDate>?, _ today: CivilDate) -> [Diagnostic] {
  guard let date, let start = date.value.bounds.earliestStart, start > today else { return [] }
  return [futureDay(what, date, today: today)]
}

private func readBeforePublication(_ source: Source) -> [Diagnostic] {
  guard let date = source.date, let accessed = source.accessed,
    accessed.value.isCertainlyBefore(date.value)
  else { return [] }
  return [readBeforePublication(accessed, published: date)]
}
