import Diagnostics
import Linking
import Quotations
import Rendering

/// Holds a site against the codes of fact-checkers; the report is nil while an error stands, since then its
/// numbers could be wrong.
package func compileTransparency(
  _ project: ProjectFiles, _ options: BuildOptions
) -> (report: TransparencyReport?, problems: DiagnosticReport) {
  let stages = Stages(project, options)
  let problems = stages.report
  guard !stages.hasErrors else { return (nil, problems) }
  let report = transparencyReport(
    stages.linked, stages.plan, stages.evidence, quotations: stages.quotations.tally, today: options.today)
  return (report, problems)
}

extension QuotationChecks {
  fileprivate var tally: QuotationCount {
    QuotationCount(found: outcomes.count { $0.isFound }, of: outcomes.count)
  }
}
