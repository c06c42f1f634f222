import Content
import Diagnostics
import Evidence
import Hashing
import Linking
import Markup
import Pages
import Quotations
import Synchronization
import Templates

/// Renders every page and every data file of a planned site.
///
/// Takes the plan, what evidence and quotations come to, and the theme; each file goes to `receive` as soon
/// as it is made, the record of them all last. Gives what only the values could show to be wrong: with an
/// error, what was received is no site. The renderer comes along for those who need not take it apart. It
/// reads nothing. What stands of `earlier` is neither made nor
/// received. `progress` is told how many pages are done, now and then.
package func renderSite(
  _ site: LinkedSite, _ plan: SitePlan, _ evidence: EvidenceAssessment, _ quotations: QuotationChecks,
  with theme: Theme, media: PublishedMedia, sparing earlier: EarlierOutput? = nil,
  progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }, into receive: @escaping OutputReceiver
) -> Checked<PageRenderer> {
  let facts = SiteFacts(
    site: site, plan: plan, evidence: evidence, quotations: quotations, words: theme.words,
    languages: theme.languages, inlineHashes: theme.inlineHashes, media: media)
  let renderer = PageRenderer(facts: facts, theme: theme)
  let standing = earlier.map { StandingPages($0, facts) }
  let ready =
    theme.assets + plan.media.map { OutputFile(path: $0.route.outputPath, bytes: media.bytes(of: $0)) }
  var files = ready.map { $0.publish(to: receive) }
  var diagnostics: [Diagnostic] = []
  // Data files come first: one alone may take as long as thousands of pages, and pages fill what it leaves.
  // On a small site a few pages at a time, so that no thread is left with many at the end.
  let size = max(4, min(32, plan.pages.count / 32))
  let work = DataFormat.all.map(Work.data) + plan.pages.indices.chunks(of: size).map(Work.pages)
  progress(0, plan.pages.count)
  for batch in work.indices.chunks(of: 64) {
    if case .pages(let next) = work[batch.lowerBound] { progress(next.lowerBound, plan.pages.count) }
    let made = concurrentMap(Array(work[batch]), smallestChunk: 1) { work -> Checked<[PublishedFile]> in
      switch work {
      case .data(let format): return Checked(format.publish(facts, to: receive))
      case .pages(let pages):
        let found = standing?.split(plan.pages[pages]) { renderer.cardRoute(beside: $0) }
        let rendered = renderer.render(found?.missing ?? plan.pages[pages].map { ($0, nil) }) {
          $0.publish(to: receive)
        }
        return Checked((found?.standing ?? []) + rendered.value, rendered.diagnostics)
      }
    }
    files += made.flatMap(\.value)
    diagnostics += made.flatMap(\.diagnostics)
  }
  progress(plan.pages.count, plan.pages.count)
  record(
    of: files, claims: publishedRecord(of: site).claims, snapshots: snapshots(of: quotations), into: receive)
  return Checked(renderer, diagnostics)
}

/// What one thread does at a time.
private enum Work: Sendable {
  case data(DataFormat)
  case pages(Range<Int>)
}

/// The private copies that have a fingerprint, each once.
private func snapshots(of quotations: QuotationChecks) -> [PublishedFile] {
  let copies = quotations.fingerprints.sorted { $0.key < $1.key }.map { ($0.value.path, $0.value.sha256) }
  return Dictionary(copies, uniquingKeysWith: { first, _ in first }).map { ($0, $1) }
}

/// The values that the template of one address sees, as JSON for theme authors; nil when no page has the
/// address.
package func pageValues(
  at address: String, _ site: LinkedSite, _ plan: SitePlan, _ evidence: EvidenceAssessment,
  _ quotations: QuotationChecks, with theme: Theme, media: PublishedMedia
) -> String? {
  let wanted = String(address.drop { $0 == "/" })
  let names = [wanted, "\(wanted)index.html", "\(wanted)/index.html"]
  guard let page = plan.pages.first(where: { names.contains($0.route.outputPath) }) else { return nil }
  let facts = SiteFacts(
    site: site, plan: plan, evidence: evidence, quotations: quotations, words: theme.words,
    languages: theme.languages, inlineHashes: theme.inlineHashes, media: media)
  let (_, record) = PageRenderer(facts: facts, theme: theme).record(of: page)
  let marked = Array(json(of: .record(record)).utf8)
  return String(decoding: RootMark.replaced(in: marked, by: page.route.wayToRoot), as: UTF8.self)
}

