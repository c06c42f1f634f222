import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let articleCard = Shape("article card", "An article as lists show it.", articleCardFields)

  static let articleCardFields: [Shape<ArticleKey>.Field] = [
    field("id", .text, "Its id.") { .text($0.site.articles[$1].id) },
    field("title", .text, "Its title.") { .text($0.title(of: .article($1))) },
    field("href", .url, "Its page.") { .text($0.href(.article($1))) },
    field("date", .record(date), "When it was published.") { $0.date($0.article($1).date.value) },
    field("updated", .optional(.record(date)), "When it was last changed.") {
      $0.date($0.article($1).updated?.value)
    },
    field("summary", .optional(.text), "One or two sentences.") { .optional($0.article($1).summary?.value) },
    field("language", .text, "Its BCP 47 language tag.") { .text($0.titleLanguage(of: .article($1))) },
    field("authors", .list(.record(link)), "Who wrote it.") { $0.entityLinks($0.site.articles[$1].authors) },
    field("claims", .list(.record(claimCard)), "The claims that it checks.") {
      $0.records(claimCard, $0.site.articles[$1].claims)
    },
  ]

  static let claimCard = Shape("claim card", "A claim as lists show it.", claimCardFields)

  static let claimCardFields: [Shape<ClaimKey>.Field] = [
    field("id", .text, "Its id.") { .text($0.site.claims[$1].id) },
    field("claim", .text, "The checked statement.") { .text($0.title(of: .claim($1))) },
    field("language", .text, "The BCP 47 language tag of its article.") {
      .text($0.language(of: .claim($1)))
    },
    field("href", .url, "Its page.") { .text($0.href(.claim($1))) },
    field("verdict", .record(verdict), "Its verdict.") { $0.record(verdict, $0.site.claims[$1].verdict) },
    field("by", .list(.record(link)), "Who said it.") { $0.entityLinks($0.site.claims[$1].by) },
    field("date", .optional(.record(date)), "When it was said.") { $0.date($0.claim($1).date?.value) },
    field("because", .optional(.text), "The reason for the verdict, one or two sentences.") {
      .optional($0.claim($1).because?.value)
    },
    field("article", .record(link), "The article that checks it.") {
      $0.link(to: .article($0.site.claims[$1].article))
    },
  ]

  static let entityCard = Shape("entity card", "An entity as lists show it.", entityCardFields)

  static let entityCardFields: [Shape<EntityKey>.Field] = [
    field("id", .text, "Its id.") { .text($0.site.entities[$1].id) },
    field("name", .text, "Its name.") { .text($0.title(of: .entity($1))) },
    field("href", .url, "Its page.") { .text($0.href(.entity($1))) },
    field("kind", .text, "`person`, `organisation`, `place`, `document` or `other`.") {
      .text($0.site.entities[$1].kind.rawValue)
    },
    field("kind_words", .text, "The kind in the page's language.") {
      .text($0.words.name(of: $0.site.entities[$1].kind))
    },
    field("role", .optional(.text), "What it is, in a few words.") {
      .optional($0.site.entities[$1].entry?.role)
    },
    field("uses_words", .text, "How often the site names it: `named in 4 places`.") {
      .text($0.words.count(.places, $0.site.entities[$1].backlinks.count))
    },
  ]
}

extension Views {
  func language(of header: EntryHeader) -> String { header.language?.value ?? site.settings.language }

  /// The site's language, on pages in the words of another one.
  var siteLanguageIfForeign: String? {
    let language = site.settings.language
    return language.lowercased() == words.language.lowercased() ? nil : language
  }

  /// The language that an entry is written in; notes on a source are in the site's.
  func language(of entry: EntryKey?) -> String {
    switch entry {
    case .article, .claim, .event, .page, .entity:
      entry.map(facts.labels.titleLanguage) ?? site.settings.language
    case .source, nil: site.settings.language
    }
  }
}

extension LinkedEntity.Backlinks {
  /// In how many entries the entity is named.
  var count: Int {
    said.count + inClaims.count + events.count + authoredArticles.count + reviewedArticles.count
      + publishedSources.count + authoredSources.count + mentions.count
  }
}
