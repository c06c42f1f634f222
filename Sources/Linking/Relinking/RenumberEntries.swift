extension LinkedArticle {
  func renumbered(_ keys: Renumbering, body: LinkedBody) -> LinkedArticle {
    LinkedArticle(
      article: article, authors: keys.entities[authors], reviewedBy: keys.entities[reviewedBy],
      translationOf: keys.articles[translationOf], translations: keys.articles[translations],
      entities: keys.entities[entities], sources: keys.sources[sources], claims: keys.claims[claims],
      events: keys.events[events], corrections: corrections, body: body, earlier: keys.articles[earlier],
      later: keys.articles[later])
  }
}

extension LinkedClaim {
  func renumbered(_ keys: Renumbering) -> LinkedClaim {
    LinkedClaim(
      claim: claim, article: keys.articles[article], by: keys.entities[by], appeared: keys.sources[appeared],
      quoteSource: keys.sources[quoteSource], verdict: verdict,
      evidence: evidence.map { Evidence(source: keys.sources[$0.source], evidence: $0.evidence) },
      entities: keys.entities[entities], contacted: keys.entities[contacted], corrections: corrections)
  }
}

extension LinkedSource {
  func renumbered(_ keys: Renumbering, notes: LinkedBody) -> LinkedSource {
    LinkedSource(
      source: source, publisher: keys.entities[publisher], authors: keys.entities[authors],
      relays: relays.map { Relay(source: keys.sources[$0.source], how: $0.how) },
      relayedBy: keys.sources[relayedBy], notes: notes,
      uses: uses.map { Use(by: keys[$0.by], manner: $0.manner, count: $0.count, sections: $0.sections) })
  }
}

extension LinkedEntity {
  func renumbered(_ keys: Renumbering, body: LinkedBody?) -> LinkedEntity {
    LinkedEntity(
      id: id, name: name, kind: kind, entry: entry, place: place, partOf: keys.entities[partOf], body: body,
      backlinks: backlinks.renumbered(keys))
  }
}

extension LinkedEntity.Backlinks {
  fileprivate func renumbered(_ keys: Renumbering) -> Self {
    Self(
      said: keys.claims[said], inClaims: keys.claims[inClaims], events: keys.events[events],
      authoredArticles: keys.articles[authoredArticles], reviewedArticles: keys.articles[reviewedArticles],
      publishedSources: keys.sources[publishedSources], authoredSources: keys.sources[authoredSources],
      parts: keys.entities[parts],
      mentions: mentions.map {
        LinkedEntity.Mention(by: keys[$0.by], count: $0.count, sections: $0.sections)
      },
      appearsWith: appearsWith.map {
        LinkedEntity.Companion(entity: keys.entities[$0.entity], count: $0.count)
      })
  }
}

extension LinkedEvent {
  func renumbered(_ keys: Renumbering, body: LinkedBody) -> LinkedEvent {
    LinkedEvent(
      event: event, article: keys.articles[article], entities: keys.entities[entities],
      sources: keys.sources[sources], body: body)
  }
}

extension LinkedPage {
  func with(body: LinkedBody) -> LinkedPage {
    LinkedPage(page: page, translationOf: translationOf, translations: translations, body: body)
  }
}

extension LinkedCorrection {
  func renumbered(_ keys: Renumbering) -> LinkedCorrection {
    LinkedCorrection(
      correction: correction, article: keys.articles[article], claim: keys.claims[claim], from: from, to: to)
  }
}

extension LinkedBody {
  /// Itself where it names no entry.
  func renumbered(_ keys: Renumbering) -> LinkedBody {
    if references.isEmpty, citations.isEmpty, hyperlinks.isEmpty, mentions.isEmpty { return self }
    return LinkedBody(
      document: document, references: references.map { $0.map { keys[$0] } },
      citations: citations.map { $0.map { keys.sources[$0] } },
      hyperlinks: hyperlinks.map { $0.map { keys[$0] } },
      mentions: mentions.map { Mention(range: $0.range, target: keys[$0.target]) },
      citedSources: keys.sources[citedSources])
  }
}

extension BodyLinks {
  func renumbered(_ keys: Renumbering) -> BodyLinks {
    BodyLinks(
      body: body.renumbered(keys),
      entities: entities.map { Naming(key: keys.entities[$0.key], count: $0.count, sections: $0.sections) },
      cited: cited.map { Naming(key: keys.sources[$0.key], count: $0.count, sections: $0.sections) },
      referencedSources: referencedSources.map {
        Naming(key: keys.sources[$0.key], count: $0.count, sections: $0.sections)
      }, failures: failures)
  }
}

extension Timeline {
  func renumbered(_ keys: Renumbering) -> Timeline {
    Timeline(
      entries: entries.map { Entry(date: $0.date, what: $0.what.renumbered(keys), home: $0.home) },
      periods: periods.map { listing in
        Listing(
          period: listing.period, entries: listing.entries, ongoing: listing.ongoing,
          sources: keys.sources[listing.sources])
      })
  }
}

extension Timeline.Subject {
  fileprivate func renumbered(_ keys: Renumbering) -> Self {
    switch self {
    case .event(let key): .event(keys.events[key])
    case .claim(let key): .claim(keys.claims[key])
    case .publication(let key): .publication(keys.articles[key])
    case .update(let key): .update(keys.articles[key])
    case .correction: self
    }
  }
}
