import Dispatch
import Hashing
import Rendering
import Synchronization

/// What writing a site came to.
package struct WriteSummary: Sendable, Equatable {
  package let written: Int
  package let unchanged: Int
  /// Files of an earlier build that the site no longer has.
  package let removed: Int
}

/// A file that stands in the output folder after a build.
package struct WrittenFile: Sendable {
  package let path: String
  let hash: SHA256
  /// A hash of all that it was made of, if it may be spared another time.
  var digest: UInt64?
  /// Nil for a file that was not looked at since it came to its place.
  var stamp: FileStamp?
}

/// Brings an output folder to hold exactly what was built, touching only what differs, and nothing before the
/// whole site is known to be good.
///
/// A file whose bytes are the same keeps its time of change. What differs is kept in memory, what is too much
/// for that in a folder beside the output, until `publish`. A first build fills that folder as pages are
/// rendered and gives it the output's name. Of what else stands in the output folder, only files that an
/// earlier build's `record.json` names are removed: everything else may be somebody's own.
package final class OutputWriter: Sendable {
  private let folder: String
  private let staging: StagingFolder
  private let isFirstBuild: Bool
  private let memory: Int
  private let known: [String: BuiltFile]
  private let state = Mutex(State())

  private struct State {
    var files: [WrittenFile] = []
    var changed: [OutputFile] = []
    var changedBytes = 0
    var staged: [String] = []
    var error: FileError?

    /// A file that is moved by itself gets another stamp.
    mutating func forgetStampsOfStaged() {
      let staged = Set(staged)
      for index in files.indices where staged.contains(files[index].path) { files[index].stamp = nil }
    }
  }

  /// `last` knows what stands in the folder without reading it; `memory` is how many bytes of changed files
  /// are kept before they go to the staging folder.
  package init(to folder: String, after last: BuildState? = nil, memory: Int = 256 << 20) {
    self.folder = folder
    self.memory = memory
    let isThere = FileSystem.exists(folder)
    let isEmpty = (try? FileSystem.list(folder))?.isEmpty ?? false
    isFirstBuild = !FileSystem.isSymbolicLink(folder) && (!isThere || isEmpty)
    staging = StagingFolder(beside: folder)
    known = Dictionary(
      (last?.outputs ?? []).map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Takes what is published of the site; may be called from any thread.
  package func receive(_ output: Output) {
    switch output {
    case .file(let file): receive(file)
    case .part(let path, let bytes): attempt { () throws(FileError) in try staging.append(bytes, to: path) }
    case .end(let path, let hash): end(path, hash)
    }
  }

  private func receive(_ file: OutputFile) {
    var written = WrittenFile(path: file.path, hash: file.hash, digest: file.digest)
    if !isFirstBuild, stands(file) { return state.withLock { $0.files.append(written) } }
    let isStaged = isFirstBuild || state.withLock { $0.changedBytes + file.bytes.count > memory }
    if isStaged { attempt { () throws(FileError) in written.stamp = try staging.write(file) } }
    state.withLock { [written] state in
      state.files.append(written)
      guard !isStaged else { return state.staged.append(file.path) }
      state.changed.append(file)
      state.changedBytes += file.bytes.count
    }
  }

  /// All parts of a file are staged.
  private func end(_ path: String, _ hash: SHA256) {
    let stands = !isFirstBuild && stands(path, hash)
    if stands { attempt { () throws(FileError) in try staging.removeFile(path) } }
    state.withLock { state in
      state.files.append(WrittenFile(path: path, hash: hash))
      if !stands { state.staged.append(path) }
    }
  }

  /// Remembers the first error for `publish`.
  private func attempt(_ action: () throws(FileError) -> Void) {
    do throws(FileError) { try action() } catch { state.withLock { $0.error = $0.error ?? error } }
  }

  /// The hash of a file of the last build that was made of the same and still stands, which then belongs to
  /// this build; may be called from any thread.
  package func standing(_ path: String, _ digest: UInt64) -> SHA256? {
    guard let last = known[path], last.digest == digest, let hash = last.file.hash,
      last.file.holds(below: folder)
    else { return nil }
    let written = WrittenFile(path: path, hash: hash, digest: digest, stamp: last.file.stamp)
    state.withLock { $0.files.append(written) }
    return hash
  }

  /// Whether the output folder holds the file already.
  private func stands(_ file: OutputFile) -> Bool {
    isKnown(file.path, file.hash) || FileSystem.holds("\(folder)/\(file.path)", file.bytes)
  }

  private func stands(_ path: String, _ hash: SHA256) -> Bool {
    isKnown(path, hash) || (try? FileSystem.read("\(folder)/\(path)")).map(SHA256.init) == hash
  }

  private func isKnown(_ path: String, _ hash: SHA256) -> Bool {
    guard let last = known[path]?.file else { return false }
    return last.hash == hash && last.holds(below: folder)
  }

  /// Every file received so far.
  package var files: [WrittenFile] { state.withLock { $0.files } }

  /// Makes the site in hand the published one.
  package func publish() throws(FileError) -> WriteSummary {
    defer { staging.remove() }
    let state = self.state.withLock { $0 }
    if let error = state.error { throw error }
    if isFirstBuild, !state.staged.isEmpty {
      try makeFolders(above: folder)
      if staging.become(folder) {
        return WriteSummary(written: state.files.count, unchanged: 0, removed: 0)
      }
    }
    self.state.withLock { $0.forgetStampsOfStaged() }
    let earlier = try loadRecord(in: folder).map(recordedPaths) ?? []
    try write(state)
    let removed = try remove(earlier, except: Set(state.files.map(\.path)))
    let written = state.changed.count + state.staged.count
    return WriteSummary(written: written, unchanged: state.files.count - written, removed: removed)
  }

  /// Forgets what was received; the output folder stays as it was.
  package func discard() { staging.remove() }

  /// The record comes last: if the disk fails before, the earlier one still knows what there is to remove.
  private func write(_ state: State) throws(FileError) {
    try makeFolders(above: "\(folder)/")
    let record = state.changed.filter { $0.path == "record.json" }
    let folders = FolderMaker(in: folder)
    try inParallel(state.changed) { file throws(FileError) in
      guard file.path != "record.json" else { return }
      try folders.makeFolder(of: file.path)
      try FileSystem.write(file.bytes, to: "\(self.folder)/\(file.path)")
    }
    for path in state.staged {
      try folders.makeFolder(of: path)
      try staging.move(path, to: folder)
    }
    for file in record { try FileSystem.write(file.bytes, to: "\(folder)/\(file.path)") }
  }

  private func remove(_ paths: [String], except kept: Set<String>) throws(FileError) -> Int {
    let strays = paths.filter { !kept.contains($0) && FileSystem.exists("\(folder)/\($0)") }
    for path in strays {
      try FileSystem.removeFile("\(folder)/\(path)")
      removeEmptyFolders(above: path)
    }
    return strays.count
  }

  private func removeEmptyFolders(above path: String) {
    var rest = path[...]
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      guard FileSystem.removeEmptyFolder("\(folder)/\(rest)") else { return }
    }
  }
}

/// Makes every folder on the way to the last `/` of a path.
func makeFolders(above path: String) throws(FileError) {
  var end = path.startIndex
  while let slash = path[end...].firstIndex(of: "/") {
    let folder = String(path[..<slash])
    if !folder.isEmpty, !FileSystem.isFolder(folder) { try FileSystem.makeFolder(folder) }
    end = path.index(after: slash)
  }
}

/// Does something to every element on a few threads, which hides the disk's latency; gives up at the first
/// error.
func inParallel<Element: Sendable>(
  _ elements: [Element], _ action: @Sendable (Element) throws(FileError) -> Void
) throws(FileError) {
  let lanes = 4
  let failure = Mutex<FileError?>(nil)
  DispatchQueue.concurrentPerform(iterations: lanes) { lane in
    do throws(FileError) {
      for index in stride(from: lane, to: elements.count, by: lanes) { try action(elements[index]) }
    } catch {
      failure.withLock { $0 = $0 ?? error }
    }
  }
  if let error = failure.withLock({ $0 }) { throw error }
}
