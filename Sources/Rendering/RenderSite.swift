import Content
import Diagnostics
import Evidence
import Hashing
import Linking
import Markup
import Pages
import Templates

/// A published file's bytes by its path from the site's root: `content/media/map.png`.
package typealias MediaBytes = @Sendable (_ inputPath: String) -> [UInt8]

/// Renders every page and every data file of a planned site.
///
/// Takes the plan, what the evidence comes to and the theme; each file goes to `receive` as soon as it is
/// made, the record of them all last. Gives what only the values could show to be wrong: with an error, what
/// was received is no site. It reads nothing: the bytes of media come from `media`. `progress` is told how
/// many pages are done, now and then.
package func renderSite(
  _ site: LinkedSite, _ plan: SitePlan, _ evidence: EvidenceAssessment, with theme: Theme, media: MediaBytes,
  progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, into receive: @escaping OutputReceiver
) -> [Diagnostic] {
  let facts = SiteFacts(site: site, plan: plan, evidence: evidence, words: theme.words)
  let renderer = PageRenderer(facts: facts, theme: theme)
  let publish: @Sendable (OutputFile) -> PublishedFile = { file in
    receive(file)
    return (file.path, file.hash)
  }
  let ready =
    theme.assets + plan.media.map { OutputFile(path: $0.route.outputPath, bytes: media($0.inputPath)) }
  var files = ready.map(publish)
  var diagnostics: [Diagnostic] = []
  let batch = 2048
  for start in stride(from: 0, to: plan.pages.count, by: batch) {
    progress(start, plan.pages.count)
    let pages = Array(plan.pages[start..<min(plan.pages.count, start + batch)])
    let rendered = concurrentMap(pages) { page in
      let file = renderer.render(page)
      return Checked(publish(file.value), file.diagnostics)
    }
    files += rendered.map(\.value)
    diagnostics += rendered.flatMap(\.diagnostics)
  }
  progress(plan.pages.count, plan.pages.count)
  files += concurrentMap(DataFormat.all, smallestChunk: 1) { format in
    format.files(facts).map { publish(OutputFile(path: $0.route.outputPath, bytes: $0.bytes)) }
  }.flatMap { $0 }
  receive(OutputFile(path: Route.record.outputPath, bytes: record(of: files)))
  return diagnostics
}

private typealias PublishedFile = (path: String, hash: SHA256)

/// The values that the template of one address sees, as JSON for theme authors; nil when no page has the
/// address.
package func pageValues(
  at address: String, _ site: LinkedSite, _ plan: SitePlan, _ evidence: EvidenceAssessment, with theme: Theme
) -> String? {
  let wanted = String(address.drop { $0 == "/" })
  let names = [wanted, "\(wanted)index.html", "\(wanted)/index.html"]
  guard let page = plan.pages.first(where: { names.contains($0.route.outputPath) }) else { return nil }
  let facts = SiteFacts(site: site, plan: plan, evidence: evidence, words: theme.words)
  let (_, record) = PageRenderer(facts: facts, theme: theme).record(of: page)
  return json(of: .record(record))
}

/// Renders one page at a time from what all pages share.
private struct PageRenderer: Sendable {
  let facts: SiteFacts
  let theme: Theme

  func render(_ page: PlannedPage) -> Checked<OutputFile> {
    let (template, record) = record(of: page)
    var buffer = HTMLBuffer()
    buffer.reserve(16_384)
    let diagnostics = theme.library.render(template.fileName, record, into: &buffer)
    return Checked(OutputFile(path: page.route.outputPath, bytes: buffer.bytes), diagnostics)
  }

  func record(of page: PlannedPage) -> (PageTemplate, Record) {
    // A host shows the page for a wrong address at any depth, so its hyperlinks cannot be relative.
    let links = page.subject == .notFound ? LinkBase(absolute: facts.baseURL) : LinkBase(from: page.route)
    let views = Views(facts, links: links)
    let values = views.values(of: page)
    let template = values.frame.kind
    return (
      template,
      theme.shape(of: template).record(
        [
          ("site", .record(views.site(from: page.route))),
          ("page", .record(views.page(values.frame, at: page.route))),
          ("strings", .record(theme.strings)),
        ] + values.own)
    )
  }
}
