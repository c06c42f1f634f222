import Content
import Dates
import Diagnostics
import Evidence
import Linking
import Pages
import Quotations
import Rendering

/// What an editor may ask of a build.
package struct BuildOptions: Sendable {
  /// Used instead of `base-url` in `site.yml`.
  package var baseURL: String?
  package var drafts: Drafts
  /// Dates after this day are in the future.
  package var today: CivilDate
  /// The `record.json` of an earlier build, against which this one is held; nil where there was none.
  package var earlierRecord: [UInt8]?

  package enum Drafts: Sendable { case left, included }

  package init(
    baseURL: String? = nil, drafts: Drafts = .left, today: CivilDate, earlierRecord: [UInt8]? = nil
  ) {
    self.baseURL = baseURL
    self.drafts = drafts
    self.today = today
    self.earlierRecord = earlierRecord
  }
}

/// What a site's files came to, besides the published files themselves.
package struct CompiledSite: Sendable {
  package let pageCount: Int
  package let skippedDrafts: Int
  /// Everything found wrong.
  package let report: DiagnosticReport

  /// Whether what was received is the whole site: no error stands.
  package var isPublishable: Bool { report.count(of: .error) == 0 }
}

/// A step of a build, for a progress line.
package enum BuildStep: Sendable {
  case reading, linking
  case rendering(done: Int, total: Int)
}

/// The whole pipeline: a site's files to its published files.
///
/// It touches no disk, no clock and no machine setting; the same files and options give the same bytes. It
/// never stops at the first mistake. Published files go to `receive` as soon as they are made, from several
/// threads; nothing must come of them unless the result is publishable.
package func compileSite(
  _ project: ProjectFiles, _ options: BuildOptions, progress: (BuildStep) -> Void = { _ in },
  into receive: @escaping OutputReceiver
) -> CompiledSite {
  let stages = Stages(project, options, progress: progress)
  guard let theme = stages.theme, !stages.hasErrors else { return stages.result() }
  let found = renderSite(
    stages.linked, stages.plan, stages.evidence, with: theme, media: stages.media,
    progress: { progress(.rendering(done: $0, total: $1)) }, into: receive)
  return stages.result(adding: found)
}

/// The same with the published tree in memory; it is nil while an error stands.
package func compileTree(
  _ project: ProjectFiles, _ options: BuildOptions
) -> (site: CompiledSite, tree: OutputTree?) {
  let collector = OutputCollector()
  let site = compileSite(project, options, into: collector.receive)
  return (site, site.isPublishable ? collector.tree : nil)
}

/// The values that the template of one address sees, as JSON; nil when no page has it or an error stands.
package func compileValues(
  at address: String, of project: ProjectFiles, _ options: BuildOptions
) -> (json: String?, report: DiagnosticReport) {
  let stages = Stages(project, options)
  let report = stages.result().report
  guard let theme = stages.theme else { return (nil, report) }
  return (pageValues(at: address, stages.linked, stages.plan, stages.evidence, with: theme), report)
}

/// The stages before rendering, each with what it found wrong.
struct Stages {
  let theme: Theme?
  let linked: LinkedSite
  let plan: SitePlan
  let evidence: EvidenceAssessment
  let files: InputFiles
  private let diagnostics: [Diagnostic]

  init(_ project: ProjectFiles, _ options: BuildOptions, progress: (BuildStep) -> Void = { _ in }) {
    progress(.reading)
    files = project.inputFiles
    let read = readSettings(of: files, baseURL: options.baseURL)
    let settings = read.value.settings
    let (theme, content) = concurrently { [files] in
      loadTheme(files.themeFiles, language: settings.language, place: settings.place)
    } _: { [files] in
      readContent(files, read)
    }
    progress(.linking)
    let linkOptions = LinkOptions(
      drafts: options.drafts.whenLinking, today: options.today,
      dateVocabularies: theme.value.map { [settings.language: $0.dates] } ?? [:])
    let linked = link(content.value, linkOptions, of: files)
    let site = linked.value
    let (plan, (evidence, quotations)) = concurrently {
      planPages(site)
    } _: { [files] in
      (assessEvidence(site), checkQuotations(site, in: files))
    }
    self.theme = theme.value
    self.linked = linked.value
    self.plan = plan.value
    self.evidence = evidence.value
    let changes = changes(since: options.earlierRecord, in: linked.value, unread: content.value.brokenIDs)
    diagnostics =
      content.diagnostics + theme.diagnostics + linked.diagnostics + plan.diagnostics + evidence.diagnostics
      + quotations.diagnostics + changes
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// The bytes of files that are published as they are.
  var media: MediaBytes {
    let published = Set(linked.media.map(\.inputPath))
    let bytes = Dictionary(
      files.files.filter { published.contains($0.path) }.map { ($0.path, $0.bytes) },
      uniquingKeysWith: { first, _ in first })
    return { bytes[$0] ?? [] }
  }

  func result(adding more: [Diagnostic] = []) -> CompiledSite {
    CompiledSite(
      pageCount: plan.pages.count, skippedDrafts: linked.skippedDrafts,
      report: DiagnosticReport(diagnostics + more, in: files))
  }
}

/// What was changed without a correction since an earlier build.
private func changes(
  since record: [UInt8]?, in site: LinkedSite, unread: Set<EntryID>
) -> [Diagnostic] {
  guard let record else { return [] }
  guard let earlier = publishedRecord(in: record) else { return [unreadableRecord(at: site.settings.place)] }
  return checkCorrections(since: earlier, in: site, unread: unread)
}

extension ProjectFiles {
  /// The files with numbers; without a settings file the first is the folder itself, for a diagnostic to
  /// point at.
  fileprivate var inputFiles: InputFiles {
    let hasSettings = files.contains { $0.path == "content/site.yml" }
    return InputFiles(hasSettings ? files : [InputFile(path: "content", bytes: [])] + files)
  }
}

extension InputFiles {
  fileprivate var themeFiles: [ThemeFile] {
    files.enumerated().compactMap { index, file in
      guard file.path.hasPrefix("templates/") else { return nil }
      return ThemeFile(name: String(file.path.dropFirst("templates/".count)), id: FileID(index), file: file)
    }
  }
}

extension BuildOptions.Drafts {
  fileprivate var whenLinking: LinkOptions.Drafts {
    switch self {
    case .left: .leftOut
    case .included: .included
    }
  }
}
