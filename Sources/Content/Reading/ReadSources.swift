import Diagnostics
import YAML

func readSource(_ record: Record, _ header: EntryHeader, notes body: Body, _ reader: inout FrontMatterReader) -> Source? {
  reader.source(record, header, isInline: false, url: reader.read(SourceKeys.url, in: record), notes: body)
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
      if let mapping = node.mapping {
        let isSource = mapping["source"] == nil && (mapping["title"] != nil || mapping["url"] != nil)
        guard !isSource else { return reader.inlineSource(node).map { named(.inline($0), at: node.narrowPlace) } }
        return reader.relay(node)
      }
      return reader.sourceID(node, as: shape).map { named(.id($0), at: $0.place) }
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
    // Read before the header, so that the header knows whether a fault was found.
    let draft = source(
      record, EntryHeader(id: "", place: record.place), isInline: true, url: url, notes: .empty)
    guard let url, let draft else { return nil }
    let header = EntryHeader(
      id: idOfSource(at: url.value), place: record.place, language: draft.header.language,
      extra: draft.header.extra, isDamaged: errorCount > errorsBefore)
    return draft.with(header)
  }

  fileprivate mutating func sourceID(_ node: YAMLNode, as shape: ValueShape) -> Reference? {
    guard let text = text(node, as: shape) else { return nil }
    guard !hasScheme(text.value) || isID(text.value) else {
      report(addressForSource(text))
      return nil
    }
    return text
  }

  fileprivate mutating func relay(_ node: YAMLNode) -> Source.Relay? {
    guard let record = record(node, RelayKeys.record) else { return nil }
    let errorsBefore = errorCount
    let source = read(RelayKeys.source, in: record)
    let how = read(RelayKeys.how, in: record)
    guard errorCount == errorsBefore else { return nil }
    guard source != nil || how == .unattributed else {
      report(relayOfNothing(at: record.place))
      return nil
    }
    return Source.Relay(source: source, how: how ?? .names, place: record.place)
  }
}
