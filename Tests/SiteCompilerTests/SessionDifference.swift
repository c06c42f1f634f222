import Dates
import Rendering

@testable import SiteCompiler

extension EditedSite {
  static let options = BuildOptions(today: testDay)
}

extension SiteSession {
  /// The first thing in which the newest edition is not a clean build.
  func difference(from site: EditedSite, _ options: BuildOptions = EditedSite.options) -> String? {
    let (clean, tree) = compileTree(site.project, options)
    guard isCurrent else { return "it is behind" }
    if edition.isChecked {
      let (report, expected) = (edition.report.written, clean.report.written)
      if report != expected { return "report:\n\(report)\ninstead of\n\(expected)" }
    }
    guard let tree, let shown = edition.site else {
      return (tree == nil) == (edition.site == nil) ? nil : "only one of the two has errors"
    }
    return tree.files.first { shown.file(at: $0.path).value?.bytes != $0.bytes }?.path
  }
}
