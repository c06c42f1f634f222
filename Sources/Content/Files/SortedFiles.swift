import Diagnostics

/// The files of a site by what they are, in the order of their paths.
struct SortedFiles {
  private(set) var settings: FileID?
  private(set) var entries: [EntryFile] = []
  /// Paths below `content/`.
  private(set) var media: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ files: InputFiles, media paths: [String]) {
    let read = files.files.enumerated().map { (path: $1.path, place: Place(FileID($0), 0..<0)) }
    let others = paths.map { (path: $0, place: nil as Place?) }
    let all = (read.map { ($0.path, $0.place as Place?) } + others.map { ($0.path, $0.place) })
      .sorted { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    let fallback = read.first { contentRole(of: $0.path) == .settings }?.place ?? Place(FileID(0), 0..<0)
    var reportedFolders: Set<String> = []
    for (path, place) in all {
      switch contentRole(of: path) {
      case .settings: settings = place?.file
      case .entry(let folder, let id):
        if let place { entries.append(EntryFile(fileID: place.file, folder: folder, pathID: id)) }
      case .media: media.append(String(path.dropFirst("content/".count)))
      case .ignored: break
      case .stray(let stray):
        // One mistake, however many files lie in the folder.
        if case .unknownFolder(let name?) = stray, !reportedFolders.insert(name).inserted { continue }
        diagnostics.append(strayFile(path, stray, at: place ?? fallback))
      }
    }
  }
}
