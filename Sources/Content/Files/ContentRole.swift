/// What a file below `content/` is by its path alone.
package enum ContentRole: Sendable, Hashable {
  case settings
  /// A file with front matter; its id unless its front matter has one of its own.
  case entry(EntryFolder, id: String)
  /// Published as it is.
  case media
  /// Neither read nor published: its name or a folder's begins with `.` or `_`, or it does not lie below
  /// `content/`.
  case ignored
  /// Nothing that the site could use where it lies.
  case stray(Stray)

  package enum Stray: Sendable, Hashable {
    /// It lies in no folder that the site knows; the name of that folder, or nil for `content/` itself.
    case unknownFolder(String?)
    /// Its name's ending says that it holds text, but not that it is an entry.
    case notMarkdown
    /// `content/site.yaml` and the like.
    case misnamedSettings
  }
}

/// The folders below `content/` that hold entries.
package enum EntryFolder: String, Sendable, CaseIterable {
  case articles, sources, entities, events, pages

  package var kind: EntryKind {
    switch self {
    case .articles: .article
    case .sources: .source
    case .entities: .entity
    case .events: .event
    case .pages: .page
    }
  }

  package var declaration: RecordDeclaration {
    switch self {
    case .articles: ContentDeclarations.article
    case .sources: ContentDeclarations.source
    case .entities: ContentDeclarations.entity
    case .events: ContentDeclarations.event
    case .pages: ContentDeclarations.page
    }
  }
}

/// What a file is by its path from the site's root: `content/articles/deadline/index.md` is the article
/// `deadline`.
package func contentRole(of path: String) -> ContentRole {
  let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  guard parts.count >= 2, parts[0] == "content", let name = parts.last, !parts.contains(where: isHidden)
  else {
    return .ignored
  }
  guard parts.count > 2 else { return roleAtTop(name) }
  if parts[1] == "media" { return .media }
  guard let folder = EntryFolder(rawValue: String(parts[1])) else {
    return .stray(.unknownFolder(String(parts[1])))
  }
  if name == "index.md", parts.count > 3 { return .entry(folder, id: String(parts[parts.count - 2])) }
  if name.utf8.suffix(3).elementsEqual(".md".utf8) { return .entry(folder, id: String(name.dropLast(3))) }
  if folder == .sources, name.hasSuffix(".fingerprint") { return .ignored }
  return isText(name) ? .stray(.notMarkdown) : .media
}

private func roleAtTop(_ name: Substring) -> ContentRole {
  switch name {
  case "site.yml": .settings
  case "site.yaml", "site.YML", "Site.yml", "site.json", "site.toml": .stray(.misnamedSettings)
  default: .stray(.unknownFolder(nil))
  }
}

private func isHidden(_ part: Substring) -> Bool {
  part.utf8.first == UInt8(ascii: ".") || part.utf8.first == UInt8(ascii: "_")
}

/// Whether an editor may believe that the file is an entry, or would not want it published unread.
private func isText(_ name: Substring) -> Bool {
  guard let dot = name.lastIndex(of: ".") else { return true }
  return textEndings.contains(name[name.index(after: dot)...].lowercased())
}

private let textEndings: Set<String> = [
  "md", "markdown", "mdown", "mdwn", "mkd", "mkdn", "mdx", "txt", "text", "rst", "adoc", "yml", "yaml",
  "toml", "html",
  "htm", "doc", "docx", "odt", "rtf", "pages", "bak", "orig", "tmp", "swp", "md~",
]
