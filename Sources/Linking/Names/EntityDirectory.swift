import Content
import Diagnostics

/// All entities of a site by id, and by every name that means one.
struct EntityDirectory: Sendable {
  /// By id.
  let records: [Record]
  /// Every name that prose is searched for.
  let names: [MentionFinder.Name]
  private let keysByID: [String: EntityKey]
  /// By folded name; see `foldedText`.
  private let keysByName: [String: EntityKey]

  struct Record: Sendable {
    let id: String
    let name: String
    let kind: EntityKind
    /// Nil for an entity that a name in a list made.
    let entry: Entity?
    let place: Place
  }

  init(
    records: [Record], names: [MentionFinder.Name], keysByID: [String: EntityKey],
    keysByName: [String: EntityKey]
  ) {
    self.records = records
    self.names = names
    self.keysByID = keysByID
    self.keysByName = keysByName
  }

  /// Whether the same texts mean the same entities, in lists and in prose.
  func resolvesAlike(_ other: EntityDirectory) -> Bool {
    keysByID == other.keysByID && keysByName == other.keysByName && names == other.names
  }

  func key(ofID id: String) -> EntityKey? { keysByID[id] }

  /// The entity that a text means where an entity is asked for: by id, else by name.
  func key(of text: String) -> EntityKey? { keysByID[text] ?? keysByName[foldedText(text)] }

  func keys(of references: [Reference]) -> [EntityKey] {
    uniqued(references.compactMap { key(of: $0.value) })
  }
}

/// A name as it is compared where an entity is asked for: typographic spaces, apostrophes and hyphens made
/// plain.
func foldedText(_ name: String) -> String { String(decoding: foldedName(name), as: UTF8.self) }
