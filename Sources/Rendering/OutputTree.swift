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
}

/// Takes each published file as soon as it is made; called from several threads at once, in no order.
///
/// What it takes is not the site until the build has come to its end without an error.
package typealias OutputReceiver = @Sendable (OutputFile) -> Void

/// A published site in memory: every file with its bytes, sorted by path.
package struct OutputTree: Sendable {
  package let files: [OutputFile]

  init(_ files: [OutputFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// Keeps every published file, for those who need the whole site at hand.
package final class OutputCollector: Sendable {
  private let files = Mutex<[OutputFile]>([])

  package init() {}

  package func receive(_ file: OutputFile) { files.withLock { $0.append(file) } }

  package var tree: OutputTree { OutputTree(files.withLock { $0 }) }
}
