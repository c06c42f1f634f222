enum EntityKeys {
  static let name = DeclaredKey(
    required: "name", .text, "The name by which the site calls it.",
    example: "name: National Resistance Center",
    otherNames: ["title", "label"])
  static let kind = DeclaredKey(
    "kind", .choice(EntityKind.self), "What it is.", example: "kind: organisation", otherNames: ["type"])
  static let aliases = DeclaredKey(
    "aliases", .list(of: .text),
    "Other names by which prose mentions it; one that ends in `*` matches any ending.",
    example: "aliases: [Ukrainian National Resistance Center]", otherNames: ["also-known-as"])
  static let names = DeclaredKey(
    "names", .namesByLanguage,
    "Its names in other languages, by language tag; pages in one of them show the first.",
    example: "names: { uk: [Центр національного спротиву] }")
  static let wikidata = DeclaredKey(
    "wikidata", .wikidataItem, "Its item in Wikidata, only when known for certain.", example: "wikidata: Q212"
  )
  static let sameAs = DeclaredKey(
    "same-as", .list(of: .webAddress), "Pages elsewhere that are about the same.",
    example: "same-as: [https://en.wikipedia.org/wiki/Kherson]", otherNames: ["url", "links", "website"])
  static let role = DeclaredKey(
    "role", .plainText, "What it is or does, in a few words.",
    example: "role: Body of the Ukrainian armed forces",
    otherNames: ["description", "summary"])
  static let partOf = DeclaredKey(
    "part-of", .entity, "The larger entity to which it belongs.", example: "part-of: armed-forces-of-ukraine",
    otherNames: ["parent", "member-of"])

  static let record = RecordDeclaration(
    name: "an entity",
    keys: [
      SharedKeys.id.declaration, name.declaration, kind.declaration, aliases.declaration, names.declaration,
      wikidata.declaration, sameAs.declaration, role.declaration, partOf.declaration,
      SharedKeys.extra.declaration,
    ])
}
