import Content
import Linking
import Pages
import Templates

/// A hyperlink within the site: to an entry, by its own name, or to any place.
enum SiteLink {
  case entry(EntryKey)
  case place(title: String, href: String)
}

extension Shapes {
  static let link = Shape<SiteLink>(
    "link", "A hyperlink to a page of the site.",
    [
      field("title", .text, "What the page is called.") { .text($0.title(of: $1)) },
      field("language", .optional(.text), "Its title's BCP 47 language tag, if it is an entry's page.") {
        .optional($0.language(of: $1))
      },
      field(
        "foreign_language", .optional(.text), "The same, where the words of the interface are in another."
      ) {
        views, link in
        .optional(views.language(of: link).flatMap { $0 == views.words.language ? nil : $0 })
      },
      field("href", .url, "Its address, relative to the page.") { .text($0.href(of: $1)) },
    ])

  static let sourceLink = Shape<SourceKey>(
    "source link", "A source named in passing.",
    [
      field("title", .text, "The source's title.") { .text($0.title(of: .source($1))) },
      field("language", .text, "Its BCP 47 language tag.") { .text($0.titleLanguage(of: .source($1))) },
      field("href", .url, "Its page on the site.") { .text($0.href(.source($1))) },
      field("publisher", .optional(.text), "Who published it.") { views, key in
        .optional(views.site.sources[key].publisher.map { views.title(of: .entity($0)) })
      },
    ])

  static let countLink = Shape<(word: CountedWord, count: Int, route: Route)>(
    "count link", "A list of the site and how much it holds.",
    [
      field("title", .text, "The number in words: `14 claims`.") { .text($0.words.count($1.word, $1.count)) },
      field("href", .url, "The list's address.") { .text($0.href($1.route)) },
    ])
}

extension Views {
  func link(to entry: EntryKey?) -> Value { record(Shapes.link, entry.map { .entry($0) }) }

  func link(_ title: String, _ href: String) -> Value {
    record(Shapes.link, .place(title: title, href: href))
  }

  func entityLinks(_ keys: [EntityKey]) -> Value {
    records(Shapes.link, keys.lazy.map { SiteLink.entry(.entity($0)) })
  }

  /// What an entry is called where it is linked.
  func title(of entry: EntryKey) -> String { localName(of: entry) ?? facts.labels.title(of: entry) }

  /// The language of that, as a BCP 47 tag; that of a source is the source's own.
  func titleLanguage(of entry: EntryKey) -> String {
    localName(of: entry) == nil ? facts.labels.titleLanguage(of: entry) : words.language
  }

  private func localName(of entry: EntryKey) -> String? {
    guard !facts.localNames.isEmpty, case .entity(let key) = entry else { return nil }
    return facts.localNames[key]
  }

  fileprivate func title(of link: SiteLink) -> String {
    switch link {
    case .entry(let entry): title(of: entry)
    case .place(let title, _): title
    }
  }

  fileprivate func language(of link: SiteLink) -> String? {
    switch link {
    case .entry(let entry): titleLanguage(of: entry)
    case .place: nil
    }
  }

  fileprivate func href(of link: SiteLink) -> String {
    switch link {
    case .entry(let entry): href(entry)
    case .place(_, let href): href
    }
  }

  func article(_ key: ArticleKey) -> Article { site.articles[key].article }
  func claim(_ key: ClaimKey) -> Claim { site.claims[key].claim }
  func source(_ key: SourceKey) -> Source { site.sources[key].source }
}
