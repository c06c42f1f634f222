/// A file that is published as it is: an image, a document.
package struct LinkedMedia: Sendable, Hashable {
  /// From the site's root: `content/articles/2024/deadline/photo.jpg`.
  package let inputPath: String
  /// From the output's root: `articles/deadline/photo.jpg`. A file beside an `index.md` stands beside the
  /// entry's page.
  package let publishedPath: String
}
