/// The file of a site's settings, from the site's root.
package let settingsPath = "content/site.yml"

/// What a file below `content/` is by its path alone.
package enum ContentRole: Sendable, Hashable {
  case settings
  /// A file with front matter; its id unless its front matter has one of its own.
  case entry(EntryFolder, id: String)
  /// Published as it is.
  case media
  /// Neither read nor published: its name or a folder's begins with `.` or `_`, a program has left it beside
  /// an editor's files, or it does not lie below `content/`.
  case ignored
  /// Nothing that the site could use where it lies.
  case stray(Stray)

  package enum Stray: Sendable, Hashable {
    /// It lies in no folder that the site knows; the name of that folder, or nil for `content/` itself.
    case unknownFolder(String?)
    /// Among entries, and by its name's ending neither one of them nor what may be published beside one: a
    /// picture, a recording, a table.
    case notAttachment
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
  guard path.utf8.starts(with: "content/".utf8) else { return .ignored }
  let parts = path.utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) }
  guard parts.count >= 2, let name = parts.last, !parts.contains(where: isHidden) else { return .ignored }
  guard parts.count > 2 else { return roleAtTop(name) }
  if parts[1] == "media" { return .media }
  guard let folder = EntryFolder(rawValue: String(parts[1])) else {
    return .stray(.unknownFolder(String(parts[1])))
  }
  if name == "index.md", parts.count > 3 { return .entry(folder, id: String(parts[parts.count - 2])) }
  if name.utf8.suffix(3).elementsEqual(".md".utf8) { return .entry(folder, id: String(name.dropLast(3))) }
  if folder == .sources, name.hasSuffix(".fingerprint") { return .ignored }
  return isAttachment(name) ? .media : .stray(.notAttachment)
}

private func roleAtTop(_ name: Substring) -> ContentRole {
  switch name {
  case "site.yml": .settings
  case "site.yaml", "site.YML", "Site.yml", "site.json", "site.toml": .stray(.misnamedSettings)
  default: .stray(.unknownFolder(nil))
  }
}

private func isHidden(_ part: Substring) -> Bool {
  part.utf8.first == UInt8(ascii: ".") || part.utf8.first == UInt8(ascii: "_") || isLeftover(part)
}

/// Backups and locks that text editors, word processors and file managers make unasked: `bridge.md~`,
/// `#bridge.md#`, `~$bridge.docx`, `Thumbs.db`.
private func isLeftover(_ name: Substring) -> Bool {
  let name = name.utf8
  return name.last == UInt8(ascii: "~") || name.starts(with: "~$".utf8)
    || name.count > 2 && name.first == UInt8(ascii: "#") && name.last == UInt8(ascii: "#")
    || name.elementsEqual("Thumbs.db".utf8) || name.elementsEqual("desktop.ini".utf8)
}

/// Whether a file among entries belongs to their texts; anything else may not be meant for publication.
private func isAttachment(_ name: Substring) -> Bool {
  guard let dot = name.lastIndex(of: ".") else { return false }
  return attachmentEndings.contains(name[name.index(after: dot)...].lowercased())
}

private let attachmentEndings: Set<String> = [
  "jpg", "jpeg", "png", "gif", "webp", "avif", "svg", "ico", "bmp", "heic", "tif", "tiff",
  "mp3", "m4a", "ogg", "oga", "opus", "wav", "flac", "mp4", "m4v", "mov", "ogv", "webm", "vtt", "srt",
  "pdf", "csv", "tsv", "xlsx", "ods", "json", "geojson", "kml", "kmz", "gpx", "zip",
]
