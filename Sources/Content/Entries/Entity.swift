import Diagnostics
import Markdown

/// A person, organisation, place or document that articles speak of: a file below `content/entities/`.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Entity: Sendable {
  package let header: EntryHeader
  package let name: Located<String>
  package let kind: EntityKind
  /// Other names by which prose mentions it; one that ends in `*` matches any ending.
  package let aliases: [Located<String>]
  /// Its names in other languages, by language tag, in the order written.
  package let names: [LocalName]
  /// A Wikidata item: `Q212`.
  package let wikidata: Located<String>?
  package let sameAs: [Located<String>]
  package let role: String?
  package let partOf: Reference?
  package let body: MarkdownDocument

  init(
    header: EntryHeader, name: Located<String>, kind: EntityKind, aliases: [Located<String>],
    names: [LocalName], wikidata: Located<String>?, sameAs: [Located<String>], role: String?,
    partOf: Reference?, body: MarkdownDocument
  ) {
    self.header = header
    self.name = name
    self.kind = kind
    self.aliases = aliases
    self.names = names
    self.wikidata = wikidata
    self.sameAs = sameAs
    self.role = role
    self.partOf = partOf
    self.body = body
  }

  package struct LocalName: Sendable {
    package let language: String
    package let names: [Located<String>]
  }
}

package enum EntityKind: String, Sendable, CaseIterable {
  case person, organisation, place, document, other
}
