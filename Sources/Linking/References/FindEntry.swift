import Content
import Diagnostics

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

  /// The entry whose page a path from the site's root leads to: `articles/deadline/`,
  /// `articles/deadline/#figures`.
  package func entry(atPage path: String) -> EntryKey? {
    let steps = path.prefix { $0 != "#" && $0 != "?" }.split(separator: "/")
    guard let id = steps.last.map(String.init) else { return nil }
    let folder = steps.joined(separator: "/")
    let entries = parts.resolver.kinds(ofID: id)?.compactMap { entry(id, $0) }
    return entries?.first { parts.resolver.pageFolder(of: $0) == folder }
  }

  /// What of the references and citations in bodies leads nowhere on this site, of which they need not be.
  package func lostPointers(in content: SiteContent) -> [Diagnostic] {
    let bodies =
      content.articles.map(\.body) + content.sources.map(\.notes) + content.entities.map(\.body)
      + content.events.map(\.body) + content.pages.map(\.body)
    let language = site.settings.language
    let lost = bodies.flatMap { body in
      // Whose body it is matters to names in prose alone.
      BodyLinker(
        BodyInput(owner: .page(PageKey(0)), document: body, language: language), resolver: parts.resolver,
        finder: parts.finder, dates: options.dateVocabulary(for: language)
      ).lostPointers()
    }
    var suggester = Suggester(parts.resolver, unused: unusedSources(of: site.sources, parts.resolver.content))
    return wordFailures(lost, &suggester)
  }
}
