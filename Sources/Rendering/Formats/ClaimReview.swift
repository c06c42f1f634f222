import Content
import Dates
import Linking
import Markup
import Pages

/// Writes one claim's ClaimReview, as schema.org and Google's "Fact Check" ask, for its page and for the data
/// feed.
func claimReview(_ key: ClaimKey, in facts: SiteFacts, into json: inout JSONWriter) {
  let linked = facts.site.claims[key]
  let article = facts.site.articles[linked.article]
  json.object { json in
    json.member("@context", schemaContext)
    json.member("@type", "ClaimReview")
    json.member("url", LinkBase(absolute: facts.baseURL).href(facts.plan.address(of: .claim(key))))
    json.member("claimReviewed", linked.claim.claim.value)
    json.member("datePublished", ifPresent: article.article.date.value.publishedDay)
    json.member("dateModified", ifPresent: article.lastDay(in: facts.site)?.description)
    json.member("inLanguage", article.article.header.language?.value ?? facts.site.settings.language)
    json.publisher("author", of: facts)
    json.rating(of: linked, in: facts.site.settings)
    json.reviewedClaim(linked, in: facts)
  }
}

extension JSONWriter {
  /// A verdict without a place on the scale has no number, which Google would read as one.
  fileprivate mutating func rating(of claim: LinkedClaim, in settings: SiteSettings) {
    let verdict = settings.verdicts[claim.verdict]
    object("reviewRating") { json in
      json.member("@type", "Rating")
      json.member("alternateName", verdict.label)
      if let number = settings.ratings[claim.verdict] {
        json.member("ratingValue", number)
        json.member("bestRating", settings.verdicts.count { !$0.isUnrated })
        json.member("worstRating", 1)
      }
      json.member("ratingExplanation", ifPresent: claim.claim.because?.value)
    }
  }

  fileprivate mutating func reviewedClaim(_ linked: LinkedClaim, in facts: SiteFacts) {
    let appeared = linked.appeared.map { facts.site.sources[$0].source }
    object("itemReviewed") { json in
      json.member("@type", "Claim")
      if let quote = linked.claim.quote {
        json.member("text", quote.text.value)
        json.member("inLanguage", ifPresent: quote.language?.value)
      }
      json.authors(linked.by, in: facts)
      json.date(linked.claim.date?.value)
      if let first = appeared.first { json.appearance("firstAppearance", [first]) }
      if !appeared.isEmpty { json.appearance("appearance", appeared) }
    }
  }

  private mutating func authors(_ keys: [EntityKey], in facts: SiteFacts) {
    guard !keys.isEmpty else { return }
    let links = LinkBase(absolute: facts.baseURL)
    list("author", keys) { json, key in
      let entity = facts.site.entities[key]
      json.member("@type", entity.kind.authorType)
      json.member("@id", links.href(facts.plan.address(of: .entity(key))))
      json.member("name", entity.name)
      json.member("description", ifPresent: entity.entry?.role)
      json.member("sameAs", ifAny: entity.addressesElsewhere)
    }
  }

  /// A day as schema.org takes it; anything less certain as EDTF, which is as exact as what is known.
  private mutating func date(_ date: EDTFDate?) {
    guard let date else { return }
    if let day = date.publishedDay {
      member("datePublished", day)
    } else {
      member("temporalCoverage", date.text)
    }
  }

  private mutating func appearance(_ key: String, _ sources: [Source]) {
    list(key, sources) { json, source in
      json.member("@type", "CreativeWork")
      json.member("name", source.title.value)
      json.member("url", ifPresent: source.url?.value)
      json.member("archivedAt", ifAny: source.archived.map(\.value))
      json.member("datePublished", ifPresent: source.date?.value.publishedDay)
      json.member("inLanguage", ifPresent: source.header.language?.value)
    }
  }

  /// One object alone, several as a list: JSON-LD reads both as the same, some readers of ClaimReview do not.
  private mutating func list<Item>(
    _ key: String, _ items: [Item], _ members: (inout JSONWriter, Item) -> Void
  ) {
    if items.count == 1 {
      object(key) { members(&$0, items[0]) }
    } else {
      array(key) { json in
        for item in items { json.object { members(&$0, item) } }
      }
    }
  }
}
