import Diagnostics
import SiteCompiler

/// What is to be found out of one site.
enum SiteWork: Sendable {
  case compile(SiteSession)
  case checkPages(SiteEdition)

  /// Only when nobody types: it takes as long as a build.
  var isLong: Bool {
    switch self {
    case .compile: false
    case .checkPages: true
    }
  }

  enum Finding: Sendable {
    case compiled(CompiledRevision)
    case pages([Diagnostic], of: SiteEdition)
  }

  /// Nil once it is cancelled.
  func result(isCancelled: () -> Bool) -> Finding? {
    switch self {
    case .compile(let session): return .compiled(session.compiled())
    case .checkPages(let edition):
      guard let site = edition.site else { return nil }
      var problems: [Diagnostic] = []
      for start in stride(from: 0, to: site.pageCount, by: 16) {
        if isCancelled() { return nil }
        problems += site.check(start..<min(start + 16, site.pageCount))
      }
      return .pages(problems, of: edition)
    }
  }
}
