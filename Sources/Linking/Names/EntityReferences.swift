import Content

/// Every text that stands where an entity is asked for, in a fixed order: the first spelling of a name is the
/// one that is shown.
func entityReferences(_ content: PublishedContent, _ sources: SourceTable) -> [Reference] {
  var references: [Reference] = []
  for article in content.articles { references += entityReferences(of: article) }
  for owned in content.events { references += owned.event.entities }
  references += sources.records.flatMap(entityReferences)
  references += content.entities.compactMap(\.partOf)
  return references
}

/// Those of an article itself; its events come after all articles.
func entityReferences(of article: Article) -> [Reference] {
  article.authors + article.reviewedBy + article.entities
    + article.claims.flatMap { $0.by + [$0.contacted?.who].compactMap { $0 } }
}

func entityReferences(of source: Source) -> [Reference] {
  [source.publisher].compactMap { $0 } + source.authors
}

extension PublishedContent {
  /// Whether another version of an article leaves every entity and every name as it is: what either names is
  /// the entity of a file, or was made by an earlier article, or is named first by both in the same order.
  /// Sources that it writes out name the same under the same ids.
  func makesSameEntities(_ key: ArticleKey, as other: PublishedContent, _ known: EntityDirectory) -> Bool {
    let (old, new) = (articles[key.index], other.articles[key.index])
    func makers(_ article: Article) -> [String] {
      let references = entityReferences(of: article) + article.events.flatMap(\.entities)
      return references.values.filter { !known.isNameOfFile($0) }
    }
    func speakers(_ article: Article) -> [[String]] {
      article.inlineSources.map { source in
        let names = entityReferences(of: source).values.filter { !known.isNameOfFile($0) }
        return names.isEmpty ? [] : [source.header.id] + names
      }.filter { !$0.isEmpty }
    }
    guard speakers(old) == speakers(new) else { return false }
    let (before, after) = (makers(old), makers(new))
    guard before != after else { return true }
    func isNew(_ text: String) -> Bool {
      !articles[..<key.index].contains { entityReferences(of: $0).contains { $0.value == text } }
    }
    return before.filter(isNew) == after.filter(isNew)
  }
}

extension EntityDirectory {
  /// What stands where an entity is asked for in an article and not in another version of it, but for names
  /// of files.
  func references(in article: Article, besides other: Article) -> [Reference] {
    func all(_ article: Article) -> [Reference] {
      entityReferences(of: article) + article.events.flatMap(\.entities)
        + article.inlineSources.flatMap(entityReferences)
    }
    let known = Set(all(other).values)
    return all(article).filter { !known.contains($0.value) && !isNameOfFile($0.value) }
  }

  /// Whether a text is the id or one of the names that an entity's own file gives it.
  fileprivate func isNameOfFile(_ text: String) -> Bool {
    guard let entity = key(of: text).flatMap({ records[$0.index].entry }) else { return false }
    let names = [entity.name] + entity.aliases + entity.names.flatMap(\.names)
    return text == entity.header.id || names.contains { foldedText($0.value) == foldedText(text) }
  }
}
