enum ArticleKeys {
  static let title = DeclaredKey(
    required: "title", .text, "The headline.",
    example: "title: Has Russia handed out two million passports?", otherNames: ["headline", "name"])
  static let date = DeclaredKey(
    required: "date", .date, "The day on which the article was published.", example: "date: 2024-03-02",
    otherNames: ["published", "publish-date", "pubdate", "created"])
  static let updated = DeclaredKey(
    "updated", .date, "The day of its last change.", example: "updated: 2024-03-05",
    otherNames: ["modified", "lastmod", "last-modified"])
  static let authors = DeclaredKey(
    "authors", .list(of: .entity), "Who wrote it: entity ids or plain names.", example: "authors: [the-desk]",
    otherNames: ["author", "by"])
  static let reviewedBy = DeclaredKey(
    "reviewed-by", .list(of: .entity), "Who read it before publication.",
    example: "reviewed-by: [second-reader]",
    otherNames: ["reviewer", "reviewers"])
  static let summary = DeclaredKey(
    "summary", .text, "One or two sentences for lists, feeds and search engines.",
    example: "summary: No source but one names the figure.", otherNames: ["description", "excerpt"])
  static let translationOf = DeclaredKey(
    "translation-of", .reference(to: .article), "The article of which this is a translation.",
    example: "translation-of: other-article")
  static let whyChecked = DeclaredKey(
    "why-checked", .plainText, "Why the desk took the matter up.",
    example: "why-checked: The figure was repeated without its origin.")
  static let entities = DeclaredKey(
    "entities", .list(of: .entity), "Whom and what it is about, besides those that the text mentions.",
    example: "entities: [interfax]", otherNames: ["people", "tags"])
  static let sources = DeclaredKey(
    "sources", .list(of: .source), "What it rests on, besides the sources that the text cites.",
    example: "sources: [interfax-2024]")
  static let claims = DeclaredKey(
    "claims", .list(of: .record(ClaimKeys.record, readClaim)), "The statements that the article checks.",
    example: "claims: [{ claim: More than two million were handed out., verdict: unproven }]")
  static let events = DeclaredKey(
    "events", .list(of: .record(ArticleEventKeys.record, readArticleEvent)),
    "Dated happenings that the article tells of, for the timeline.",
    example: "events: [{ date: 2023-06-01, title: Deadline named for Kherson residents }]")
  static let corrections = DeclaredKey(
    "corrections", .list(of: .record(CorrectionKeys.record, readCorrection)),
    "What was changed after publication.",
    example: "corrections: [{ date: 2024-03-05, kind: minor, text: A name was misspelt. }]")

  static let shareImage = DeclaredKey(
    "share-image", .fileOrWebAddress,
    "The picture that networks show with a hyperlink to it, if it is not the site's.",
    example: "share-image: media/card.png", otherNames: ["image", "og-image", "social-image"])

  static let featured = DeclaredKey(
    "featured", .boolean, "Whether it stands before newer articles on the front page.",
    example: "featured: true", otherNames: ["pinned", "sticky"])

  static let record = RecordDeclaration(
    name: "an article",
    keys: [
      SharedKeys.id.declaration, title.declaration, date.declaration, updated.declaration,
      authors.declaration,
      reviewedBy.declaration, summary.declaration, SharedKeys.language.declaration, translationOf.declaration,
      SharedKeys.draft.declaration, featured.declaration, whyChecked.declaration, entities.declaration,
      sources.declaration,
      claims.declaration, events.declaration, corrections.declaration, shareImage.declaration,
      SharedKeys.aliases.declaration, SharedKeys.extra.declaration,
    ])
}

/// An event that an article carries; its id is made from the article's.
enum ArticleEventKeys {
  static let record = RecordDeclaration(
    name: "an event of an article",
    keys: [
      EventKeys.title.declaration, EventKeys.date.declaration, EventKeys.summary.declaration,
      EventKeys.entities.declaration, EventKeys.sources.declaration, SharedKeys.extra.declaration,
    ])
}

enum CorrectionKeys {
  static let date = DeclaredKey(
    required: "date", .date, "The day of the change.", example: "date: 2024-03-05")
  static let kind = DeclaredKey(
    required: "kind", .choice(Correction.Kind.self),
    "How much was changed: `substantive` if a reader could have been misled.", example: "kind: substantive",
    otherNames: ["type"])
  static let text = DeclaredKey(
    required: "text", .text, "What was wrong and what stands there now.",
    example: "text: The figure was attributed to the wrong ministry.", otherNames: ["note", "summary"])
  static let claim = DeclaredKey(
    "claim", .reference(to: .claim), "The claim whose verdict was changed.", example: "claim: two-million")
  static let from = DeclaredKey(
    "from", .verdict, "The verdict before the change.", example: "from: supported")
  static let to = DeclaredKey("to", .verdict, "The verdict after the change.", example: "to: unproven")

  static let removed = DeclaredKey(
    "removed", .list(of: .formerID), "Claims that were taken out with the change, by the ids that they had.",
    example: "removed: [three-million]", otherNames: ["deleted", "withdrawn"])
  static let changed = DeclaredKey(
    "changed", .list(of: .record(ChangeKeys.record, readChange)),
    "What stood in the claim before and what stands there now, shown with the correction.",
    example: "changed: [{ what: figure, from: 2000000 passports, to: 200000 passports }]",
    otherNames: ["changes"])

  static let record = RecordDeclaration(
    name: "a correction",
    keys: [
      date.declaration, kind.declaration, text.declaration, claim.declaration, from.declaration,
      to.declaration, removed.declaration, changed.declaration,
    ])
}

enum ChangeKeys {
  static let what = DeclaredKey(
    required: "what", .choice(Correction.Change.What.self), "Which part of the claim was changed.",
    example: "what: figure", otherNames: ["kind"])
  static let from = DeclaredKey(
    required: "from", .verbatimText, "Its words before the change.", example: "from: 2000000 passports",
    otherNames: ["before", "was"])
  static let to = DeclaredKey(
    "to", .verbatimText, "Its words now; nothing for what was taken out.", example: "to: 200000 passports",
    otherNames: ["after", "now"])

  static let record = RecordDeclaration(
    name: "a change", keys: [what.declaration, from.declaration, to.declaration])
}
