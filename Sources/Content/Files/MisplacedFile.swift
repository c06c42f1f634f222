import Diagnostics
import YAML

/// The folder that a file was surely meant for, by its keys, and the keys that its own folder does not know.
///
/// All keys are those of that folder's entries, all that these need are there, and in its own folder two are
/// unknown or one is missing.
func folderMeant(
  by pairs: [YAMLPair], in folder: EntryFolder
) -> (folder: EntryFolder, unknown: [YAMLPair])? {
  let unknown = pairs.filter { folder.declaration.key(named: $0.key) == nil }
  if unknown.isEmpty { return nil }
  let names = Set(pairs.map(\.key))
  guard unknown.count > 1 || !folder.declaration.required.isSubset(of: names) else { return nil }
  let meant = EntryFolder.allCases.first { other in
    other.declaration.required.isSubset(of: names)
      && names.allSatisfy { other.declaration.key(named: $0) != nil }
  }
  return meant.map { ($0, unknown) }
}

extension RecordDeclaration {
  fileprivate var required: Set<String> { Set(keys.filter(\.isRequired).map(\.name)) }
}
