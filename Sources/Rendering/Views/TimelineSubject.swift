import Content
import Linking

/// What the timeline tells of one entry, whatever its kind; the pages and the data files share it.
struct TimelineSubject {
  let views: Views
  let what: Timeline.Subject

  enum Kind: String, CaseIterable {
    case event, claim, publication, revision, correction
  }

  var kind: Kind {
    switch what {
    case .event: .event
    case .claim: .claim
    case .publication: .publication
    case .update: .revision
    case .correction: .correction
    }
  }

  var anchor: String { site.stableID(of: what) }

  var title: String {
    switch what {
    case .event(let key): views.title(of: .event(key))
    case .claim(let key): views.title(of: .claim(key))
    case .publication(let key), .update(let key): views.title(of: .article(key))
    case .correction(let key): site.corrections[key].correction.text.value
    }
  }

  /// The language of its words.
  var language: String {
    switch what {
    case .event(let key): views.language(of: .event(key))
    case .claim(let key): views.language(of: .claim(key))
    case .publication(let key), .update(let key): views.language(of: .article(key))
    case .correction(let key): views.language(of: .article(site.corrections[key].article))
    }
  }

  var href: String {
    switch what {
    case .event(let key): views.href(.event(key))
    case .claim(let key): views.href(.claim(key))
    case .publication(let key), .update(let key): views.href(.article(key))
    case .correction(let key):
      views.links.href(
        views.facts.plan.address(of: .article(site.corrections[key].article)).route, fragment: anchor)
    }
  }

  var summary: String? {
    switch what {
    case .event(let key): site.events[key].event.summary?.value
    case .publication(let key), .update(let key): site.articles[key].article.summary?.value
    case .claim, .correction: nil
    }
  }

  /// A claim's verdict, by its position on the scale.
  var verdict: Int? {
    if case .claim(let key) = what { site.claims[key].verdict } else { nil }
  }

  var entities: [EntityKey] {
    switch what {
    case .event(let key): site.events[key].entities
    case .claim(let key): site.claims[key].by
    case .publication, .update, .correction: []
    }
  }

  var sources: [SourceKey] {
    switch what {
    case .event(let key): site.events[key].sources
    case .claim(let key): site.claims[key].appeared
    case .publication, .update, .correction: []
    }
  }

  /// The article that it comes from; none for the article itself.
  var article: ArticleKey? {
    switch what {
    case .event(let key): site.events[key].article
    case .claim(let key): site.claims[key].article
    case .correction(let key): site.corrections[key].article
    case .publication, .update: nil
    }
  }

  private var site: LinkedSite { views.site }
}

extension Views {
  func timelineSubject(_ what: Timeline.Subject) -> TimelineSubject {
    TimelineSubject(views: self, what: what)
  }
}
