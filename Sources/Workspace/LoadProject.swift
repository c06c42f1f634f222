import Diagnostics
import Hashing
import SiteCompiler
import Synchronization

/// A site's files with the stamps that they had when they were read.
package struct LoadedProject: Sendable {
  package let project: ProjectFiles
  package let stamps: InputStamps

  /// The files on their own, so that whoever takes them can let them go.
  package var separated: (project: ProjectFiles, stamps: InputStamps) { (project, stamps) }
}

/// What tells whether the files that a site was built from are still the same.
package struct InputStamps: Sendable {
  let files: [StampedFile]

  package var count: Int { files.count }
}

/// Reads the files that a site is built from: everything below `content/`, `templates/` and
/// `snapshots/`.
///
/// Files and folders that start with `.` or `_` are left out. A missing folder is no error here: the compiler
/// says what a site cannot do without.
package func loadProject(at root: String) throws(FileError) -> LoadedProject {
  let start = currentNanoseconds()
  let paths = try inputPaths(at: root)
  let read = Mutex([StampedInput?](repeating: nil, count: paths.count))
  try inParallel(Array(paths.indices)) { index throws(FileError) in
    let input = try StampedInput(paths[index], in: root, at: start)
    read.withLock { $0[index] = input }
  }
  let inputs = read.withLock { $0 }.compactMap { $0 }
  return LoadedProject(
    project: ProjectFiles(inputs.map(\.file)), stamps: InputStamps(files: inputs.map(\.stamp)))
}

/// A file that a site is built from, and its stamp from before it was read.
struct StampedInput: Sendable {
  let file: InputFile
  let stamp: StampedFile

  /// `time` is by the clock of file systems, from before the file is read.
  init(_ path: String, in root: String, at time: Int) throws(FileError) {
    let (bytes, stamp) = try FileSystem.readStamped("\(root)/\(path)")
    let isRacy = stamp.isRacy(at: time)
    file = InputFile(path: path, bytes: bytes)
    self.stamp = StampedFile(
      path: path, stamp: stamp, hash: isRacy ? SHA256(of: bytes) : nil, isRacy: isRacy)
  }
}

/// The folders in a site's own that hold what it is built from.
let inputFolders = ["content", "templates", "snapshots"]

/// Whether a file or folder of this name is passed over, with all that it holds.
func isHidden(_ name: some StringProtocol) -> Bool { name.hasPrefix(".") || name.hasPrefix("_") }

/// The nearest folder that holds a site, from an absolute one upwards; nil where none does.
package func siteFolder(around folder: String) -> String? {
  var parts = folder.split(separator: "/")
  while true {
    let folder = "/\(parts.joined(separator: "/"))"
    if FileSystem.exists("\(folder)/\(ProjectFiles.settingsPath)") { return folder }
    if parts.popLast() == nil { return nil }
  }
}

/// Whether a site is built from what stands at a path below its folder.
package func isInput(_ path: String) -> Bool {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  return parts.count > 1 && inputFolders.contains(String(parts[0])) && !parts.contains(where: isHidden)
}

/// The paths of all files that a site is built from, sorted by their bytes.
func inputPaths(at root: String) throws(FileError) -> [String] {
  guard FileSystem.isFolder(root) else { throw FileError("`\(root)` is not a folder") }
  return try walk(standingInputFolders(of: root), in: root, .inputs)
}

/// Those of the input folders that are there.
func standingInputFolders(of root: String) -> [String] {
  inputFolders.filter { FileSystem.isFolder("\(root)/\($0)") }
}

/// The `record.json` that an earlier build left in its output folder; nil where there is none.
package func loadRecord(in folder: String) throws(FileError) -> [UInt8]? {
  let path = "\(folder)/record.json"
  return FileSystem.exists(path) ? try FileSystem.read(path) : nil
}

/// A folder's path from the root of the file system.
package func absolutePath(_ folder: String) -> String { FileSystem.absolutePath(of: folder) ?? folder }
