/// What a hyperlink without a scheme was surely meant for outside the site; nil where it may be a path.
///
///     www.example.com/a -> https://www.example.com/a      desk@example.com -> mailto:desk@example.com
///     example.com/a     -> https://example.com/a          maps/dam.png     -> nil
package func addressElsewhere(meantBy destination: String) -> String? {
  let host = destination.prefix { !"/?#".contains($0) }
  let labels = host.split(separator: ".", omittingEmptySubsequences: false)
  guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return nil }
  if let at = host.firstIndex(of: "@") {
    return host == destination && at > host.startIndex ? "mailto:\(destination)" : nil
  }
  let isHost = labels[0].lowercased() == "www" || commonDomains.contains(last.lowercased())
  return isHost ? "https://\(destination)" : nil
}

/// Top-level domains that are no file's ending.
private let commonDomains: Set<String> = [
  "com", "org", "net", "info", "int", "edu", "gov", "eu", "ua", "ru", "uk", "us", "de", "fr", "it", "es",
  "nl", "ch", "at", "cz", "se", "no", "fi", "ca", "au", "io", "news", "media", "press", "online", "site",
  "me", "gl", "be", "ly", "tv", "co", "ph", "is", "today", "pl", "ge", "kz", "tr", "il", "jp", "cn", "in",
]
