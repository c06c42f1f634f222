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
  package var drafts: LinkOptions.Drafts
  /// Dates after this day are in the future.
  package var today: CivilDate
  /// The `record.json` of an earlier build, against which this one is held; nil where there was none.
  package var earlierRecord: [UInt8]?

  package init(
    baseURL: String? = nil, drafts: LinkOptions.Drafts = .leftOut, today: CivilDate,
    earlierRecord: [UInt8]? = nil
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
  /// What it was made of lives as long as it does: to take a large site apart costs a twentieth of its build.
  private let made: RenderedSite

  init(_ made: RenderedSite, _ report: DiagnosticReport) {
    pageCount = made.plan.pages.count
    skippedDrafts = made.linked.skippedDrafts
    self.report = report
    self.made = made
  }

  /// Whether what was received is the whole site: no error stands.
  package var isPublishable: Bool { report.count(of: .error) == 0 }
}

/// A step of a build, for a progress line.
package enum BuildStep: Sendable {
  case reading, linking
  case rendering(done: Int, total: Int)

  /// How many pages are made.
  package var pagesDone: Int {
    guard case .rendering(let done, _) = self else { return 0 }
    return done
  }
}

/// The whole pipeline: a site's files to its published files.
///
/// It touches no disk, no clock and no machine setting; the same files and options give the same bytes. It
/// never stops at the first mistake. Published files go to `receive` as soon as they are made, from several
/// threads; nothing must come of them unless the result is publishable. A file that `standing` knows is
/// neither made nor received. Where `reread` can read an entry's file again, should the report show it, its
/// bytes are not kept.
package func compileSite(
  _ project: consuming ProjectFiles, _ options: BuildOptions, progress: (BuildStep) -> Void = { _ in },
  standing: StandingFiles? = nil, reread: (@Sendable (_ path: String) -> InputFile?)? = nil,
  into receive: @escaping OutputReceiver
) -> CompiledSite {
  progress(.reading)
  var read = ReadProject(consume project, options)
  let earlier = standing.map { EarlierOutput(of: read.files, standing: $0) }
  if let reread { read.files.keep(only: { !isEntry($0) }, reread: reread) }
  progress(.linking)
  let stages = Stages(consume read, options)
  var site = RenderedSite(stages)
  let report = stages.report
  guard let theme = stages.theme, !stages.hasErrors else { return CompiledSite(site, report) }
  let (media, templates) = (stages.media, stages.files.only { isTemplate($0) })
  // Front matter, names and what references led to are not needed any more.
  _ = consume stages
  let rendered = renderSite(
    site.linked, site.plan, site.evidence, site.quotations, with: theme, media: media, sparing: earlier,
    progress: { progress(.rendering(done: $0, total: $1)) }, into: receive)
  site.renderer = rendered.value
  return CompiledSite(site, report.adding(DiagnosticReport(rendered.diagnostics, in: templates)))
}

/// What is rendered of a site.
struct RenderedSite: Sendable {
  let linked: LinkedSite
  let plan: SitePlan
  let evidence: EvidenceAssessment
  let quotations: QuotationChecks
  /// With all that it has remembered; nil while an error stands.
  var renderer: PageRenderer?

  init(_ stages: Stages) {
    linked = stages.linked
    plan = stages.plan
    evidence = stages.evidence
    quotations = stages.quotations
  }
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
  let report = stages.report
  guard let theme = stages.theme else { return (nil, report) }
  let json = pageValues(
    at: address, stages.linked, stages.plan, stages.evidence, stages.quotations, with: theme,
    media: stages.media)
  return (json, report)
}
