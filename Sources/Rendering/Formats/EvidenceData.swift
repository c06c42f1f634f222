import Evidence
import Linking
import Markup

/// `/data/evidence.json`: what every claim's evidence comes to, by the claims' ids.
func evidenceData(_ facts: SiteFacts) -> [UInt8] {
  let site = facts.site
  var json = JSONWriter(.pretty)
  json.array { json in
    for key in site.claims.keys {
      json.object { json in
        json.member("id", site.claims[key].id)
        json.member("verdict", site.settings.verdicts[site.claims[key].verdict].id)
        json.side("supports", facts.evidence[key].supports, in: site)
        json.side("undermines", facts.evidence[key].undermines, in: site)
      }
    }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func side(_ key: String, _ count: OriginCount, in site: LinkedSite) {
    object(key) { json in
      json.member("sources", count.sources)
      json.member("origins", count.origins.map { site.sources[$0].id })
      json.member("independent", count.independent)
      json.member("unknown", count.unknown)
    }
  }
}
