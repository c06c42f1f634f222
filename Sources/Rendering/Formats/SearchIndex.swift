import Content
import Linking
import Markup
import Pages

/// `/data/search.json`: title `t`, address `u` from the site's root, kind `k`, verdict `v` and other names
/// `n` of all entries.
func searchIndex(_ facts: SiteFacts) -> [UInt8] {
  // From the root, an address is what a page puts behind its own way up to it.
  let views = Views(facts, links: LinkBase(from: .front))
  let site = facts.site
  var json = JSONWriter(.compact)
  json.array { json in
    for key in facts.plan.orders.articles { json.entry(.article(key), views) }
    for key in site.claims.keys {
      json.entry(.claim(key), views, verdict: site.settings.verdicts[site.claims[key].verdict].label)
    }
    for key in site.entities.keys {
      json.entry(.entity(key), views, names: site.entities[key].otherNames)
    }
    for key in site.sources.keys { json.entry(.source(key), views) }
    for key in site.events.keys { json.entry(.event(key), views) }
    for key in site.pages.keys { json.entry(.page(key), views) }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func entry(
    _ entry: EntryKey, _ views: Views, verdict: String? = nil, names: [String] = []
  ) {
    object { json in
      json.member("t", views.title(of: entry))
      json.member("u", views.href(entry))
      json.member("k", entry.kind.rawValue)
      json.member("v", ifPresent: verdict)
      json.member("n", ifAny: names)
    }
  }
}

extension LinkedEntity {
  /// Whole aliases and names in other languages, each once.
  fileprivate var otherNames: [String] {
    uniqued(wholeAliases + (entry?.names ?? []).flatMap { $0.names.map(\.value) })
  }
}
