import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let localName = Shape<Entity.LocalName>(
    "local name", "An entity's names in one language.",
    [
      field("language", .text, "A BCP 47 language tag.") { .text($1.language) },
      field("names", .list(.text), "The names.") { .texts($1.names.map(\.value)) },
    ])

  static let mention = Shape<LinkedEntity.Mention>(
    "mention", "A text that names an entity.",
    [
      field("title", .text, "What the entry is called.") { .text($0.title(of: $1.by)) },
      field("language", .text, "Its title's BCP 47 language tag.") { .text($0.titleLanguage(of: $1.by)) },
      field("href", .url, "Its page.") { .text($0.href($1.by)) },
      field("kind", .text, "`article`, `source`, `event`, `entity` or `page`.") {
        .text($1.by.kind.rawValue)
      },
      field("kind_words", .text, "The kind in the page's language.") { .text($0.words.name(of: $1.by.kind)) },
      field(
        "count_words", .optional(.text),
        "How often its text names the entity; none where only its front matter does."
      ) { .optional($1.count == 0 ? nil : $0.words.count(.times, $1.count)) },
      field("sections", .list(.record(link)), "The sections where it is named.") {
        $0.sections($1.sections, of: $1.by)
      },
      field("date", .optional(.record(date)), "The entry's date.") { $0.date(of: $1.by) },
    ])

  static let companion = Shape<LinkedEntity.Companion>(
    "companion", "An entity that the same articles and events name.",
    [
      field("name", .text, "Its name.") { .text($0.title(of: .entity($1.entity))) },
      field("href", .url, "Its page.") { .text($0.href(.entity($1.entity))) },
      field("kind", .text, "`person`, `organisation`, `place`, `document` or `other`.") {
        .text($0.site.entities[$1.entity].kind.rawValue)
      },
      field("count", .integer, "How many articles and events name both.") { .integer($1.count) },
      field("count_words", .text, "The same in words.") { .text($0.words.count(.shared, $1.count)) },
    ])

  static let verdictCount = Shape<(verdict: Int, count: Int)>(
    "verdict count", "A verdict and how many claims have it.",
    [
      field("verdict", .record(verdict), "The verdict.") { $0.record(verdict, $1.verdict) },
      field("count", .integer, "How many claims.") { .integer($1.count) },
      field("count_words", .text, "The same in words: `3 claims`.") {
        .text($0.words.count(.claims, $1.count))
      },
    ])

  static let entity = Shape<EntityPage>(
    "entity", "An entity on its own page.",
    entityCardFields.map { $0.of(\.key) } + [
      field("names", .list(.record(localName)), "Its names in other languages.") {
        $0.records(localName, $0.site.entities[$1.key].entry?.names ?? [])
      },
      field("aliases", .list(.text), "Other names.") {
        .texts(($0.site.entities[$1.key].entry?.aliases ?? []).map(\.value).filter { !$0.hasSuffix("*") })
      },
      field("part_of", .optional(.record(link)), "What it is part of.") {
        $0.link(to: $0.site.entities[$1.key].partOf.map { .entity($0) })
      },
      field("parts", .list(.record(link)), "What is part of it.") {
        $0.entityLinks($0.site.entities[$1.key].backlinks.parts)
      },
      field("same_as", .list(.url), "Addresses of its entries elsewhere, such as Wikidata.") {
        .texts($0.site.entities[$1.key].sameAs)
      },
      field("body", .optional(.html), "What the desk writes of it.") { views, page in
        .optional(
          views.site.entities[page.key].body.flatMap { views.writtenHTML(of: $0, of: .entity(page.key)) })
      },
      field("said", .list(.record(claimCard)), "Claims that it made.") {
        $0.records(claimCard, $0.site.entities[$1.key].backlinks.said[$1.slice])
      },
      field("said_verdicts", .list(.record(verdictCount)), "How many of them have each verdict, best first.")
      {
        $0.verdictCounts(of: $1)
      },
      field("in_claims", .list(.record(claimCard)), "Claims whose wording names it.") {
        $0.records(claimCard, $0.site.entities[$1.key].backlinks.inClaims[$1.slice])
      },
      field("events", .list(.record(timelineEntry)), "Events that name it, in the order of time.") {
        $0.timelineEntries($0.site.positions(of: $0.site.entities[$1.key].backlinks.events)[$1.slice])
      },
      field("authored", .list(.record(articleCard)), "Articles that it wrote or reviewed.") {
        $0.records(articleCard, $0.site.entities[$1.key].backlinks.articles[$1.slice])
      },
      field("published", .list(.record(sourceCard)), "Sources that it published or wrote.") {
        $0.records(sourceCard, $0.site.entities[$1.key].backlinks.sources[$1.slice])
      },
      field("mentions", .list(.record(mention)), "Texts that name it.") {
        $0.records(mention, $0.site.entities[$1.key].backlinks.mentions[$1.slice])
      },
      field("appears_with", .list(.record(companion)), "Entities that the same articles and events name.") {
        $0.records(companion, $0.site.entities[$1.key].backlinks.appearsWith)
      },
      field("extra", .open, "What stands under `extra:`.") {
        Value($0.site.entities[$1.key].entry?.header.extra ?? .map([]))
      },
    ])
}

extension Views {
  /// On the first page alone.
  fileprivate func verdictCounts(of page: EntityPage) -> Value {
    let claims = page.slice.number == 1 ? site.entities[page.key].backlinks.said : []
    let counts = claims.reduce(into: [:]) { $0[site.claims[$1].verdict, default: 0] += 1 }
    return records(Shapes.verdictCount, counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
  }
}

/// One page of an entity; of each list it shows the part that the slice says.
struct EntityPage {
  let key: EntityKey
  let slice: PageSlice
}

extension LinkedEntity {
  fileprivate var sameAs: [String] {
    (entry?.sameAs.map(\.value) ?? []) + (entry?.wikidata.map { [wikidataAddress($0.value)] } ?? [])
  }
}

extension LinkedEntity.Backlinks {
  var articles: [ArticleKey] { uniqued(authoredArticles + reviewedArticles) }
  var sources: [SourceKey] { uniqued(publishedSources + authoredSources) }
}

/// A Wikidata item's address: `https://www.wikidata.org/entity/Q212`.
func wikidataAddress(_ item: String) -> String { "https://www.wikidata.org/entity/\(item)" }
