import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let link = RecordShape(
    "link", "A hyperlink to a page of the site.",
    [
      field("title", .text, "What the page is called."),
      field("href", .url, "Its address, relative to the page."),
    ])

  static let sourceLink = RecordShape(
    "source link", "A source named in passing.",
    [
      field("title", .text, "The source's title."),
      field("href", .url, "Its page on the site."),
      field("publisher", .optional(.text), "Who published it."),
    ])

  static let countLink = RecordShape(
    "count link", "A list of the site and how much it holds.",
    [
      field("title", .text, "The number in words: `14 claims`."),
      field("href", .url, "The list's address."),
    ])
}

extension Views {
  func link(_ title: String, _ href: String) -> Record {
    Shapes.link.record([("title", .text(title)), ("href", .text(href))])
  }

  func countLink(_ title: String, _ route: Route) -> Record {
    Shapes.countLink.record([("title", .text(title)), ("href", .text(href(route)))])
  }

  func link(to entry: EntryKey) -> Record { link(title(of: entry), href(entry)) }

  func entityLinks(_ keys: [EntityKey]) -> Value { .records(keys.map { link(to: .entity($0)) }) }

  func sourceLinks(_ keys: [SourceKey]) -> Value {
    .records(
      keys.map { key in
        let source = site.sources[key]
        return Shapes.sourceLink.record([
          ("title", .text(source.source.title.value)),
          ("href", .text(href(.source(key)))),
          ("publisher", .optional(source.publisher.map { site.entities[$0].name })),
        ])
      })
  }

  /// What an entry is called where it is linked.
  func title(of entry: EntryKey) -> String {
    switch entry {
    case .article(let key): site.articles[key].article.title.value
    case .claim(let key): site.claims[key].claim.claim.value
    case .source(let key): site.sources[key].source.title.value
    case .entity(let key): site.entities[key].name
    case .event(let key): site.events[key].event.title.value
    case .page(let key): site.pages[key].page.title.value
    }
  }
}
