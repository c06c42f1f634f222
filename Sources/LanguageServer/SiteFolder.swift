import Markup
import Workspace

/// A site's folder as an editor's program spells it, and the addresses of files in it.
struct SiteFolder: Sendable {
  /// Absolute, without a slash at its end.
  private let root: String
  /// Other spellings of the same folder, by way of symbolic links.
  private let spellings: [String]

  init(_ root: String, real: String) {
    let root = withoutLastSlash(root)
    self.root = root
    spellings = Array(Set([root, withoutLastSlash(real)]))
  }

  /// `file:///home/desk/site/content/site.yml`
  func address(of path: String) -> String {
    let segments = "\(root)/\(path)".split(separator: "/").map { percentEncoded(pathSegment: String($0)) }
    return "file:///\(segments.joined(separator: "/"))"
  }

  /// The path from the site's root of a file that the site is built from; nil for any other.
  func path(ofFileAt address: String) -> String? {
    guard let file = filePath(of: address) else { return nil }
    for root in spellings where file.hasPrefix("\(root)/") {
      let path = String(file.dropFirst(root.count + 1))
      if isInput(path) { return path }
    }
    return nil
  }
}

/// The path of a `file:` address; nil for any other address.
func filePath(of address: String) -> String? {
  guard address.hasPrefix("file://") else { return nil }
  let path = address.utf8.dropFirst("file://".utf8.count).drop { $0 != UInt8(ascii: "/") }
  return String(validating: percentDecoded(path), as: UTF8.self)
}

private func withoutLastSlash(_ path: String) -> String {
  path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
}
