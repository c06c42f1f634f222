import Diagnostics
import Evidence
import Hashing
import Linking
import Pages
import Quotations
import Synchronization

/// A planned site whose files are made when somebody asks for them: the same files, with the same bytes, that
/// `renderSite` gives.
package final class SiteOnDemand: Sendable {
  private let facts: SiteFacts
  private let theme: Theme
  private let media: PublishedMedia
  private let renderer: PageRenderer
  private let dataFiles = Mutex(DataFiles())

  /// The data files that were asked for; on a large site each takes a while.
  private struct DataFiles {
    var made: [String: OutputFile] = [:]
    /// Whether those formats were asked whose paths are known only when they are made.
    var hasAll = false
  }

  /// `earlier` is the same site before some entries of it changed.
  package init(
    _ site: LinkedSite, _ plan: SitePlan, _ evidence: EvidenceAssessment, _ quotations: QuotationChecks,
    with theme: Theme, media: PublishedMedia, following earlier: SiteOnDemand? = nil
  ) {
    facts = SiteFacts(
      site: site, plan: plan, evidence: evidence, quotations: quotations, words: theme.words,
      languages: theme.languages, inlineHashes: theme.inlineHashes, media: media,
      following: earlier?.facts)
    self.theme = theme
    self.media = media
    renderer = PageRenderer(facts: facts, theme: theme, following: earlier?.renderer)
  }

  package var pageCount: Int { facts.plan.pages.count }

  /// The file with a path below the output folder, if the site has it, and what only its values could show to
  /// be wrong.
  package func file(at path: String) -> Checked<OutputFile?> {
    if let page = facts.plan.page(at: path) {
      let rendered = renderer.render([(page, nil)]) { $0 }
      return Checked(rendered.value.first, rendered.diagnostics)
    }
    if let asset = theme.assets.first(where: { $0.path == path }) { return Checked(asset) }
    if let file = facts.plan.media.first(where: { $0.route.outputPath == path }) {
      return Checked(OutputFile(path: path, bytes: media.bytes(of: file)))
    }
    if path.hasSuffix("/card.svg"),
      let page = facts.plan.page(at: "\(path.dropLast("card.svg".count))index.html")
    {
      return Checked(renderer.card(beside: page))
    }
    // Every page is planned: to look for one among data files, which are made for that, would take a while.
    return Checked(path.hasSuffix(".html") ? nil : dataFile(at: path))
  }

  /// What is wrong with some of the pages, by their positions below `pageCount`.
  package func check(_ pages: Range<Int>) -> [Diagnostic] {
    renderer.render(facts.plan.pages[pages].map { ($0, nil) }) { _ in }.diagnostics
  }

  private func dataFile(at path: String) -> OutputFile? {
    let known = dataFiles.withLock { $0 }
    if let file = known.made[path] { return file }
    let isRecord = path == Route.record.outputPath
    let collector = OutputCollector()
    if isRecord {
      record(into: collector)
    } else {
      for format in DataFormat.all
      where format.route?.outputPath == path || format.route == nil && !known.hasAll {
        _ = format.publish(facts, to: collector.receive)
      }
    }
    let made = collector.tree.files
    dataFiles.withLock { known in
      for file in made { known.made[file.path] = file }
      known.hasAll = known.hasAll || !isRecord
    }
    return made.first { $0.path == path }
  }

  /// The record names the bytes of every other file, which are made for it.
  private func record(into collector: OutputCollector) {
    _ = renderSite(facts.site, facts.plan, facts.evidence, facts.quotations, with: theme, media: media) {
      if $0.path == Route.record.outputPath { collector.receive($0) }
    }
  }
}
