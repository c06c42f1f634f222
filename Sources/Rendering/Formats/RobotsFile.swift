import Pages

/// `/robots.txt` (RFC 9309): everything may be read, and here is the site map.
///
/// Crawlers look for it at a host's root only; below a sub-path it does no harm.
func robotsFile(_ facts: SiteFacts) -> [UInt8] {
  let sitemap = LinkBase(absolute: facts.baseURL).href(.sitemap)
  return Array("User-agent: *\nAllow: /\n\nSitemap: \(sitemap)\n".utf8)
}
