import Content

extension Linkage {
  /// The entry that a text means where an entry of a kind, or of any, is asked for: by its id, an entity by
  /// its names as well. Nil where there is none, or several.
  package func entry(_ text: String, _ kind: EntryKind?) -> EntryKey? {
    let resolver = parts.resolver
    guard case .found(let entry) = kind.map({ resolver.entry(text, $0) }) ?? resolver.entry(text) else {
      return nil
    }
    return entry
  }
}
