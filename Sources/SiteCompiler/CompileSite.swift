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
/// It touches no disk, no clock and no machine setting; the same files and options give the same bytes. It never stops
/// at the first mistake, and publishes nothing while an error stands.
package func compileSite(
  _ project: ProjectFiles, _ options: BuildOptions, progress: (BuildStep) -> Void = { _ in }
) -> CompiledSite {
  let stages = Stages(project, options, progress: progress)
  guard let site = stages.linked, let plan = stages.plan, let evidence = stages.evidence, let theme = stages.theme,
    !stages.hasErrors
  else { return stages.result(output: nil) }
  let tree = renderSite(site, plan, evidence, with: theme, media: stages.inputs.media) { done, total in
    progress(.rendering(done: done, total: total))
  }
  return stages.result(output: tree.value, adding: tree.diagnostics)
}

/// The values that the template of one address sees, as JSON; nil when no page has it or an error stands.
package func compileValues(
  at address: String, of project: ProjectFiles, _ options: BuildOptions
) -> (json: String?, report: DiagnosticReport) {
  let stages = Stages(project, options)
  guard let site = stages.linked, let plan = stages.plan, let evidence = stages.evidence, let theme = stages.theme
  else { return (nil, stages.result(output: nil).report) }
  return (pageValues(at: address, site, plan, evidence, with: theme), stages.result(output: nil).report)
}

/// The stages before rendering, each with what it found wrong.
private struct Stages {
  let inputs: ProjectInputs
  let theme: Theme?
  let linked: LinkedSite?
  let plan: SitePlan?
  let evidence: EvidenceAssessment?
  private let diagnostics: [Diagnostic]

  init(_ project: ProjectFiles, _ options: BuildOptions, progress: (BuildStep) -> Void = { _ in }) {
    progress(.reading)
    inputs = ProjectInputs(project)
    let content = readContent(inputs.content, baseURL: options.baseURL)
    let settings = content.value.settings
    let theme = loadTheme(inputs.theme, language: settings.language, place: settings.place)
    progress(.linking)
    let linked = link(content.value, LinkOptions(drafts: options.drafts.linking, today: options.today))
    let plan = planPages(linked.value)
    let evidence = assessEvidence(linked.value)
    self.theme = theme.value
    self.linked = linked.value
    self.plan = plan.value
    self.evidence = evidence.value
    diagnostics =
      content.diagnostics + theme.diagnostics + linked.diagnostics + plan.diagnostics + evidence.diagnostics
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  func result(output: OutputTree?, adding more: [Diagnostic] = []) -> CompiledSite {
    let all = diagnostics + more
    return CompiledSite(
      output: more.contains { $0.severity == .error } ? nil : output, pageCount: plan?.pages.count ?? 0,
      skippedDrafts: linked?.skippedDrafts ?? 0, report: DiagnosticReport(all, in: inputs.files))
  }
}
