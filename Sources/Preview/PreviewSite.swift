import Diagnostics
import Dispatch
import Rendering
import SiteCompiler
import Synchronization

/// Something that the person at the terminal may want to know.
package enum PreviewNews: Sendable {
  case shown(paths: [String], took: Duration)
  /// Errors stand; the pages from before them are shown, if there have been any.
  case problems(DiagnosticReport, shown: Bool)
  /// Everything was looked at once more: all that is known of the present files, also what is no error.
  case checked(DiagnosticReport)
}

/// A site as the preview shows it: the newest edition without an error, and what is wrong with a newer one.
package final class PreviewSite: Sendable {
  private let state: Mutex<State>
  private let remover = DispatchQueue(label: "preview.remove", qos: .utility)

  private struct State {
    var session: SiteSession
    var shown: SiteEdition?
    /// What only rendering showed, by the page or at large.
    var pageProblems: [Diagnostic] = []
    /// The last edition of which every page was rendered without an error.
    var faultless: SiteOnDemand?

    /// What is wrong with the newest edition.
    var problems: DiagnosticReport {
      session.edition.site == nil || pageProblems.isEmpty
        ? session.edition.report
        : session.edition.report.adding(session.edition.report(pageProblems))
    }

    /// Shows the newest edition if it can be shown.
    mutating func show() {
      guard session.edition.site != nil, session.edition.revision >= shown?.revision ?? 0 else { return }
      if shown?.revision != session.edition.revision { pageProblems = [] }
      shown = session.edition
    }
  }

  package init(_ project: ProjectFiles, _ options: BuildOptions) {
    var state = State(session: SiteSession(project, options))
    state.show()
    self.state = Mutex(state)
  }

  enum Change: Sendable { case none, shown, pending }

  func change(_ files: [(path: String, bytes: [UInt8]?)]) -> Change {
    let (change, outgrown): (Change, [any Sendable]) = state.withLock { state in
      let (revision, shown) = (state.session.revision, state.shown)
      let outgrown = state.session.change(files)
      guard state.session.revision != revision else { return (.none, []) }
      state.show()
      return (state.session.isCurrent ? .shown : .pending, outgrown + [shown as any Sendable])
    }
    remover.asyncAfter(deadline: .now() + .milliseconds(50)) { withExtendedLifetime(outgrown) {} }
    return change
  }

  /// Whether files have changed since what is known was compiled.
  var isBehind: Bool { state.withLock { !$0.session.isCurrent } }

  /// How many changes of the files there have been.
  var revision: Int { state.withLock { $0.session.revision } }

  /// Compiles the files as they are now; says whether there was anything to compile.
  func compile() -> Bool {
    let session = state.withLock { $0.session }
    guard !session.isCurrent || !session.edition.isChecked else { return false }
    let compiled = session.compiled()
    state.withLock { state in
      state.session.adopt(compiled)
      state.show()
    }
    return true
  }

  /// Renders every page for what only that can show to be wrong, until a file changes.
  func checkPages(isCancelled: () -> Bool) {
    let (revision, shown) = state.withLock { ($0.session.revision, $0.shown) }
    guard let shown, let site = shown.site, shown.revision == revision else { return }
    var problems: [Diagnostic] = []
    var next = 0
    while next < site.pageCount {
      guard !isCancelled(), state.withLock({ $0.session.revision }) == revision else { return }
      let end = min(next + 16, site.pageCount)
      problems += site.check(next..<end)
      next = end
    }
    state.withLock { state in
      guard state.session.revision == revision else { return }
      state.pageProblems = problems
      if problems.isEmpty { state.faultless = site }
    }
  }

  /// A file of the site as it is shown; a page that cannot be rendered is taken from before its fault.
  func file(at path: String) -> OutputFile? {
    let (site, faultless) = state.withLock { ($0.shown?.site, $0.faultless) }
    guard let made = site?.file(at: path) else { return nil }
    if !made.diagnostics.isEmpty, let before = faultless?.file(at: path).value { return before }
    return made.value
  }

  /// Everything wrong with the newest edition.
  package var report: DiagnosticReport {
    state.withLock { $0.problems }
  }

  /// The edition that is shown, as browsers know it.
  var edition: String { PreviewStatus.edition(state.withLock { $0.shown?.revision }) }

  /// What is shown and what is wrong, for browsers.
  var status: PreviewStatus {
    state.withLock { state in
      let isFaultless = state.session.edition.site != nil && state.pageProblems.isEmpty
      return PreviewStatus(
        revision: state.shown?.revision, problems: isFaultless ? [] : state.problems.only(.error).items)
    }
  }
}
