import Content

/// The part of a file of the site that holds keys, and what keys it may have.
struct DeclaredKeys {
  let record: RecordDeclaration
  /// Of the YAML, in UTF-8 offsets of the file.
  let range: Range<Int>

  /// Nil for a file without keys.
  init?(path: String, _ bytes: [UInt8]) {
    switch contentRole(of: path) {
    case .settings:
      record = ContentDeclarations.site
      range = bytes.indices
    case .entry(let folder, _):
      guard let frontMatter = frontMatterRange(bytes) else { return nil }
      record = folder.declaration
      range = frontMatter
    case .media, .ignored, .stray: return nil
    }
  }

  /// The key that the names lead to, itself the last of them.
  func key(at path: [String]) -> KeyDeclaration? {
    guard let name = path.last, let record = keys(of: Array(path.dropLast())) else { return nil }
    return record.keys.first { $0.name == name }
  }

  /// The record that a mapping is, by the names on the way to it.
  func keys(of path: [String]) -> RecordDeclaration? {
    var record = record
    for name in path {
      guard let key = record.keys.first(where: { $0.name == name }), let inner = key.shape.writtenRecord
      else { return nil }
      record = inner
    }
    return record
  }
}

/// Where the body begins; the whole file's length while the front matter is not closed.
func bodyStart(_ bytes: [UInt8]) -> Int {
  guard let frontMatter = frontMatterRange(bytes) else { return 0 }
  return bytes[frontMatter.upperBound...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
}

/// What stands between the first line `---` and the next; all that follows while there is none.
private func frontMatterRange(_ bytes: [UInt8]) -> Range<Int>? {
  var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  var first: Int?
  while start < bytes.count {
    let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let line = bytes[start..<end].reversed().drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    let isMark = line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8)
    if let first {
      if isMark { return first..<start }
    } else {
      guard isMark else { return nil }
      first = min(end + 1, bytes.count)
    }
    start = end + 1
  }
  return first.map { $0..<bytes.count }
}

extension ValueShape {
  /// The keys of a mapping that may stand here, a source that is written out among them.
  fileprivate var writtenRecord: RecordDeclaration? {
    switch self {
    case .source, .list(.source): ContentDeclarations.inlineSource
    case .list(let item): item.writtenRecord
    case .record, .shortOrRecord: innerRecord
    case .text, .boolean, .integer, .decimal, .date, .languageTag, .webAddress, .siteAddress, .filePath,
      .fileOrWebAddress, .id, .wikidataItem, .choice, .entity, .entry, .verdict, .byLanguage, .open:
      nil
    }
  }

  /// What a single value that stands here is: an item of a list.
  var single: ValueShape {
    switch self {
    case .list(let item), .byLanguage(let item): item.single
    case .shortOrRecord(let short, _): short
    case .text, .boolean, .integer, .decimal, .date, .languageTag, .webAddress, .siteAddress, .filePath,
      .fileOrWebAddress, .id, .wikidataItem, .choice, .entity, .entry, .verdict, .source, .record, .open:
      self
    }
  }
}
