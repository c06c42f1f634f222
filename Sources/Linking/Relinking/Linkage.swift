import Content
import Dates

/// A linked site with what its linking left behind, on which the next one can build.
///
/// Never changed and without identity: a class so that a copy costs one retain.
package final class Linkage: Sendable {
  package let site: LinkedSite
  let parts: LinkedParts
  let options: LinkOptions

  init(site: LinkedSite, parts: LinkedParts, options: LinkOptions) {
    self.site = site
    self.parts = parts
    self.options = options
  }

  /// The same, for entries that may get new names: while other work goes on it is noted what words the site's
  /// texts hold.
  package func gatheringWords() -> Linkage {
    var parts = parts
    parts.words = Future { [site] in SiteWords(site) }
    return Linkage(site: site, parts: parts, options: options)
  }

  /// Whether it is known how dates are written in an article's language.
  package func speaks(_ language: String?) -> Bool {
    language.map { options.dateVocabularies[$0] != nil } ?? true
  }

  /// The same for entries in more languages.
  package func speaking(_ dates: [String: DateVocabulary]) -> Linkage {
    let options = LinkOptions(drafts: options.drafts, today: options.today, dateVocabularies: dates)
    return Linkage(site: site, parts: parts, options: options)
  }

  /// The same with one more file below `content/media/`, to which nothing leads yet.
  package func publishing(_ path: String) -> Linkage {
    var parts = parts
    parts.resolver = Resolver(parts.resolver, publishing: path)
    return Linkage(site: site.with(media: parts.resolver.paths.media), parts: parts, options: options)
  }

  /// Which entries' files may hold some names.
  func holders(of names: [MentionFinder.Name]) -> [EntryKey] {
    (parts.words?.value ?? SiteWords(site)).holders(of: names)
  }

  /// Whether any body would be linked to the same entries with another resolver and other options.
  func resolvesAlike(_ resolver: Resolver, _ options: LinkOptions) -> Bool {
    self.options == options
      && parts.resolver.content.settings.language == resolver.content.settings.language
      && parts.resolver.resolvesAlike(resolver)
  }
}
