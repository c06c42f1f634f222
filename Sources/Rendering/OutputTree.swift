/// A published site in memory: every file with its bytes, sorted by path.
package struct OutputTree: Sendable {
  package let files: [OutputFile]

  init(_ files: [OutputFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// One published file, by its path below the output folder.
package struct OutputFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
