import Diagnostics

/// The publisher's logo is one of the site's files, or stands elsewhere.
func checkLogo(_ resolver: Resolver) -> [Diagnostic] {
  guard let logo = resolver.content.settings.publisher.logo, !logo.value.contains("://"),
    resolver.paths.media(at: logo.value) == nil
  else { return [] }
  var suggester = Suggester(resolver)
  return [unknownFile(logo.value, at: logo.place, nearest: suggester.paths(near: logo.value))]
}
