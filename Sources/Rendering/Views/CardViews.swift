import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let articleCard = RecordShape("article card", "An article as lists show it.", articleCardFields)

  static let articleCardFields = [
    field("id", .text, "Its id."),
    field("title", .text, "Its title."),
    field("href", .url, "Its page."),
    field("date", .record(date), "When it was published."),
    field("updated", .optional(.record(date)), "When it was last changed."),
    field("summary", .optional(.text), "One or two sentences."),
    field("language", .text, "Its BCP 47 language tag."),
    field("authors", .list(.record(link)), "Who wrote it."),
    field("claims", .list(.record(claimCard)), "The claims that it checks."),
  ]

  static let claimCard = RecordShape("claim card", "A claim as lists show it.", claimCardFields)

  static let claimCardFields = [
    field("id", .text, "Its id."),
    field("claim", .text, "The checked statement."),
    field("href", .url, "Its page."),
    field("verdict", .record(verdict), "Its verdict."),
    field("by", .list(.record(link)), "Who said it."),
    field("date", .optional(.record(date)), "When it was said."),
    field("because", .optional(.text), "The reason for the verdict, one or two sentences."),
    field("article", .record(link), "The article that checks it."),
  ]

  static let entityCard = RecordShape("entity card", "An entity as lists show it.", entityCardFields)

  static let entityCardFields = [
    field("id", .text, "Its id."),
    field("name", .text, "Its name."),
    field("href", .url, "Its page."),
    field("kind", .text, "`person`, `organisation`, `place`, `document` or `other`."),
    field("kind_words", .text, "The kind in the page's language."),
    field("role", .optional(.text), "What it is, in a few words."),
    field("uses_words", .text, "How often the site names it: `named in 4 places`."),
  ]
}

extension Views {
  func articleCard(_ key: ArticleKey) -> Record { Shapes.articleCard.record(articleCardValues(key)) }

  func articleCardValues(_ key: ArticleKey) -> [(String, Value)] {
    let linked = site.articles[key]
    let article = linked.article
    return [
      ("id", .text(linked.id)),
      ("title", .text(article.title.value)),
      ("href", .text(href(.article(key)))),
      ("date", .record(date(article.date.value))),
      ("updated", .optional(article.updated.map { date($0.value) })),
      ("summary", .optional(article.summary?.value)),
      ("language", .text(article.header.language?.value ?? site.settings.language)),
      ("authors", entityLinks(linked.authors)),
      ("claims", .records(linked.claims.map(claimCard))),
    ]
  }

  func claimCard(_ key: ClaimKey) -> Record { Shapes.claimCard.record(claimCardValues(key)) }

  func claimCardValues(_ key: ClaimKey) -> [(String, Value)] {
    let linked = site.claims[key]
    return [
      ("id", .text(linked.id)),
      ("claim", .text(linked.claim.claim.value)),
      ("href", .text(href(.claim(key)))),
      ("verdict", .record(verdict(linked.verdict))),
      ("by", entityLinks(linked.by)),
      ("date", .optional(linked.claim.date.map { date($0.value) })),
      ("because", .optional(linked.claim.because?.value)),
      ("article", .record(link(to: .article(linked.article)))),
    ]
  }

  func entityCard(_ key: EntityKey) -> Record { Shapes.entityCard.record(entityCardValues(key)) }

  func entityCardValues(_ key: EntityKey) -> [(String, Value)] {
    let entity = site.entities[key]
    return [
      ("id", .text(entity.id)),
      ("name", .text(entity.name)),
      ("href", .text(href(.entity(key)))),
      ("kind", .text(entity.kind.rawValue)),
      ("kind_words", .text(words.name(of: entity.kind))),
      ("role", .optional(entity.entry?.role)),
      ("uses_words", .text(words.count(.places, entity.backlinks.count))),
    ]
  }
}

extension LinkedEntity.Backlinks {
  /// In how many entries the entity is named.
  var count: Int {
    said.count + inClaims.count + events.count + authoredArticles.count + reviewedArticles.count
      + publishedSources.count + authoredSources.count + mentions.count
  }
}
