import Diagnostics
import Markdown
import YAML

/// A file that holds one entry, before it is read.
struct EntryFile: Sendable, Equatable {
  let fileID: FileID
  let folder: EntryFolder
  /// What the path gives as an id; it may be none.
  let pathID: String
}

typealias Body = MarkdownDocument

/// The body of what has none.
let emptyBody: Body = parseBody(
  0..<0, of: InputFile(path: "", bytes: []), id: FileID(0), allowsRawHTML: false
).value

/// A file's entry, and which ids are known to belong to something that could not be read.
struct FileReading: Sendable {
  var entry: ReadEntry?
  var broken: [EntryID] = []

  enum ReadEntry: Sendable {
    case article(Article)
    case source(Source)
    case entity(Entity)
    case event(Event)
    case page(Page)

    /// Ids of what the entry carries within.
    var innerIDs: [EntryID] {
      switch self {
      case .article(let article):
        article.claims.map { EntryID(.claim, $0.id) } + article.events.map { EntryID(.event, $0.header.id) }
      case .source, .entity, .event, .page: []
      }
    }
  }
}

/// Reads one file by itself, so that files can be read in any order and at the same time.
func readEntryFile(_ entry: EntryFile, _ file: InputFile, _ context: ReadingContext) -> Checked<FileReading> {
  let split = splitFrontMatter(file, id: entry.fileID)
  var diagnostics = split.diagnostics
  guard let range = split.value.frontMatter else {
    if diagnostics.isEmpty {
      diagnostics.append(noFrontMatter(of: entry.folder.declaration, at: Place(entry.fileID, 0..<0)))
    }
    return Checked(
      FileReading(broken: [EntryID(entry.folder.kind, suggestedID(for: entry.pathID) ?? entry.pathID)]),
      diagnostics)
  }
  if let lost = lostKey(split.value.body, of: file, entry) {
    return readFrontMatter(range, entry, file, context, body: emptyBody, lost: lost)
  }
  let body = parseBody(
    split.value.body, of: file, id: entry.fileID, allowsRawHTML: context.allowsRawHTML)
  var reading = readFrontMatter(range, entry, file, context, body: body.value)
  // A file in another encoding is told of where that shows first.
  let isOfOtherEncoding =
    !body.diagnostics.isEmpty && String(validating: file.bytes[range], as: UTF8.self) == nil
  reading.diagnostics += diagnostics + (isOfOtherEncoding ? [] : body.diagnostics)
  return reading
}

/// What lies below a lost key is neither text nor keys: the entry then counts as broken, with all its ids.
private func readFrontMatter(
  _ range: Range<Int>, _ entry: EntryFile, _ file: InputFile, _ context: ReadingContext, body: Body,
  lost: Diagnostic? = nil
) -> Checked<FileReading> {
  let yaml = readYAML(range, of: file, id: entry.fileID)
  let problems = yaml.diagnostics + (lost.map { [$0] } ?? [])
  let end = lost == nil ? range.upperBound : file.bytes.count
  let scanned = problems.isEmpty ? [] : scanForIDs(file.bytes[range.lowerBound..<end])
  let identity = EntryIdentity(of: entry, in: yaml.value?.mapping, scanned)
  let declaration = entry.folder.declaration
  if problems.isEmpty, let pairs = yaml.value?.mapping?.pairs,
    let (meant, unknown) = folderMeant(by: pairs, in: entry.folder)
  {
    let ids = scanForIDs(file.bytes[range]).map { EntryID($0.isAtTop ? meant.kind : .claim, $0.id) }
    return Checked(
      FileReading(broken: ids + [entry.folder.kind, meant.kind].map { EntryID($0, identity.id) }),
      [misplacedFile(unknown.map(\.key), of: meant, in: entry.folder, at: unknown[0].keyPlace)])
  }
  var reader = FrontMatterReader(
    file: file, fileID: entry.fileID, context: context, home: declaration, entryID: identity.id,
    syntaxProblems: problems)
  let start = Place(entry.fileID, range.lowerBound..<range.lowerBound)
  let record = yaml.value.map { reader.record($0, declaration) } ?? reader.record([], declaration, at: start)
  var reading = FileReading(entry: record.flatMap { readFields($0, entry, body, &reader) })
  if identity.origin == .badPath { reader.report(noIDFromPath(entry, at: Place(entry.fileID, 0..<0))) }
  if identity.origin != .written || reading.entry == nil || lost != nil {
    reader.markBroken(EntryID(entry.folder.kind, identity.id))
    reading.entry?.innerIDs.forEach { reader.markBroken($0) }
    reading.entry = nil
  }
  if entry.folder == .articles {
    for found in scanned where !found.isAtTop { reader.markBroken(EntryID(.claim, found.id)) }
  }
  reading.broken = reader.broken
  return Checked(
    reading, problems + reader.diagnostics(apartFromMistakesIn: yaml.value?.mapping?.pairs ?? []))
}

