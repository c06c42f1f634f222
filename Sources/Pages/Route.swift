import Markup

/// A page's planned path in the output, and the only thing that joins paths.
package struct Route: Hashable, Comparable, Sendable {
  /// The file below the output folder: `articles/deadline/index.html`, `feed.xml`.
  package let outputPath: String

  /// A page of a folder of its own: `Route(folder: "articles", "deadline")` is
  /// `articles/deadline/index.html`.
  package init(folder parts: String...) { self.init(folder: parts) }

  package init(folder parts: [String]) {
    outputPath = (parts + ["index.html"]).joined(separator: "/")
  }

  /// A file by its path from the output folder.
  package init(file path: String) { outputPath = path }

  /// The address from the site's root, without a leading `/`: `articles/deadline/`, `feed.xml`.
  package var address: String { String(Substring(addressBytes)) }

  fileprivate var addressBytes: Substring.UTF8View {
    isFolder ? outputPath.utf8.dropLast("index.html".utf8.count) : outputPath.utf8[...]
  }

  /// The route of the n-th page of a list that starts here; the first is the route itself.
  package func page(_ number: Int) -> Route {
    number == 1 ? self : Route(file: "\(address)page/\(number)/index.html")
  }

  /// The picture that networks show with a hyperlink to this page: `claims/deadline/card.svg`.
  package var card: Route { Route(file: "\(address)card.svg") }

  /// Whether it is another route or lies in its folder.
  package func isWithin(_ other: Route) -> Bool { outputPath.utf8.starts(with: other.addressBytes) }

  /// `../../` from `articles/deadline/index.html`.
  package var wayToRoot: String {
    String(repeating: "../", count: outputPath.utf8.count { $0 == UInt8(ascii: "/") })
  }

  private var isFolder: Bool { outputPath == "index.html" || outputPath.hasSuffix("/index.html") }

  package static func < (left: Self, right: Self) -> Bool { left.outputPath < right.outputPath }
}

/// A route and perhaps a place on its page.
package struct Address: Hashable, Sendable {
  package let route: Route
  /// What the page's script is asked, as the editor wrote it, without `?`: `q=kherson` of the search page.
  package let query: String?
  /// An element's id, without `#`.
  package let fragment: String?

  package init(_ route: Route, query: String? = nil, fragment: String? = nil) {
    self.route = route
    self.query = query
    self.fragment = fragment
  }
}

/// Where hyperlinks are written: they are relative on pages, so that a site works at the root of a host,
/// under a sub-path and from `file://`, and absolute in feeds and data files.
package struct LinkBase: Sendable {
  private let prefix: String
  private let isAbsolute: Bool
  /// Whether these are the hyperlinks of `marked`.
  package let isMarked: Bool

  /// Hyperlinks of any page, marked where the way from the page to the root belongs.
  package static let marked = LinkBase(prefix: RootMark.text, isMarked: true)

  /// Hyperlinks of a page: `../../sources/interfax-2024/index.html` from `articles/deadline/index.html`.
  package init(from route: Route) { self.init(prefix: route.wayToRoot) }

  private init(prefix: String, isMarked: Bool = false) {
    self.prefix = prefix
    self.isMarked = isMarked
    isAbsolute = false
  }

  /// Hyperlinks that work from anywhere: `https://example.org/passports/sources/interfax-2024/`.
  package init(absolute baseURL: String) {
    prefix = baseURL
    isMarked = false
    isAbsolute = true
  }

  package func href(_ route: Route, fragment: String? = nil) -> String {
    let path = joined(prefix, isAbsolute ? route.address : route.outputPath)
    return fragment.map { "\(path)#\($0)" } ?? path
  }

  package func href(_ address: Address) -> String {
    guard let query = address.query else { return href(address.route, fragment: address.fragment) }
    return "\(href(address.route))?\(query)" + (address.fragment.map { "#\($0)" } ?? "")
  }

  /// The site's root as a prefix for files that pages share, such as `assets/`.
  package func folder(_ path: String) -> String { prefix + path }
}

/// Two texts as one, with one allocation: every page writes hundreds of addresses.
private func joined(_ first: String, _ second: String) -> String {
  var (first, second) = (first, second)
  return first.withUTF8 { first in
    second.withUTF8 { second in
      String(unsafeUninitializedCapacity: first.count + second.count) { buffer in
        let middle = buffer.initialize(fromContentsOf: first)
        return buffer[middle...].initialize(fromContentsOf: second)
      }
    }
  }
}
