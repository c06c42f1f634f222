import Content
import Diagnostics

/// Names that an entity's file gives it and that no text has.
func faultyNames(of entity: Entity) -> [Diagnostic] {
  let names = [entity.name] + entity.aliases + entity.names.flatMap(\.names)
  return names.compactMap { name in
    if let (word, strangers) = wordInTwoScripts(of: name.value) {
      return faultyName(name, .scripts(word: word, strangers: strangers))
    }
    guard name.value.utf8.contains(UInt8(ascii: "*")) else { return nil }
    if name.value.utf8.dropLast().contains(UInt8(ascii: "*")) { return starWithin(name) }
    return name.value.unicodeScalars.count { $0.properties.isAlphabetic } < 3 ? starAfterTooLittle(name) : nil
  }
}

/// Reviewers who are among the article's authors.
func checkReviewers(of articles: [Article], _ entities: EntityDirectory) -> [Diagnostic] {
  articles.flatMap { article -> [Diagnostic] in
    guard !article.reviewedBy.isEmpty else { return [] }
    return article.reviewedBy.compactMap { reviewer in
      guard let key = entities.key(of: reviewer.value) else { return nil }
      return article.authors.first { entities.key(of: $0.value) == key }.map {
        reviewedByAuthor(reviewer, author: $0)
      }
    }
  }
}
