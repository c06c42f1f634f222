import Content
import Dates
import Diagnostics

extension EntryChange {
  /// Replaces an article of which anything may be other, with its claims, events, corrections and sources and
  /// all that they draw elsewhere.
  ///
  /// Says false if something leads nowhere, or if a date is an error.
  mutating func amend(_ key: ArticleKey, to article: Article, _ body: BodyChange, in room: Room) -> Bool {
    let (before, linked, content) = (parts.resolver.content, articles[key], room.content)
    let namedBefore = Namings(of: key, articles, claims, events)
    var usesBefore = UseCollector(count: sources.count)
    addUses(of: key, to: &usesBefore)
    for (source, _) in room.sources { addRelays(of: source, to: &usesBefore) }
    parts.resolver = Resolver(parts.resolver, content)
    let carried = Carried(by: article, parts.resolver)
    guard leadsSomewhere(article), !bringsBackRemovedClaim(article),
      !checkDates(of: article, today: earlier.options.today).hasErrors,
      let renamed = replaceCorrections(of: key, article)
    else { return false }
    replaceDates(
      before.dates(of: key, Carried(linked), earlier.site.corrections, linked.corrections),
      content.dates(of: key, carried, parts.corrections, articles[key].corrections), renamed)
    for claim in carried.claims {
      claims[claim.index] = linker.claim(content.claims[claim.index], corrections: claims[claim].corrections)
    }
    for event in carried.events { replace(event, by: content.events[event.index].event) }
    let links = linker.article(article, body.new, claims: carried.claims.map { claims[$0] })
    articles[key.index] = LinkedArticle(
      article: article, authors: links.authors, reviewedBy: links.reviewedBy,
      translationOf: linked.translationOf, translations: linked.translations, entities: links.entities,
      sources: links.sources, claims: content.inOrderWritten(carried.claims),
      events: content.inOrderWritten(carried.events), corrections: articles[key].corrections,
      body: body.new.body, earlier: linked.earlier, later: linked.later)
    let old = before.articles[key.index]
    guard isVersion(like: old, article) || joinTranslations(of: key, from: linked) else { return false }
    if old.date.value != article.date.value || old.isPlaceholder != article.isPlaceholder {
      moveInTime(key, from: linked)
    }
    rewrite(room.sources)
    redrawNamings(before: namedBefore, after: Namings(of: key, articles, claims, events))
    redrawMentions()
    var usesAfter = UseCollector(count: sources.count)
    addUses(of: key, to: &usesAfter)
    for (source, _) in room.sources { addRelays(of: source, to: &usesAfter) }
    redrawUses(usesBefore, usesAfter)
    return true
  }

  private func leadsSomewhere(_ article: Article) -> Bool {
    let resolver = parts.resolver
    let own = article.inlineSources
    let sources = sourceReferences(of: article) + own.flatMap(\.relays).compactMap(\.source)
    return sources.allSatisfy { resolver.sources.key(of: $0) != nil }
      && !checkDates(of: [], own, today: earlier.options.today).hasErrors
      && entityReferences(of: article).allSatisfy { resolver.entities.key(of: $0.value) != nil }
      && article.events.flatMap(\.entities).allSatisfy { resolver.entities.key(of: $0.value) != nil }
  }

  /// Whether it carries a claim that a correction says was taken out.
  private func bringsBackRemovedClaim(_ article: Article) -> Bool {
    let claims = Set(article.claims.map(\.id))
    return parts.corrections.contains { !claims.isDisjoint(with: $0.correction.removed.values) }
  }

  /// The sources that an article's front matter uses, as the present resolver has it.
  private func addUses(of key: ArticleKey, to uses: inout UseCollector) {
    let (content, table) = (parts.resolver.content, parts.resolver.sources)
    uses.add(table.keys(of: content.articles[key.index].sources), .listed, by: .article(key))
    for claim in articles[key].claims { uses.add(claims[claim], by: .claim(claim)) }
    for event in articles[key].events {
      uses.add(
        table.keys(of: content.events[event.index].event.sources), .event, by: .event(event))
    }
  }

  // MARK: - Translations

  private func isVersion(like old: Article, _ article: Article) -> Bool {
    old.translationOf?.value == article.translationOf?.value
      && old.header.language?.value == article.header.language?.value
  }

  /// Finds anew which articles are versions of each other, among those that were of an article and those that
  /// are now; says false if one is of none.
  private mutating func joinTranslations(of key: ArticleKey, from linked: LinkedArticle) -> Bool {
    let content = parts.resolver.content
    let original = content.articles[key.index].translationOf.flatMap { parts.resolver.article($0.value) }
    let joined = original.map { [$0] + articles[$0].translations } ?? []
    let group = Set([key] + linked.translations + joined).sorted()
    let versions = Translations(of: group.map { content.articles[$0.index] }, content)
    for (place, key) in group.enumerated() {
      articles[key.index] = articles[key].with(
        translationOf: versions.originals[place].map { group[$0] },
        translations: versions.others[place].map { group[$0] })
    }
    return !versions.diagnostics.hasErrors
  }

  // MARK: - Corrections

