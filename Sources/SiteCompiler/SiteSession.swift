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
  ///
  /// Gives what has gone out of use: to take it apart takes a while, in which nobody should have to wait.
  @discardableResult
  package mutating func change(_ changes: [(path: String, bytes: [UInt8]?)]) -> [any Sendable] {
    var known: [FileChange] = []
    var isOfWords = isCurrent && edition.site != nil
    var isChange = false
    for (path, bytes) in changes where files[path] != bytes {
      let old = files.id(of: path)
      files[path] = bytes
      isChange = true
      if isOfWords, let change = read(path, old, files.id(of: path)) {
        known.append(change)
      } else {
        isOfWords = false
      }
    }
    guard isChange else { return [] }
    revision += 1
    guard isOfWords, let (stages, outgrown) = edition.stages.following(known, in: files.inputs) else {
      return []
    }
    let earlier = (edition, memory.linkage)
    memory.linkage = stages.linkage
    edition = SiteEdition(stages, revision: revision, after: edition)
    return outgrown + [earlier]
  }

  /// Reads a file that had a number, or has one now, or both.
  private mutating func read(_ path: String, _ old: FileID?, _ new: FileID?) -> FileChange? {
    if path.hasPrefix("content/media/"), contentRole(of: path) == .media {
      return new.map { .published(files.inputs[$0], isNew: old == nil) }
    }
    return switch (old, new) {
    case (nil, let id?):
      memory.readings.readAdded(id, files.inputs[id])
        .flatMap { shows($0) ? .added($0, path: path, insteadOf: nil) : nil }
    case (_?, let id?): readChanged(path, id)
    case (let id?, nil):
      memory.readings.forget(id).flatMap { shows($0) ? .removed($0, leaving: nil) : nil }
    case (nil, nil): nil
    }
  }

  private mutating func readChanged(_ path: String, _ id: FileID) -> FileChange? {
    let before = memory.readings.article(of: id)
    guard let entry = memory.readings.readRewritten(id, files.inputs[id]) else { return nil }
    guard case .amended(let now) = entry, let before, shows(before) != shows(now) else {
      return .rewritten(entry)
    }
    return shows(now) ? .added(now, path: path, insteadOf: before) : .removed(before, leaving: now)
  }

  private func shows(_ article: Article) -> Bool {
    options.drafts == .included || !article.header.isDraft
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

  fileprivate init(_ stages: Stages, revision: Int) {
    self.stages = stages
    self.revision = revision
    report = stages.report
    isChecked = true
    site = stages.hasErrors ? nil : stages.site()
  }

  fileprivate init(_ stages: Stages, revision: Int, after earlier: SiteEdition) {
    self.stages = stages
    self.revision = revision
    report = earlier.report
    isChecked = false
    site = stages.site(following: earlier.site)
  }

  /// What the edition was made of, right or not.
  package var linkage: Linkage { stages.linkage }

  package var files: InputFiles { stages.files }

  /// A report of problems that only rendering showed.
  package func report(_ problems: [Diagnostic]) -> DiagnosticReport {
    DiagnosticReport(problems, in: stages.files)
  }
}

/// What became of a file, where it need not be compiled with all others.
private enum FileChange {
  /// It lies below `content/media/`.
  case published(InputFile, isNew: Bool)
  case rewritten(RewrittenEntry)
  case added(Article, path: String, insteadOf: Article?)
  case removed(Article, leaving: Article?)

  /// What one file has lost, another may have got; and what is new may show a picture.
  var turn: Int {
    switch self {
    case .published: 0
    case .removed: 1
    case .rewritten, .added: 2
    }
  }
}

extension Stages {
  fileprivate func site(following earlier: SiteOnDemand? = nil) -> SiteOnDemand? {
    theme.map {
      SiteOnDemand(linked, plan, evidence, quotations, with: $0, media: media, following: earlier)
    }
  }

