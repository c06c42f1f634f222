import Content
import Linking
import Markdown
import Pages
import Templates

extension Shapes {
  static let use = Shape<LinkedSource.Use>(
    "use", "An entry's use of a source.",
    [
      field("title", .text, "What the entry is called.") { .text($0.title(of: $1.by)) },
      field("language", .text, "Its title's BCP 47 language tag.") { .text($0.titleLanguage(of: $1.by)) },
      field("href", .url, "Its page.") { .text($0.href($1.by)) },
      field("kind", .text, "`article`, `claim`, `event`, `entity`, `page` or `source`.") {
        .text($1.by.kind.rawValue)
      },
      field("kind_words", .text, "The kind in the page's language.") { .text($0.words.name(of: $1.by.kind)) },
      field("manner", .text, "`cited`, `supports`, `relayed` and so on.") { .text($1.manner.key) },
      field("manner_words", .text, "How it uses the source: `cited 2 times`.") { .text($0.words.manner($1)) },
      field("sections", .list(.record(link)), "The sections where it does.") {
        $0.sections($1.sections, of: $1.by)
      },
      field("date", .optional(.record(date)), "The entry's date.") { $0.date(of: $1.by) },
    ])
}

extension Views {
  /// Hyperlinks to sections of an entry's text; the part before the first heading has none.
  func sections(_ headings: [SectionHeading], of entry: EntryKey) -> Value {
    guard headings.contains(where: { !$0.id.isEmpty }) else { return .list([]) }
    let route = facts.plan.address(of: entry).route
    let prefix = idPrefix(of: entry)
    return records(
      Shapes.link,
      headings.compactMap { heading in
        heading.id.isEmpty
          ? nil : .place(title: heading.text, href: links.href(route, fragment: prefix + heading.id))
      })
  }

  func date(of entry: EntryKey) -> Value {
    switch entry {
    case .article(let key): date(article(key).date.value)
    case .claim(let key): date(claim(key).date?.value)
    case .source(let key): date(source(key).date?.value)
    case .event(let key): date(site.events[key].event.date.value)
    case .entity, .page: .none
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
