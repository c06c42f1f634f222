import Content
import Diagnostics
import Linking

/// Routes as they are given out, each to one owner.
struct RouteRegistry {
  private(set) var pages: [PlannedPage] = []
  private(set) var owners: [Route: Owner] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// Folders that routes need, each with one of them; known only while redirects are added.
  private var folders: [String: Route] = [:]

  /// Who has a route: an editor's entry, with its place, or the generator itself.
  enum Owner {
    case entry(Place)
    case generated
  }

  mutating func addList(
    _ route: Route, count: Int, size: Int, subject: (PageSlice) -> PlannedPage.Subject
  ) {
    addList(route, PageSlice.all(of: count, size: size), subject: subject)
  }

  private mutating func addList(
    _ route: Route, _ slices: [PageSlice], subject: (PageSlice) -> PlannedPage.Subject
  ) {
    for slice in slices { add(route.page(slice.number), subject(slice), owner: .generated) }
  }

  mutating func addLists(of site: LinkedSite) {
    add(.front, .front, owner: .generated)
    addList(.articles, count: site.articles.count, size: PageSize.articles) { .articles($0) }
    addList(.claims, count: site.claims.count, size: PageSize.claims) { .claims($0) }
    addList(.entities, count: site.entities.count, size: PageSize.entities) { .entities($0) }
    addList(.sources, count: site.sources.count, size: PageSize.sources) { .sources(.publisher, $0) }
    addList(.sourcesByDate, count: site.sources.count, size: PageSize.sources) { .sources(.date, $0) }
    addList(.corrections, count: site.corrections.count, size: PageSize.corrections) { .corrections($0) }
    add(.search, .search, owner: .generated)
    add(.notFound, .notFound, owner: .generated)
  }

  mutating func addFigures(_ counts: FigureCounts) {
    addList(.figures, counts.list) { .figures($0) }
    for id in counts.ids { addList(.figure(id), counts.ledger(of: id)) { .figure(id, $0) } }
  }

  mutating func addEntries(of site: LinkedSite) {
    for key in site.articles.keys {
      let header = site.articles[key].article.header
      add(Route(folder: "articles", header.id), .article(key), owner: .entry(header.place))
    }
    for key in site.claims.keys {
      let claim = site.claims[key].claim
      add(Route(folder: "claims", claim.id), .claim(key), owner: .entry(claim.place))
    }
    for key in site.entities.keys {
      let entity = site.entities[key]
      for slice in entity.slices {
        let route = Route(folder: "entities", entity.id).page(slice.number)
        add(route, .entity(key, slice), owner: .entry(entity.place))
      }
    }
    for key in site.sources.keys {
      let source = site.sources[key]
      for slice in source.slices {
        let route = Route(folder: "sources", source.id).page(slice.number)
        add(route, .source(key, slice), owner: .entry(source.source.header.place))
      }
    }
    for key in site.pages.keys {
      let header = site.pages[key].page.header
      add(Route(folder: header.id), .page(key), owner: .entry(header.place))
    }
  }

  mutating func addFiles(_ routes: [Route]) {
    for route in routes { claim(route, for: .generated) }
  }

  mutating func addMedia(of site: LinkedSite) -> [SitePlan.MediaFile] {
    site.media.compactMap { file in
      let route = Route(file: file.publishedPath)
      guard owners[route] == nil, !route.isReserved else {
        diagnostics.append(hiddenMedia(file.inputPath, route, at: site.settings.place))
        return nil
      }
      owners[route] = .generated
      return SitePlan.MediaFile(route: route, inputPath: file.inputPath)
    }
  }

  mutating func addRedirects(of site: LinkedSite, events: [Address]) {
    guard site.hasAliases else { return }
    for route in owners.keys { addFolders(of: route) }
    for entry in site.articles {
      addRedirects(of: entry.article.header, to: Address(Route(folder: "articles", entry.id)))
    }
    for entry in site.pages {
      addRedirects(of: entry.page.header, to: Address(Route(folder: entry.id)))
    }
    for (entry, address) in zip(site.events, events) {
      addRedirects(of: entry.event.header, to: address)
    }
  }

