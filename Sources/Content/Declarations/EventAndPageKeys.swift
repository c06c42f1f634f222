enum EventKeys {
  static let title = DeclaredKey(
    required: "title", .text, "What happened, as a headline.",
    example: "title: Deadline named for Kherson residents",
    otherNames: ["name", "headline"])
  static let date = DeclaredKey(
    required: "date", .date, "When it happened, as precisely as is known.", example: "date: 2023-06-01",
    otherNames: ["when"])
  static let summary = DeclaredKey(
    "summary", .text, "One or two sentences for the timeline.",
    example: "summary: Residents were told to apply by 1 June.", otherNames: ["description", "text"])
  static let entities = DeclaredKey(
    "entities", .list(of: .entity), "Who and what took part.", example: "entities: [kherson]",
    otherNames: ["people", "tags"])
  static let sources = DeclaredKey(
    "sources", .list(of: .source), "What tells of it.", example: "sources: [uk-mod-2023-04-24]",
    otherNames: ["source"])

  static let record = RecordDeclaration(
    name: "an event",
    keys: [
      SharedKeys.id.declaration, title.declaration, date.declaration, summary.declaration,
      entities.declaration,
      sources.declaration, SharedKeys.aliases.declaration, SharedKeys.draft.declaration,
      SharedKeys.language.declaration, SharedKeys.extra.declaration,
    ])
}

enum PageKeys {
  static let title = DeclaredKey(
    required: "title", .text, "The page's heading.", example: "title: How we work",
    otherNames: ["name", "headline"])
  static let description = DeclaredKey(
    "description", .plainText, "One sentence for search engines.",
    example: "description: How the desk checks a claim.",
    otherNames: ["summary"])
  static let translationOf = DeclaredKey(
    "translation-of", .reference(to: .page), "The page of which this is a translation.",
    example: "translation-of: methodology")

  static let record = RecordDeclaration(
    name: "a page",
    keys: [
      SharedKeys.id.declaration, title.declaration, description.declaration, SharedKeys.aliases.declaration,
      SharedKeys.draft.declaration, SharedKeys.language.declaration, translationOf.declaration,
      SharedKeys.extra.declaration,
    ])
}
