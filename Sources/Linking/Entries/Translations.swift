import Content
import Diagnostics

/// Which entries of one kind are language versions of each other, from the `translation-of` of some of them.
struct Translations: Sendable {
  /// For each entry, what its `translation-of` names.
  let originals: [Int?]
  /// For each entry the other versions, by language tag.
  let others: [[Int]]
  let diagnostics: [Diagnostic]

  struct Version: Sendable {
    let id: String
    /// Lower case.
    let language: String
    let translationOf: Reference?
  }

  /// Versions that name one original, directly or through each other, are versions of one another.
  init(_ versions: [Version], _ kind: EntryKind, _ content: PublishedContent) {
    let positions = Dictionary(
      versions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var diagnostics: [Diagnostic] = []
    var roots = Array(versions.indices)
    var originals: [Int?] = Array(repeating: nil, count: versions.count)
    for (index, version) in versions.enumerated() {
      guard let reference = version.translationOf else { continue }
      guard let original = positions[reference.value] else {
        let problem = missingOriginal(reference, kind, content, known: versions.lazy.map(\.id))
        if let problem { diagnostics.append(problem) }
        continue
      }
      guard versions[original].language != version.language else {
        diagnostics.append(translationIntoSameLanguage(reference, version.language))
        continue
      }
      // Each names one other at most, so that whoever leads into its own group closes a ring.
      guard root(of: index, &roots) != root(of: original, &roots) else {
        diagnostics.append(translationsOfEachOther(reference, kind, id: version.id))
        continue
      }
      originals[index] = original
      roots[root(of: index, &roots)] = root(of: original, &roots)
    }
    var groups: [Int: [Int]] = [:]
    for index in versions.indices { groups[root(of: index, &roots), default: []].append(index) }
    others = versions.indices.map { index in
      (groups[root(of: index, &roots)] ?? []).filter { $0 != index }.sorted {
        (versions[$0].language, $0) < (versions[$1].language, $1)
      }
    }
    self.originals = originals
    let sorted = groups.keys.sorted().compactMap { groups[$0] }
    self.diagnostics = diagnostics + twoInOneLanguage(versions, sorted)
  }
}

/// Versions of one text in a language that an earlier one has already; the original comes before all others.
private func twoInOneLanguage(_ versions: [Translations.Version], _ groups: [[Int]]) -> [Diagnostic] {
  groups.filter { $0.count > 2 }.flatMap { group -> [Diagnostic] in
    var known: [String: Int] = [:]
    let originalFirst = group.filter { versions[$0].translationOf == nil } + group
    return originalFirst.compactMap { index in
      let version = versions[index]
      guard let first = known[version.language], first != index, let reference = version.translationOf else {
        known[version.language] = index
        return nil
      }
      return twoTranslations(
        reference, version.id, versions[first].id, version.language, first: versions[first].translationOf)
    }
  }
}

private func missingOriginal(
  _ reference: Reference, _ kind: EntryKind, _ content: PublishedContent, known: some Sequence<String>
) -> Diagnostic? {
  if content.broken.contains(EntryID(kind, reference.value)) { return nil }
  if content.drafts.contains(EntryID(kind, reference.value)) {
    return draftReferred(reference.value, kind, at: reference.place)
  }
  return unknownOriginal(reference, kind, nearest: nearestNames(to: reference.value, among: known))
}

/// The first entry of the group that an entry belongs to so far; shortens the way for the next question.
private func root(of index: Int, _ roots: inout [Int]) -> Int {
  var index = index
  while roots[index] != index {
    roots[index] = roots[roots[index]]
    index = roots[index]
  }
  return index
}
