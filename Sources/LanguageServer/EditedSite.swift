import Dates
import Diagnostics
import SiteCompiler

/// A site while it is written: its files as they stand in the editor's program, saved or not.
struct EditedSite: Sendable {
  let root: String
  let realRoot: String
  let folder: SiteFolder
  let encoding: LSP.PositionEncoding
  /// Whether the editor's program can put in places to fill in.
  let hasSnippets: Bool
  let today: CivilDate
  private(set) var session: SiteSession
  /// By path from the site's root.
  private(set) var documents: [String: OpenDocument] = [:]
  /// What stands on the disk of an open document; nil for one that was never saved.
  private var saved: [String: [UInt8]] = [:]
  /// Documents that have changed since the session was told.
  private var changed: Set<String> = []
  /// In which revision of the site a document has changed last, and of which one all is known.
  private var revisions: [String: Int] = [:]
  private var checkedRevision = 0
  /// Those about which nothing was told since.
  var typed: Set<String> = []
  /// Those that were typed in since all that is known of them was told.
  var unconfirmed: Set<String> = []
  /// What is wrong with a document by itself, as it was told.
  var ownProblems: [String: [LSP.Diagnostic]] = [:]
  /// What only rendering showed to be wrong, and of which revision that is known.
  private var pageProblems: (revision: Int, report: DiagnosticReport)?
  /// What the editor's program shows, by path.
  var published: [String: [LSP.Diagnostic]] = [:]

  struct OpenDocument: Sendable {
    let uri: String
    fileprivate(set) var version: Int?
    fileprivate(set) var lines: TextLines
  }

  init(_ opened: OpenedSite, for client: LSP.InitializeParams) {
    root = opened.root
    realRoot = opened.realRoot
    folder = SiteFolder(opened.root, real: opened.realRoot)
    session = SiteSession(opened.project, opened.options)
    encoding = client.positionEncoding
    hasSnippets = client.capabilities?.textDocument?.completion?.completionItem?.snippetSupport == true
    today = opened.options.today
  }

  // MARK: - What changes

  mutating func open(_ document: LSP.DidOpenParams.Item, at path: String) {
    if documents[path] == nil {
      saved[path] = session.bytes(at: path)
      ownProblems[path] = diagnostics(of: problems(inFileAt: path).items)
    }
    documents[path] = OpenDocument(
      uri: document.uri, version: document.version, lines: TextLines(Array(document.text.utf8), encoding))
    changed.insert(path)
    typed.insert(path)
  }

  mutating func change(_ params: LSP.DidChangeParams, at path: String) {
    guard var document = documents[path] else { return }
    for change in params.contentChanges {
      var bytes = document.lines.bytes
      let range = change.range.map(document.lines.offsets) ?? bytes.indices
      bytes.replaceSubrange(range, with: Array(change.text.utf8))
      document.lines = TextLines(bytes, encoding)
    }
    document.version = params.textDocument.version
    documents[path] = document
    changed.insert(path)
    typed.insert(path)
    unconfirmed.insert(path)
  }

  mutating func close(_ path: String) {
    guard documents.removeValue(forKey: path) != nil else { return }
    changed.remove(path)
    typed.remove(path)
    unconfirmed.remove(path)
    ownProblems[path] = nil
    session.change([(path, saved.removeValue(forKey: path))])
  }

  mutating func changeOnDisk(_ files: [(path: String, bytes: [UInt8]?)]) {
    for (path, bytes) in files where documents[path] != nil { saved[path] = bytes }
    session.change(files.filter { documents[$0.path] == nil })
  }

  /// Tells the session what was typed; of a burst of keystrokes only what came of them.
  mutating func settle() {
    let changes = changed.sorted().compactMap { path in
      documents[path].map { (path: path, bytes: Optional($0.lines.bytes)) }
    }
    changed = []
    guard !changes.isEmpty else { return }
    session.change(changes)
    for (path, _) in changes { revisions[path] = session.revision }
  }

  // MARK: - What is found out

  /// What is not known yet of the files as they are.
  var work: SiteWork? {
    if !session.isCurrent || !session.edition.isChecked { return .compile(session) }
    guard session.edition.site != nil, pageProblems?.revision != session.revision else { return nil }
    return .checkPages(session.edition)
  }

  mutating func take(_ finding: SiteWork.Finding) {
    switch finding {
    case .compiled(let compiled):
      session.adopt(compiled)
      if session.edition.isChecked { checkedRevision = session.edition.revision }
    case .pages(let problems, let edition):
      pageProblems = (edition.revision, edition.report(problems))
    }
  }

  /// Whether a document has been typed in since all was looked at.
  func isAhead(_ path: String) -> Bool {
    changed.contains(path) || revisions[path, default: 0] > checkedRevision
  }

  /// Everything wrong with the newest edition, as far as it is known.
  var report: DiagnosticReport {
    guard let pageProblems, pageProblems.revision == session.edition.revision else {
      return session.edition.report
    }
    return session.edition.report.adding(pageProblems.report)
  }

  // MARK: - Texts and places

  /// A file of the site as it is shown: what is typed, else what stands on the disk.
  func text(at path: String) -> TextLines {
    documents[path]?.lines ?? TextLines(session.bytes(at: path) ?? [], encoding)
  }

  func address(of path: String) -> String { documents[path]?.uri ?? folder.address(of: path) }
}
