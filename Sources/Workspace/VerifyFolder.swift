import Hashing
import Rendering

/// How a published folder differs from what its `record.json` says of it; all paths from the folder.
package struct FolderVerification: Sendable, Equatable {
  /// How many files the record names.
  package var count: Int
  /// Files with other bytes.
  package var changed: [String] = []
  package var missing: [String] = []
  /// Files that the record does not name.
  package var added: [String] = []
  /// By which whoever has the record from elsewhere knows that it is the same.
  package var record: SHA256
}

/// Holds every file below a folder against the `record.json` in it.
///
/// Nil when that is no record of a build. Throws when the folder or a file in it cannot be read.
package func verifyFolder(_ folder: String) throws(FileError) -> FolderVerification? {
  let record = try FileSystem.read("\(folder)/record.json")
  let files = recordedFiles(in: record)
  guard !files.isEmpty else { return nil }
  var found = FolderVerification(count: files.count, record: SHA256(of: record))
  for file in files {
    let path = "\(folder)/\(file.path)"
    if !FileSystem.exists(path) || FileSystem.isFolder(path) {
      found.missing.append(file.path)
    } else if SHA256(of: try FileSystem.read(path)).hex != file.sha256 {
      found.changed.append(file.path)
    }
  }
  let known = Set(files.map(\.path)).union(["record.json"])
  found.added = try walk([""], in: folder, .published).filter { !known.contains($0) }
  return found
}
