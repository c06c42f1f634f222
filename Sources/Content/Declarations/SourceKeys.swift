enum SourceKeys {
  static let title = DeclaredKey(
    required: "title", .verbatim, "The source's own title.",
    example: "title: Latest Defence Intelligence update, 24 April 2023", otherNames: ["name", "headline"])
  static let publisher = DeclaredKey(
    "publisher", .entity, "Who published it: an entity id or a plain name.",
    example: "publisher: uk-ministry-of-defence")
  static let authors = DeclaredKey(
    "authors", .list(of: .entity), "Who wrote it: entity ids or plain names.", example: "authors: [jane-doe]",
    otherNames: ["author", "by"])
  static let date = DeclaredKey(
    "date", .date, "When it was published.", example: "date: 2023-04-24", otherNames: ["published"])
  static let accessed = DeclaredKey(
    "accessed", .date, "When the desk read it.", example: "accessed: 2023-04-25",
    otherNames: ["retrieved", "access-date"])
  static let url = DeclaredKey(
    "url", .webAddress, "Where it stands.", example: "url: https://example.org/update",
    otherNames: ["link", "address", "uri", "href"])
  /// What gives an inline source its id cannot be left out.
  static let inlineURL = DeclaredKey(
    required: "url", .webAddress, url.declaration.summary, example: url.declaration.example,
    otherNames: url.declaration.otherNames)
  static let archived = DeclaredKey(
    "archived", .list(of: .webAddress), "Where copies of it are kept.",
    example: "archived: [https://web.archive.org/web/2023/https://example.org/update]",
    otherNames: ["archive", "archive-url"])
  static let kind = DeclaredKey(
    "kind", .choice(Source.Kind.self), "How near it is to what it tells of.", example: "kind: primary",
    otherNames: ["type"])
  static let medium = DeclaredKey(
    "medium", .choice(Source.Medium.self), "The type of publication.", example: "medium: statement",
    otherNames: ["format"])
  static let reliability = DeclaredKey(
    "reliability", .choice(Source.Reliability.self),
    "The Admiralty code's letter for the source, from A (completely reliable) to F (cannot be judged).",
    example: "reliability: B")
  static let yardstick = DeclaredKey(
    "yardstick", .choice(Source.Yardstick.self),
    "The scale that gives its words of likelihood a range of percentages.", example: "yardstick: phia")
  static let relays = DeclaredKey(
    "relays", .list(of: .relay), "Whose information the source passes on.",
    example: "relays: [{ source: interfax-2024, how: names }]")
  static let ownReporting = DeclaredKey(
    "own-reporting", .boolean, "Whether it also reports what it saw itself, besides what it relays.",
    example: "own-reporting: true")
  static let status = DeclaredKey(
    "status", .choice(Source.Status.self), "What has become of it.", example: "status: live")
  static let snapshot = DeclaredKey(
    "snapshot", .filePath, "A private text of the source, a path from the site's root.",
    example: "snapshot: snapshots/uk-mod-2023-04-24.txt")
  static let interests = DeclaredKey(
    "interests", .plainText, "What stake the source has in the matter.",
    example: "interests: Party to the conflict.")

  static let record = RecordDeclaration(
    name: "a source", keys: [SharedKeys.id.declaration] + keys(url: url.declaration))

  /// A source that is written out where it is cited.
  static let inlineRecord = RecordDeclaration(
    name: "an inline source", keys: keys(url: inlineURL.declaration))

  private static func keys(url: KeyDeclaration) -> [KeyDeclaration] {
    [
      title.declaration, publisher.declaration, authors.declaration, date.declaration, accessed.declaration,
      url,
      archived.declaration, kind.declaration, medium.declaration, SharedKeys.language.declaration,
      reliability.declaration, yardstick.declaration, relays.declaration, ownReporting.declaration,
      status.declaration,
      snapshot.declaration, interests.declaration, SharedKeys.extra.declaration,
    ]
  }
}

enum RelayKeys {
  static let source = DeclaredKey(
    "source", .source, "The source whose information is passed on.", example: "source: interfax-2024")
  static let how = DeclaredKey(
    "how", .choice(Source.Relay.How.self),
    "Whether the source names whom it has it from, translates it, or does not say.", example: "how: names")

  static let record = RecordDeclaration(name: "a relay", keys: [source.declaration, how.declaration])
}
