import Content

/// Never changed and without identity: a class so that a copy costs one retain.
package final class LinkedSource: Sendable {
  package let source: Source
  package let publisher: EntityKey?
  package let authors: [EntityKey]
  package let relays: [Relay]
  /// The sources that pass this one on, by id.
  package let relayedBy: [SourceKey]
  package let notes: LinkedBody
  /// Everything that rests on it or names it, in a fixed order.
  package let uses: [Use]

  init(
    source: Source, publisher: EntityKey?, authors: [EntityKey], relays: [Relay], relayedBy: [SourceKey],
    notes: LinkedBody, uses: [Use]
  ) {
    self.source = source
    self.publisher = publisher
    self.authors = authors
    self.relays = relays
    self.relayedBy = relayedBy
    self.notes = notes
    self.uses = uses
  }

  package var id: String { source.header.id }

  /// A relay whose origin is known by name has a source; an unattributed one may have none.
  package struct Relay: Sendable {
    package let source: SourceKey?
    package let how: Source.Relay.How
  }

  /// One entry's use of a source, and in what manner.
  package struct Use: Sendable, Hashable {
    package let by: EntryKey
    package let manner: Manner
    /// For citations and references in a body: how often, and the sections where it stands.
    package let count: Int
    package let sections: [SectionHeading]
  }

  package enum Manner: Int, Sendable, Comparable, CaseIterable {
    case cited, referenced, listed, quoted, appeared, supports, undermines, context, event, relayed

    package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }
}
