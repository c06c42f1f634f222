import Linking
import Markup
import Pages

/// `/data/claims.json`: the ClaimReview of every claim, as a schema.org DataFeed.
func claimsData(_ facts: SiteFacts, _ parts: inout OutputParts) -> [UInt8] {
  let site = facts.site
  let changes = site.articles.compactMap { $0.knownLastDay(in: site) }
  var json = JSONWriter(.pretty)
  json.object { json in
    json.member("@context", schemaContext)
    json.member("@type", "DataFeed")
    json.member("name", site.settings.title)
    json.member("description", site.settings.description)
    json.member("url", LinkBase(absolute: facts.baseURL).href(.claimsData))
    json.member("inLanguage", site.settings.language)
    json.publisher("publisher", of: facts)
    json.member("dateModified", ifPresent: changes.max()?.description)
    json.array("dataFeedElement") { json in
      for key in site.claims.keys {
        json.feedItem(key, in: facts)
        parts.take(from: &json)
      }
    }
  }
  return json.bytes
}

extension JSONWriter {
  fileprivate mutating func feedItem(_ key: ClaimKey, in facts: SiteFacts) {
    let article = facts.site.articles[facts.site.claims[key].article]
    object { json in
      json.member("@type", "DataFeedItem")
      json.member("dateCreated", ifPresent: article.article.date.value.publishedDay)
      json.member("dateModified", ifPresent: article.knownLastDay(in: facts.site)?.description)
      json.array("item") { json in claimReview(key, in: facts, into: &json) }
    }
  }
}
