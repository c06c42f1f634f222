import Content
import Dates
import Diagnostics

// All wording of what can be wrong with days.

func futureArticle(_ date: Located<EDTFDate>, today: CivilDate) -> Diagnostic {
  Diagnostic(
    "W0520", .warning, "the article's date `\(date.value.text)` is later than today, \(today)",
    at: date.place,
    help: "correct the date, or keep the article a draft until then")
}

func updatedBeforePublication(_ updated: Located<EDTFDate>, published: Located<EDTFDate>) -> Diagnostic {
  Diagnostic(
    "E0521", .error,
    "the article is dated `\(published.value.text)` but was updated earlier, on `\(updated.value.text)`",
    at: updated.place, help: "correct one of the two dates",
    related: [.init("published here", at: published.place)])
}

func correctedBeforePublication(_ corrected: Located<EDTFDate>, published: Located<EDTFDate>) -> Diagnostic {
  Diagnostic(
    "E0522", .error,
    "the correction of `\(corrected.value.text)` is older than the article of `\(published.value.text)`",
    at: corrected.place, help: "correct one of the two dates",
    related: [.init("published here", at: published.place)])
}

/// `what` names the date, with a comma after it.
func futureDay(_ what: String, _ date: Located<EDTFDate>, today: CivilDate) -> Diagnostic {
  Diagnostic(
    "W0523", .warning, "\(what) `\(date.value.text)`, is later than today, \(today)", at: date.place,
    help: "correct the date: it tells of something that has happened")
}

func readBeforePublication(_ accessed: Located<EDTFDate>, published: Located<EDTFDate>) -> Diagnostic {
  Diagnostic(
    "W0524", .warning,
    "the source is dated `\(published.value.text)` but was read earlier, on `\(accessed.value.text)`",
    at: accessed.place, help: "correct one of the two dates",
    related: [.init("published here", at: published.place)])
}

/// `what` comes before the date: `the claim is dated`.
func laterThanCheck(_ what: String, _ date: Located<EDTFDate>, checked: Located<EDTFDate>) -> Diagnostic {
  Diagnostic(
    "W0527", .warning,
    "\(what) `\(date.value.text)`, after the article that checks the claim (`\(checked.value.text)`)",
    at: date.place, help: "correct one of the two dates, or say under `updated:` when this was added",
    related: [.init("the article's last date stands here", at: checked.place)])
}

func noSuchDay(_ written: String, at place: Place) -> Diagnostic {
  Diagnostic(
    "W0528", .warning, "the calendar has no day `\(written)`", at: place,
    help: "correct the day or the month; put it in quotation marks if a source has it so")
}

/// `what` tells what happened on the day: `published`.
func dayBeforeTheWeb(_ what: String, _ date: Located<EDTFDate>, year: Int) -> Diagnostic {
  Diagnostic(
    "W0535", .warning, "nothing was \(what) on the web on `\(date.value.text)`, before \(year)",
    at: date.place, help: "correct the year")
}

func citedBeforePublication(_ late: [Source], by article: Article, on last: Located<EDTFDate>) -> Diagnostic {
  let dated = late.compactMap { source in source.date.map { (id: source.header.id, date: $0) } }
  guard let first = dated.first, dated.count == 1 else {
    return Diagnostic(
      "W0536", .warning,
      "the article of `\(last.value.text)` cites \(dated.count) sources that were published after it",
      at: last.place, help: "correct the date, or say under `updated:` when the sources were added",
      related: dated.map { .init("`\($0.id)` is of `\($0.date.value.text)`", at: $0.date.place) })
  }
  return Diagnostic(
    "W0536", .warning,
    "the source `\(first.id)` of `\(first.date.value.text)` was published after the article of "
      + "`\(last.value.text)` that cites it",
    at: first.date.place,
    help: "correct one of the two dates, or say under `updated:` when the source was added",
    related: [.init("the last date of `\(article.header.id)` stands here", at: last.place)])
}

func updatedBeforeCorrection(_ updated: Located<EDTFDate>, corrected: Located<EDTFDate>) -> Diagnostic {
  Diagnostic(
    "W0537", .warning,
    "the article's last change, on `\(updated.value.text)`, is older than its correction of "
      + "`\(corrected.value.text)`",
    at: updated.place, help: "write the day of the last correction under `updated:`",
    related: [.init("corrected here", at: corrected.place)])
}

func claimedAfterAppearance(
  _ claimed: Located<EDTFDate>, in source: Source, _ appeared: Located<EDTFDate>
) -> Diagnostic {
  Diagnostic(
    "W0538", .warning,
    "the claim of `\(claimed.value.text)` appeared before that, in `\(source.header.id)` of "
      + "`\(appeared.value.text)`",
    at: claimed.place, help: "correct one of the two dates, or take the source out of `appeared:`",
    related: [.init("the source is dated here", at: appeared.place)])
}

func noSingleDay(_ what: String, _ date: Located<EDTFDate>) -> Diagnostic {
  Diagnostic(
    "W0539", .warning, "an article is \(what) on one day, and `\(date.value.text)` is none",
    at: date.place, help: "write the day, such as `2024-03-02`, or the month if the day is not known")
}
