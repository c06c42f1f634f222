import Content
import Diagnostics

/// An entity of a file, or one that a plain name in a list made.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedEntity: Sendable {
  package let id: String
  package let name: String
  package let kind: EntityKind
  /// Nil for an entity that a name in a list made.
  package let entry: Entity?
  /// The file's place, or the first name that made it.
  package let place: Place
  package let partOf: EntityKey?
  package let body: LinkedBody?
  package let backlinks: Backlinks

  init(
    id: String, name: String, kind: EntityKind, entry: Entity?, place: Place, partOf: EntityKey?,
    body: LinkedBody?, backlinks: Backlinks
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.entry = entry
    self.place = place
    self.partOf = partOf
    self.body = body
    self.backlinks = backlinks
  }

  /// Everything on the site that names it; every array in a fixed order, each entry once.
  package struct Backlinks: Sendable {
    /// Claims that it made.
    package let said: [ClaimKey]
    /// Claims whose wording names it.
    package let inClaims: [ClaimKey]
    package let events: [EventKey]
    package let authoredArticles: [ArticleKey]
    package let reviewedArticles: [ArticleKey]
    package internal(set) var publishedSources: [SourceKey]
    package internal(set) var authoredSources: [SourceKey]
    package let parts: [EntityKey]
    /// Bodies that mention it, name it in a reference, or list it in their front matter.
    package let mentions: [Mention]
    /// Entities named by the same articles and events, most often first, at most 24.
    package let appearsWith: [Companion]
  }

  package struct Mention: Sendable {
    package let by: EntryKey
    /// How often the body names it; 0 where only the front matter does.
    package let count: Int
    /// Where it is named, in order.
    package let sections: [SectionHeading]
  }

  package struct Companion: Sendable {
    package let entity: EntityKey
    /// How many articles and events name both.
    package let count: Int
  }
}
