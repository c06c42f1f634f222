import Diagnostics
import Markdown

func readArticleFile(
  _ record: Record, _ file: EntryFile, _ body: Body, _ reader: inout FrontMatterReader
) -> Article? {
  let title = reader.read(ArticleKeys.title, in: record)
  let date = reader.read(ArticleKeys.date, in: record)
  let updated = reader.read(ArticleKeys.updated, in: record)
  let authors = reader.read(ArticleKeys.authors, in: record)
  let reviewedBy = reader.read(ArticleKeys.reviewedBy, in: record)
  let summary = reader.read(ArticleKeys.summary, in: record)
  let translationOf = reader.read(ArticleKeys.translationOf, in: record)
  let whyChecked = reader.read(ArticleKeys.whyChecked, in: record)
  let entities = reader.read(ArticleKeys.entities, in: record)
  let sources = reader.read(ArticleKeys.sources, in: record)
  let claims = reader.read(ArticleKeys.claims, in: record)
  let events = reader.read(ArticleKeys.events, in: record)
  let corrections = reader.read(ArticleKeys.corrections, in: record)
  let shareImage = reader.read(ArticleKeys.shareImage, in: record)
  let isFeatured = reader.read(ArticleKeys.featured, in: record) ?? false
  let header = reader.header(of: file, in: record)
  guard let title = title ?? reader.standInText(for: record),
    let date = date ?? reader.standInDate(for: record)
  else {
    for claim in claims { reader.markBroken(EntryID(.claim, claim.id)) }
    for event in events { reader.markBroken(EntryID(.event, event.header.id)) }
    return nil
  }
  return Article(
    header: header, title: title, date: date, updated: updated, authors: authors, reviewedBy: reviewedBy,
    summary: summary, translationOf: translationOf, whyChecked: whyChecked, entities: entities,
    sources: sources, claims: claims, events: events, corrections: corrections,
    shareImage: shareImage, isFeatured: isFeatured, body: body)
}

func readArticleEvent(_ record: Record, _ reader: inout FrontMatterReader) -> Event? {
  let errorsBefore = reader.errorCount
  let id = "\(reader.entryID)-event-\(reader.nextNumber(of: .event))"
  let extra = reader.read(SharedKeys.extra, in: record)
  let event = reader.event(record, body: emptyBody) { reader in
    EntryHeader(
      id: id, place: record.place(of: EventKeys.title) ?? record.place, extra: extra ?? .map([]),
      isDamaged: reader.errorCount > errorsBefore)
  }
  if event == nil { reader.markBroken(EntryID(.event, id)) }
  return event
}

func readEventFile(_ record: Record, _ file: EntryFile, _ body: Body, _ reader: inout FrontMatterReader)
  -> Event?
{
  reader.event(record, body: body) { $0.header(of: file, in: record) }
}

extension FrontMatterReader {
  fileprivate mutating func event(
    _ record: Record, body: Body, header: (inout FrontMatterReader) -> EntryHeader
  ) -> Event? {
    let title = read(EventKeys.title, in: record)
    let date = read(EventKeys.date, in: record)
    let summary = read(EventKeys.summary, in: record)
    let entities = read(EventKeys.entities, in: record)
    let sources = read(EventKeys.sources, in: record)
    let header = header(&self)
    guard let title = title ?? standInText(for: record), let date = date ?? standInDate(for: record) else {
      return nil
    }
    return Event(
      header: header, title: title, date: date, summary: summary, entities: entities, sources: sources,
      body: body)
  }
}

func readCorrection(_ record: Record, _ reader: inout FrontMatterReader) -> Correction? {
  let date = reader.read(CorrectionKeys.date, in: record)
  let kind = reader.read(CorrectionKeys.kind, in: record)
  let text = reader.read(CorrectionKeys.text, in: record)
  let claim = reader.read(CorrectionKeys.claim, in: record)
  let from = reader.read(CorrectionKeys.from, in: record)
  let to = reader.read(CorrectionKeys.to, in: record)
  let removed = reader.read(CorrectionKeys.removed, in: record) as [Reference]
  let changed = reader.read(CorrectionKeys.changed, in: record) as [Correction.Change]
  guard let date, let text = text ?? reader.standInText(for: record) else { return nil }
  return Correction(
    date: date, kind: kind ?? .minor, kindPlace: record.place(of: CorrectionKeys.kind) ?? record.place,
    text: text, claim: claim, from: from, to: to, removed: removed, changed: changed,
    isWhole: record.pairs.allSatisfy { !$0.value.isEmpty }, place: record.place)
}

func readChange(_ record: Record, _ reader: inout FrontMatterReader) -> Correction.Change? {
  let what = reader.read(ChangeKeys.what, in: record)
  let from = reader.read(ChangeKeys.from, in: record)
  let to = reader.read(ChangeKeys.to, in: record)
  guard let what, let from else { return nil }
  let place = record.place(of: ChangeKeys.to) ?? record.place(of: ChangeKeys.from) ?? record.place
  return Correction.Change(what: what, from: from, to: to, place: place)
}
