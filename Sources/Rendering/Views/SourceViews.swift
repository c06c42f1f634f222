import Content
import Linking
import Pages
import Quotations
import Templates

extension Shapes {
  static let sourceCard = Shape("source card", "A source as lists and articles show it.", sourceCardFields)

  static let sourceCardFields: [Shape<SourceKey>.Field] = [
    field("id", .text, "Its id.") { .text($0.site.sources[$1].id) },
    field("title", .text, "Its title.") { .text($0.source($1).title.value) },
    field("href", .url, "Its page on the site.") { .text($0.href(.source($1))) },
    field("url", .optional(.url), "The original's address.") { .optional($0.source($1).url?.value) },
    field("host", .optional(.text), "The original's host: `www.gov.uk`.") {
      .optional(($0.source($1).url?.value).map(host))
    },
    field("archived", .list(.url), "Addresses of archived copies.") {
      .texts($0.source($1).archived.map(\.value))
    },
    field("publisher", .optional(.record(link)), "Who published it.") {
      $0.link(to: $0.site.sources[$1].publisher.map { .entity($0) })
    },
    field("authors", .list(.record(link)), "Who wrote it.") { $0.entityLinks($0.site.sources[$1].authors) },
    field("date", .optional(.record(date)), "When it was published.") { $0.date($0.source($1).date?.value) },
    field("accessed", .optional(.record(date)), "When the desk read it.") {
      $0.date($0.source($1).accessed?.value)
    },
    field("kind", .optional(.text), "`primary`, `secondary` or `tertiary`.") {
      .optional($0.source($1).kind?.rawValue)
    },
    field("kind_words", .optional(.text), "The kind in the page's language.") {
      .optional($0.source($1).kind.map($0.words.name))
    },
    field("medium", .optional(.text), "`article`, `post`, `document` and so on.") {
      .optional($0.source($1).medium?.rawValue)
    },
    field("medium_words", .optional(.text), "The medium in the page's language.") {
      .optional($0.source($1).medium.map($0.words.name))
    },
    field("language", .optional(.text), "Its BCP 47 language tag, if that may not be the page's.") {
      .optional($0.source($1).header.language?.value ?? $0.siteLanguageIfForeign)
    },
    field("reliability", .optional(.text), "The Admiralty code's letter, A to F.") {
      .optional($0.source($1).reliability?.rawValue)
    },
    field("reliability_words", .optional(.text), "The letter in words.") {
      .optional($0.source($1).reliability.map($0.words.name))
    },
    field("status", .text, "`live`, `corrected`, `retracted` or `gone`.") {
      .text($0.source($1).status.rawValue)
    },
    field("status_words", .optional(.text), "The status in words; none for a live source.") { views, key in
      let status = views.source(key).status
      return .optional(status == .live ? nil : views.words.name(of: status))
    },
    field("interests", .optional(.text), "Whose interest it may serve.") {
      .optional($0.source($1).interests)
    },
    field("is_own_reporting", .bool, "Whether it reports what it saw itself besides what it relays.") {
      .bool($0.source($1).isOwnReporting)
    },
    field("uses_words", .text, "How often the site uses it: `used in 3 places`.") {
      .text($0.words.count(.uses, $0.site.sources[$1].uses.count))
    },
  ]

  static let indexedSource = Shape(
    "indexed source", "A source in the source index.",
    sourceCardFields + [
      field("used_by", .list(.record(link)), "Entries that use it, a claim by its article; at most three.") {
        $0.records(link, $0.firstUsers(of: $1).prefix(3).lazy.map { .entry($0) })
      },
      field("has_more_uses", .bool, "Whether more entries use it.") {
        .bool($0.firstUsers(of: $1).count > 3)
      },
    ])

  static let source = Shape<SourcePage>(
    "source", "A source on its own page.",
    sourceCardFields.map { $0.of(\.key) } + [
      field("notes", .optional(.html), "The desk's notes on it.") {
        .optional($0.writtenHTML(of: $0.site.sources[$1.key].notes, of: .source($1.key)))
      },
      field(
        "private_copy", .optional(.record(sourceCopy)), "The copy that its quotations are checked against."
      ) {
        $0.record(sourceCopy, $0.facts.quotations.fingerprints[$1.key])
      },
      field("quotation_words", .optional(.text), "`3 of 3 quotations from it are checked word for word`.") {
        .optional($0.quotationWords(of: $1.key))
      },
      field("relays", .list(.record(relay)), "Whose information it passes on.") {
        $0.records(relay, $0.site.sources[$1.key].relays)
      },
      field("relayed_by", .list(.record(sourceCard)), "Sources that pass it on.") {
        $0.records(sourceCard, $0.site.sources[$1.key].relayedBy[$1.slice])
      },
      field("uses", .list(.record(use)), "Everything that rests on it.") {
        $0.records(use, $0.site.sources[$1.key].uses[$1.slice])
      },
      field("citation_bibtex", .text, "A BibTeX entry for it.") {
        .text(bibTeXEntry(for: $0.site.sources[$1.key], in: $0.site))
      },
      field("extra", .open, "What stands under `extra:`.") { Value($0.source($1.key).header.extra) },
    ] + sourceFindings)

  static let sourceCopy = Shape<SourceCopy>(
    "source copy", "The desk's private copy of a source, as its fingerprint tells of it.",
    [
      field("sha256", .text, "Its SHA-256, 64 hexadecimal digits.") { .text($1.sha256.hex) },
      field("date", .optional(.text), "The day when it was taken, in words.") {
        .optional($1.day?.words(in: $0.words.dates))
      },
    ])

  static let relay = Shape<LinkedSource.Relay>(
    "relay", "Whose information a source passes on.",
    [
      field("source", .optional(.record(sourceCard)), "The source passed on; none where it is not known.") {
        $0.record(sourceCard, $1.source)
      },
      field("how", .text, "`names`, `translates` or `unattributed`.") { .text($1.how.rawValue) },
      field("how_words", .text, "The same in the page's language.") { .text($0.words.name(of: $1.how)) },
    ])
}

/// One page of a source; of each list it shows the part that the slice says.
struct SourcePage {
  let key: SourceKey
  let slice: PageSlice
}

extension Views {
  fileprivate func quotationWords(of key: SourceKey) -> String? {
    facts.quotations.tallies[key].map { tally in
      words.count(.quotationsChecked, tally.total).filling("{checked}", with: String(tally.attested))
    }
  }

  /// The first four entries that use a source; for a claim or an event the article that it stands in.
  fileprivate func firstUsers(of key: SourceKey) -> [EntryKey] {
    var users: [EntryKey] = []
    for use in site.sources[key].uses where users.count < 4 {
      let user = article(of: use.by) ?? use.by
      if !users.contains(user) { users.append(user) }
    }
    return users
  }

  private func article(of entry: EntryKey) -> EntryKey? {
    switch entry {
    case .claim(let key): .article(site.claims[key].article)
    case .event(let key): site.events[key].article.map { .article($0) }
    case .article, .source, .entity, .page: nil
    }
  }
}

/// `www.gov.uk` of `https://www.gov.uk/news?x=1`.
func host(of url: String) -> String {
  guard let scheme = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return url }
  let rest = url.utf8[scheme...].dropFirst().drop { $0 == UInt8(ascii: "/") }
  return String(
    Substring(rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }))
}
