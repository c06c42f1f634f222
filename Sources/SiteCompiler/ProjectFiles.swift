/// Everything a site is built from, in memory: the files below `content/` and `templates/`, whole.
package struct ProjectFiles: Sendable {
  /// Sorted by path.
  package let files: [ProjectFile]

  package init(_ files: [ProjectFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}

/// One file by its path from the site's root: `content/articles/deadline.md`.
package struct ProjectFile: Sendable, Hashable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
