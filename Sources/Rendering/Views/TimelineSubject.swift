import Content
import Linking

/// What the timeline tells of one entry, whatever its kind; the pages and the data files share it.
struct TimelineSubject {
  let kind: Kind
  let anchor: String
  let title: String
  let href: String
  var summary: String?
  var verdict: Int?
  var entities: [EntityKey] = []
  var sources: [SourceKey] = []
  var article: ArticleKey?

  enum Kind: String, CaseIterable {
    case event, claim, publication, revision, correction
  }
}

extension Views {
  func timelineSubject(_ subject: Timeline.Subject) -> TimelineSubject {
    switch subject {
    case .event(let key): eventSubject(key)
    case .claim(let key): claimSubject(key)
    case .publication(let key): articleSubject(key, .publication)
    case .update(let key): articleSubject(key, .revision)
    case .correction(let key): correctionSubject(key)
    }
  }

  private func eventSubject(_ key: EventKey) -> TimelineSubject {
    let event = site.events[key]
    return TimelineSubject(
      kind: .event, anchor: "event-\(event.id)", title: event.event.title.value, href: href(.event(key)),
      summary: event.event.summary?.value, entities: event.entities, sources: event.sources,
      article: event.article)
  }

  private func claimSubject(_ key: ClaimKey) -> TimelineSubject {
    let claim = site.claims[key]
    return TimelineSubject(
      kind: .claim, anchor: "claim-\(claim.id)", title: claim.claim.claim.value, href: href(.claim(key)),
      verdict: claim.verdict, entities: claim.by, sources: claim.appeared, article: claim.article)
  }

  private func articleSubject(_ key: ArticleKey, _ kind: TimelineSubject.Kind) -> TimelineSubject {
    let article = site.articles[key]
    return TimelineSubject(
      kind: kind, anchor: "\(kind.rawValue)-\(article.id)", title: article.article.title.value,
      href: href(.article(key)), summary: article.article.summary?.value)
  }

  private func correctionSubject(_ key: CorrectionKey) -> TimelineSubject {
    let correction = site.corrections[key]
    let anchor = "correction-\(key.index + 1)"
    return TimelineSubject(
      kind: .correction, anchor: anchor, title: correction.correction.text.value,
      href: links.href(facts.plan.address(of: .article(correction.article)).route, fragment: anchor),
      article: correction.article)
  }
}
