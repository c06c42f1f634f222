import Content
import Pages

/// What pages may load and run: files of the site, what its templates hold, and what `site.yml` allows.
///
/// JSON-LD is data and needs no leave. Under `file:` browsers count the same folder as the site itself.
func rules(for settings: SiteSettings, allowing inline: InlineHashes) -> String {
  var own: [SecurityDirective: [String]] = [
    .images: ["'self'", "data:"], .styles: ["'self'"] + inline.styles, .scripts: ["'self'"] + inline.scripts,
    .fonts: ["'self'"], .media: ["'self'"], .connections: ["'self'"], .forms: ["'self'"],
  ]
  if let logo = settings.publisher.logo?.value, let origin = origin(of: logo) {
    own[.images, default: []].append(origin)
  }
  let directives = SecurityDirective.allCases.compactMap { directive -> String? in
    let sources = (own[directive] ?? []) + (settings.securitySources[directive] ?? []).map(\.value)
    return sources.isEmpty ? nil : ([directive.rawValue] + sources).joined(separator: " ")
  }
  return (["default-src 'none'"] + directives + ["base-uri 'none'"]).joined(separator: "; ")
}

/// `/_headers`: what hosts such as Netlify and Cloudflare Pages send with every file.
///
/// A policy in a page cannot say who may frame it; the one in the header does.
func headersFile(_ facts: SiteFacts) -> [UInt8] {
  let text = """
    /*
      Content-Security-Policy: \(facts.contentSecurityPolicy); frame-ancestors 'self'
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Cross-Origin-Opener-Policy: same-origin
    /data/*
      Access-Control-Allow-Origin: *
    /record.json
      Access-Control-Allow-Origin: *

    """
  return Array(text.utf8)
}

/// `https://example.org` of an address; nil for a path.
private func origin(of address: String) -> String? {
  guard let scheme = address.firstRange(of: "://") else { return nil }
  return String(address[..<scheme.upperBound] + address[scheme.upperBound...].prefix { !"/?#".contains($0) })
}
