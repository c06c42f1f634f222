import Diagnostics
import Markdown
import YAML

func readSourceFile(_ record: Record, _ file: EntryFile, _ body: Body, _ reader: inout FrontMatterReader)
  -> Source?
{
  let url = reader.read(SourceKeys.url, in: record)
  return reader.source(record, url: url, notes: body) { $0.header(of: file, in: record) }
}

extension ValueReading where Value == SourceReference {
  /// A source's id, or a source written out on the spot.
  static var source: Self {
    Self(shape: .source) { node, reader in
      if node.mapping != nil { return reader.inlineSource(node).map(SourceReference.inline) }
      return reader.sourceID(node, as: .source).map(SourceReference.id)
    }
  }
}

extension ValueReading where Value == Source.Relay {
  /// An id, a source written out, or a record that tells how its information is passed on.
  static var relay: Self {
    let shape = ValueShape.shortOrRecord(.source, RelayKeys.record)
    return Self(shape: shape) { node, reader in
      guard let mapping = node.mapping else {
        return reader.sourceID(node, as: shape).map { named(.id($0), at: $0.place) }
      }
      let isSource = mapping["source"] == nil && (mapping["title"] != nil || mapping["url"] != nil)
      guard isSource else { return reader.relay(node) }
      return reader.inlineSource(node).map { named(.inline($0), at: node.narrowPlace) }
    }
  }

  private static func named(_ source: SourceReference, at place: Place) -> Source.Relay {
    Source.Relay(source: source, how: .names, place: place)
  }
}

extension FrontMatterReader {
  fileprivate mutating func inlineSource(_ node: YAMLNode) -> Source? {
    let errorsBefore = errorCount
    guard let record = record(node, SourceKeys.inlineRecord) else { return nil }
    let url = read(SourceKeys.inlineURL, in: record)
    let id = url.map { idOfSource(at: $0.value) }
    let source = source(record, url: url, notes: nil) { reader in
      EntryHeader(
        id: id ?? "", place: record.place, language: reader.read(SharedKeys.language, in: record),
        extra: reader.read(SharedKeys.extra, in: record) ?? .map([]),
        isDamaged: reader.errorCount > errorsBefore)
    }
    return id == nil ? nil : source
  }

  /// Reads every key but `id` and `url`; the header last, since it tells whether anything was wrong.
  fileprivate mutating func source(
    _ record: Record, url: Located<String>?, notes: Body?, header: (inout FrontMatterReader) -> EntryHeader
  ) -> Source? {
    let title = read(SourceKeys.title, in: record)
    let publisher = read(SourceKeys.publisher, in: record)
    let authors = read(SourceKeys.authors, in: record)
    let date = read(SourceKeys.date, in: record)
    let accessed = read(SourceKeys.accessed, in: record)
    let archived = read(SourceKeys.archived, in: record)
    for copy in archived {
      if copy.value == url?.value {
        report(archivedAtItself(copy))
      } else if isNoCopy(copy.value) {
        report(archivedNowhere(copy))
      } else if let url, let page = archivedAddress(copy.value), isOtherNumber(page, url.value) {
        report(archivedFromElsewhere(copy, page: page))
      }
    }
    let kind = read(SourceKeys.kind, in: record)
    let medium = read(SourceKeys.medium, in: record)
    let reliability = read(SourceKeys.reliability, in: record)
    let yardstick = read(SourceKeys.yardstick, in: record)
    let relays = read(SourceKeys.relays, in: record)
    let ownReporting = read(SourceKeys.ownReporting, in: record)
    let status = read(SourceKeys.status, in: record)
    let snapshot = read(SourceKeys.snapshot, in: record)
    let interests = read(SourceKeys.interests, in: record)
    let header = header(&self)
    guard let title = title ?? standInText(for: record) else { return nil }
    return Source(
      header: header, isInline: notes == nil, title: title, publisher: publisher, authors: authors,
      date: date,
      accessed: accessed, url: url, archived: archived, kind: kind, medium: medium, reliability: reliability,
      yardstick: yardstick, relays: relays, isOwnReporting: ownReporting ?? false, status: status ?? .live,
      snapshot: snapshot,
      interests: interests, notes: notes ?? emptyBody)
  }

  fileprivate mutating func sourceID(_ node: YAMLNode, as shape: ValueShape) -> Reference? {
    guard let text = text(node, as: shape) else { return nil }
    guard !hasScheme(text.value) else {
      report(addressForSource(text))
      return nil
    }
    return text
  }

  fileprivate mutating func relay(_ node: YAMLNode) -> Source.Relay? {
    let errorsBefore = errorCount
    guard let record = record(node, RelayKeys.record) else { return nil }
    let source = read(RelayKeys.source, in: record)
    let how = read(RelayKeys.how, in: record)
    guard errorCount == errorsBefore else { return nil }
    guard source != nil || how == .unattributed else {
      if syntaxProblems.isEmpty { report(relayOfNothing(at: record.place)) }
      return nil
    }
    return Source.Relay(source: source, how: how ?? .names, place: record.place)
  }
}
