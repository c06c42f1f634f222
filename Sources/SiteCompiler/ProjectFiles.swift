import Content
import Diagnostics

/// Everything a site is built from, in memory: the files below `content/`, `templates/` and
/// `snapshots/`, whole.
package struct ProjectFiles: Sendable {
  package static let settingsPath = Content.settingsPath

  /// Sorted by path, each path from the site's root: `content/articles/deadline.md`.
  package let files: [InputFile]

  package init(_ files: [InputFile]) {
    self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