/// Renders pages from what all pages share.
package final class PageRenderer: Sendable {
  private let theme: Theme
  private let own: Frame
  /// A host shows the page for a wrong address at any depth, so its hyperlinks cannot be relative.
  private let absolute: Frame
  /// For pages in another language than the site's, by their tags.
  private let translated: [String: Frame]
  /// One for each thread that renders, lent for a few pages at a time.
  private let desks = Mutex<[Desk]>([])

  /// `earlier` rendered the same site before words of it changed.
  init(facts: SiteFacts, theme: Theme, following earlier: PageRenderer? = nil) {
    self.theme = theme
    own = Frame(number: 0, views: Views(facts, links: .marked), strings: theme.strings)
    absolute = Frame(
      number: 1, views: Views(facts, links: LinkBase(absolute: facts.baseURL)), strings: theme.strings)
    let languages = theme.languages.others.sorted { $0.key < $1.key }
    let frames = languages.enumerated().map { index, language in
      let views = Views(
        facts.told(
          in: language.value.words, following: earlier?.translated[language.key]?.views.facts), links: .marked
      )
      return (language.key, Frame(number: index + 2, views: views, strings: language.value.strings))
    }
    translated = Dictionary(uniqueKeysWithValues: frames)
  }

  /// What the pages of one language share.
  private struct Frame {
    /// What tells its fragments from those of the others.
    let number: Int
    let views: Views
    let strings: any Record
  }

  /// What one page after the other is made with.
  private struct Desk {
    var cache = FragmentCache()
    var buffer = HTMLBuffer()
  }

  private func frame(of page: PlannedPage) -> Frame {
    if page.subject == .notFound { return absolute }
    return own.views.language(of: page.subject).flatMap { translated[$0] } ?? own
  }

  func render<Result>(
    _ pages: [MissingPage], _ publish: (OutputFile) -> Result
  ) -> Checked<[Result]> {
    var desk = desks.withLock { $0.popLast() } ?? Desk()
    defer { desks.withLock { [desk] in $0.append(desk) } }
    var results: [Result] = []
    var diagnostics: [Diagnostic] = []
    for (page, digest) in pages {
      let (template, record) = record(of: page)
      desk.buffer.removeAll()
      let problems = theme.library.render(
        template.fileName, record, root: page.route.wayToRoot, view: frame(of: page).number,
        into: &desk.buffer, sharing: &desk.cache)
      let bytes = desk.buffer.withBytes { RootMark.replaced(in: $0, by: page.route.wayToRoot) }
      diagnostics += problems
      // What there is to say of a page is to be said in every build.
      let known = problems.isEmpty ? digest : nil
      results.append(publish(OutputFile(path: page.route.outputPath, bytes: bytes, digest: known)))
      if let card = card(beside: page, known) { results.append(publish(card)) }
    }
    return Checked(results, diagnostics)
  }

  /// The picture for networks that stands beside a claim's page.
  func card(beside page: PlannedPage, _ digest: UInt64? = nil) -> OutputFile? {
    guard case .claim(let key) = page.subject, let route = cardRoute(beside: page) else { return nil }
    return OutputFile(
      path: route.outputPath, bytes: shareCard(of: key, frame(of: page).views), digest: digest)
  }

  func cardRoute(beside page: PlannedPage) -> Route? {
    guard case .claim(let key) = page.subject else { return nil }
    return own.views.facts.card(of: key)
  }

  func record(of page: PlannedPage) -> (PageTemplate, any Record) {
    let frame = frame(of: page)
    let views = frame.views
    let values = views.values(of: page)
    let template = values.frame.kind
    return (
      template,
      theme.shape(of: template).record(
        [
          views.record(Shapes.site, page.route),
          views.record(Shapes.page, FramedPage(frame: values.frame, route: page.route)),
          .record(frame.strings),
        ] + values.own)
    )
  }
}

extension Range<Int> {
  /// The range in pieces of a size; the last may be shorter.
  func chunks(of size: Int) -> [Range<Int>] {
    stride(from: lowerBound, to: upperBound, by: size).map { $0..<Swift.min(upperBound, $0 + size) }
  }
}
