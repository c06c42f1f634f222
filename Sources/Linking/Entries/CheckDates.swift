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
      if !future.isEmpty { return future }
      let early = readBeforePublication(source)
      return early.isEmpty ? beforeTheWeb("read", source.accessed, in: source.header) : early
    }
}

func checkDates(of article: Article, today: CivilDate) -> [Diagnostic] {
  var problems = checkPublication(of: article, today: today)
  problems += article.claims.flatMap {
    laterThanToday("the day on which the desk asked,", $0.contacted?.date, today)
  }
  if beforeTheWeb("published", article.date, in: article.header).isEmpty {
    problems += article.claims.compactMap { claimedAfterCheck($0, in: article) }
    problems += article.claims.compactMap { askedAfterCheck($0, in: article, today: today) }
  }
  return problems
}

/// A claim that was made after the article that checks it.
func claimedAfterCheck(_ claim: Claim, in article: Article) -> Diagnostic? {
  article.lastDate(before: claim.date).map { laterThanCheck("the claim is dated", $0, checked: $1) }
}

/// Somebody who was asked after the article that tells of it; in the future is another mistake.
private func askedAfterCheck(_ claim: Claim, in article: Article, today: CivilDate) -> Diagnostic? {
  guard laterThanToday("", claim.contacted?.date, today).isEmpty else { return nil }
  return article.lastDate(before: claim.contacted?.date)
    .map { laterThanCheck("they were asked on", $0, checked: $1) }
}

extension Article {
  /// A date that is later than the article's last one, and that one.
  fileprivate func lastDate(
    before date: Located<EDTFDate>?
  ) -> (date: Located<EDTFDate>, last: Located<EDTFDate>)? {
    // Another day stands in for one that could not be read.
    guard !header.isDamaged, let date, case let last = updated ?? self.date,
      last.value.isBeforeBeyondDoubt(date.value)
    else { return nil }
    return (date, last)
  }
}

/// The days on which the article was published, updated and corrected.
private func checkPublication(of article: Article, today: CivilDate) -> [Diagnostic] {
  let (date, header) = (article.date, article.header)
  if let start = date.value.bounds.earliestStart, start > today {
    return [futureArticle(date, today: today)] + checkOrder(of: article)
  }
  let late = laterThanToday("the day of the last change,", article.updated, today)
  let lateCorrections = article.corrections.flatMap {
    laterThanToday("the day of the correction,", $0.date, today)
  }
  let order = checkOrder(of: article)
  let own = beforeTheWeb("published", date, in: header) + noDayOfPublication(article)
  // With an error in the order the other days are not looked at twice.
  guard order.isEmpty else { return late + lateCorrections + own + order }
  let changes = ([article.updated] + article.corrections.map(\.date)).compactMap { $0 }
  let early = own.isEmpty ? changes.flatMap { beforeTheWeb("changed", $0, in: header) } : []
  let isBehind = late.isEmpty && lateCorrections.isEmpty && early.isEmpty
  return late + lateCorrections + own + early + (isBehind ? updatedBeforeCorrection(in: article) : [])
}

private func checkOrder(of article: Article) -> [Diagnostic] {
  var problems: [Diagnostic] = []
  if let updated = article.updated, updated.value.isCertainlyBefore(article.date.value) {
    problems.append(updatedBeforePublication(updated, published: article.date))
  }
  for correction in article.corrections where correction.date.value.isCertainlyBefore(article.date.value) {
    problems.append(correctedBeforePublication(correction.date, published: article.date))
  }
  return problems
}

/// A last change that is older than a correction.
private func updatedBeforeCorrection(in article: Article) -> [Diagnostic] {
  guard let updated = article.updated,
    let last = article.corrections.map(\.date).max(by: { $0.value < $1.value }),
    updated.value.isCertainlyBefore(last.value)
  else { return [] }
  return [updatedBeforeCorrection(updated, corrected: last)]
}

/// What is no more exact than a part of a year is no day on which an article appeared or was changed.
private func noDayOfPublication(_ article: Article) -> [Diagnostic] {
  [("published", article.date), ("changed", article.updated)].compactMap { what, date in
    guard let date, date.value.precision > .month else { return nil }
    return noSingleDay(what, date)
  }
}

/// A day on which there were no articles on the web yet, probably a slip of the hand.
private func beforeTheWeb(_ what: String, _ date: Located<EDTFDate>?, in header: EntryHeader) -> [Diagnostic]
{
  guard !header.isDamaged, let date, let end = date.value.bounds.latestEnd, end.year < firstYearOfTheWeb
  else { return [] }
  return [dayBeforeTheWeb(what, date, year: firstYearOfTheWeb)]
}

/// The first page of the World Wide Web is of 1990.
private let firstYearOfTheWeb = 1990

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
