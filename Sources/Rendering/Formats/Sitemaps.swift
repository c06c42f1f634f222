import Content
import Dates
import Linking
import Markup
import Pages

/// A site map holds at most this many addresses (sitemaps.org, "Using Sitemap index files").
let sitemapCapacity = 50_000

/// `/sitemap.xml`; on a site of more addresses than one map holds, its parts `/sitemap-1.xml` ... and their
/// list.
func sitemaps(_ facts: SiteFacts, capacity: Int = sitemapCapacity) -> [(route: Route, bytes: [UInt8])] {
  let links = LinkBase(absolute: facts.baseURL)
  let pages = facts.plan.pages.filter(\.isListed)
  let slices = PageSlice.all(of: pages.count, size: capacity)
  guard slices.count > 1 else { return [(.sitemap, sitemap(of: pages[...], in: facts, links))] }
  let parts = slices.map { (route: Route(file: "sitemap-\($0.number).xml"), pages: pages[$0.range]) }
  return [(.sitemap, list(of: parts.map(\.route), links))]
    + parts.map { ($0.route, sitemap(of: $0.pages, in: facts, links)) }
}

private func sitemap(of pages: ArraySlice<PlannedPage>, in facts: SiteFacts, _ links: LinkBase) -> [UInt8] {
  var xml = XMLWriter()
  xml.element("urlset", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
    for page in pages {
      xml.element("url") { xml in
        xml.element("loc", text: links.href(page.route))
        if let day = page.lastChange(in: facts.site) { xml.element("lastmod", text: "\(day)") }
      }
    }
  }
  return xml.bytes
}

private func list(of parts: [Route], _ links: LinkBase) -> [UInt8] {
  var xml = XMLWriter()
  xml.element("sitemapindex", ["xmlns": "http://www.sitemaps.org/schemas/sitemap/0.9"]) { xml in
    for part in parts {
      xml.element("sitemap") { xml in xml.element("loc", text: links.href(part)) }
    }
  }
  return xml.bytes
}

extension PlannedPage {
  /// Whether a search engine should know of it.
  fileprivate var isListed: Bool {
    switch subject {
    case .redirect, .notFound, .search: false
    case .front, .articles, .article, .claims, .claim, .entities, .entity, .timeline, .period, .sources,
      .source,
      .corrections, .figures, .figure, .page:
      true
    }
  }

  /// Only articles, and the claims that they check, say when they were changed.
  fileprivate func lastChange(in site: LinkedSite) -> CivilDate? {
    switch subject {
    case .article(let key): site.articles[key].knownLastDay(in: site)
    case .claim(let key): site.articles[site.claims[key].article].knownLastDay(in: site)
    case .front, .articles, .claims, .entities, .entity, .timeline, .period, .sources, .source, .corrections,
      .figures, .figure,
      .page,
      .search, .notFound, .redirect:
      nil
    }
  }
}
