import Diagnostics
import YAML

/// The id of a file's entry, or the best guess at it where it is written wrongly.
struct EntryIdentity {
  let id: String
  let origin: Origin

  enum Origin {
    /// Written as it should be, in the front matter or as the file's name.
    case written
    /// What stands under `id:` is none; that is reported where it is read.
    case badKey
    /// The file's name is none, and the front matter has no other.
    case badPath
  }

  init(of entry: EntryFile, in mapping: YAMLMapping?, _ scanned: [ScannedID]) {
    let key = mapping?[SharedKeys.id.declaration.name]
    if let key, !key.isEmpty {
      let written = trimmed(key.scalar?.text ?? "")
      id = isID(written) ? written : suggestedID(for: written) ?? entry.pathID
      origin = isID(written) ? .written : .badKey
    } else if let found = scanned.first(where: \.isAtTop) {
      id = found.id
      origin = .written
    } else {
      id = suggestedID(for: entry.pathID) ?? entry.pathID
      origin = isID(entry.pathID) ? .written : .badPath
    }
  }
}

/// An id in a front matter that YAML could not read to its end.
struct ScannedID: Equatable {
  let id: String
  /// It stands at the beginning of its line: it is the file's own.
  let isAtTop: Bool
}

/// Every `id: word`, so that what refers to it does not add complaints to the one about the YAML.
func scanForIDs(_ bytes: ArraySlice<UInt8>) -> [ScannedID] {
  var found: [ScannedID] = []
  var previous = UInt8(ascii: "\n")
  var index = bytes.startIndex
  while index < bytes.endIndex {
    let rest = bytes[index...]
    if !isAlphanumeric(previous), previous != UInt8(ascii: "-"), rest.starts(with: "id:".utf8) {
      let value = rest.dropFirst(3).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\"") }
      let word = value.prefix { isLowerOrDigit($0) || $0 == UInt8(ascii: "-") }
      let id = String(decoding: word, as: UTF8.self)
      if isID(id) { found.append(ScannedID(id: id, isAtTop: isLineBreak(previous))) }
    }
    previous = bytes[index]
    index += 1
  }
  return found
}

private func isLineBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

extension FrontMatterReader {
  /// The id under a record's `id:`, corrected if it is none.
  func likelyID(in record: Record) -> String? {
    guard let text = record[SharedKeys.id.declaration.name]?.value.scalar?.text else { return nil }
    return suggestedID(for: text)
  }

  /// Read after everything else, since it tells whether anything was wrong.
  mutating func header(of entry: EntryFile, in record: Record) -> EntryHeader {
    let id = read(SharedKeys.id, in: record)
    let extra = read(SharedKeys.extra, in: record)
    var language: Located<String>?
    var isDraft: Bool?
    var aliases: [Located<String>] = []
    switch entry.folder {
    case .articles, .events, .pages:
      language = read(SharedKeys.language, in: record)
      isDraft = read(SharedKeys.draft, in: record)
      aliases = read(SharedKeys.aliases, in: record)
    case .sources: language = read(SharedKeys.language, in: record)
    case .entities: break
    }
    let title = record["title"] ?? record["name"]
    return EntryHeader(
      id: entryID, place: id?.place ?? title?.value.place ?? record.place, language: language,
      isDraft: isDraft ?? false, aliases: aliases, extra: extra ?? .map([]),
      isDamaged: errorCount > 0 || !syntaxProblems.isEmpty)
  }
}
