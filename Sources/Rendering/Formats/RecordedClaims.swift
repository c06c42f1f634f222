import Diagnostics
import Evidence
import YAML

/// What an earlier build's `record.json` says of every claim; nil for a text that is no record.
///
/// A record of version 0 kept no claims: nothing can be held against it.
package func publishedRecord(in record: [UInt8]) -> PublishedRecord? {
  let lines = record.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  guard lines.count > 2, lines[0].elementsEqual(RecordFormat.firstLine.utf8) else { return nil }
  if lines[1].elementsEqual(RecordFormat.files.utf8) { return PublishedRecord(claims: []) }
  guard !lines[1].elementsEqual("  \"claims\": {},".utf8) else { return PublishedRecord(claims: []) }
  guard lines[1].elementsEqual(RecordFormat.claims.utf8), let opening = lines[1].last,
    let end = lines.first(where: { $0.elementsEqual(RecordFormat.endOfPart.utf8) })
  else { return nil }
  // JSON with these escapes is YAML, too.
  let file = InputFile(
    path: "record.json", bytes: [opening] + record[lines[1].endIndex..<end.endIndex - 1])
  let yaml = readYAML(0..<file.bytes.count, of: file, id: FileID(0))
  guard yaml.diagnostics.isEmpty, let claims = yaml.value?.mapping?.pairs else { return nil }
  let read = claims.compactMap { PublishedClaim($0.key, $0.value) }
  return read.count == claims.count ? PublishedRecord(claims: read) : nil
}

extension PublishedClaim {
  fileprivate init?(_ id: String, _ node: YAMLNode) {
    guard let members = node.mapping, let article = members["article"]?.scalar?.text,
      let verdict = members["verdict"]?.scalar?.text, let wording = members["claim"]?.scalar?.text,
      let quotations = members["quotations"]?.sequence, let figures = members["figures"]?.sequence,
      let corrections = members["corrections"]?.sequence
    else { return nil }
    self.init(
      id: id, article: article, verdict: verdict, wording: wording,
      quotations: quotations.map { Quotation(source: $0["source"], text: $0["text"]) },
      figures: figures.map { Figure(id: $0["id"], words: $0["figure"]) },
      corrections: corrections.map { $0.scalar?.text ?? "" })
  }
}

extension YAMLNode {
  fileprivate subscript(key: String) -> String { mapping?[key]?.scalar?.text ?? "" }
}
