import Evidence
import Hashing
import Markup
import Pages

/// `/record.json`: the SHA-256 of every published file, one file a line, and of every private copy that has a
/// fingerprint, so that third parties can verify them, and what the site says of every claim, so that the
/// next build can tell what was changed.
///
/// Its keys are sorted, and `recordedPaths(in:)` and `publishedRecord(in:)` read it line by line.
func record(
  of files: [PublishedFile], claims: [PublishedClaim] = [], snapshots: [PublishedFile] = [],
  into receive: @escaping OutputReceiver
) {
  var parts = OutputParts(of: Route.record.outputPath, into: receive)
  var json = JSONWriter(.pretty)
  json.object { json in
    json.object("claims") { json in
      for claim in claims {
        json.object(claim.id) { $0.members(of: claim) }
        parts.take(from: &json)
      }
    }
    json.object("files") { $0.members(of: files, &parts) }
    if !snapshots.isEmpty { json.object("snapshots") { $0.members(of: snapshots, &parts) } }
    json.member("version", RecordFormat.version)
  }
  _ = parts.end(with: json.bytes)
}

enum RecordFormat {
  /// Raised when a reader of the format before would misread it; version 0, which had no number, had no
  /// claims either.
  static let version = 1
  static let firstLine = "{"
  static let claims = "  \"claims\": {"
  static let files = "  \"files\": {"
  static let snapshots = "  \"snapshots\": {"
  static let endOfPart = "  },"
  static let lastLines = ["  \"version\": \(version)", "}"]
  static let lastLinesOfVersion0 = ["  }", "}"]
}

extension JSONWriter {
  fileprivate mutating func members(of files: [PublishedFile], _ parts: inout OutputParts) {
    for file in files.sorted(by: { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }) {
      member(file.path, file.hash.hex)
      parts.take(from: &self)
    }
  }

  /// Every key is always there.
  fileprivate mutating func members(of claim: PublishedClaim) {
    member("article", claim.article)
    member("claim", claim.wording)
    member("corrections", claim.corrections)
    array("figures") { json in
      for figure in claim.figures { json.pair("figure", figure.words, "id", figure.id) }
    }
    array("quotations") { json in
      for quotation in claim.quotations { json.pair("source", quotation.source, "text", quotation.text) }
    }
    member("verdict", claim.verdict)
  }

  private mutating func pair(_ key: String, _ value: String, _ other: String, _ otherValue: String) {
    object { json in
      json.member(key, value)
      json.member(other, otherValue)
    }
  }
}