  /// The stages after some entries got other words, articles got other facts, or articles came or went, and
  /// what went out of use on the way; nil if more depends on them than is known here.
  fileprivate func following(
    _ changes: [FileChange], in files: InputFiles
  ) -> (stages: Stages, outgrown: [any Sendable])? {
    var stages = self
    stages.files = files
    for change in changes.sorted(by: { $0.turn < $1.turn }) {
      let isFollowed =
        switch change {
        case .published(let file, let isNew): stages.publish(file, isNew: isNew)
        case .rewritten(let entry): stages.rewrite(entry)
        case .added(let article, let path, let draft):
          ArticlePlace(for: article, at: path, insteadOf: draft, in: stages.linkage)
            .map { stages.amend(article, at: $0) } ?? false
        case .removed(let article, let draft):
          stages.amend(article.placeholder, ArticleDeparture(of: article, leaving: draft))
        }
      guard isFollowed else { return nil }
    }
    let outgrown = stages.outgrown
    stages.outgrown = []
    return (stages, outgrown)
  }

  private mutating func publish(_ file: InputFile, isNew: Bool) -> Bool {
    if isNew {
      let linkage = linkage.publishing(file.path)
      guard let plan = plan.publishing(file.path, on: linkage.site) else { return false }
      replace(linkage, plan, quotations, evidence)
    }
    guard checkImages(of: plan, in: InputFiles([file])).isEmpty,
      let media = plan.media.first(where: { $0.inputPath == file.path })
    else { return false }
    self.media.put(file, as: media)
    return true
  }

  private mutating func rewrite(_ entry: RewrittenEntry) -> Bool {
    if case .amended(let article) = entry { return amend(article) }
    return follow(relink(linkage, entry, in: nil))
  }

  /// Takes in the words of an article's language, if nothing was in it until now; says false if they are not
  /// there, or not right.
  private mutating func speak(_ article: Article) -> Bool {
    guard let language = article.header.language, !linkage.speaks(language.value) else { return true }
    guard let theme,
      case let spoken = theme.speaking(language.value, at: language.place, from: files.themeFiles),
      spoken.diagnostics.isEmpty
    else { return false }
    self.theme = spoken.value
    linkage = linkage.speaking(spoken.value.dates)
    return true
  }

  private mutating func amend(
    _ article: Article, at place: ArticlePlace? = nil, _ departure: ArticleDeparture? = nil
  ) -> Bool {
    guard speak(article), let room = Room(for: article, at: place, in: linkage), follow(room.renumbered),
      follow(relink(linkage, .amended(article), in: room), and: room.others)
    else { return false }
    outgrown.append(room)
    return follow(room.closed(linkage, departure))
  }

  private mutating func follow(_ change: Renumbered?) -> Bool {
    guard let change else { return false }
    let (plan, (quotations, evidence)) = concurrently { [plan] in
      plan.renumbered(change)
    } _: { [quotations, evidence] in
      (quotations.renumbered(change.keys), change.keys.isEmpty ? evidence : evidence.renumbered(change))
    }
    guard let plan, let quotations else { return false }
    replace(change.linkage, plan, quotations, evidence)
    return true
  }

  /// Takes in a change, and links `others` anew that name what it names, and those that its days concern.
  private mutating func follow(_ change: Relinked?, and others: [EntryKey] = []) -> Bool {
    guard let change, let dated = change.dated,
      case let again = Set(others + dated), again.count <= Room.mostOthers
    else { return false }
    let (quotations, (plan, evidence)) = concurrently { [quotations, files] in
      recheckQuotations(after: change, quotations, in: files)
    } _: { [plan, evidence] in
      let isOfWords = change.claims.isEmpty && change.rewritten.isEmpty
      return (plan.following(change), isOfWords ? evidence : reassessClaims(after: change, evidence))
    }
    guard let plan, let quotations, let evidence else { return false }
    replace(change.linkage, plan, quotations, evidence)
    return again.isEmpty || follow(relink(linkage, anew: again.sorted()))
  }
  private mutating func replace(
    _ linkage: Linkage, _ plan: SitePlan, _ quotations: QuotationChecks, _ evidence: EvidenceAssessment
  ) {
    outgrown.append((self.linkage, self.plan, self.quotations, self.evidence))
    (self.linkage, self.plan, self.quotations, self.evidence) = (linkage, plan, quotations, evidence)
  }
}
