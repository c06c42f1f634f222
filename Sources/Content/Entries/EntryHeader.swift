import Diagnostics

/// The kinds of entry that a reference can name: `[[source:interfax-2024]]`.
package enum EntryKind: String, Sendable, CaseIterable {
  case article, claim, source, entity, event, page
}

/// An entry's kind and id, which together name it.
package struct EntryID: Hashable, Sendable {
  package let kind: EntryKind
  package let id: String

  package init(_ kind: EntryKind, _ id: String) {
    self.kind = kind
    self.id = id
  }
}

/// What every entry with a file of its own has.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class EntryHeader: Sendable {
  /// Lower-case letters, digits and `-`; unique within a kind.
  package let id: String
  /// Where a diagnostic about the whole entry points: its `id:`, its title or its first line.
  package let place: Place
  /// A BCP 47 tag; nil means the site's language.
  package let language: Located<String>?
  package let isDraft: Bool
  /// Old addresses that lead to this entry's page, each starting with `/`.
  package let aliases: [Located<String>]
  /// What stands under `extra:`, passed to the templates untouched.
  package let extra: OpenValue
  /// Something in the front matter was reported as unreadable: what seems to be missing may stand there.
  package let isDamaged: Bool

  init(
    id: String, place: Place, language: Located<String>? = nil, isDraft: Bool = false,
    aliases: [Located<String>] = [], extra: OpenValue = .map([]), isDamaged: Bool = false
  ) {
    self.id = id
    self.place = place
    self.language = language
    self.isDraft = isDraft
    self.aliases = aliases
    self.extra = extra
    self.isDamaged = isDamaged
  }
}

/// A value under `extra:`; scalars stay the text that the editor wrote.
package indirect enum OpenValue: Sendable, Equatable {
  case null
  case text(String)
  case list([OpenValue])
  case map([OpenField])
}

/// One key of a map under `extra:`, in the order written.
package struct OpenField: Sendable, Equatable {
  package let key: String
  package let value: OpenValue

  package init(_ key: String, _ value: OpenValue) {
    self.key = key
    self.value = value
  }
}
