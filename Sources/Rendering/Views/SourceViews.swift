import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let sourceCard = RecordShape(
    "source card", "A source as lists and articles show it.", sourceCardFields)

  static let sourceCardFields = [
    field("id", .text, "Its id."),
    field("title", .text, "Its title."),
    field("href", .url, "Its page on the site."),
    field("url", .optional(.url), "The original's address."),
    field("host", .optional(.text), "The original's host: `www.gov.uk`."),
    field("archived", .list(.url), "Addresses of archived copies."),
    field("publisher", .optional(.record(link)), "Who published it."),
    field("authors", .list(.record(link)), "Who wrote it."),
    field("date", .optional(.record(date)), "When it was published."),
    field("accessed", .optional(.record(date)), "When the desk read it."),
    field("kind", .optional(.text), "`primary`, `secondary` or `tertiary`."),
    field("kind_words", .optional(.text), "The kind in the page's language."),
    field("medium", .optional(.text), "`article`, `post`, `document` and so on."),
    field("medium_words", .optional(.text), "The medium in the page's language."),
    field("language", .optional(.text), "Its BCP 47 language tag."),
    field("reliability", .optional(.text), "The Admiralty code's letter, A to F."),
    field("reliability_words", .optional(.text), "The letter in words."),
    field("status", .text, "`live`, `corrected`, `retracted` or `gone`."),
    field("status_words", .optional(.text), "The status in words; none for a live source."),
    field("interests", .optional(.text), "Whose interest it may serve."),
    field("is_own_reporting", .bool, "Whether it reports what it saw itself besides what it relays."),
    field("uses_words", .text, "How often the site uses it: `used in 3 places`."),
  ]
}

extension Shapes {
  static let indexedSource = RecordShape(
    "indexed source", "A source in the source index.",
    sourceCardFields + [
      field("used_by", .list(.record(link)), "Entries that use it, a claim by its article; at most three."),
      field("has_more_uses", .bool, "Whether more entries use it."),
    ])
}

extension Views {
  func indexedSource(_ key: SourceKey) -> Record {
    let users = uniqued(site.sources[key].uses.map { article(of: $0.by) ?? $0.by })
    return Shapes.indexedSource.record(
      sourceCardValues(key) + [
        ("used_by", .records(users.prefix(3).map { link(to: $0) })),
        ("has_more_uses", .bool(users.count > 3)),
      ])
  }

  /// The article that a claim or an event stands in.
  private func article(of entry: EntryKey) -> EntryKey? {
    switch entry {
    case .claim(let key): .article(site.claims[key].article)
    case .event(let key): site.events[key].article.map { .article($0) }
    case .article, .source, .entity, .page: nil
    }
  }

  func sourceCard(_ key: SourceKey) -> Record { Shapes.sourceCard.record(sourceCardValues(key)) }

  func sourceCardValues(_ key: SourceKey) -> [(String, Value)] {
    let linked = site.sources[key]
    let source = linked.source
    return [
      ("id", .text(linked.id)),
      ("title", .text(source.title.value)),
      ("href", .text(href(.source(key)))),
      ("url", .optional(source.url?.value)),
      ("host", .optional(source.url.map { host(of: $0.value) })),
      ("archived", .texts(source.archived.map(\.value))),
      ("publisher", .optional(linked.publisher.map { link(to: .entity($0)) })),
      ("authors", entityLinks(linked.authors)),
      ("date", .optional(source.date.map { date($0.value) })),
      ("accessed", .optional(source.accessed.map { date($0.value) })),
      ("kind", .optional(source.kind?.rawValue)),
      ("kind_words", .optional(source.kind.map(words.name))),
      ("medium", .optional(source.medium?.rawValue)),
      ("medium_words", .optional(source.medium.map(words.name))),
      ("language", .optional(source.header.language?.value)),
      ("reliability", .optional(source.reliability?.rawValue)),
      ("reliability_words", .optional(source.reliability.map(words.name))),
      ("status", .text(source.status.rawValue)),
      ("status_words", .optional(source.status == .live ? nil : words.name(of: source.status))),
      ("interests", .optional(source.interests)),
      ("is_own_reporting", .bool(source.isOwnReporting)),
      ("uses_words", .text(words.count(.uses, linked.uses.count))),
    ]
  }
}

/// `www.gov.uk` of `https://www.gov.uk/news?x=1`.
func host(of url: String) -> String {
  guard let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return url }
  let rest = url[scheme...].dropFirst().drop { $0 == "/" }
  return String(rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" })
}
