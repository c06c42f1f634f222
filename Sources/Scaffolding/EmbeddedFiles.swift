import CEmbedded

/// A file of this repository that the program carries with it, so that it works wherever it is copied.
package struct EmbeddedFile: Sendable {
  /// From the repository's root: `docs/diagnostics.md`, `templates/base.html`, `starter/README.md`.
  package let path: String
  package let bytes: [UInt8]
}

/// Every embedded file whose path begins so, sorted by path.
package func embeddedFiles(below prefix: String) -> [EmbeddedFile] {
  UnsafeBufferPointer(start: CEmbedded.embeddedFiles(), count: Int(embeddedFileCount())).compactMap { file in
    let path = String(cString: file.path)
    guard path.hasPrefix(prefix) else { return nil }
    return EmbeddedFile(
      path: path, bytes: Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.count))))
  }
}
