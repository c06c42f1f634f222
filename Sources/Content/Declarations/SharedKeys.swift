/// Keys that entries of several kinds have.
enum SharedKeys {
  static let id = DeclaredKey(
    "id", .id, "The entry's id; without it, the file's name.", example: "id: two-million",
    otherNames: ["slug"])
  static let language = DeclaredKey(
    "language", .languageTag, "The language of the text as a BCP 47 tag, if it is not the site's.",
    example: "language: en", otherNames: ["lang", "locale"])
  static let draft = DeclaredKey(
    "draft", .boolean, "Whether the entry is left out of the published site.", example: "draft: true")
  static let aliases = DeclaredKey(
    "aliases", .list(of: .siteAddress), "Old addresses that lead to the entry's page.",
    example: "aliases: [/old/address/]", otherNames: ["redirect-from", "redirects"])
  static let extra = DeclaredKey(
    "extra", .open, "Values of your own, passed to the templates untouched.",
    example: "extra: { series: passports }",
    otherNames: ["params", "custom"])
}
