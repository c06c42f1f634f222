import Content

extension Linkage {
  /// The same site with a place for a new article, of which nothing is said yet.
  ///
  /// `path` is that of its file from the site's root. Nil if something has the id already, or if no other
  /// article is in its language, for which the theme has no words then.
  package func withPlace(for article: Article, at path: String) -> Renumbered? {
    let (id, language) = (article.header.id, article.header.language?.value)
    guard parts.resolver.entry(id) == .unknown,
      language == nil || site.articles.contains(where: { $0.article.header.language?.value == language })
    else { return nil }
    var (keys, named) = (Renumbering(), NamedEntries(parts.resolver))
    keys.articles = KeyMoves(adding: [id], to: site.articles, id: \.id)
    named.content = named.content.renumbered(keys.articles, added: article.placeholder)
    var paths = parts.resolver.paths.renumbered(keys)
    for key in keys.articles.added { paths.add(.article(key), article.header.place.file, at: path) }
    return renumbered(keys, named, parts.finder, paths: paths)
  }

  /// The same site without the place of an article of which nothing is said any more; nil if something leads
  /// to it, or if it was the last one in its language.
  package func withoutPlace(of article: Article) -> Renumbered? {
    let language = article.header.language?.value
    guard let key = site.key(of: article), site.areUnnamed([.article(key)]),
      language == nil || site.articles.count(where: { $0.article.header.language?.value == language }) > 1
    else { return nil }
    var (keys, named) = (Renumbering(), NamedEntries(parts.resolver))
    let others = site.articles.filter { $0 !== site.articles[key] }
    keys.articles = KeyMoves(adding: [article.header.id], to: others, id: \.id).reversed
    named.content = named.content.renumbered(keys.articles, added: article)
    var paths = parts.resolver.paths
    paths.remove(article.header.place.file)
    return renumbered(keys, named, parts.finder, paths: paths.renumbered(keys))
  }
}
