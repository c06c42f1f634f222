import Foundation

/// The repository's own files, for tests that read them as text.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths of Swift files below a folder, from the root, sorted.
  static func swiftFiles(below folder: String) -> [String] {
    files(below: folder).filter { $0.hasSuffix(".swift") }
  }

  /// Paths of all files below a folder, from the root, sorted.
  static func files(below folder: String) -> [String] {
    let start = root.appending(path: folder)
    guard
      let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    return walk.compactMap { item in
      guard let url = item as? URL,
        (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
      else { return nil }
      return String(url.path(percentEncoded: false).dropFirst(root.path(percentEncoded: false).count))
    }.sorted()
  }

  static func lines(_ path: String) throws -> [String] {
    try text(path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
