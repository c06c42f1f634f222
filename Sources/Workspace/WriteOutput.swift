import Dispatch
import Rendering
import Synchronization

/// What writing a site came to.
package struct WriteSummary: Sendable, Equatable {
  package let written: Int
  package let unchanged: Int
  /// Files of an earlier build that the site no longer has.
  package let removed: Int
}

/// Brings an output folder to hold exactly what was built, touching only what differs.
///
/// A file whose bytes are the same keeps its time of change. Of what else stands in the folder, only files
/// that an earlier build's `record.json` names are removed: everything else may be somebody's own.
package func writeOutput(_ tree: OutputTree, to folder: String) throws(FileError) -> WriteSummary {
  let earlier = try loadRecord(in: folder).map(recordedPaths) ?? []
  try makeFolders(of: tree, in: folder)
  let outcomes = try writeAll(tree.files, to: folder)
  let kept = Set(tree.files.map(\.path))
  let strays = earlier.filter { !kept.contains($0) && FileSystem.exists("\(folder)/\($0)") }
  for path in strays {
    try FileSystem.removeFile("\(folder)/\(path)")
    removeEmptyFolders(above: path, in: folder)
  }
  let written = outcomes.count { $0 == .written }
  return WriteSummary(written: written, unchanged: outcomes.count - written, removed: strays.count)
}

private func makeFolders(of tree: OutputTree, in root: String) throws(FileError) {
  var path = ""
  for part in root.split(separator: "/") {
    path += path.isEmpty && !root.hasPrefix("/") ? String(part) : "/\(part)"
    if !FileSystem.isFolder(path) { try FileSystem.makeFolder(path) }
  }
  var made: Set<Substring> = []
  for file in tree.files {
    try makeFolder(file.path[..<(file.path.lastIndex(of: "/") ?? file.path.startIndex)], in: root, &made)
  }
}

private func makeFolder(_ folder: Substring, in root: String, _ made: inout Set<Substring>) throws(FileError)
{
  guard !folder.isEmpty, made.insert(folder).inserted else { return }
  if let slash = folder.lastIndex(of: "/") { try makeFolder(folder[..<slash], in: root, &made) }
  try FileSystem.makeFolder("\(root)/\(folder)")
}

private func writeAll(_ files: [OutputFile], to root: String) throws(FileError) -> [WriteOutcome] {
  let lanes = 4
  let parts = Mutex<[Result<[WriteOutcome], FileError>]>([])
  DispatchQueue.concurrentPerform(iterations: lanes) { lane in
    let part = Result { () throws(FileError) in
      var outcomes: [WriteOutcome] = []
      for index in stride(from: lane, to: files.count, by: lanes) {
        outcomes.append(try FileSystem.write(files[index].bytes, to: "\(root)/\(files[index].path)"))
      }
      return outcomes
    }
    parts.withLock { $0.append(part) }
  }
  var outcomes: [WriteOutcome] = []
  for part in parts.withLock({ $0 }) { outcomes += try part.get() }
  return outcomes
}

private func removeEmptyFolders(above path: String, in root: String) {
  var rest = path[...]
  while let slash = rest.lastIndex(of: "/") {
    rest = rest[..<slash]
    guard FileSystem.removeEmptyFolder("\(root)/\(rest)") else { return }
  }
}
