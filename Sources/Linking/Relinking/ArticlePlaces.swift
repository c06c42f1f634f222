import Content

/// A place among the others of a site for a new article, of which nothing is said yet.
package struct ArticlePlace: Sendable {
  let key: ArticleKey
  let moves: KeyMoves<LinkedArticle>
  /// The site's content with a placeholder there.
  let content: PublishedContent
  /// Of the article's file from the site's root.
  let path: String

  /// `draft` is the article as it was before it is published.
  ///
  /// Nil if media lie beside the file: they have another address with it.
  package init?(for article: Article, at path: String, insteadOf draft: Article?, in linkage: Linkage) {
    let (id, resolver) = (article.header.id, linkage.parts.resolver)
    moves = KeyMoves(adding: [id], to: linkage.site.articles, id: \.id)
    guard draft.map({ $0.header.id == id }) ?? true, !resolver.paths.hasMedia(beside: path),
      let key = moves.added.first
    else { return nil }
    var content = resolver.content
    if let draft { content.dropDraft(draft) }
    self.content = content.renumbered(moves, added: article.placeholder)
    (self.key, self.path) = (key, path)
  }
}

/// An article that leaves a site, or that is a draft from now on.
package struct ArticleDeparture: Sendable {
  let article: Article
  let draft: Article?

  package init(of article: Article, leaving draft: Article?) { (self.article, self.draft) = (article, draft) }

  /// Nil if something has the id of what the draft carries, or if media lie beside the article's file.
  func moves(in linkage: Linkage) -> KeyMoves<LinkedArticle>? {
    let resolver = linkage.parts.resolver
    let carried = draft.map(carriedIDs) ?? []
    guard let key = linkage.site.key(of: article), draft.map({ $0.header.id == article.header.id }) ?? true,
      carried.allSatisfy({ resolver.entry($0.id) == .unknown }),
      !resolver.paths.hasMedia(beside: resolver.paths.path(of: article.header.place.file) ?? "")
    else { return nil }
    let others = linkage.site.articles.filter { $0 !== linkage.site.articles[key] }
    return KeyMoves(adding: [article.header.id], to: others, id: \.id).reversed
  }

  func leave(_ content: inout PublishedContent, _ moves: KeyMoves<LinkedArticle>) {
    content = content.renumbered(moves, added: article)
    if let draft { content.addDraft(draft) }
  }

  func leave(_ paths: inout ContentPaths) {
    paths.remove(article.header.place.file, leaving: draft.map { EntryID(.article, $0.header.id) })
  }
}
