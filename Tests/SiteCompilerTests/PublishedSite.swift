import Foundation

/// A published site by path, its pages read once, for what must hold over all of them.
struct PublishedSite {
  let files: [String: String]
  let pages: [String: LooseHTML]

  init(_ site: TestSite) {
    files = site.files
    pages = files.filter { $0.key.hasSuffix(".html") }.mapValues(LooseHTML.init)
  }

  /// Pages in a fixed order, for messages that are the same each time.
  var sortedPages: [(path: String, page: LooseHTML)] {
    pages.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Addresses within the site that lead nowhere, as `page -> address`.
  ///
  /// Addresses that begin with `baseURL` are the site's own; all others with a scheme are somebody else's.
  func brokenLinks(baseURL: String) -> [String] {
    sortedPages.flatMap { path, page in
      page.addresses.filter { !leadsSomewhere($0, from: path, baseURL) }.map { "\(path) -> \($0)" }
    }
  }

  func leadsSomewhere(_ address: String, from page: String, _ baseURL: String) -> Bool {
    guard let (target, fragment) = target(of: address, from: page, baseURL) else { return true }
    if let folder = target.last, folder == "/" { return files.keys.contains { $0.hasPrefix(target) } }
    guard files[target] != nil else { return false }
    guard let fragment, !fragment.isEmpty else { return true }
    return pages[target]?.ids.contains(fragment) == true
  }

  /// The file and the fragment that an address means; nil for addresses elsewhere.
  func target(of address: String, from page: String, _ baseURL: String) -> (path: String, fragment: String?)?
  {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let fragment = parts.count > 1 ? unescaped(parts[1]) : nil
    var written =
      parts[0].split(separator: "?", omittingEmptySubsequences: false).first.map(String.init) ?? ""
    var folder = page.split(separator: "/").dropLast().map(String.init)
    if written.hasPrefix(baseURL) {
      written = String(written.dropFirst(baseURL.count))
      folder = []
      if written.isEmpty || written.hasSuffix("/") { written += "index.html" }
    } else if written.contains(":") {
      return nil
    }
    if written.isEmpty { return (page, fragment) }
    for part in written.split(separator: "/", omittingEmptySubsequences: false) {
      switch part {
      case "..": if folder.popLast() == nil { return ("outside the site: \(address)", nil) }
      case ".": break
      default: folder.append(unescaped(String(part)))
      }
    }
    return (folder.joined(separator: "/"), fragment)
  }

  /// Files of the site that a page's hyperlinks lead to, without their fragments.
  func linked(from path: String, baseURL: String) -> Set<String> {
    Set(
      (pages[path]?.all("a") ?? []).compactMap { element in
        element.attributes["href"].flatMap { target(of: $0, from: path, baseURL)?.path }
      })
  }
}

private func unescaped(_ text: String) -> String { text.removingPercentEncoding ?? text }
