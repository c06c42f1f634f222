import Content
import Linking
import Markup
import Pages

/// What the files in the vocabulary of schema.org share. Google reads JSON-LD of this context alone.
let schemaContext = "https://schema.org"

extension EntityKind {
  var schemaType: String {
    switch self {
    case .person: "Person"
    case .organisation: "Organization"
    case .place: "Place"
    case .document: "CreativeWork"
    case .other: "Thing"
    }
  }

  /// Only people and organisations can be authors; whatever else is said to speak, such as a capital, stands
  /// for one.
  var authorType: String { self == .person ? "Person" : "Organization" }
}

extension LinkedEntity {
  /// Its entries elsewhere, Wikidata's first, each once.
  var addressesElsewhere: [String] {
    uniqued((entry?.wikidata.map { [wikidataAddress($0.value)] } ?? []) + (entry?.sameAs.map(\.value) ?? []))
  }
}

extension JSONWriter {
  /// Who publishes the site, in the words that every reader of ClaimReview knows.
  mutating func publisher(_ key: String, of facts: SiteFacts) {
    object(key) { json in
      json.member("@type", facts.site.settings.publisher.kind.authorType)
      json.publisherMembers(of: facts)
    }
  }

  /// The same with its policies; only a `NewsMediaOrganization` has all of them.
  mutating func publisherWithPolicies(_ key: String, of facts: SiteFacts) {
    object(key) { json in json.publisherWithPolicies(of: facts) }
  }

  mutating func publisherWithPolicies(of facts: SiteFacts) {
    let publisher = facts.site.settings.publisher
    let isPerson = publisher.kind == .person
    member("@type", isPerson ? "Person" : "NewsMediaOrganization")
    publisherMembers(of: facts)
    member("sameAs", ifAny: publisher.sameAs)
    for link in facts.policies where !isPerson || link.policy == .principles {
      member(link.policy.schemaProperty, link.address)
    }
  }

  private mutating func publisherMembers(of facts: SiteFacts) {
    let publisher = facts.site.settings.publisher
    member("@id", facts.publisherID)
    member("name", publisher.name)
    member("url", facts.publisherAddress)
    guard let logo = facts.logoAddress else { return }
    // A person has no logo in schema.org, but a picture.
    member(publisher.kind == .person ? "image" : "logo", logo)
  }

  /// People and organisations as authors, each with its page of the site as its id.
  mutating func authors(
    _ keys: [EntityKey], in facts: SiteFacts, also more: (inout JSONWriter, String) -> Void = { _, _ in }
  ) {
    guard !keys.isEmpty else { return }
    list("author", keys) { json, key in
      let entity = facts.site.entities[key]
      let address = facts.absolute.href(facts.plan.address(of: .entity(key)))
      json.member("@type", entity.kind.authorType)
      json.member("@id", address)
      json.member("name", entity.name)
      json.member("description", ifPresent: entity.entry?.role)
      json.member("sameAs", ifAny: entity.addressesElsewhere)
      more(&json, address)
    }
  }

  /// A source that somebody else published.
  mutating func work(_ source: Source) {
    member("@type", "CreativeWork")
    member("name", source.title.value)
    member("url", ifPresent: source.url?.value)
    member("archivedAt", ifAny: source.archived.map(\.value))
    member("datePublished", ifPresent: source.date?.value.publishedDay)
    member("inLanguage", ifPresent: source.header.language?.value)
  }

  /// What was changed after publication, newest first, each with its place on the page that tells of it.
  mutating func corrections(_ keys: [CorrectionKey], at page: String, in facts: SiteFacts) {
    guard !keys.isEmpty else { return }
    list("correction", keys) { json, key in
      let correction = facts.site.corrections[key].correction
      json.member("@type", "CorrectionComment")
      json.member("text", facts.told(key))
      json.member("datePublished", ifPresent: correction.date.value.publishedDay)
      json.member("url", "\(page)#\(facts.site.stableID(of: .correction(key)))")
    }
  }

  /// One object alone, several as a list: JSON-LD reads both as the same, some readers of ClaimReview do not.
  mutating func list<Item>(_ key: String, _ items: [Item], _ members: (inout JSONWriter, Item) -> Void) {
    if items.count == 1 {
      object(key) { members(&$0, items[0]) }
    } else {
      array(key) { json in
        for item in items { json.object { members(&$0, item) } }
      }
    }
  }

  /// Leaves the member out if the list is empty.
  mutating func member(_ key: String, ifAny texts: [String]) {
    if !texts.isEmpty { member(key, texts) }
  }
}
