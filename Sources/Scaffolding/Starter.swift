import Content

/// A file of a new site, by its path from the site's folder.
package struct StarterFile: Sendable {
  package let path: String
  package let bytes: [UInt8]
}

/// A small complete site: content, the theme, and what editors' programs and hosts want to know.
///
/// The title and the address take the place of those in `starter/content/site.yml`.
package func starterSite(title: String?, baseURL: String?) -> [StarterFile] {
  let starter = embeddedFiles(below: "starter/").map { file in
    let path = String(file.path.dropFirst("starter/".count))
    let isSettings = path == settingsPath
    return StarterFile(
      path: path, bytes: isSettings ? settings(file.bytes, title: title, baseURL: baseURL) : file.bytes)
  }
  let theme = embeddedFiles(below: "templates/").map { StarterFile(path: $0.path, bytes: $0.bytes) }
  let schemas = jsonSchemas().map { StarterFile(path: ".vscode/schemas/\($0.name)", bytes: $0.bytes) }
  return starter + theme + schemas
}

private func settings(_ bytes: [UInt8], title: String?, baseURL: String?) -> [UInt8] {
  var text = String(decoding: bytes, as: UTF8.self)
  if let title { text = text.replacing("title: A new fact-check site", with: "title: \(yamlScalar(title))") }
  if let baseURL {
    text = text.replacing("base-url: https://example.org/", with: "base-url: \(yamlScalar(baseURL))")
  }
  return Array(text.utf8)
}