private func readFields(
  _ record: Record, _ entry: EntryFile, _ body: Body, _ reader: inout FrontMatterReader
) -> FileReading.ReadEntry? {
  switch entry.folder {
  case .articles: readArticleFile(record, entry, body, &reader).map { .article($0) }
  case .sources: readSourceFile(record, entry, body, &reader).map { .source($0) }
  case .entities: readEntityFile(record, entry, body, &reader).map { .entity($0) }
  case .events: readEventFile(record, entry, body, &reader).map { .event($0) }
  case .pages: readPageFile(record, entry, body, &reader).map { .page($0) }
  }
}

/// A key of the front matter that begins the body, most often because a line `---` stands among the keys.
///
/// A word with a colon is taken for a key if it is one, nearly so, or if the block that it begins ends with a
/// line `---`, as a front matter does.
private func lostKey(_ body: Range<Int>, of file: InputFile, _ entry: EntryFile) -> Diagnostic? {
  // A line `---` may stand there twice.
  let line = file.bytes[body].prefix { $0 != UInt8(ascii: "\n") }
  let isMark = line.starts(with: "---".utf8) && line.dropFirst(3).allSatisfy(isSpace)
  let body = isMark && line.endIndex < body.upperBound ? line.endIndex + 1..<body.upperBound : body
  let key = file.bytes[body].prefix {
    isLowerOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
  }
  guard !key.isEmpty, key.endIndex < body.upperBound, file.bytes[key.endIndex] == UInt8(ascii: ":") else {
    return nil
  }
  let name = String(decoding: key, as: UTF8.self)
  let names = entry.folder.declaration.keys.map(\.name)
  guard
    names.contains(name) || misspeltName(name, among: nearestNames(to: name, among: names)) != nil
      || file.bytes[body].prefix(4096).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        .map({ $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 })
        .first(where: { $0.isEmpty || $0.elementsEqual("---".utf8) })?.isEmpty == false
  else { return nil }
  return frontMatterEndsEarly(before: name, at: Place(entry.fileID, key.startIndex..<key.endIndex + 1))
}

func parseBody(
  _ range: Range<Int>, of file: InputFile, id: FileID, allowsRawHTML: Bool
) -> Checked<Body> {
  let fault = file.bytes.withUnsafeBufferPointer { scanText(UnsafeBufferPointer(rebasing: $0[range])).fault }
  if case .notUTF8(let offset) = fault {
    let start = range.lowerBound + offset
    return Checked(emptyBody, [bodyNotUTF8(at: Place(id, start..<start + 1))])
  }
  var body = parseMarkdown(
    range, of: file, id: id, options: MarkdownOptions(html: allowsRawHTML ? .passedThrough : .shownAsText))
  if case .forbidden(let character, let scalar) = fault {
    let start = range.lowerBound + character.lowerBound
    body.diagnostics.append(invisibleInBody(scalar, at: Place(id, start..<start + character.count)))
  }
  return body
}
