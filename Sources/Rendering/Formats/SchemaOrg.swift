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
    uniqued((entry?.wikidata.map { [wikidataAddress($0)] } ?? []) + (entry?.sameAs.map(\.value) ?? []))
  }
}

extension JSONWriter {
  mutating func publisher(_ key: String, of facts: SiteFacts) {
    let publisher = facts.site.settings.publisher
    object(key) { json in
      json.member("@type", publisher.kind.authorType)
      json.member("name", publisher.name)
      json.member("url", facts.publisherAddress)
      guard let logo = facts.logoAddress else { return }
      // A person has no logo in schema.org, but a picture.
      json.member(publisher.kind == .person ? "image" : "logo", logo)
    }
  }

  /// Leaves the member out if the list is empty.
  mutating func member(_ key: String, ifAny texts: [String]) {
    if !texts.isEmpty { member(key, texts) }
  }
}
