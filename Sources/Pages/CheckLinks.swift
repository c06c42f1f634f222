import Content
import Diagnostics
import Linking
import Markdown
import Markup

/// Words that `navigation:` knows besides the ids of pages.
package enum NavigationWord: String, CaseIterable, Sendable {
  case articles, claims, timeline, entities, sources, corrections, search, figures

  package var route: Route {
    switch self {
    case .articles: .articles
    case .claims: .claims
    case .timeline: .timeline
    case .entities: .entities
    case .sources: .sources
    case .corrections: .corrections
    case .search: .search
    case .figures: .figures
    }
  }
}

/// Hyperlinks to addresses of the site, and navigation, that lead nowhere.
func checkLinks(of plan: SitePlan) -> [Diagnostic] {
  let site = plan.site
  let hasAddress = !isExample(site.settings.baseURL)
  return checkNavigation(of: site) + checkSettings(of: plan)
    + site.bodies.flatMap {
      brokenLinks(in: $0, plan) + (hasAddress ? lostAddresses(in: $0, plan) : [])
        + blockedImages(in: $0, site)
    }
}

private func checkNavigation(of site: LinkedSite) -> [Diagnostic] {
  let names = NavigationWord.allCases.map(\.rawValue) + site.pages.map(\.id)
  var seen: Set<String> = []
  return site.settings.navigation.compactMap { item in
    guard seen.insert(item.value).inserted, !names.contains(item.value) else { return nil }
    return unknownNavigation(item, nearest: nearestNames(to: item.value, among: names))
  }
}

func brokenLinks(in body: LinkedBody, _ plan: SitePlan) -> [Diagnostic] {
  // Most bodies lead to no page by its address, and need not be fetched.
  guard body.hyperlinks.contains(where: { $0?.isPath ?? false }) else { return [] }
  return zip(body.hyperlinks, body.document.hyperlinks).compactMap { target, hyperlink in
    guard let target, case .path(let path) = target else { return nil }
    guard let address = plan.address(of: target) else {
      return brokenLink(
        path, at: body.document.destinationPlace(of: hyperlink),
        nearest: plan.addresses(near: path))
    }
    guard let fragment = address.fragment, let ids = plan.headingIDs(at: address.route),
      !ids.contains(fragment), !isOfTheme(fragment)
    else { return nil }
    return missingHeading(
      fragment, of: address.route, at: body.document.destinationPlace(of: hyperlink),
      nearest: nearestNames(to: fragment, among: ids))
  }
}

/// Whether a site's address stands for one that is still to come (RFC 2606).
private func isExample(_ baseURL: String) -> Bool {
  ["example.org", "example.com", "example.net"].contains { baseURL.contains("://\($0)/") }
}

/// Addresses written out in full that begin with the site's own, and lead to none of its pages.
private func lostAddresses(in body: LinkedBody, _ plan: SitePlan) -> [Diagnostic] {
  let base = plan.site.settings.baseURL
  return body.document.hyperlinks.compactMap { hyperlink in
    let address = hyperlink.destination
    guard address.hasPrefix(base) else { return nil }
    let path = String(decoding: percentDecoded(address.utf8.dropFirst(base.utf8.count)), as: UTF8.self)
    guard plan.address(of: .path(path)) == nil else { return nil }
    return lostAddress(
      address, at: body.document.destinationPlace(of: hyperlink),
      nearest: nearestNames(to: path, among: plan.addresses, limit: 1))
  }
}

/// Whether an id looks like those that a page has besides its text's headings: `source-3`, `claim-deadline`.
private func isOfTheme(_ id: String) -> Bool {
  ["claim-", "source-", "citation_", "correction-", "event-", "note", "page-content", "publisher"]
    .contains { id.hasPrefix($0) }
}

/// Pictures from elsewhere that the content security policy keeps out.
private func blockedImages(in body: LinkedBody, _ site: LinkedSite) -> [Diagnostic] {
  let allowed = (site.settings.securitySources[.images] ?? []).map(\.value)
  return body.document.hyperlinks.compactMap { hyperlink in
    let address = hyperlink.destination
    guard hyperlink.isImage, address.hasPrefix("http://") || address.hasPrefix("https://"),
      !address.hasPrefix(site.settings.baseURL), !allowed.contains(where: address.hasPrefix)
    else { return nil }
    return blockedImage(address, at: body.document.destinationPlace(of: hyperlink))
  }
}

extension SitePlan {
  /// The ids of the headings in an article's or a page's text; nil for all other pages.
  fileprivate func headingIDs(at route: Route) -> [String]? {
    guard let position = pages.position(of: route.outputPath) else { return nil }
    let body =
      switch pages[position].subject {
      case .article(let key): site.articles[key].body
      case .page(let key): site.pages[key].body
      case .front, .articles, .claims, .claim, .entities, .entity, .timeline, .period, .sources, .source,
        .corrections, .figures, .figure, .search, .notFound, .redirect:
        LinkedBody?.none
      }
    return body?.document.headings.map(\.id)
  }

  /// Addresses that end like a path, wherever they lie: `articles/dam/` for `dam` and `dam.html`; else those
  /// that are spelled alike.
  fileprivate func addresses(near path: String) -> [String] {
    func name(_ path: String) -> Substring? {
      let last = path.prefix { $0 != "#" && $0 != "?" }.split(separator: "/").last
      return last?.hasSuffix(".html") == true ? last?.dropLast(".html".count) : last
    }
    let (all, wanted) = (addresses, name(path))
    let namesakes = wanted == nil ? [] : all.filter { name($0) == wanted }
    return namesakes.isEmpty ? nearestNames(to: path, among: all) : Array(namesakes.prefix(3))
  }

  /// Every address of the site, computed only when a hyperlink is broken.
  fileprivate var addresses: [String] { pages.map(\.route.address).filter { !$0.contains("/page/") } }
}
