import Diagnostics

/// The keys of `content/site.yml`.
enum SiteKeys {
  static let title = DeclaredKey(
    required: "title", .plainText, "The site's name.", example: "title: Passports under occupation",
    otherNames: ["name"])
  static let description = DeclaredKey(
    "description", .plainText, "One sentence for search engines and feeds.",
    example: "description: Who hands out passports, and to whom.", otherNames: ["summary", "tagline"])
  static let baseURL = DeclaredKey(
    required: "base-url", .baseAddress, "The address at which the site is published; a sub-path is fine.",
    example: "base-url: https://example.org/passports/", otherNames: ["url", "base", "address"])
  static let language = DeclaredKey(
    "language", .languageTag, "The language of the site as a BCP 47 tag.", example: "language: en",
    otherNames: ["lang", "locale"])
  static let publisher = DeclaredKey(
    "publisher", .publisher, "Who publishes the site.",
    example:
      "publisher: { name: The desk, kind: organisation, url: https://example.org, logo: media/logo.svg }",
    otherNames: ["author", "organisation"])
  static let verdicts = DeclaredKey(
    "verdicts", .list(of: .record(VerdictKeys.record, readVerdict)),
    "The closed scale of verdicts, best first.",
    example: "verdicts: [{ id: supported, label: Supported, meaning: The evidence we found bears it out. }]",
    otherNames: ["scale", "ratings"])
  static let navigation = DeclaredKey(
    "navigation", .list(of: .menuItem), "The pages in the site's menu: its lists by name, pages by id.",
    example: "navigation: [articles, claims, timeline, about]", otherNames: ["menu", "nav"])
  static let rules = DeclaredKey(
    "rules", .record(RuleKeys.record, readRules), "Thresholds and severities of the editorial checks.",
    example: "rules: { independent-origins: 2 }")
  static let policies = DeclaredKey(
    "policies", .record(PolicyKeys.record, readPolicies),
    "Where readers find what the desk promises: the id of a page, or a web address, for each policy.",
    example: "policies: { corrections: how-we-correct, methodology: how-we-check }")
  static let shareImage = DeclaredKey(
    "share-image", .fileOrWebAddress,
    "The picture that networks show with a hyperlink: a path below `content/`, or a web address.",
    example: "share-image: media/card.png", otherNames: ["image", "og-image", "social-image"])
  static let contentSecurityPolicy = DeclaredKey(
    "content-security-policy", .record(SecurityKeys.record, readSecuritySources),
    "What pages may load from elsewhere, besides what the site itself holds.",
    example: "content-security-policy: { img-src: [https://images.example.org] }", otherNames: ["csp"])
  static let rawHTML = DeclaredKey(
    "raw-html", .boolean, "Whether HTML in Markdown is passed through instead of being shown as text.",
    example: "raw-html: true")

  static let record = RecordDeclaration(
    name: "`content/site.yml`",
    keys: [
      title.declaration, description.declaration, baseURL.declaration, language.declaration,
      publisher.declaration, verdicts.declaration, navigation.declaration, rules.declaration,
      policies.declaration, shareImage.declaration, contentSecurityPolicy.declaration, rawHTML.declaration,
      SharedKeys.extra.declaration,
    ])

  /// The settings of a site whose address is given from elsewhere.
  static let recordWithoutAddress = RecordDeclaration(
    name: record.name,
    keys: record.keys.map { $0.name == baseURL.declaration.name ? $0.optional : $0 })
}

enum PublisherKeys {
  static let name = DeclaredKey(
    required: "name", .plainText, "The publisher's name.", example: "name: The desk", otherNames: ["title"])
  static let kind = DeclaredKey(
    "kind", .choice(EntityKind.self), "What the publisher is.", example: "kind: organisation",
    otherNames: ["type"])
  static let url = DeclaredKey(
    "url", .webAddress, "The publisher's own site.", example: "url: https://example.org",
    otherNames: ["link", "website"])
  static let logo = DeclaredKey(
    "logo", .fileOrWebAddress, "An image: a path below `content/`, or a web address.",
    example: "logo: media/logo.svg", otherNames: ["image"])
  static let sameAs = DeclaredKey(
    "same-as", .list(of: .webAddress), "Pages elsewhere that are about the publisher.",
    example: "same-as: [https://www.wikidata.org/entity/Q5]", otherNames: ["links"])

  static let record = RecordDeclaration(
    name: "the publisher",
    keys: [
      name.declaration, kind.declaration, url.declaration, logo.declaration, sameAs.declaration,
    ])
}

enum VerdictKeys {
  static let id = DeclaredKey(required: "id", .id, "The word that claims use.", example: "id: supported")
  static let label = DeclaredKey(
    required: "label", .plainText, "The word that readers see.", example: "label: Supported",
    otherNames: ["name", "title"])
  static let meaning = DeclaredKey(
    "meaning", .plainText, "What the verdict says, in one sentence.",
    example: "meaning: The evidence we found bears it out.", otherNames: ["description", "summary"])
  static let unrated = DeclaredKey(
    "unrated", .boolean, "Whether it says that nothing can be said: it then gets no number in ClaimReview.",
    example: "unrated: true")
  static let rating = DeclaredKey(
    "rating", .integer(1...100),
    "Its number in ClaimReview, lower than that of the verdict before; without it, the order gives one.",
    example: "rating: 5", otherNames: ["number", "value"])

  static let record = RecordDeclaration(
    name: "a verdict",
    keys: [
      id.declaration, label.declaration, meaning.declaration, unrated.declaration, rating.declaration,
    ])
}

enum RuleKeys {
  static let independentOrigins = DeclaredKey(
    "independent-origins", .integer(0...99), "How many independent origins a rated verdict should have.",
    example: "independent-origins: 2")
  static let unverifiedQuotations = DeclaredKey(
    "unverified-quotations", .choice(Severity.self),
    "How much it matters that a quotation has neither a snapshot nor a fingerprint to be checked against.",
    example: "unverified-quotations: error")

  static let parties = DeclaredKey(
    "parties", .list(of: .entity), "Entities that are parties to the conflict; so are their parts.",
    example: "parties: [russia, ukraine]")
  static let severities = EditorialRule.allCases.map { rule in
    DeclaredKey(
      rule.rawValue, .choice(Severity.self), "How much it matters that \(rule.finding).",
      example: "\(rule.rawValue): note")
  }

  static let record = RecordDeclaration(
    name: "the set of rules",
    keys: [independentOrigins.declaration, unverifiedQuotations.declaration, parties.declaration]
      + severities.map(\.declaration))
}
