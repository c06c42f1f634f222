import SiteCompiler

/// Tells which of a site's files have changed since they were read.
///
/// Editors save in many ways: in place, by renaming a new file over the old one, by way of a backup. What
/// counts is what stands on the disk once it is quiet for a moment.
package struct ProjectWatcher: ~Copyable {
  private let root: String
  private var known: [String: StampedFile]
  private var folders: FolderWatch
  private var hasLooked = false

  /// `loaded` is what was read before; what has changed in the meantime is told first.
  package init(of loaded: LoadedProject, at root: String) {
    self.init(of: loaded, at: root, FolderWatch(root))
  }

  init(of loaded: LoadedProject, at root: String, _ folders: consuming FolderWatch) {
    self.root = root
    known = Dictionary(loaded.stamps.files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.folders = folders
  }

  /// The changed files as they are now, with nil for those that are gone; empty when nothing has changed
  /// within some milliseconds.
  package mutating func changes(within milliseconds: Int32) -> [(path: String, bytes: [UInt8]?)] {
    // What was saved between the reading of the files and now, no watch has told.
    switch hasLooked ? folders.wait(milliseconds) : .anything {
    case .nothing: return []
    case .files(let paths): return paths.sorted().map { (path: $0, bytes: read($0)) }
    case .anything:
      hasLooked = true
      folders.watchAll()
      guard let paths = try? inputPaths(at: root) else { return [] }
      let gone = Set(known.keys).subtracting(paths)
      let changed = paths.filter { path in !(known[path]?.holds(below: root) ?? false) }
      return (gone.sorted() + changed).map { (path: $0, bytes: read($0)) }
    }
  }

  /// Nil for what cannot be read: it is gone, or is just being renamed.
  private mutating func read(_ path: String) -> [UInt8]? {
    let input = try? StampedInput(path, in: root, at: currentNanoseconds())
    known[path] = input?.stamp
    return input?.file.bytes
  }
}
