import Content
import Linking
import Pages
import Templates

extension Shapes {
  static let localName = RecordShape(
    "local name", "An entity's names in one language.",
    [
      field("language", .text, "A BCP 47 language tag."),
      field("names", .list(.text), "The names."),
    ])

  static let mention = RecordShape(
    "mention", "A text that names an entity.",
    [
      field("title", .text, "What the entry is called."),
      field("href", .url, "Its page."),
      field("kind", .text, "`article`, `source`, `event`, `entity` or `page`."),
      field("kind_words", .text, "The kind in the page's language."),
      field(
        "count_words", .optional(.text),
        "How often its text names the entity; none where only its front matter does."),
      field("sections", .list(.record(link)), "The sections where it is named."),
      field("date", .optional(.record(date)), "The entry's date."),
    ])

  static let companion = RecordShape(
    "companion", "An entity that the same articles and events name.",
    [
      field("name", .text, "Its name."),
      field("href", .url, "Its page."),
      field("kind", .text, "`person`, `organisation`, `place`, `document` or `other`."),
      field("count", .integer, "How many articles and events name both."),
      field("count_words", .text, "The same in words."),
    ])

  static let entity = RecordShape(
    "entity", "An entity on its own page.",
    entityCardFields + [
      field("names", .list(.record(localName)), "Its names in other languages."),
      field("aliases", .list(.text), "Other names."),
      field("part_of", .optional(.record(link)), "What it is part of."),
      field("parts", .list(.record(link)), "What is part of it."),
      field("same_as", .list(.url), "Addresses of its entries elsewhere, such as Wikidata."),
      field("body", .optional(.html), "What the desk writes of it."),
      field("said", .list(.record(claimCard)), "Claims that it made."),
      field("in_claims", .list(.record(claimCard)), "Claims whose wording names it."),
      field("events", .list(.record(timelineEntry)), "Events that name it."),
      field("authored", .list(.record(articleCard)), "Articles that it wrote or reviewed."),
      field("published", .list(.record(sourceCard)), "Sources that it published or wrote."),
      field("mentions", .list(.record(mention)), "Texts that name it."),
      field("appears_with", .list(.record(companion)), "Entities that the same articles and events name."),
      field("extra", .open, "What stands under `extra:`."),
    ])
}

extension Views {
  /// One entity; of each list the part that the slice shows.
  func entity(_ key: EntityKey, _ slice: PageSlice) -> Record {
    let entity = site.entities[key]
    let links = entity.backlinks
    return Shapes.entity.record(
      entityCardValues(key) + names(of: entity) + [
        ("said", .records(links.said[slice].map(claimCard))),
        ("in_claims", .records(links.inClaims[slice].map(claimCard))),
        (
          "events",
          .records(links.events[slice].compactMap { facts.entries[.event($0)] }.map { timelineEntry($0) })
        ),
        (
          "authored",
          .records(uniqued(links.authoredArticles + links.reviewedArticles)[slice].map(articleCard))
        ),
        (
          "published",
          .records(uniqued(links.publishedSources + links.authoredSources)[slice].map(sourceCard))
        ),
        ("mentions", .records(links.mentions[slice].map(mention))),
        ("appears_with", .records(links.appearsWith.map(companion))),
        ("extra", Value(entity.entry?.header.extra ?? .map([]))),
      ])
  }

  private func names(of entity: LinkedEntity) -> [(String, Value)] {
    let entry = entity.entry
    let body = entity.body.flatMap { $0.document.isEmpty ? nil : html(of: $0) }
    let sameAs = (entry?.sameAs.map(\.value) ?? []) + (entry?.wikidata.map { [wikidataAddress($0)] } ?? [])
    let localNames = (entry?.names ?? []).map { local in
      Shapes.localName.record([
        ("language", .text(local.language)), ("names", .texts(local.names.map(\.value))),
      ])
    }
    return [
      ("names", .records(localNames)),
      ("aliases", .texts((entry?.aliases ?? []).map(\.value).filter { !$0.hasSuffix("*") })),
      ("part_of", .optional(entity.partOf.map { link(to: .entity($0)) })),
      ("parts", .records(entity.backlinks.parts.map { link(to: .entity($0)) })),
      ("same_as", .texts(sameAs)),
      ("body", body.map { .html($0) } ?? .none),
    ]
  }

  private func mention(_ mention: LinkedEntity.Mention) -> Record {
    Shapes.mention.record([
      ("title", .text(title(of: mention.by))),
      ("href", .text(href(mention.by))),
      ("kind", .text(mention.by.kind.rawValue)),
      ("kind_words", .text(words.name(of: mention.by.kind))),
      ("count_words", .optional(mention.count == 0 ? nil : words.count(.times, mention.count))),
      ("sections", .records(sections(mention.sections, of: mention.by))),
      ("date", .optional(date(of: mention.by))),
    ])
  }

  private func companion(_ companion: LinkedEntity.Companion) -> Record {
    let entity = site.entities[companion.entity]
    return Shapes.companion.record([
      ("name", .text(entity.name)),
      ("href", .text(href(.entity(companion.entity)))),
      ("kind", .text(entity.kind.rawValue)),
      ("count", .integer(companion.count)),
      ("count_words", .text(words.count(.shared, companion.count))),
    ])
  }
}

/// A Wikidata item's address: `https://www.wikidata.org/entity/Q212`.
func wikidataAddress(_ item: String) -> String { "https://www.wikidata.org/entity/\(item)" }
