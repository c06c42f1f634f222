import Content
import Diagnostics
import Linking
import Markdown

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
  let bodies =
    site.articles.map(\.body) + site.events.map(\.body) + site.pages.map(\.body)
    + site.sources.map(\.notes) + site.entities.compactMap(\.body)
  return checkNavigation(of: site) + checkSettings(of: plan)
    + bodies.flatMap { brokenLinks(in: $0, plan) + blockedImages(in: $0, site) }
}

private func checkNavigation(of site: LinkedSite) -> [Diagnostic] {
  let names = NavigationWord.allCases.map(\.rawValue) + site.pages.map(\.id)
  var seen: Set<String> = []
  return site.settings.navigation.compactMap { item in
    if !seen.insert(item.value).inserted { return repeatedNavigation(item) }
    if names.contains(item.value) { return nil }
    return unknownNavigation(item, nearest: nearestNames(to: item.value, among: names))
  }
}

func brokenLinks(in body: LinkedBody, _ plan: SitePlan) -> [Diagnostic] {
  zip(body.hyperlinks, body.document.hyperlinks).compactMap { target, hyperlink in
    guard let target, case .path(let path) = target, plan.address(of: target) == nil else { return nil }
    return brokenLink(path, at: hyperlink.place, nearest: nearestNames(to: path, among: plan.addresses))
  }
}

/// Pictures from elsewhere that the content security policy keeps out.
private func blockedImages(in body: LinkedBody, _ site: LinkedSite) -> [Diagnostic] {
  let allowed = (site.settings.securitySources[.images] ?? []).map(\.value)
  return body.document.hyperlinks.compactMap { hyperlink in
    let address = hyperlink.destination
    guard hyperlink.isImage, address.hasPrefix("http://") || address.hasPrefix("https://"),
      !address.hasPrefix(site.settings.baseURL), !allowed.contains(where: address.hasPrefix)
    else { return nil }
    return blockedImage(address, at: hyperlink.place)
  }
}

extension SitePlan {
  /// Every address of the site, computed only when a hyperlink is broken.
  fileprivate var addresses: [String] { pages.map(\.route.address).filter { !$0.contains("/page/") } }
}
