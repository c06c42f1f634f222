import Linking

extension LinkedSite {
  /// A name of a timeline's entry that stays when others come: its element's id on pages, and what calendars
  /// and timelines know it by.
  ///
  /// A correction has no id of its own: it is counted within its article, the oldest first, for new ones come
  /// last.
  func stableID(of subject: Timeline.Subject) -> String {
    switch subject {
    case .event(let key): return "event-\(events[key].id)"
    case .claim(let key): return "claim-\(claims[key].id)"
    case .publication(let key): return "publication-\(articles[key].id)"
    case .update(let key): return "revision-\(articles[key].id)"
    case .correction(let key):
      let article = articles[corrections[key].article]
      let later = article.corrections.firstIndex(of: key) ?? 0
      return "correction-\(article.id)-\(article.corrections.count - later)"
    }
  }
}
