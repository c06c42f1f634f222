import Hashing
import Synchronization

/// One published file, by its path below the output folder.
package struct OutputFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]
  /// Of the bytes.
  package let hash: SHA256
  /// A hash of all that it was made of; nil for what is made in every build.
  package let digest: UInt64?

  init(path: String, bytes: [UInt8], digest: UInt64? = nil) {
    self.path = path
    self.bytes = bytes
    self.digest = digest
    hash = SHA256(of: bytes)
  }

  func publish(to receive: OutputReceiver) -> PublishedFile {
    receive(.file(self))
    return (path, hash)
  }
}

/// A file of the site by its path, whoever made it.
typealias PublishedFile = (path: String, hash: SHA256)

/// What a build gives away as soon as it is made.
package enum Output: Sendable {
  case file(OutputFile)
  /// What comes next of a file that is too large to be held whole.
  case part(of: String, bytes: [UInt8])
  /// A file has had its last part; the hash is that of all its bytes.
  case end(of: String, hash: SHA256)

  /// Of the file that it is or belongs to.
  var path: String {
    switch self {
    case .file(let file): file.path
    case .part(let path, _), .end(let path, _): path
    }
  }
}

/// Takes what is published; called from several threads at once, in no order but that of a file's parts.
///
/// What it takes is not the site until the build has come to its end without an error.
package typealias OutputReceiver = @Sendable (Output) -> Void

/// A published site in memory: every file with its bytes, sorted by path.
package struct OutputTree: Sendable {
  package let files: [OutputFile]

  init(_ files: [OutputFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// Keeps every published file, for those who need the whole site at hand.
package final class OutputCollector: Sendable {
  private let state = Mutex(State())

  private struct State {
    var files: [OutputFile] = []
    /// The bytes so far of files that come in parts.
    var parts: [String: [UInt8]] = [:]
  }

  package init() {}

  package func receive(_ output: Output) {
    state.withLock { state in
      switch output {
      case .file(let file): state.files.append(file)
      case .part(let path, let bytes): state.parts[path, default: []] += bytes
      case .end(let path, _):
        state.files.append(OutputFile(path: path, bytes: state.parts.removeValue(forKey: path) ?? []))
      }
    }
  }

  package var tree: OutputTree { OutputTree(state.withLock { $0.files }) }
}
