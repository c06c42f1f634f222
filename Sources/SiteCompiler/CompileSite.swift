import Content
import Dates
import Diagnostics
import Evidence
import Linking
import Pages
import Rendering

/// What an editor may ask of a build.
package struct BuildOptions: Sendable {
  /// Used instead of `base-url` in `site.yml`.
  package var baseURL: String?
  package var drafts: Drafts
  /// Dates after this day are in the future.
  package var today: CivilDate

  package enum Drafts: Sendable { case left, included }

  package init(baseURL: String? = nil, drafts: Drafts = .left, today: CivilDate) {
    self.baseURL = baseURL
    self.drafts = drafts
    self.today = today
  }
}

/// What a site's files came to: the published tree, unless an error stands, and everything found wrong.
package struct CompiledSite: Sendable {
  /// Nil while an error stands.
  package let output: OutputTree?
  package let pageCount: Int
  package let skippedDrafts: Int
  package let report: DiagnosticReport
}

/// A step of a build, for a progress line.
package enum BuildStep: Sendable {
  case reading, linking
  case rendering(done: Int, total: Int)
}

/// The whole pipeline: a site's files to its published tree.
///
/// It touches no disk, no clock and no machine setting; the same files and options give the same bytes. It
/// never stops at the first mistake, and publishes nothing while an error stands.
package func compileSite(
  _ project: ProjectFiles, _ options: BuildOptions, progress: (BuildStep) -> Void = { _ in }
) -> CompiledSite {
  let stages = Stages(project, options, progress: progress)
  guard let theme = stages.theme, !stages.hasErrors else { return stages.result(output: nil) }
  let tree = renderSite(stages.linked, stages.plan, stages.evidence, with: theme, media: stages.media) {
    done, total in
    progress(.rendering(done: done, total: total))
  }
  return stages.result(output: tree.value, adding: tree.diagnostics)
}

/// The values that the template of one address sees, as JSON; nil when no page has it or an error stands.
package func compileValues(
  at address: String, of project: ProjectFiles, _ options: BuildOptions
) -> (json: String?, report: DiagnosticReport) {
  let stages = Stages(project, options)
  let report = stages.result(output: nil).report
  guard let theme = stages.theme else { return (nil, report) }
  return (pageValues(at: address, stages.linked, stages.plan, stages.evidence, with: theme), report)
}

/// The stages before rendering, each with what it found wrong.
private struct Stages {
  let theme: Theme?
  let linked: LinkedSite
  let plan: SitePlan
  let evidence: EvidenceAssessment
  private let files: InputFiles
  private let diagnostics: [Diagnostic]

  init(_ project: ProjectFiles, _ options: BuildOptions, progress: (BuildStep) -> Void = { _ in }) {
    progress(.reading)
    files = project.inputFiles
    let content = readContent(files, baseURL: options.baseURL)
    let settings = content.value.settings
    let theme = loadTheme(files.themeFiles, language: settings.language, place: settings.place)
    progress(.linking)
    let linkOptions = LinkOptions(
      drafts: options.drafts.whenLinking, today: options.today,
      dateVocabularies: theme.value.map { [settings.language: $0.dates] } ?? [:])
    let linked = link(content.value, linkOptions, of: files)
    let site = linked.value
    let (plan, evidence) = concurrently {
      planPages(site)
    } _: {
      assessEvidence(site)
    }
    self.theme = theme.value
    self.linked = linked.value
    self.plan = plan.value
    self.evidence = evidence.value
    diagnostics =
      content.diagnostics + theme.diagnostics + linked.diagnostics + plan.diagnostics + evidence.diagnostics
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

  func result(output: OutputTree?, adding more: [Diagnostic] = []) -> CompiledSite {
    let all = diagnostics + more
    return CompiledSite(
      output: more.contains { $0.severity == .error } ? nil : output, pageCount: plan.pages.count,
      skippedDrafts: linked.skippedDrafts, report: DiagnosticReport(all, in: files))
  }
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
