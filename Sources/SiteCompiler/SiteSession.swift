import Content
import Diagnostics
import Evidence
import Linking
import Pages
import Quotations
import Rendering

/// A site that is compiled again and again while its files change, doing again only what a change makes
/// necessary.
///
/// A change of words alone, or of anything that one article says, to entries that were right and still are,
/// gives the next edition at once: it costs what the entry costs, and copies of arrays, or of the linked
/// entries where some come or go with the article. Any other change wants `compile`, which reads only the
/// changed files and links only bodies that may link otherwise than before. Either way an edition has the
/// bytes that a build of the same files would have.
package struct SiteSession: Sendable {
  /// The newest edition; it may be behind the files.
  package private(set) var edition: SiteEdition
  /// How many changes there have been.
  package private(set) var revision = 0
  private let options: BuildOptions
  private var files: FileTable
  private var memory = CompilerMemory()

  package init(_ project: ProjectFiles, _ options: BuildOptions) {
    self.options = options
    files = FileTable(project)
    let stages = Stages(files.inputs, options, &memory)
    edition = SiteEdition(stages, revision: 0)
  }

  /// Whether the newest edition shows the present files.
  package var isCurrent: Bool { edition.revision == revision }

  /// A file as the session knows it; nil where there is none.
  package func bytes(at path: String) -> [UInt8]? { files[path] }

  /// Takes files as they are now, nil bytes for those that are gone; afterwards the session may want to be
  /// compiled.
  package mutating func change(_ changes: [(path: String, bytes: [UInt8]?)]) {
    var entries: [RewrittenEntry] = []
    var isOfWords = isCurrent && edition.site != nil
    var isChange = false
    for (path, bytes) in changes where files[path] != bytes {
      let hadFile = files[path] != nil
      files[path] = bytes
      isChange = true
      if isOfWords, hadFile, let id = files.id(of: path),
        let entry = memory.readings.readRewritten(
          id, files.inputs[id])
      {
        entries.append(entry)
      } else {
        isOfWords = false
      }
    }
    guard isChange else { return }
    revision += 1
    guard isOfWords, let stages = edition.stages.rewriting(entries, in: files.inputs) else { return }
    memory.linkage = stages.linkage
    edition = SiteEdition(stages, revision: revision, after: edition)
  }

  /// Compiles the present files; a copy of the session can do it while this one takes further changes.
  package func compiled() -> CompiledRevision {
    var memory = memory
    let stages = Stages(files.inputs, options, &memory)
    return CompiledRevision(edition: SiteEdition(stages, revision: revision), memory: memory)
  }

  /// Takes what `compiled` gave, unless there is a newer edition already.
  package mutating func adopt(_ compiled: CompiledRevision) {
    guard compiled.edition.revision >= edition.revision else { return }
    edition = compiled.edition
    memory = compiled.memory
  }
}

/// What compiling one revision came to.
package struct CompiledRevision: Sendable {
  let edition: SiteEdition
  let memory: CompilerMemory
}

/// One state of a site.
package struct SiteEdition: Sendable {
  package let revision: Int
  /// Everything found wrong; after a change of words, of the edition before it.
  package let report: DiagnosticReport
  /// Whether the report is of this edition's own files.
  package let isChecked: Bool
  /// Nil while an error stands.
  package let site: SiteOnDemand?
  let stages: Stages
  private let media: MediaBytes

  fileprivate init(_ stages: Stages, revision: Int) {
    self.stages = stages
    self.revision = revision
    report = stages.report
    isChecked = true
    media = stages.media
    site = stages.hasErrors ? nil : stages.site(media: media)
  }

  fileprivate init(_ stages: Stages, revision: Int, after earlier: SiteEdition) {
    self.stages = stages
    self.revision = revision
    report = earlier.report
    isChecked = false
    media = earlier.media
    site = stages.site(media: media, following: earlier.site)
  }

  /// What the edition was made of, right or not.
  package var linkage: Linkage { stages.linkage }

  package var files: InputFiles { stages.files }

  /// A report of problems that only rendering showed.
  package func report(_ problems: [Diagnostic]) -> DiagnosticReport {
    DiagnosticReport(problems, in: stages.files)
  }
}

extension Stages {
  fileprivate func site(media: @escaping MediaBytes, following earlier: SiteOnDemand? = nil) -> SiteOnDemand?
  {
    theme.map {
      SiteOnDemand(linked, plan, evidence, quotations, with: $0, media: media, following: earlier)
    }
  }

  /// The stages after some entries got other words, or articles other facts; nil if more depends on them than
  /// is known here.
  fileprivate func rewriting(_ entries: [RewrittenEntry], in files: InputFiles) -> Stages? {
    var stages = self
    stages.files = files
    for entry in entries {
      guard stages.rewrite(entry) else { return nil }
    }
    return stages
  }

  private mutating func rewrite(_ entry: RewrittenEntry) -> Bool {
    guard case .amended(let article) = entry else { return follow(relink(linkage, entry, in: nil)) }
    guard let room = Room(for: article, in: linkage), follow(room.renumbered),
      follow(relink(linkage, entry, in: room)), room.others.allSatisfy({ rewrite($0) }),
      let closed = room.closed(linkage)
    else { return false }
    return follow(closed)
  }

  private mutating func follow(_ change: Renumbered) -> Bool {
    let (plan, (quotations, evidence)) = concurrently { [plan] in
      plan.renumbered(change)
    } _: { [quotations, evidence] in
      (quotations.renumbered(change.keys), change.keys.isEmpty ? evidence : evidence.renumbered(change))
    }
    guard let plan, let quotations else { return false }
    (linkage, self.plan, self.quotations, self.evidence) = (change.linkage, plan, quotations, evidence)
    return true
  }

  private mutating func follow(_ change: Relinked?) -> Bool {
    guard let change, let dated = change.dated, dated.count <= Room.mostOthers else { return false }
    let (quotations, (plan, evidence)) = concurrently { [quotations, files] in
      recheckQuotations(after: change, quotations, in: files)
    } _: { [plan, evidence] in
      let isOfWords = change.claims.isEmpty && change.rewritten.isEmpty
      return (plan.following(change), isOfWords ? evidence : reassessClaims(after: change, evidence))
    }
    guard let plan, let quotations, let evidence else { return false }
    (linkage, self.plan, self.quotations, self.evidence) = (change.linkage, plan, quotations, evidence)
    return dated.allSatisfy { rewrite($0) }
  }
}
