import Content
import Diagnostics

/// Sources that stand on a site more than once and do not agree, or are two files.
func checkCopies(_ sources: SourceTable, _ entities: EntityDirectory) -> [Diagnostic] {
  sources.copies.compactMap { copy in
    let taken = sources.records[copy.taken.index]
    let keys = differingKeys(copy.source, taken, entities)
    if !copy.source.isInline, !taken.isInline { return twoFilesForOneSource(copy.source, taken) }
    return keys.isEmpty ? nil : copiesDisagree(copy.source, taken, keys)
  }
}

/// The keys under which both records say something, and not the same.
private func differingKeys(_ copy: Source, _ taken: Source, _ entities: EntityDirectory) -> [String] {
  var keys: [String] = []
  if foldedText(copy.title.value) != foldedText(taken.title.value) { keys.append("title") }
  if let mine = copy.publisher?.value, let other = taken.publisher?.value,
    entityIdentity(mine, entities) != entityIdentity(other, entities)
  {
    keys.append("publisher")
  }
  if let mine = copy.date?.value, let other = taken.date?.value, mine != other { keys.append("date") }
  return keys
}

private func entityIdentity(_ text: String, _ entities: EntityDirectory) -> String {
  entities.key(of: text).map { entities.records[$0.index].id } ?? romanisedID(of: text)
}

/// Ids in front matter that are no source's.
func checkSourceReferences(_ suggester: inout Suggester) -> [Diagnostic] {
  let resolver = suggester.resolver
  let content = resolver.content
  let relays = (content.sources + content.inlineSources).flatMap(\.relays).compactMap(\.source)
  let references =
    content.articles.flatMap(sourceReferences)
    + content.events.filter { $0.article == nil }.flatMap(\.event.sources) + relays
  return references.compactMap { reference in
    guard case .id(let written) = reference else { return nil }
    switch resolver.entry(written.value, .source) {
    case .found, .broken, .ambiguous: return nil
    case .draft(let kind): return draftReferred(written.value, kind, at: written.place)
    case .unknown:
      return unknownSource(written.value, at: written.place, suggester.sources(near: written.value))
    }
  }
}

/// Files of sources that nothing uses; none unless everything that may use them could be read.
func unusedSources(of sources: [LinkedSource], _ content: PublishedContent) -> [Source] {
  guard !content.isDamaged else { return [] }
  return sources.filter {
    $0.uses.isEmpty && !$0.source.isInline && !content.sourcesOfDrafts.contains($0.id)
  }.map(\.source)
}
