import Rendering
import Synchronization

/// A folder beside the output, on the same file system, where files wait until the whole site is good.
///
/// It is `.public.unfinished` beside `public`; one that a broken build left behind is removed first.
final class StagingFolder: Sendable {
  private let path: String
  private let folders: FolderMaker
  private let isMade = Mutex(false)

  init(beside output: String) {
    let trimmed = output.hasSuffix("/") ? output.dropLast() : output[...]
    let name = trimmed.lastIndex(of: "/").map(trimmed.index(after:)) ?? trimmed.startIndex
    path = "\(trimmed[..<name]).\(trimmed[name...]).unfinished"
    folders = FolderMaker(in: path)
  }

  func write(_ file: OutputFile) throws(FileError) -> FileStamp {
    try make()
    try folders.makeFolder(of: file.path)
    return try FileSystem.write(file.bytes, to: "\(path)/\(file.path)")
  }

  /// Writes at the end of a file, which is made if it is not there.
  func append(_ bytes: [UInt8], to file: String) throws(FileError) {
    try make()
    try folders.makeFolder(of: file)
    try FileSystem.append(bytes, to: "\(path)/\(file)")
  }

  func removeFile(_ file: String) throws(FileError) { try FileSystem.removeFile("\(path)/\(file)") }

  private func make() throws(FileError) {
    let result = isMade.withLock { isMade -> Result<Void, FileError> in
      guard !isMade else { return .success(()) }
      isMade = true
      return Result { () throws(FileError) in
        FileSystem.removeTree(path)
        try makeFolders(above: "\(path)/")
      }
    }
    try result.get()
  }

  /// Takes the output's name, where nothing or an empty folder stands.
  func become(_ output: String) -> Bool { FileSystem.move(path, to: output) }

  /// Moves one file below the output; on an output of another file system it is copied.
  func move(_ file: String, to output: String) throws(FileError) {
    // A disk that must replace a file waits for the new one's bytes; it does not where nothing stands.
    try FileSystem.removeFile("\(output)/\(file)")
    if FileSystem.move("\(path)/\(file)", to: "\(output)/\(file)") { return }
    try FileSystem.write(try FileSystem.read("\(path)/\(file)"), to: "\(output)/\(file)")
  }

  func remove() {
    if isMade.withLock({ $0 }) { FileSystem.removeTree(path) }
  }
}

/// Makes the folders of files below a root, each once.
final class FolderMaker: Sendable {
  private let root: String
  private let made = Mutex<Set<Substring>>([])

  init(in root: String) { self.root = root }

  func makeFolder(of path: String) throws(FileError) {
    if let slash = path.lastIndex(of: "/") { try make(path[..<slash]) }
  }

  private func make(_ folder: Substring) throws(FileError) {
    guard !made.withLock({ $0.contains(folder) }) else { return }
    if let slash = folder.lastIndex(of: "/") { try make(folder[..<slash]) }
    try FileSystem.makeFolder("\(root)/\(folder)")
    made.withLock { _ = $0.insert(folder) }
  }
}
