import Diagnostics

/// Writes files that are not there yet, with the folders on the way; none is written if one is there.
package func createFiles(_ files: [InputFile], in root: String) throws(FileError) {
  if let first = files.first(where: { FileSystem.exists("\(root)/\($0.path)") }) {
    throw FileError("`\(root)/\(first.path)` is already there; nothing was written")
  }
  try writeFiles(files, in: root)
}

/// The same for files that may be there already.
package func writeFiles(_ files: [InputFile], in root: String) throws(FileError) {
  for file in files {
    let path = "\(root)/\(file.path)"
    try makeFolders(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
    try FileSystem.write(file.bytes, to: path)
  }
}

/// Whether a file or folder stands there.
package func fileExists(at path: String) -> Bool { FileSystem.exists(path) }

/// Whether a folder has anything in it besides what git keeps.
package func isEmptyFolder(_ path: String) throws(FileError) -> Bool {
  guard FileSystem.exists(path) else { return true }
  return try FileSystem.list(path).allSatisfy { $0.name == ".git" }
}

private func makeFolders(_ path: String) throws(FileError) {
  var folder = path.hasPrefix("/") ? "/" : ""
  for part in path.split(separator: "/") {
    folder += (folder.isEmpty || folder.hasSuffix("/") ? "" : "/") + part
    if !FileSystem.isFolder(folder) { try FileSystem.makeFolder(folder) }
  }
}
