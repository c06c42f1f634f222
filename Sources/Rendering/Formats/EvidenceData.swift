import Evidence
import Linking
import Markup
import Quotations

/// `/data/evidence.json`: what every claim's evidence comes to, by the claims' ids.
///
/// With it stand the relays behind the evidence, what was found about them, and how quotations were checked.
func evidenceData(_ facts: SiteFacts, _ parts: inout OutputParts) -> [UInt8] {
  let site = facts.site
  var json = JSONWriter(.pretty)
  json.array { json in
    for key in site.claims.keys {
      let evidence = facts.evidence[key]
      json.object { json in
        json.member("id", site.claims[key].id)
        json.member("verdict", site.settings.verdicts[site.claims[key].verdict].id)
        json.side("supports", evidence.supports, in: site)
        json.side("undermines", evidence.undermines, in: site)
        json.side("foundation", evidence.foundation, in: site)
        json.array("weaknesses") { json in
          for weakness in evidence.weaknesses {
            json.object { json in
              json.member("kind", weakness.kind.key)
              json.member("reason", ifPresent: weakness.reason)
            }
          }
        }
        json.relays(behind: evidence, in: site)
        json.array("loops") { json in
          for loop in facts.shownLoops(evidence.loops) {
            json.array { json in
              for source in loop { json.string(site.sources[source].id) }
            }
          }
        }
        json.member("withdrawn", evidence.withdrawn.map { site.sources[$0].id })
        json.member("losesLastOrigin", evidence.losesLastOrigin)
        json.array("quotations") { json in
          json.quotation("claim", facts.quotations[.claim(key)], facts)
          for number in site.claims[key].evidence.indices {
            json.quotation("evidence", facts.quotations[.evidence(key, number)], facts)
          }
        }
      }
      parts.take(from: &json)
    }
  }
  return json.bytes
}

/// `/data/quotations.json`: every quotation of the site that is bound to a source, with the page on which it
/// stands, and against what it was checked.
func quotationsData(_ facts: SiteFacts, _ parts: inout OutputParts) -> [UInt8] {
  var json = JSONWriter(.pretty)
  json.array { json in
    for checked in facts.quotations.quotations {
      json.object { json in
        json.member("page", facts.absolute.href(facts.plan.address(of: checked.key.entry)))
        json.member("text", checked.quotation.wording)
        json.members(of: checked.check, facts)
      }
      parts.take(from: &json)
    }
  }
  return json.bytes
}

extension QuotationKey {
  fileprivate var entry: EntryKey {
    switch self {
    case .body(let entry, _): entry
    case .claim(let claim), .evidence(let claim, _): .claim(claim)
    }
  }
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

  /// Each relay behind the claim once; one that leads to nobody known has no `of`.
  fileprivate mutating func relays(behind evidence: ClaimEvidence, in site: LinkedSite) {
    array("relays") { json in
      for key in uniqued(evidence.provenance.compactMap(\.source)) {
        for relay in site.sources[key].relays {
          json.object { json in
            json.member("by", site.sources[key].id)
            json.member("of", ifPresent: relay.source.map { site.sources[$0].id })
            json.member("how", relay.how.rawValue)
          }
        }
      }
    }
  }

  /// What everybody can check of a quotation, which is the same with and without the private copies.
  fileprivate mutating func quotation(_ place: String, _ check: QuotationCheck?, _ facts: SiteFacts) {
    guard let check else { return }
    object { json in
      json.member("in", place)
      json.members(of: check, facts)
    }
  }

  fileprivate mutating func members(of check: QuotationCheck, _ facts: SiteFacts) {
    let copy = check.attestedBy.flatMap { facts.quotations.fingerprints[$0] }
    member("source", facts.site.sources[check.told].id)
    member("checked", copy != nil)
    member("sha256", ifPresent: copy?.sha256.hex)
    member("day", ifPresent: (copy?.day).map { "\($0)" })
  }
}