  /// Puts an article's corrections in the place of those it had; gives the new keys of all others, or nil if
  /// one of them names nothing.
  private mutating func replaceCorrections(
    of key: ArticleKey, _ article: Article
  ) -> [CorrectionKey: CorrectionKey]? {
    guard !articles[key].corrections.isEmpty || !article.corrections.isEmpty else { return [:] }
    let resolved = resolveCorrections(correctionsNewestFirst(article, key), parts.resolver)
    guard !resolved.diagnostics.hasErrors else { return nil }
    var (merged, rest) = ([LinkedCorrection](), resolved.value[...])
    var renamed: [CorrectionKey: CorrectionKey] = [:]
    for (index, correction) in parts.corrections.enumerated() where correction.article != key {
      while let next = rest.first, next.precedes(correction) { merged.append(rest.removeFirst()) }
      if index != merged.count { renamed[CorrectionKey(index)] = CorrectionKey(merged.count) }
      merged.append(correction)
    }
    parts.corrections = merged + rest
    var byArticle: [ArticleKey: [CorrectionKey]] = [:]
    var byClaim: [ClaimKey: [CorrectionKey]] = [:]
    for (index, correction) in parts.corrections.enumerated() {
      byArticle[correction.article, default: []].append(CorrectionKey(index))
      if let claim = correction.claim { byClaim[claim, default: []].append(CorrectionKey(index)) }
    }
    for key in articles.keys where articles[key].corrections != byArticle[key] ?? [] {
      articles[key.index] = articles[key].with(corrections: byArticle[key] ?? [])
    }
    for key in claims.keys where claims[key].corrections != byClaim[key] ?? [] {
      claims[key.index] = claims[key].with(corrections: byClaim[key] ?? [])
    }
    return renamed
  }

  // MARK: - Dates

  private mutating func replaceDates(
    _ old: [Timeline.Entry], _ new: [Timeline.Entry], _ renamed: [CorrectionKey: CorrectionKey]
  ) {
    let isSame = old.elementsEqual(new) { $0.what == $1.what && $0.date.text == $1.date.text }
    guard !isSame || !renamed.isEmpty else { return }
    parts.timeline = parts.timeline.replacing(old, by: new, renamed: renamed)
    guard !parts.timeline.hasSamePeriods(as: earlier.parts.timeline) else { return }
    parts.resolver = Resolver(parts.resolver, parts.resolver.content, days: parts.timeline.days)
  }

  /// Takes an article out of the order of publication and puts it in again, unless it is a placeholder.
  private mutating func moveInTime(_ key: ArticleKey, from linked: LinkedArticle) {
    join(linked.earlier, linked.later)
    articles[key.index] = articles[key].with(earlier: nil, later: nil)
    guard !articles[key].article.isPlaceholder else { return }
    let date = articles[key].article.date.value
    var (earlier, later): (ArticleKey?, ArticleKey?)
    for other in articles.keys where other != key {
      if (articles[other].article.date.value, other) < (date, key) {
        if earlier.map({ isEarlier($0, other) }) ?? true { earlier = other }
      } else if later.map({ isEarlier(other, $0) }) ?? true {
        later = other
      }
    }
    join(earlier, key)
    join(key, later)
  }

  private func isEarlier(_ left: ArticleKey, _ right: ArticleKey) -> Bool {
    (articles[left].article.date.value, left) < (articles[right].article.date.value, right)
  }

  private mutating func join(_ earlier: ArticleKey?, _ later: ArticleKey?) {
    if let earlier {
      articles[earlier.index] = articles[earlier].with(earlier: articles[earlier].earlier, later: later)
    }
    if let later {
      articles[later.index] = articles[later].with(earlier: earlier, later: articles[later].later)
    }
  }
}

/// What stands on the site because of one version of an article.
private struct Carried {
  let claims: [ClaimKey]
  let events: [EventKey]

  init(_ linked: LinkedArticle) { (claims, events) = (linked.claims, linked.events) }

  init(by article: Article, _ resolver: Resolver) {
    claims = article.claims.compactMap { resolver.claim($0.id) }
    events = article.events.compactMap { resolver.event($0.header.id) }
  }
}

extension PublishedContent {
  /// What stands on the timeline because of an article.
  fileprivate func dates(
    of key: ArticleKey, _ linked: Carried, _ corrections: [LinkedCorrection], _ own: [CorrectionKey]
  ) -> [Timeline.Entry] {
    let article = articles[key.index]
    guard !article.isPlaceholder else { return [] }
    var dated: [(Timeline.Subject, EDTFDate?)] = [
      (.publication(key), article.date.value), (.update(key), article.updated?.value),
    ]
    dated += linked.claims.map { (.claim($0), claims[$0.index].claim.date?.value) }
    dated += linked.events.map { (.event($0), events[$0.index].event.date.value) }
    dated += own.map { (.correction($0), corrections[$0].correction.date.value) }
    return dated.compactMap { what, date in
      date.map { Timeline.Entry(date: $0, what: what, home: TimelinePeriod(home: $0)) }
    }
  }
}

extension LinkedCorrection {
  /// Whether it stands before one of another article in the order of all corrections.
  fileprivate func precedes(_ other: LinkedCorrection) -> Bool {
    let (date, others) = (correction.date.value, other.correction.date.value)
    return date == others ? article < other.article : others < date
  }
}
