import Diagnostics

/// The files of a site by what they are, in the order of their paths.
struct SortedFiles: Sendable {
  private(set) var entries: [EntryFile] = []
  /// Paths below `content/`.
  private(set) var media: [String] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether there is a file such as `content/site.yaml`, which says why there is no `content/site.yml`.
  let hasMisnamedSettings: Bool

  init(_ files: InputFiles, media paths: [String]) {
    let read = files.files.enumerated().map { (path: $1.path, file: Optional(FileID($0))) }
    let all = (read + paths.map { ($0, nil) }).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let roles = all.map { contentRole(of: $0.path) }
    hasMisnamedSettings = roles.contains(.stray(.misnamedSettings))
    let fallback = zip(all, roles).first { $1 == .settings }?.0.file ?? FileID(0)
    var reportedFolders: Set<String> = []
    for ((path, file), role) in zip(all, roles) {
      switch role {
      case .settings, .ignored: break
      case .entry(let folder, let id):
        if let file { entries.append(EntryFile(fileID: file, folder: folder, pathID: id)) }
      case .media: media.append(String(path.dropFirst("content/".count)))
      case .stray(let stray):
        // One mistake, however many files lie in the folder.
        if case .unknownFolder(let name?) = stray, !reportedFolders.insert(name).inserted { continue }
        diagnostics.append(strayFile(path, stray, at: Place(file ?? fallback, 0..<0)))
      }
    }
  }
}
