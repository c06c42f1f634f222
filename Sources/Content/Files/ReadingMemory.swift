import Diagnostics
import YAML

/// What every entry's file was read to, so that it is read again only after it has changed.
package struct ReadingMemory: Sendable {
  /// What all of it was read with.
  private var context: ReadingContext?
  private var readings: [FileID: Remembered] = [:]

  fileprivate struct Remembered: Sendable {
    let entry: EntryFile
    let file: InputFile
    let reading: Checked<FileReading>
  }

  package init() {}

  /// The readings of all entries, in their order; those of other files are forgotten.
  mutating func read(
    _ entries: [EntryFile], in files: InputFiles, _ context: ReadingContext
  ) -> [Checked<FileReading>] {
    let known = context == self.context ? readings : [:]
    let remembered = concurrentMap(entries) { entry in
      let file = files[entry.fileID]
      if let known = known[entry.fileID], known.entry == entry, known.file == file { return known }
      return Remembered(entry: entry, file: file, reading: readEntryFile(entry, file, context))
    }
    self.context = context
    readings = Dictionary(
      zip(entries, remembered).map { ($0.fileID, $1) }, uniquingKeysWith: { first, _ in first })
    return remembered.map(\.reading)
  }

  /// Reads a changed file whose entry may have changed in nothing but its body and in texts on which nothing
  /// else of the site rests, or an article with other facts; nil for any other change, and for a file with an
  /// error before or after.
  package mutating func readRewritten(_ id: FileID, _ file: InputFile) -> RewrittenEntry? {
    guard let context, let known = readings[id], known.file.path == file.path, known.isSound else {
      return nil
    }
    let keepsFacts = hasSameFacts(known.file, file, known.entry)
    guard keepsFacts || known.entry.folder == .articles else { return nil }
    let remembered = Remembered(
      entry: known.entry, file: file, reading: readEntryFile(known.entry, file, context))
    guard remembered.isSound, let entry = remembered.reading.value.entry else { return nil }
    readings[id] = remembered
    if !keepsFacts, case .article(let article) = entry { return .amended(article) }
    return RewrittenEntry(entry)
  }

  /// The article of a file; nil for any other file, and for one with an error.
  package func article(of id: FileID) -> Article? { readings[id]?.article }

  /// Reads a new file with an article; nil for any other file, and for one with an error.
  package mutating func readAdded(_ id: FileID, _ file: InputFile) -> Article? {
    guard let context, readings[id] == nil, case .entry(.articles, let pathID) = contentRole(of: file.path)
    else { return nil }
    let entry = EntryFile(fileID: id, folder: .articles, pathID: pathID)
    readings[id] = Remembered(entry: entry, file: file, reading: readEntryFile(entry, file, context))
    return article(of: id)
  }

  /// Forgets a file that is gone, and gives its article; nil for any other file, and for one with an error.
  package mutating func forget(_ id: FileID) -> Article? { readings.removeValue(forKey: id)?.article }
}

/// An entry with other words and the same facts as before, or an article of which anything may be other.
package enum RewrittenEntry: Sendable {
  case amended(Article)
  case article(Article)
  case source(Source)
  case entity(Entity)
  case event(Event)
  case page(Page)

  fileprivate init(_ entry: FileReading.ReadEntry) {
    switch entry {
    case .article(let article): self = .article(article)
    case .source(let source): self = .source(source)
    case .entity(let entity): self = .entity(entity)
    case .event(let event): self = .event(event)
    case .page(let page): self = .page(page)
    }
  }
}

extension ReadingMemory.Remembered {
  fileprivate var isSound: Bool {
    reading.value.entry != nil && reading.value.broken.isEmpty
      && !reading.diagnostics.contains { $0.severity == .error }
  }

  /// Its article, if it has no errors.
  fileprivate var article: Article? {
    guard isSound, case .article(let article) = reading.value.entry else { return nil }
    return article
  }
}

/// Whether two versions of a file have the same bytes under every key of their front matter but those that
/// only the entry's own pages and lists show.
private func hasSameFacts(_ old: InputFile, _ new: InputFile, _ entry: EntryFile) -> Bool {
  guard let before = topLevelKeys(of: old, entry), let after = topLevelKeys(of: new, entry),
    before.count == after.count
  else { return false }
  return zip(before, after).allSatisfy { before, after in
    before.key == after.key && (entry.folder.words.contains(before.key) || before.bytes == after.bytes)
  }
}

/// The keys of a front matter, each with all bytes up to the next; nil if it is not whole.
private func topLevelKeys(
  of file: InputFile, _ entry: EntryFile
) -> [(key: String, bytes: ArraySlice<UInt8>)]? {
  guard let range = splitFrontMatter(file, id: entry.fileID).value.frontMatter else { return nil }
  let yaml = readYAML(range, of: file, id: entry.fileID)
  guard yaml.diagnostics.isEmpty, let pairs = yaml.value?.mapping?.pairs else { return nil }
  let starts = pairs.map(\.keyPlace.range.lowerBound)
  return zip(pairs, zip(starts, starts.dropFirst() + [range.upperBound])).map { pair, bounds in
    (pair.key, file.bytes[bounds.0..<bounds.1])
  }
}

extension EntryFolder {
  /// Keys whose texts nothing but the entry's own pages, and lists that do not sort by them, show.
  fileprivate var words: Set<String> {
    switch self {
    case .articles: ["title", "summary", "why-checked"]
    case .pages: ["title", "description"]
    case .sources, .entities, .events: []
    }
  }
}
