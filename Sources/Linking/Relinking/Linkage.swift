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

  /// Whether any body would be linked to the same entries with another resolver and other options.
  func resolvesAlike(_ resolver: Resolver, _ options: LinkOptions) -> Bool {
    self.options == options
      && parts.resolver.content.settings.language == resolver.content.settings.language
      && parts.resolver.resolvesAlike(resolver)
  }
}
