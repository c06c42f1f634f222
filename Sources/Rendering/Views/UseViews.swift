import Content
import Linking
import Markdown
import Pages
import Templates

extension Shapes {
  static let use = RecordShape(
    "use", "An entry's use of a source.",
    [
      field("title", .text, "What the entry is called."),
      field("href", .url, "Its page."),
      field("kind", .text, "`article`, `claim`, `event`, `entity`, `page` or `source`."),
      field("kind_words", .text, "The kind in the page's language."),
      field("manner", .text, "`cited`, `supports`, `relayed` and so on."),
      field("manner_words", .text, "How it uses the source: `cited 2 times`."),
      field("sections", .list(.record(link)), "The sections where it does."),
      field("date", .optional(.record(date)), "The entry's date."),
    ])

  static let relay = RecordShape(
    "relay", "Whose information a source passes on.",
    [
      field("source", .optional(.record(sourceCard)), "The source passed on; none where it is not known."),
      field("how", .text, "`names`, `translates` or `unattributed`."),
      field("how_words", .text, "The same in the page's language."),
    ])

  static let source = RecordShape(
    "source", "A source on its own page.",
    sourceCardFields + [
      field("notes", .optional(.html), "The desk's notes on it."),
      field("relays", .list(.record(relay)), "Whose information it passes on."),
      field("relayed_by", .list(.record(sourceCard)), "Sources that pass it on."),
      field("uses", .list(.record(use)), "Everything that rests on it."),
      field("citation_bibtex", .text, "A BibTeX entry for it."),
      field("extra", .open, "What stands under `extra:`."),
    ])
}

extension Views {
  /// One source; of each list the part that the slice shows.
  func source(_ key: SourceKey, _ slice: PageSlice) -> Record {
    let linked = site.sources[key]
    let notes = linked.notes.document.isEmpty ? nil : html(of: linked.notes)
    let relays = linked.relays.map { relay in
      Shapes.relay.record([
        ("source", .optional(relay.source.map(sourceCard))),
        ("how", .text(relay.how.rawValue)),
        ("how_words", .text(words.name(of: relay.how))),
      ])
    }
    return Shapes.source.record(
      sourceCardValues(key) + [
        ("notes", notes.map { .html($0) } ?? .none),
        ("relays", .records(relays)),
        ("relayed_by", .records(linked.relayedBy[slice].map(sourceCard))),
        ("uses", .records(linked.uses[slice].map(use))),
        ("citation_bibtex", .text(bibTeXEntry(for: linked, in: site))),
        ("extra", Value(linked.source.header.extra)),
      ])
  }

  private func use(_ use: LinkedSource.Use) -> Record {
    Shapes.use.record([
      ("title", .text(title(of: use.by))),
      ("href", .text(href(use.by))),
      ("kind", .text(use.by.kind.rawValue)),
      ("kind_words", .text(words.name(of: use.by.kind))),
      ("manner", .text(use.manner.key)),
      ("manner_words", .text(words.manner(use))),
      ("sections", .records(sections(use.sections, of: use.by))),
      ("date", .optional(date(of: use.by))),
    ])
  }

  /// Hyperlinks to the sections of an entry's text that begin at some headings; the part before the first has
  /// none.
  func sections(_ ids: [String], of entry: EntryKey) -> [Record] {
    guard let document = body(of: entry)?.document else { return [] }
    let address = facts.plan.address(of: entry)
    return ids.compactMap { id in
      guard let heading = document.headings.first(where: { $0.id == id }) else { return nil }
      let prefix = idPrefix(of: entry)
      return link(heading.text, links.href(address.route, fragment: prefix + id))
    }
  }

  func date(of entry: EntryKey) -> Record? {
    switch entry {
    case .article(let key): date(site.articles[key].article.date.value)
    case .claim(let key): site.claims[key].claim.date.map { date($0.value) }
    case .source(let key): site.sources[key].source.date.map { date($0.value) }
    case .event(let key): date(site.events[key].event.date.value)
    case .entity, .page: nil
    }
  }

  private func body(of entry: EntryKey) -> LinkedBody? {
    switch entry {
    case .article(let key): site.articles[key].body
    case .event(let key): site.events[key].body
    case .source(let key): site.sources[key].notes
    case .entity(let key): site.entities[key].body
    case .page(let key): site.pages[key].body
    case .claim: nil
    }
  }

  private func idPrefix(of entry: EntryKey) -> String {
    if case .event(let key) = entry { "event-\(site.events[key].id)-" } else { "" }
  }
}

extension LinkedSource.Manner {
  var key: String {
    switch self {
    case .cited: "cited"
    case .referenced: "linked"
    case .listed: "listed"
    case .quoted: "original_wording"
    case .appeared: "appeared"
    case .supports: "supports"
    case .undermines: "undermines"
    case .context: "context"
    case .event: "event"
    case .relayed: "relayed"
    }
  }
}
