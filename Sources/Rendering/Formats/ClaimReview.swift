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
  let address = facts.absolute.href(facts.plan.address(of: .claim(key)))
  json.object { json in
    json.member("@context", schemaContext)
    json.member("@type", "ClaimReview")
    json.member("url", address)
    json.member("claimReviewed", linked.claim.claim.value)
    json.member("datePublished", ifPresent: article.article.date.value.publishedDay)
    json.member("dateModified", ifPresent: article.knownLastDay(in: facts.site)?.description)
    json.member("inLanguage", article.article.header.language?.value ?? facts.site.settings.language)
    json.publisher("author", of: facts)
    json.publisherWithPolicies("publisher", of: facts)
    json.rating(of: linked, in: facts)
    json.reviewedClaim(linked, in: facts)
    json.corrections(linked.corrections, at: address, in: facts)
  }
}

extension JSONWriter {
  /// A verdict without a place on the scale has no number, which Google would read as one; nor has the only
  /// one of a scale.
  fileprivate mutating func rating(of claim: LinkedClaim, in facts: SiteFacts) {
    let numbers = facts.ratings.compactMap { $0 }
    object("reviewRating") { json in
      json.member("@type", "Rating")
      json.member("alternateName", facts.site.settings.verdicts[claim.verdict].label)
      if let number = facts.ratings[claim.verdict], let best = numbers.first, let worst = numbers.last,
        worst < best
      {
        json.member("ratingValue", number)
        json.member("bestRating", best)
        json.member("worstRating", worst)
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
      guard let first = appeared.first else { return }
      json.object("firstAppearance") { $0.work(first) }
      json.list("appearance", appeared) { $0.work($1) }
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
}
