import Content
import Diagnostics

/// Where the site's files lie below `content/`, for hyperlinks that name them by path.
struct ContentPaths: Sendable, Equatable {
  /// By published path.
  private(set) var media: [LinkedMedia]
  private var entriesByPath: [String: EntryKey]
  private var publishedByPath: [String: String]
  private var published: Set<String>
  private var pathsByFile: [FileID: String]
  /// By the path of the file and by that of the page.
  private var draftsByPath: [String: EntryID]
  /// Paths of all text files that were read, whatever became of them.
  private var textFiles: Set<String>

  /// `paths` are those of the files that are published as they are, below `content/`.
  init(
    _ content: PublishedContent, _ entities: EntityDirectory, _ sources: SourceTable, media paths: [String],
    _ files: InputFiles
  ) {
    var table = EntryPaths(files: files)
    for (index, article) in content.articles.enumerated() {
      table.add(article.header, .article(ArticleKey(index)), folder: "articles/")
    }
    for (index, owned) in content.events.enumerated() where owned.article == nil {
      table.add(owned.event.header, .event(EventKey(index)), folder: "events/")
    }
    for source in content.sources {
      table.add(source.header, sources.key(ofID: source.header.id).map { .source($0) }, folder: "sources/")
    }
    for entity in content.entities {
      table.add(entity.header, entities.key(ofID: entity.header.id).map { .entity($0) }, folder: "entities/")
    }
    for (index, page) in content.pages.enumerated() {
      table.add(page.header, .page(PageKey(index)), folder: "")
    }
    let hidden = Set(content.draftsByFile.keys.compactMap { folderOfIndex(belowContent(files[$0].path)) })
    media = paths.filter { path in !folders(above: path).contains { hidden.contains(String($0)) } }
      .map { LinkedMedia(inputPath: "content/" + $0, publishedPath: table.publishedPath(of: $0)) }
      .sorted { $0.publishedPath < $1.publishedPath }
    entriesByPath = table.entries
    pathsByFile = table.paths
    publishedByPath = Dictionary(
      media.map { (belowContent($0.inputPath), $0.publishedPath) }, uniquingKeysWith: { first, _ in first })
    published = Set(media.map(\.publishedPath))
    draftsByPath = Dictionary(
      content.draftsByFile.flatMap { file, id in
        [(belowContent(files[file].path), id), (pagePath(of: id), id)]
      },
      uniquingKeysWith: { first, _ in first })
    textFiles = Set(files.files.lazy.map { belowContent($0.path) })
  }

  func renumbered(_ keys: Renumbering) -> ContentPaths {
    guard !keys.isEmpty else { return self }
    var paths = self
    paths.entriesByPath = entriesByPath.mapValues { keys[$0] }
    return paths
  }

  /// `path` is that of the entry's file from the site's root.
  mutating func add(_ entry: EntryKey, _ file: FileID, at path: String) {
    let path = belowContent(path)
    (entriesByPath[path], pathsByFile[file]) = (entry, path)
    if let draft = draftsByPath.removeValue(forKey: path) { draftsByPath[pagePath(of: draft)] = nil }
    textFiles.insert(path)
  }

  /// Takes away an entry's file, or the entry alone if it is a draft from now on.
  mutating func remove(_ file: FileID, leaving draft: EntryID?) {
    guard let path = pathsByFile.removeValue(forKey: file) else { return }
    entriesByPath[path] = nil
    if let draft {
      (draftsByPath[path], draftsByPath[pagePath(of: draft)]) = (draft, draft)
    } else {
      textFiles.remove(path)
    }
  }

  /// Takes in a file below `content/media/`, by its path from the site's root.
  mutating func publish(_ path: String) {
    let published = belowContent(path)
    media.insert(
      LinkedMedia(inputPath: path, publishedPath: published),
      at: media.firstPosition { $0.publishedPath < published })
    publishedByPath[published] = published
    self.published.insert(published)
    textFiles.insert(published)
  }

  /// The entry whose file lies at a path below `content/`.
  func entry(at path: String) -> EntryKey? { entriesByPath[path] }

  /// The published path of the file that a path below `content/` or a published path names.
  func media(at path: String) -> String? {
    publishedByPath[path] ?? (published.contains(path) ? path : nil)
  }

  /// The draft whose file lies at a path below `content/`, or that would have its page there.
  func draft(at path: String) -> EntryID? { draftsByPath[path] }

  /// Whether a file was read at the path; if it is no entry, that was reported.
  func isTextFile(_ path: String) -> Bool { textFiles.contains(path) }

  /// The path of an entry's file below `content/`.
  func path(of file: FileID) -> String? { pathsByFile[file] }

  /// Whether media are published beside the page of an entry whose file has a folder of its own.
  func hasMedia(beside path: String) -> Bool {
    guard let folder = folderOfIndex(belowContent(path)) else { return false }
    return media.contains { belowContent($0.inputPath).hasPrefix("\(folder)/") }
  }

  /// The folder below `content/` in which a file lies, without a slash at its end.
  func folder(of file: FileID) -> String {
    folders(above: pathsByFile[file] ?? "").first.map(String.init) ?? ""
  }

  /// Paths below `content/`, for suggestions.
  var all: [String] { entriesByPath.keys.sorted() + publishedByPath.keys.sorted() }
}

/// `articles/deadline`, below the site's root.
private func pagePath(of id: EntryID) -> String {
  let folder = EntryFolder.allCases.first { $0.kind == id.kind }?.rawValue
  return id.kind == .page ? id.id : "\(folder ?? "")/\(id.id)"
}

private struct EntryPaths {
  let files: InputFiles
  private(set) var entries: [String: EntryKey] = [:]
  private(set) var paths: [FileID: String] = [:]
  /// By the folder of an entry's `index.md`, where what lies beside it is published.
  private var publishedFolders: [String: String] = [:]

  init(files: InputFiles) { self.files = files }

  mutating func add(_ header: EntryHeader, _ key: EntryKey?, folder: String) {
    let path = belowContent(files[header.place.file].path)
    paths[header.place.file] = path
    entries[path] = key
    if let beside = folderOfIndex(path) { publishedFolders[beside] = folder + header.id }
  }

  func publishedPath(of media: String) -> String {
    for folder in folders(above: media) {
      if let published = publishedFolders[String(folder)] { return published + media.dropFirst(folder.count) }
    }
    return media
  }
}

private func belowContent(_ path: String) -> String {
  path.hasPrefix("content/") ? String(path.dropFirst("content/".count)) : path
}

private func folderOfIndex(_ path: String) -> String? {
  path.hasSuffix("/index.md") ? String(path.dropLast("/index.md".count)) : nil
}

/// `a/b/c.png` -> `a/b`, `a`.
private func folders(above path: String) -> [Substring] {
  var folders: [Substring] = []
  var rest = path[...]
  while let slash = rest.lastIndex(of: "/") {
    rest = rest[..<slash]
    folders.append(rest)
  }
  return folders
}