  private mutating func addRedirects(of header: EntryHeader, to target: Address) {
    for alias in header.aliases {
      guard let route = Route(alias: alias.value) else {
        diagnostics.append(impossibleAlias(alias))
        continue
      }
      if route.isReserved {
        diagnostics.append(reservedAddress(route, at: alias.place))
      } else if let other = clash(with: route) {
        diagnostics.append(fileAndFolder(route, other, at: alias.place))
      } else {
        add(route, .redirect(to: target), owner: .entry(alias.place))
        addFolders(of: route)
      }
    }
  }

  private mutating func addFolders(of route: Route) {
    for folder in route.folders { folders[folder] = min(route, folders[folder] ?? route) }
  }

  /// A route that no disk can hold beside this one: one of the two is a file where the other needs a folder.
  private func clash(with route: Route) -> Route? {
    folders[route.outputPath] ?? route.folders.map { Route(file: $0) }.first { owners[$0] != nil }
  }

  private mutating func add(_ route: Route, _ subject: PlannedPage.Subject, owner: Owner) {
    guard claim(route, for: owner) else { return }
    pages.append(PlannedPage(route: route, subject: subject))
  }

  @discardableResult
  private mutating func claim(_ route: Route, for owner: Owner) -> Bool {
    switch (owners[route], owner) {
    case (nil, _):
      owners[route] = owner
      return true
    case (.entry(let first), .entry(let second)):
      diagnostics.append(sharedAddress(route, first: first, second: second))
    case (.generated, .entry(let place)), (.entry(let place), .generated):
      diagnostics.append(reservedAddress(route, at: place))
    case (.generated, .generated):
      break
    }
    return false
  }
}

extension LinkedSite {
  /// Whether any old address leads to a page: most sites are spared the search for clashes.
  fileprivate var hasAliases: Bool {
    articles.contains { !$0.article.header.aliases.isEmpty }
      || pages.contains { !$0.page.header.aliases.isEmpty }
      || events.contains { !$0.event.header.aliases.isEmpty }
  }
}

extension LinkedEntity {
  /// The pages that its longest list takes.
  var slices: [PageSlice] { PageSlice.all(of: backlinks.longest, size: PageSize.backlinks) }
}

extension LinkedSource {
  var slices: [PageSlice] {
    PageSlice.all(of: max(uses.count, relayedBy.count), size: PageSize.backlinks)
  }
}

extension LinkedEntity.Backlinks {
  /// The length of its longest list, which decides how many pages the entity takes.
  fileprivate var longest: Int {
    [
      said.count, inClaims.count, events.count, authoredArticles.count, reviewedArticles.count,
      publishedSources.count, authoredSources.count, parts.count, mentions.count,
    ].max() ?? 0
  }
}

extension Route {
  /// Whether it may be one of the theme's own files, which are not known here, or a claim's card.
  var isReserved: Bool {
    outputPath.hasPrefix("assets/") && outputPath != "assets/index.html"
      || outputPath.hasPrefix("claims/") && outputPath.hasSuffix("/card.svg")
  }

  /// Every folder that the output needs for it: `articles` and `articles/deadline`.
  var folders: [String] {
    let path = outputPath.utf8
    return path.indices.filter { path[$0] == UInt8(ascii: "/") }.map { String(outputPath[..<$0]) }
  }

  /// What file systems allow a name to have, in bytes.
  private static let longestName = 255

  /// `/old/address/` or `/old/address.html` as a route; nil for what no host could serve.
  init?(alias: String) {
    let path = alias.drop { $0 == "/" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let names = parts.last == "" ? parts.dropLast() : parts[...]
    guard !names.isEmpty,
      names.allSatisfy({ $0 != "" && $0 != "." && $0 != ".." && $0.utf8.count <= Self.longestName })
    else { return nil }
    guard path.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F && !"\"<>\\?#%".utf8.contains($0) }) else {
      return nil
    }
    let isFile = parts.last != "" && parts.last?.contains(".") == true
    self = isFile ? Route(file: String(path)) : Route(folder: names.map(String.init))
  }
}
