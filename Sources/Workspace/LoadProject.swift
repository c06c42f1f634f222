import Diagnostics
import Dispatch
import SiteCompiler
import Synchronization

/// Reads the files that a site is built from: everything below `content/` and `templates/`.
///
/// Files and folders that start with `.` or `_` are left out. A missing folder is no error here: the compiler
/// says what a site cannot do without.
package func loadProject(at root: String) throws(FileError) -> ProjectFiles {
  guard FileSystem.isFolder(root) else { throw FileError("`\(root)` is not a folder") }
  var paths: [String] = []
  for folder in ["content", "templates"] where FileSystem.isFolder("\(root)/\(folder)") {
    try collect(folder, in: root, into: &paths)
  }
  return ProjectFiles(try readAll(paths, in: root))
}

/// The `record.json` that an earlier build left in its output folder; nil where there is none.
package func loadRecord(in folder: String) throws(FileError) -> [UInt8]? {
  let path = "\(folder)/record.json"
  return FileSystem.exists(path) ? try FileSystem.read(path) : nil
}

private func collect(_ folder: String, in root: String, into paths: inout [String]) throws(FileError) {
  var open = [folder]
  while let folder = open.popLast() {
    for (name, isFolder) in try FileSystem.list("\(root)/\(folder)") {
      if name.hasPrefix(".") || name.hasPrefix("_") { continue }
      if isFolder { open.append("\(folder)/\(name)") } else { paths.append("\(folder)/\(name)") }
    }
  }
}

private func readAll(_ paths: [String], in root: String) throws(FileError) -> [InputFile] {
  let lanes = 4
  let parts = Mutex<[Result<[InputFile], FileError>]>([])
  DispatchQueue.concurrentPerform(iterations: lanes) { lane in
    let part = Result { () throws(FileError) in
      var files: [InputFile] = []
      for index in stride(from: lane, to: paths.count, by: lanes) {
        files.append(InputFile(path: paths[index], bytes: try FileSystem.read("\(root)/\(paths[index])")))
      }
      return files
    }
    parts.withLock { $0.append(part) }
  }
  var files: [InputFile] = []
  for part in parts.withLock({ $0 }) { files += try part.get() }
  return files
}
