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
    /// Lower case; nil where what is written could not be read.
    let language: String?
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
      if let language = version.language, language == versions[original].language {
        diagnostics.append(translationIntoSameLanguage(reference, language))
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
        (versions[$0].language ?? "", $0) < (versions[$1].language ?? "", $1)
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
      guard let language = version.language else { return nil }
      guard let first = known[language], first != index, let reference = version.translationOf else {
        known[language] = index
        return nil
      }
      return twoTranslations(
        reference, version.id, versions[first].id, language, first: versions[first].translationOf)
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
  let known = Array(known)
  let named = original(namedBy: reference.value, kind, content).filter(known.contains)
  return unknownOriginal(
    reference, kind, nearest: named.isEmpty ? nearestNames(to: reference.value, among: known) : named)
}

/// Ids of the entry that a title, a file's path or a page's address names.
private func original(namedBy text: String, _ kind: EntryKind, _ content: PublishedContent) -> [String] {
  let part = text.split(separator: "/").last.map(String.init) ?? text
  let id = [".md", ".html"].first(where: part.hasSuffix).map { String(part.dropLast($0.count)) } ?? part
  let title = foldedText(text)
  let titled =
    kind == .page
    ? content.pages.filter { foldedText($0.title.value) == title }.map(\.header.id)
    : content.articles.filter { foldedText($0.title.value) == title }.map(\.header.id)
  return titled + [id]
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
