import Content
import Diagnostics
import Linking

/// What an editor is told of a site's entries.
extension LinkedSite {
  func entries(of kind: EntryKind) -> [EntryKey] {
    switch kind {
    case .article: articles.keys.map(EntryKey.article)
    case .claim: claims.keys.map(EntryKey.claim)
    case .source: sources.keys.map(EntryKey.source)
    case .entity: entities.keys.map(EntryKey.entity)
    case .event: events.keys.map(EntryKey.event)
    case .page: pages.keys.map(EntryKey.page)
    }
  }

  func id(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): articles[key].id
    case .claim(let key): claims[key].id
    case .source(let key): sources[key].id
    case .entity(let key): entities[key].id
    case .event(let key): events[key].id
    case .page(let key): pages[key].id
    }
  }

  func title(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): articles[key].article.title.value
    case .claim(let key): claims[key].claim.claim.value
    case .source(let key): sources[key].source.title.value
    case .entity(let key): entities[key].name
    case .event(let key): events[key].event.title.value
    case .page(let key): pages[key].page.title.value
    }
  }

  /// The title, and what else an entity is called, in any language; a star at an alias's end is left out.
  func names(of entry: EntryKey) -> [String] {
    guard case .entity(let key) = entry, let entity = entities[key].entry else { return [title(of: entry)] }
    let others = entity.aliases + entity.names.flatMap(\.names)
    return [title(of: entry)]
      + others.map { $0.value.hasSuffix("*") ? String($0.value.dropLast()) : $0.value }
  }

  /// Where it was written: its `id:`, its title or its first line.
  func place(of entry: EntryKey) -> Place {
    switch entry {
    case .article(let key): articles[key].article.header.place
    case .claim(let key): claims[key].claim.place
    case .source(let key): sources[key].source.header.place
    case .entity(let key): entities[key].place
    case .event(let key): events[key].event.header.place
    case .page(let key): pages[key].page.header.place
    }
  }

  /// `source · Interfax · 24 April 2023`, and in a line of its own what it says of itself.
  func details(of entry: EntryKey) -> String {
    let (facts, text): ([String?], String?) =
      switch entry {
      case .article(let key):
        ([articles[key].article.date.value.words()], articles[key].article.summary?.value)
      case .claim(let key):
        (
          [verdictLabel(of: claims[key]), claims[key].claim.date?.value.words()],
          claims[key].claim.because?.value
        )
      case .source(let key):
        (
          [
            sources[key].publisher.map { entities[$0].name }, sources[key].source.date?.value.words(),
            sources[key].source.kind?.rawValue, sources[key].source.medium?.rawValue,
          ], sources[key].source.url?.value
        )
      case .entity(let key): ([entities[key].kind.rawValue], entities[key].entry?.role)
      case .event(let key): ([events[key].event.date.value.words()], events[key].event.summary?.value)
      case .page(let key): ([], pages[key].page.description)
      }
    let line = ([entry.kind.rawValue] + facts.compactMap { $0 }).joined(separator: " · ")
    return [line, text].compactMap { $0 }.joined(separator: "\n")
  }

  /// The bodies of all entries that have one, as far as they are linked.
  var bodies: [LinkedBody] {
    articles.map(\.body) + sources.map(\.notes) + entities.compactMap(\.body) + events.map(\.body)
      + pages.map(\.body)
  }

  private func verdictLabel(of claim: LinkedClaim) -> String? {
    settings.verdicts.indices.contains(claim.verdict) ? settings.verdicts[claim.verdict].label : nil
  }
}
