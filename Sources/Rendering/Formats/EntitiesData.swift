import Content
import Linking
import Markup
import Pages

/// `/data/entities.json`: everybody and everything that the site knows, as JSON-LD in the vocabulary of
/// schema.org.
func entitiesData(_ facts: SiteFacts) -> [UInt8] {
  var json = JSONWriter(.pretty)
  json.object { json in
    json.member("@context", schemaContext)
    json.array("@graph") { json in
      for key in facts.site.entities.keys { json.object { $0.entity(key, in: facts) } }
    }
  }
  return json.bytes
}

extension JSONWriter {
  /// One entity's members, for the file and for its page.
  mutating func entity(_ key: EntityKey, in facts: SiteFacts) {
    let entity = facts.site.entities[key]
    member("@id", facts.absolute.href(facts.plan.address(of: .entity(key))))
    member("@type", entity.kind.schemaType)
    member("name", entity.name)
    otherNames(of: entity)
    member("description", ifPresent: entity.entry?.role)
    member("sameAs", ifAny: entity.addressesElsewhere)
    if let whole = entity.partOf, let relation = entity.kind.partOf(facts.site.entities[whole].kind) {
      object(relation) { $0.member("@id", facts.absolute.href(facts.plan.address(of: .entity(whole)))) }
    }
  }

  private mutating func otherNames(of entity: LinkedEntity) {
    let localNames = entity.entry?.names ?? []
    guard !entity.wholeAliases.isEmpty || localNames.contains(where: { !$0.names.isEmpty }) else { return }
    array("alternateName") { json in
      for alias in entity.wholeAliases { json.string(alias) }
      for local in localNames {
        for name in local.names {
          json.object { json in
            json.member("@value", name.value)
            json.member("@language", local.language)
          }
        }
      }
    }
  }
}

extension LinkedEntity {
  /// Other names that are names: an alias that ends in `*` is but the beginning of some.
  var wholeAliases: [String] { (entry?.aliases ?? []).map(\.value).filter { !$0.hasSuffix("*") } }
}

extension EntityKind {
  /// What schema.org calls being part of something of another kind; nil where it has no word for it.
  fileprivate func partOf(_ whole: EntityKind) -> String? {
    switch (self, whole) {
    case (.organisation, .organisation): "parentOrganization"
    case (.person, .organisation): "memberOf"
    case (.place, .place): "containedInPlace"
    case (.organisation, .place): "location"
    case (.document, .document): "isPartOf"
    case (.person, _), (.organisation, _), (.place, _), (.document, _), (.other, _): nil
    }
  }
}
