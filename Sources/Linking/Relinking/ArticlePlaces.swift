import Content

extension Linkage {
  /// The same site with a place for a new article, of which nothing is said yet.
  ///
  /// `path` is that of its file from the site's root, `draft` the article as it was before it is published.
  /// Nil if something has the id already, or if media lie beside the file: they have another address with it.
  package func withPlace(for article: Article, at path: String, insteadOf draft: Article?) -> Renumbered? {
    let id = article.header.id
    guard parts.resolver.entry(id) == (draft == nil ? .unknown : .draft(.article)),
      draft.map({ $0.header.id == id }) ?? true, !parts.resolver.paths.hasMedia(beside: path)
    else { return nil }
    var (keys, named) = (Renumbering(), NamedEntries(parts.resolver))
    if let draft { named.content.dropDraft(draft) }
    keys.articles = KeyMoves(adding: [id], to: site.articles, id: \.id)
    named.content = named.content.renumbered(keys.articles, added: article.placeholder)
    var paths = parts.resolver.paths.renumbered(keys)
    for key in keys.articles.added { paths.add(.article(key), article.header.place.file, at: path) }
    return renumbered(keys, named, parts.finder, paths: paths)
  }

  /// The same site without the place of an article of which nothing is said any more, or which is a `draft`
  /// from now on; nil if something leads to it, or if media lie beside its file.
  package func withoutPlace(of article: Article, leaving draft: Article?) -> Renumbered? {
    var paths = parts.resolver.paths
    guard let key = site.key(of: article), site.areUnnamed([.article(key)]),
      draft.map({ isUnknown($0, insteadOf: article) }) ?? true,
      !paths.hasMedia(beside: paths.path(of: article.header.place.file) ?? "")
    else { return nil }
    var (keys, named) = (Renumbering(), NamedEntries(parts.resolver))
    let others = site.articles.filter { $0 !== site.articles[key] }
    keys.articles = KeyMoves(adding: [article.header.id], to: others, id: \.id).reversed
    named.content = named.content.renumbered(keys.articles, added: article)
    if let draft { named.content.addDraft(draft) }
    paths.remove(article.header.place.file, leaving: draft.map { EntryID(.article, $0.header.id) })
    return renumbered(keys, named, parts.finder, paths: paths.renumbered(keys))
  }

  /// Whether nothing has the id of anything that a draft carries.
  private func isUnknown(_ draft: Article, insteadOf article: Article) -> Bool {
    draft.header.id == article.header.id
      && carriedIDs(of: draft).allSatisfy { parts.resolver.entry($0.id) == .unknown }
  }
}
